import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { vehicles } from '@bayline/contract/vehicles';
import { checkPeriod, checkPlate } from '@bayline/domain/vehicles';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { newId } from '../../../platform/ids.ts';
import { accept, notFound, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../identity.ts';
import { vehicleView } from '../queries/vehicle.ts';
import { bumpVehicle, insertPlate, lockVehicle, platesOf } from '../store.ts';

/** A plate that the car carried before it was known here; it may be another car's today. */
export function addPlate(
  ctx: RequestContext,
  id: string,
  former: BodyOf<typeof vehicles.addPlate>,
): Promise<ReplyOf<typeof vehicles.addPlate>> {
  const { fromDay, untilDay } = former;
  return inDealership(ctx, async (tx) => {
    const vehicle = (await tx.maybe(lockVehicle, [tx.dealershipId, id])) ?? notFound();
    if (vehicle.version !== former.version) versionConflict({ version: vehicle.version });
    const { plate } = accept(checkPlate(former.plate));
    const refusal = checkPeriod({ fromDay, untilDay }, await tx.all(platesOf, [tx.dealershipId, id]), today(ctx));
    if (refusal) refused(refusal.refused, refusal.facts);
    await tx.batch([
      [insertPlate, [tx.dealershipId, newId(), id, plate, fromDay, untilDay]],
      [bumpVehicle, [tx.dealershipId, id, ctx.now]],
    ]);
    tx.record({ subjectType: 'vehicle', subjectId: id, type: 'plate-recorded', version: 1, data: { plate, fromDay, untilDay } });
    return await vehicleView(ctx, tx, id);
  });
}
