import type { ReplyOf } from '@bayline/contract';
import type { reception } from '@bayline/contract/reception';
import { dayOf } from '@bayline/domain/kernel';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { confirmedAppointmentOf } from '../../appointments/index.ts';
import { vehicleByPlate } from '../../vehicles/index.ts';
import { lastVisitOf } from '../../work-orders/index.ts';

/** What the desk knows of a car by its plate, so that nobody types what the store has been told before. */
export async function prefill(ctx: RequestContext, tx: Tx, plate: string): Promise<ReplyOf<typeof reception.prefill>> {
  const { vehicle } = await vehicleByPlate(ctx, tx, plate);
  if (vehicle === null) return { vehicle, appointment: null, lastVisit: null, openWorkOrderId: null };
  const appointment = await confirmedAppointmentOf(ctx, tx, { vehicleId: vehicle.id, day: dayOf(ctx.now, ctx.actor.timeZone) });
  const { arrivedAt, mileageKm, openWorkOrderId } = await lastVisitOf(tx, vehicle.id);
  const lastVisit = arrivedAt !== null && mileageKm !== null ? { arrivedAt, mileageKm } : null;
  return { vehicle, appointment: appointment ?? null, lastVisit, openWorkOrderId };
}
