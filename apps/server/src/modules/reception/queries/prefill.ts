import type { ReplyOf } from '@bayline/contract';
import type { reception } from '@bayline/contract/reception';
import { dayOf } from '@bayline/domain/kernel';
import { normalisePlate } from '@bayline/domain/vehicles';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { confirmedAppointmentOf } from '../../appointments/index.ts';
import { vehicleByPlate } from '../../vehicles/index.ts';
import { lastVisitOf } from '../../work-orders/index.ts';

/** What the desk knows of a car by its plate, so that nobody types what the store has been told before. */
export async function prefill(ctx: RequestContext, tx: Tx, typed: string): Promise<ReplyOf<typeof reception.prefill>> {
  const plate = normalisePlate(typed);
  const [{ vehicle }, appointment, last] = await Promise.all([
    vehicleByPlate(ctx, tx, plate),
    confirmedAppointmentOf(ctx, tx, { plate, day: dayOf(ctx.now, ctx.actor.timeZone) }),
    lastVisitOf(tx, plate),
  ]);
  const { arrivedAt, mileageKm, openWorkOrderId } = last;
  const lastVisit = arrivedAt !== null && mileageKm !== null ? { arrivedAt, mileageKm } : null;
  return { vehicle, appointment: appointment ?? null, lastVisit, openWorkOrderId };
}
