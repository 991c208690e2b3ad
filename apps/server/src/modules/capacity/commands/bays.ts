import type { BodyOf, InputOf, ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound, onConstraint, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { allBays, changeBay as change, insertBays } from '../store.ts';

export function addBay(ctx: RequestContext, bay: BodyOf<typeof capacity.addBay>): Promise<ReplyOf<typeof capacity.addBay>> {
  return onConstraint({ bays_dealership_id_code_key: 'code-taken', bays_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      const row = await tx.one(insertBays, [tx.dealershipId, [bay.id], [bay.code], [bay.name], [bay.type]]);
      tx.record({ subjectType: 'capacity', subjectId: bay.id, type: 'bay-added', version: 1, data: { code: bay.code, type: bay.type } });
      return row;
    }),
  );
}

export function changeBay(
  ctx: RequestContext,
  { params, body }: InputOf<typeof capacity.changeBay>,
): Promise<ReplyOf<typeof capacity.changeBay>> {
  const { name, isActive, version } = body;
  return inDealership(ctx, async (tx) => {
    const row = await tx.maybe(change, [tx.dealershipId, params.id, name, isActive, version]);
    if (!row) return (await tx.all(allBays, [tx.dealershipId])).some(({ id }) => id === params.id) ? versionConflict() : notFound();
    tx.record({ subjectType: 'capacity', subjectId: params.id, type: 'bay-changed', version: 1, data: { name, isActive } });
    return row;
  });
}
