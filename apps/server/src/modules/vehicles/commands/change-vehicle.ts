import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { vehicles } from '@bayline/contract/vehicles';
import { checkPeriod, checkVinChange, vehicleSearchTerms } from '@bayline/domain/vehicles';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { readIdentity, refuseTwins, today, type VehicleIdentity } from '../identity.ts';
import { vehicleView } from '../queries/vehicle.ts';
import { closePlate, deleteTerms, type LockedVehicle, lockVehicle, openPlate, platesOf, termsItem, updateVehicle } from '../store.ts';
import { valuesOf } from '../vehicle-file.ts';
import { vehicleConstraints } from './add-vehicle.ts';

/** The old plate was on the car until the day the new one is from. */
async function plateItems(
  ctx: RequestContext,
  tx: Tx,
  change: { before: LockedVehicle; after: VehicleIdentity; fromDay: string },
): Promise<BatchItem[]> {
  const { before, after, fromDay } = change;
  if (before.plate === after.plate) return [];
  const plates = await tx.all(platesOf, [tx.dealershipId, before.id]);
  const others = plates.map((one) => (one.untilDay === null && one.fromDay <= fromDay ? { ...one, untilDay: fromDay } : one));
  const refusal = checkPeriod({ fromDay, untilDay: null }, others, today(ctx));
  if (refusal) refused(refusal.refused, refusal.facts);
  const close: BatchItem = [closePlate, [tx.dealershipId, before.id, fromDay]];
  return after.plate === null ? [close] : [close, [openPlate, [tx.dealershipId, newId(), before.id, after.plate, fromDay]]];
}

export function changeVehicle(
  ctx: RequestContext,
  id: string,
  change: BodyOf<typeof vehicles.change>,
): Promise<ReplyOf<typeof vehicles.change>> {
  return onConstraint(vehicleConstraints, () =>
    inDealership(ctx, async (tx) => {
      const before = (await tx.maybe(lockVehicle, [tx.dealershipId, id])) ?? notFound();
      if (before.version !== change.version) versionConflict({ version: before.version });
      const after = readIdentity(ctx, { ...change, onFile: before });
      await refuseTwins(tx, [{ id, ...after }]);
      const { isVinOverridden, vinReason, plateFrom = today(ctx), ...typed } = change;
      const refusal = checkVinChange({ before: before.vin, after: after.vin, isOverridden: isVinOverridden, reason: vinReason });
      if (refusal) refused(refusal.refused);
      const file = valuesOf({ ...before, ...typed, modelYear: after.modelYear });
      const plates = await plateItems(ctx, tx, { before, after, fromDay: plateFrom });
      await tx.batch([
        [updateVehicle, [tx.dealershipId, id, after.vin, after.plate, after.plateKind, ctx.now, ...file]],
        ...plates,
        [deleteTerms, [tx.dealershipId, id]],
        termsItem(tx.dealershipId, [{ id, terms: vehicleSearchTerms(after) }]),
      ]);
      const data = {
        formerPlate: before.plate,
        plate: after.plate,
        formerVin: before.vin,
        vin: after.vin,
        isVinOverridden,
        vinReason: vinReason.trim(),
      };
      tx.record({ subjectType: 'vehicle', subjectId: id, type: 'vehicle-changed', version: 1, data });
      return await vehicleView(ctx, tx, id);
    }),
  );
}
