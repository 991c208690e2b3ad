import { checkMileage } from '@bayline/domain/vehicles';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { notFound, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { insertReading, lockVehicle, setMileage } from '../store.ts';

const stepOf = { 'check-in': 3, release: 10 } as const;

/** Door: a reading taken with the car there. Codes: mileage-runs-back {lastKm}, mileage-implausible {lastKm, highestKm}. */
export async function recordMileage(
  ctx: RequestContext,
  tx: Tx,
  reading: { readonly vehicleId: string; readonly mileageKm: number; readonly source: 'check-in' | 'release' },
): Promise<void> {
  const { vehicleId, mileageKm, source } = reading;
  const vehicle = (await tx.maybe(lockVehicle, [tx.dealershipId, vehicleId])) ?? notFound();
  const refusal = checkMileage({ lastKm: vehicle.mileageKm, lastAt: vehicle.mileageAt, km: mileageKm, now: ctx.now });
  if (refusal) refused(refusal.refused, refusal.facts);
  tx.later([
    [insertReading, [tx.dealershipId, newId(), vehicleId, mileageKm, ctx.now, source]],
    [setMileage, [tx.dealershipId, vehicleId, mileageKm, ctx.now]],
  ]);
  tx.record({
    subjectType: 'vehicle',
    subjectId: vehicleId,
    type: 'mileage-recorded',
    version: 1,
    step: stepOf[source],
    data: { mileageKm, source },
  });
}
