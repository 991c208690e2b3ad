// Reversal: nothing is edited. Every bill of the visit that stands gets a mirror with its lines turned round and a number of
// its own; money that was paid stands as the payer's deposit; the orders are open again, and what was issued may come back
// through the store room's door.
import { advance } from '@bayline/domain/kernel';
import { billTotals, mirrorLines, settlementLifecycle } from '@bayline/domain/settlement';
import { nextGaplessNumber } from '../../platform/db/numbers.ts';
import { statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { accept } from '../../platform/problems.ts';
import type { RequestContext } from '../../platform/request.ts';
import { reopenVisitOrders } from '../work-orders/index.ts';
import { situationOf } from './bill-view.ts';
import { dropRequests } from './request-store.ts';
import { type Bill, billJson, billTables, entryItem, insertSettlement, linesItem, reverseSettlement } from './store.ts';

/** The bills of visit $2 that stand, whole; they are locked already. */
const liveBills = statement<{ bill: Bill }>(
  'settlement.live-bills',
  `select ${billJson} as bill ${billTables}
    where s.dealership_id = $1 and s.visit_id = $2 and s.status in ('pre-settled', 'part-paid', 'paid') order by s.number limit 100`,
);

interface Reversal {
  readonly bill: Bill;
  readonly reason: string;
}

async function mirror(ctx: RequestContext, tx: Tx, { bill, reason }: Reversal): Promise<void> {
  accept(advance(settlementLifecycle, { state: bill.status, action: 'reverse', situation: situationOf(ctx, bill) }));
  const [id, lines, { staffId }] = [newId(), mirrorLines(bill.lines), ctx.actor];
  const { labourFen, partsFen, feesFen, roundingFen, totalFen } = billTotals(lines);
  const number = await nextGaplessNumber(ctx, tx, 'FJ');
  const head = [tx.dealershipId, id, number, bill.visitId, bill.payerId, 'reversed'];
  const sums = [labourFen, partsFen, feesFen, roundingFen, totalFen];
  const terms = [bill.guaranteeDays, bill.guaranteeKm, bill.mileageOutKm, null, bill.id];
  const by = { recordedBy: staffId, recordedAt: ctx.now };
  tx.later([
    [reverseSettlement, [tx.dealershipId, bill.id, bill.settledAt]],
    [insertSettlement, [...head, ...sums, staffId, ctx.now, ctx.now, ...terms]],
    linesItem(tx, id, lines),
    entryItem(tx, { ...by, id: newId(), settlementId: id, kind: 'charge', amountFen: totalFen }),
  ]);
  if (bill.paidFen > 0)
    tx.later([entryItem(tx, { ...by, id: newId(), settlementId: bill.id, kind: 'refund', amountFen: bill.paidFen, tender: 'deposit' })]);
  tx.record({
    subjectType: 'settlement',
    subjectId: bill.id,
    visitId: bill.visitId,
    type: 'settlement-reversed',
    version: 1,
    step: 10,
    data: { mirrorId: id, totalFen: bill.totalFen, depositFen: bill.paidFen, reason },
  });
}

/** All bills of the visit together: its orders can only be opened as a whole. */
export async function reverseVisit(ctx: RequestContext, tx: Tx, { bill, reason }: Reversal): Promise<void> {
  const bills = await tx.all(liveBills, [tx.dealershipId, bill.visitId]);
  for (const { bill: live } of bills) await mirror(ctx, tx, { bill: live, reason });
  tx.later([[dropRequests, [tx.dealershipId, bill.visitId]]]);
  await reopenVisitOrders(ctx, tx, { visitId: bill.visitId });
}
