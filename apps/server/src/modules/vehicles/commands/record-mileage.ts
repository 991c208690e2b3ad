import { checkMileage } from '@bayline/domain/vehicles';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { notFound, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { insertReading, lockSurvivor, setMileage } from '../store.ts';

const stepOf = { 'check-in': 3, release: 10, desk: undefined } as const;

/** Door: a reading taken with the car there, or told at the desk. Codes: mileage-runs-back {lastKm}, mileage-implausible {lastKm, highestKm}. */
export async function recordMileage(
  ctx: RequestContext,
  tx: Tx,
  reading: { readonly vehicleId: string; readonly mileageKm: number; readonly source: 'check-in' | 'release' | 'desk' },
): Promise<void> {
  const { mileageKm, source } = reading;
  const vehicle = (await tx.maybe(lockSurvivor, [tx.dealershipId, reading.vehicleId])) ?? notFound();
  const vehicleId = vehicle.id;
  const refusal = checkMileage({ lastKm: vehicle.mileageKm, lastAt: vehicle.mileageAt, km: mileageKm, now: ctx.now });
  if (refusal) refused(refusal.refused, refusal.facts);
  tx.later([
    [insertReading, [tx.dealershipId, newId(), vehicleId, mileageKm, ctx.now, source, ctx.actor.staffId, null, '']],
    [setMileage, [tx.dealershipId, vehicleId, mileageKm, ctx.now]],
  ]);
  const step = stepOf[source];
  tx.record({
    subjectType: 'vehicle',
    subjectId: vehicleId,
    type: 'mileage-recorded',
    version: 1,
    ...(step === undefined ? {} : { step }),
    data: { mileageKm, source },
  });
}
