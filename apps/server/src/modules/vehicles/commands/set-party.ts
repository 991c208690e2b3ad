import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { vehicles } from '@bayline/contract/vehicles';
import { checkPeriod, type Period } from '@bayline/domain/vehicles';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { BatchItem } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { today } from '../identity.ts';
import { vehicleView } from '../queries/vehicle.ts';
import { bumpVehicle, closeOwner, insertPeriod, lockVehicle, openParty, partiesOf } from '../store.ts';
import { numbered, partyIdsOf, vehicleConstraints } from './add-vehicle.ts';

const eventOf = { user: 'user-added', sender: 'sender-added' } as const;

function refuseOverlap(ctx: RequestContext, period: Period, others: readonly Period[]): void {
  const refusal = checkPeriod(period, others, today(ctx));
  if (refusal) refused(refusal.refused, refusal.facts);
}

/** A car is sold: the old owner's period ends that day and the new one's begins. A user or sender only adds a period. */
export async function setParty(
  ctx: RequestContext,
  id: string,
  change: BodyOf<typeof vehicles.setParty>,
): Promise<ReplyOf<typeof vehicles.setParty>> {
  const { role, untilDay, fromDay = today(ctx) } = change;
  const person = await numbered(ctx, change.person);
  return await onConstraint(vehicleConstraints, () =>
    inDealership(ctx, async (tx) => {
      const vehicle = (await tx.maybe(lockVehicle, [tx.dealershipId, id])) ?? notFound();
      if (vehicle.version !== change.version) versionConflict({ version: vehicle.version });
      const [partyId = ''] = await partyIdsOf(ctx, tx, [person]);
      const ofRole = (await tx.all(partiesOf, [tx.dealershipId, id])).filter((p) => p.role === role);
      const subject = { subjectType: 'vehicle', subjectId: id } as const;
      if (untilDay !== undefined) {
        refuseOverlap(ctx, { fromDay, untilDay }, role === 'owner' ? ofRole : ofRole.filter((p) => p.partyId === partyId));
        await tx.batch([
          [insertPeriod, [tx.dealershipId, newId(), id, partyId, role, fromDay, untilDay]],
          [bumpVehicle, [tx.dealershipId, id, ctx.now]],
        ]);
        tx.record({ ...subject, type: 'period-recorded', version: 1, data: { partyId, role, fromDay, untilDay } });
        return await vehicleView(ctx, tx, id);
      }
      const present = ofRole.filter((p) => p.untilDay === null);
      if (present.some((p) => p.partyId === partyId)) refused('already-that-party');
      // The former owner goes on the day the new one comes.
      const others = ofRole.map((p) => (p.untilDay === null && p.fromDay <= fromDay ? { ...p, untilDay: fromDay } : p));
      refuseOverlap(ctx, { fromDay, untilDay: null }, role === 'owner' ? others : []);
      const close: BatchItem[] = role === 'owner' ? [[closeOwner, [tx.dealershipId, id, fromDay]]] : [];
      await tx.batch([
        ...close,
        [openParty, [tx.dealershipId, newId(), id, partyId, role, fromDay]],
        [bumpVehicle, [tx.dealershipId, id, ctx.now]],
      ]);
      const formerPartyId = present[0]?.partyId ?? null;
      if (role === 'owner') tx.record({ ...subject, type: 'owner-changed', version: 1, data: { partyId, formerPartyId } });
      else tx.record({ ...subject, type: eventOf[role], version: 1, data: { partyId } });
      return await vehicleView(ctx, tx, id);
    }),
  );
}
