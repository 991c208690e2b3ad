import type { ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { billTotals, settle, whyNotBillable } from '@bayline/domain/settlement';
import { guaranteeOfBill, type PromisedTerms } from '@bayline/domain/work-orders';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nextGaplessNumber } from '../../../platform/db/numbers.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { beginSettlement, closeVisitOrders, promisedTerms } from '../../work-orders/index.ts';
import { type DraftBill, draftsOfVisit } from '../queries/drafts.ts';
import { billFacts } from '../queries/facts.ts';
import { visitBill } from '../queries/visit-bill.ts';
import { insertLedger, insertLines, insertSettlement, lockVisit } from '../store.ts';

interface PreparedBill {
  readonly id: string;
  readonly isPaid: boolean;
  readonly items: BatchItem[];
}

interface NewBill {
  readonly visitId: string;
  readonly draft: DraftBill;
  readonly number: string;
  readonly promised: PromisedTerms;
}

function billItems(ctx: RequestContext, { visitId, draft, number, promised }: NewBill): PreparedBill {
  const id = newId();
  const totals = billTotals(draft.lines);
  const { status } = settle([{ kind: 'charge', amountFen: totals.totalFen }]);
  const guarantee = guaranteeOfBill(draft.repairClasses, promised);
  const settledAt = status === 'paid' ? ctx.now : null;
  const { dealershipId, staffId } = ctx.actor;
  const { lines } = draft;
  return {
    id,
    isPaid: status === 'paid',
    items: [
      [
        insertSettlement,
        [
          dealershipId,
          id,
          number,
          visitId,
          draft.payerId,
          status,
          totals.labourFen,
          totals.partsFen,
          totals.totalFen,
          staffId,
          ctx.now,
          settledAt,
          guarantee.days,
          guarantee.km,
          totals.feesFen,
        ],
      ],
      [
        insertLines,
        [
          dealershipId,
          id,
          lines.map((_, at) => at + 1),
          lines.map((l) => l.kind),
          lines.map((l) => l.code),
          lines.map((l) => l.name),
          lines.map((l) => l.unit),
          lines.map((l) => l.qualityClass),
          lines.map((l) => l.quantity),
          lines.map((l) => l.priceFen),
          lines.map((l) => l.amountFen),
          lines.map((l) => l.taxRateBasisPoints),
        ],
      ],
      [insertLedger, [dealershipId, newId(), id, 'charge', totals.totalFen, null, null, staffId, ctx.now]],
    ],
  };
}

async function makeBills(
  ctx: RequestContext,
  tx: Tx,
  { visitId, drafts }: { visitId: string; drafts: readonly DraftBill[] },
): Promise<void> {
  const bills: PreparedBill[] = [];
  const promised = await promisedTerms(tx);
  for (const draft of drafts) {
    const bill = billItems(ctx, { visitId, draft, promised, number: await nextGaplessNumber(ctx, tx, 'JS') });
    bills.push(bill);
    tx.record({
      subjectType: 'settlement',
      subjectId: bill.id,
      visitId,
      type: 'settlement-prepared',
      version: 2,
      step: 9,
      data: { payerId: draft.payerId, ...billTotals(draft.lines) },
    });
  }
  await tx.batch(bills.flatMap((bill) => bill.items));
  // Work on the house: nothing is to be collected, so the orders close with the bill.
  if (bills.every((bill) => bill.isPaid)) await closeVisitOrders(ctx, tx, { visitId });
}

/** Pre-settlement: the lines are fixed as they stand, one settlement for each payer. */
export function prepare(ctx: RequestContext, visitId: string, version: number): Promise<ReplyOf<typeof settlement.prepare>> {
  return onConstraint({ settlements_one_live: 'already-prepared' }, () =>
    inDealership(ctx, async (tx) => {
      const visit = (await tx.maybe(lockVisit, [tx.dealershipId, visitId])) ?? notFound();
      if (visit.version !== version) versionConflict({ version: visit.version });
      const facts = await tx.one(billFacts, [tx.dealershipId, visitId]);
      if (facts.liveBills > 0) refused('already-prepared');
      const reason = whyNotBillable(facts);
      if (reason) refused(reason.refused, reason.facts);
      await beginSettlement(ctx, tx, { visitId });
      // Read when the issued parts are marked: what came back in the meantime is on the shelf and not on the bill.
      const drafts = await draftsOfVisit(tx, visitId);
      await makeBills(ctx, tx, { visitId, drafts });
      return await visitBill(ctx, tx, visitId);
    }),
  );
}
