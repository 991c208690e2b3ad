import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { onConstraint } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { insertBays } from '../store.ts';

export function addBay(ctx: RequestContext, bay: BodyOf<typeof capacity.addBay>): Promise<ReplyOf<typeof capacity.addBay>> {
  return onConstraint({ bays_dealership_id_code_key: 'code-taken', bays_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      const row = await tx.one(insertBays, [tx.dealershipId, [bay.id], [bay.code], [bay.name], [bay.type]]);
      tx.record({ subjectType: 'capacity', subjectId: bay.id, type: 'bay-added', version: 1, data: { code: bay.code, type: bay.type } });
      return row;
    }),
  );
}
