// The log of the odometer at the desk: a reading told there, and what was wrong set right with a reason.
import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { vehicles } from '@bayline/contract/vehicles';
import { checkCorrection } from '@bayline/domain/vehicles';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { newId } from '../../../platform/ids.ts';
import { notFound, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { vehicleView } from '../queries/vehicle.ts';
import { insertReading, lockVehicle, setMileage } from '../store.ts';
import { recordMileage } from './record-mileage.ts';

type View = ReplyOf<typeof vehicles.get>;

export function readMileage(ctx: RequestContext, id: string, { mileageKm }: BodyOf<typeof vehicles.readMileage>): Promise<View> {
  return inDealership(ctx, async (tx) => {
    await recordMileage(ctx, tx, { vehicleId: id, mileageKm, source: 'desk' });
    return await vehicleView(ctx, tx, id);
  });
}

/** The reading on file is not taken out: a further one stands above it, with what was there before and why. */
export function correctMileage(ctx: RequestContext, id: string, body: BodyOf<typeof vehicles.correctMileage>): Promise<View> {
  const { mileageKm, formerKm } = body;
  return inDealership(ctx, async (tx) => {
    const vehicle = (await tx.maybe(lockVehicle, [tx.dealershipId, id])) ?? notFound();
    if (vehicle.version !== body.version) versionConflict({ version: vehicle.version });
    const refusal = checkCorrection({ lastKm: vehicle.mileageKm, km: mileageKm, formerKm, reason: body.reason });
    if (refusal) refused(refusal.refused, refusal.facts);
    const [reason, source] = [body.reason.trim(), formerKm === null ? 'correction' : 'odometer-exchange'];
    const before = formerKm ?? vehicle.mileageKm ?? 0;
    await tx.batch([
      [insertReading, [tx.dealershipId, newId(), id, mileageKm, ctx.now, source, ctx.actor.staffId, before, reason]],
      [setMileage, [tx.dealershipId, id, mileageKm, ctx.now]],
    ]);
    const data = { mileageKm, formerKm: before, source, reason };
    tx.record({ subjectType: 'vehicle', subjectId: id, type: 'mileage-corrected', version: 1, data });
    return await vehicleView(ctx, tx, id);
  });
}
