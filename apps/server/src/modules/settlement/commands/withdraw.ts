import type { ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { advance } from '@bayline/domain/kernel';
import { settlementLifecycle } from '@bayline/domain/settlement';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { newId } from '../../../platform/ids.ts';
import { accept, notFound, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { withdrawSettlement } from '../../work-orders/index.ts';
import { situationOf } from '../bill-view.ts';
import { visitBill } from '../queries/visit-bill.ts';
import { dropRequests } from '../request-store.ts';
import { entryItem, lockedBills, withdrawSettlements } from '../store.ts';

/** Takes all bills of the visit back while nobody has paid: the orders can only be opened again as a whole. */
export function withdraw(ctx: RequestContext, id: string, version: number): Promise<ReplyOf<typeof settlement.withdraw>> {
  return inDealership(ctx, async (tx) => {
    const { bill, live } = (await lockedBills(ctx, tx, id)) ?? notFound();
    if (bill.version !== version) versionConflict({ version: bill.version });
    accept(advance(settlementLifecycle, { state: bill.status, action: 'withdraw', situation: situationOf(ctx, bill) }));
    const by = { recordedBy: ctx.actor.staffId, recordedAt: ctx.now };
    const entries = live.map((b) =>
      entryItem(tx, { id: newId(), settlementId: b.id, kind: 'withdrawal', amountFen: 0 - b.totalFen, ...by }),
    );
    tx.later([[withdrawSettlements, [tx.dealershipId, bill.visitId]], [dropRequests, [tx.dealershipId, bill.visitId]], ...entries]);
    await withdrawSettlement(ctx, tx, { visitId: bill.visitId });
    for (const b of live) {
      tx.record({
        subjectType: 'settlement',
        subjectId: b.id,
        visitId: bill.visitId,
        type: 'settlement-withdrawn',
        version: 1,
        step: 9,
        data: { totalFen: b.totalFen },
      });
    }
    return await visitBill(ctx, tx, bill.visitId);
  });
}
