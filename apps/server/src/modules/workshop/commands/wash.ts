// The wash that the owner wanted at check-in, done between inspection and hand-over.

import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { notFound, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { insertWash, lockWash, setWashed } from '../store.ts';

/** Door: the car is to be washed; written together with the visit it belongs to. */
export function washItem(tx: Tx, visitId: string): BatchItem {
  return [insertWash, [tx.dealershipId, visitId]];
}

export function wash(ctx: RequestContext, visitId: string): Promise<Record<string, never>> {
  return inDealership(ctx, async (tx) => {
    const visit = (await tx.maybe(lockWash, [tx.dealershipId, visitId])) ?? notFound();
    if (visit.status !== 'open') refused('wrong-state', { lifecycle: 'visit', state: visit.status });
    if (!visit.isWanted) refused('wash-not-wanted');
    if (visit.washedAt !== null) refused('already-washed');
    tx.later([[setWashed, [tx.dealershipId, visitId, ctx.actor.staffId, ctx.now]]]);
    tx.record({ subjectType: 'visit', subjectId: visitId, visitId, type: 'car-washed', version: 1, step: 9, data: {} });
    return {};
  });
}
