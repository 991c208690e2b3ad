import type { InputOf, ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import { checkOutage, onTheWall } from '@bayline/domain/capacity';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { closuresOf, deleteOutage, endOutage as end, insertOutage, lockEquipment, lockOutage } from '../facility-store.ts';
import { conflictsIn } from '../queries/conflicts.ts';
import { lockBay } from '../store.ts';

type Wanted = InputOf<typeof capacity.addOutage>['body'];

/** The bay's name; locked, so that nobody books it meanwhile. */
async function closeBay(ctx: RequestContext, tx: Tx, { of, startsAt, endsAt }: Wanted): Promise<string> {
  const [bay, [closed]] = await Promise.all([
    tx.maybe(lockBay, [tx.dealershipId, of.id]),
    tx.all(closuresOf, [tx.dealershipId, [of.id], startsAt, endsAt]),
  ]);
  if (!bay) refused('bay-unknown');
  if (closed) refused('outage-overlaps', onTheWall(closed, ctx.actor.timeZone));
  return bay.name;
}

/** The kind, and how many there are; locked, so that the number stays what it is meanwhile. */
async function piecesOf(tx: Tx, equipmentId: string): Promise<{ name: string; there: number }> {
  const { kind, quantity } = (await tx.maybe(lockEquipment, [tx.dealershipId, equipmentId])) ?? refused('equipment-unknown');
  return { name: kind, there: quantity };
}

export function addOutage(ctx: RequestContext, { body }: InputOf<typeof capacity.addOutage>): Promise<ReplyOf<typeof capacity.addOutage>> {
  const { id, of, quantity, reason, startsAt, endsAt, remark } = body;
  const isBay = of.kind === 'bay';
  return onConstraint({ bay_closed_once: 'outage-overlaps', outages_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      const { name, there } = isBay ? { name: await closeBay(ctx, tx, body), there: 1 } : await piecesOf(tx, of.id);
      accept(checkOutage(body, there));
      const target = isBay ? [of.id, null] : [null, of.id];
      await tx.run(insertOutage, [tx.dealershipId, id, ...target, quantity, reason, startsAt, endsAt, remark]);
      const data = { of: of.id, reason, quantity, startsAt, endsAt };
      tx.record({ subjectType: 'capacity', subjectId: id, type: 'outage-added', version: 1, data });
      const reasons = [isBay ? ('bay-closed' as const) : ('equipment-short' as const)];
      return { conflicts: await conflictsIn(ctx, tx, { reasons, resources: [name], startsAt, endsAt }) };
    }),
  );
}

/** What has gone by stays on record; what has not begun is taken away. */
export function endOutage(ctx: RequestContext, { params }: InputOf<typeof capacity.endOutage>): Promise<Record<never, never>> {
  return inDealership(ctx, async (tx) => {
    const { bayId, equipmentId, startsAt, endsAt } = (await tx.maybe(lockOutage, [tx.dealershipId, params.id])) ?? notFound();
    if (endsAt <= ctx.now) refused('already-over');
    if (startsAt < ctx.now) await tx.run(end, [tx.dealershipId, params.id, ctx.now]);
    else await tx.run(deleteOutage, [tx.dealershipId, params.id]);
    const data = { of: bayId ?? equipmentId ?? '', startsAt, endsAt: startsAt < ctx.now ? ctx.now : endsAt };
    tx.record({ subjectType: 'capacity', subjectId: params.id, type: 'outage-ended', version: 1, data });
    return {};
  });
}
