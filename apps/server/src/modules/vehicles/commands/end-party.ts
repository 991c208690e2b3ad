import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { vehicles } from '@bayline/contract/vehicles';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../identity.ts';
import { vehicleView } from '../queries/vehicle.ts';
import { bumpVehicle, closeParty, lockVehicle, partiesOf } from '../store.ts';

/** A user or usual sender goes. An owner only goes when the next one comes: a car is never without. */
export function endParty(
  ctx: RequestContext,
  id: string,
  { version, role, partyId, untilDay }: BodyOf<typeof vehicles.endParty>,
): Promise<ReplyOf<typeof vehicles.endParty>> {
  return inDealership(ctx, async (tx) => {
    const vehicle = (await tx.maybe(lockVehicle, [tx.dealershipId, id])) ?? notFound();
    if (vehicle.version !== version) versionConflict({ version: vehicle.version });
    const day = untilDay ?? today(ctx);
    const present = (await tx.all(partiesOf, [tx.dealershipId, id])).find(
      (one) => one.partyId === partyId && one.role === role && one.untilDay === null,
    );
    if (present === undefined) refused('not-that-party');
    if (day > today(ctx)) refused('period-in-future');
    if (day < present.fromDay) refused('period-reversed');
    await tx.batch([
      [closeParty, [tx.dealershipId, id, role, partyId, day]],
      [bumpVehicle, [tx.dealershipId, id, ctx.now]],
    ]);
    tx.record({ subjectType: 'vehicle', subjectId: id, type: 'vehicle-party-ended', version: 1, data: { role, partyId } });
    return await vehicleView(ctx, tx, id);
  });
}
