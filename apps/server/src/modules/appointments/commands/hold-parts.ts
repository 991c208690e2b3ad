// The parts of an appointment are set aside in the warehouse, as its bay is held in the workshop.
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { reserveForAppointment } from '../../warehouse/index.ts';
import { partsOfAppointment } from '../store.ts';

export interface PartsHolder {
  readonly id: string;
  readonly number: string;
  readonly plate: string | null;
  readonly startsAt: string;
}

/** Sets aside what the appointment will need; what is not there is short, and stands so on its page. */
export async function holdParts(ctx: RequestContext, tx: Tx, { id: appointmentId, number, plate, startsAt }: PartsHolder): Promise<void> {
  const lines = await tx.all(partsOfAppointment, [tx.dealershipId, appointmentId]);
  if (lines.length === 0) return;
  await reserveForAppointment(ctx, tx, { appointmentId, number, plate: plate ?? '', neededAt: startsAt, lines });
}
