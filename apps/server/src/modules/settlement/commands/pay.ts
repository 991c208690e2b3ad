import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { advance, invariant } from '@bayline/domain/kernel';
import { collectAction, type SettlementStatus, settlementLifecycle } from '@bayline/domain/settlement';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nextGaplessNumber } from '../../../platform/db/numbers.ts';
import { accept, notFound, onConstraint, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { closeVisitOrders } from '../../work-orders/index.ts';
import { billView, situationOf } from '../bill-view.ts';
import { addPayment, type Bill, insertLedger, lockedBills } from '../store.ts';

type NewPayment = BodyOf<typeof settlement.pay>;

function stateAfter(ctx: RequestContext, bill: Bill, amountFen: number): SettlementStatus {
  const situation = situationOf(ctx, bill);
  const action = collectAction(amountFen, situation.outstandingFen);
  return accept(advance(settlementLifecycle, { state: bill.status, action, situation: { ...situation, amountFen } })).to;
}

/** The bill with the payment on it, as it will be read from now on. */
function withPayment(ctx: RequestContext, bill: Bill, payment: NewPayment & { receiptNumber: string; status: SettlementStatus }): Bill {
  const { id, receiptNumber, tender, amountFen, status } = payment;
  return {
    ...bill,
    status,
    paidFen: bill.paidFen + amountFen,
    settledAt: status === 'paid' ? ctx.now : null,
    version: bill.version + 1,
    payments: [...bill.payments, { id, receiptNumber, tender, amountFen, recordedByName: ctx.actor.staffName, recordedAt: ctx.now }],
  };
}

/** A receipt: the whole sum or part of it, never more, and never taken by the person who made the bill. */
export function pay(ctx: RequestContext, settlementId: string, payment: NewPayment): Promise<ReplyOf<typeof settlement.pay>> {
  return onConstraint({ receivable_ledger_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      const { bill, live } = (await lockedBills(tx, settlementId)) ?? notFound();
      if (bill.version !== payment.version) versionConflict({ version: bill.version });
      const { id, tender, amountFen } = payment;
      const status = stateAfter(ctx, bill, amountFen);
      const isLastPaid = status === 'paid' && live.every((other) => other.id === settlementId || other.status === 'paid');
      // With the last bill of the visit paid its orders are closed. The counter of the receipts is taken last.
      const [updated, , receiptNumber] = await Promise.all([
        tx.run(addPayment, [tx.dealershipId, settlementId, amountFen, status, status === 'paid' ? ctx.now : null]),
        isLastPaid ? closeVisitOrders(ctx, tx, { visitId: bill.visitId }) : undefined,
        nextGaplessNumber(ctx, tx, 'SK'),
      ]);
      invariant(updated === 1, 'a locked bill takes the payment that was checked against it');
      tx.later([
        [insertLedger, [tx.dealershipId, id, settlementId, 'payment', -amountFen, tender, receiptNumber, ctx.actor.staffId, ctx.now]],
      ]);
      tx.record({
        subjectType: 'settlement',
        subjectId: settlementId,
        visitId: bill.visitId,
        type: 'payment-taken',
        version: 1,
        step: 10,
        data: { paymentId: id, tender, amountFen },
      });
      return billView(ctx, withPayment(ctx, bill, { ...payment, receiptNumber, status }));
    }),
  );
}
