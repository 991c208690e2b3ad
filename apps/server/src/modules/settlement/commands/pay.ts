import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { advance, dayOf, invariant } from '@bayline/domain/kernel';
import { checkTenders, collectAction, isCleared, type SettlementStatus, settlementLifecycle } from '@bayline/domain/settlement';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nextGaplessNumber } from '../../../platform/db/numbers.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { accept, notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { closeVisitOrders } from '../../work-orders/index.ts';
import { billView, situationOf } from '../bill-view.ts';
import { addPayment, type Bill, entryItem, type LockedBills, lockedBills, openTill, type StoredPayment } from '../store.ts';

type NewPayment = BodyOf<typeof settlement.pay>;

function stateAfter(ctx: RequestContext, bill: Bill, amountFen: number): SettlementStatus {
  const situation = situationOf(ctx, bill);
  const action = collectAction(amountFen, situation.outstandingFen);
  return accept(advance(settlementLifecycle, { state: bill.status, action, situation: { ...situation, amountFen } })).to;
}

/** With the last thing that held the car out of the way its orders are closed. */
export function closesOrders(
  { bill, live }: LockedBills,
  after: { status: SettlementStatus; paidFen: number; creditFen: number | null },
): boolean {
  const now = live.map((other) => (other.id === bill.id ? { ...other, ...after } : other));
  return bill.settlingOrders > 0 && now.every(isCleared);
}

interface Booked {
  readonly bill: Bill;
  readonly payment: NewPayment;
  readonly receiptNumber: string;
  readonly status: SettlementStatus;
  readonly amountFen: number;
  readonly day: string | null;
}

/** An entry of the ledger for every tender, and the bill as it will be read from now on. */
function book(ctx: RequestContext, tx: Tx, booked: Booked): Bill {
  const { bill, payment, receiptNumber, status, amountFen, day } = booked;
  const now: StoredPayment[] = [];
  for (const { tender, amountFen: tenderFen, givenFen } of payment.tenders) {
    const paper = { receiptId: payment.id, receiptNumber, tender, givenFen };
    const id = newId();
    tx.later([
      entryItem(tx, {
        ...paper,
        id,
        settlementId: bill.id,
        kind: 'payment',
        amountFen: -tenderFen,
        businessDay: tender === 'deposit' ? null : day,
        recordedBy: ctx.actor.staffId,
        recordedAt: ctx.now,
      }),
    ]);
    const about = { subjectType: 'settlement', subjectId: bill.id, visitId: bill.visitId, step: 10 } as const;
    tx.record({ ...about, type: 'payment-taken', version: 1, data: { paymentId: payment.id, tender, amountFen: tenderFen } });
    const shown = { id, kind: 'payment', refundedFen: 0, amountFen: tenderFen } as const;
    now.push({ ...paper, ...shown, recordedByName: ctx.actor.staffName, recordedAt: ctx.now });
  }
  return {
    ...bill,
    status,
    paidFen: bill.paidFen + amountFen,
    paidOfVisitFen: bill.paidOfVisitFen + amountFen,
    depositFen: bill.depositFen - (payment.tenders.find(({ tender }) => tender === 'deposit')?.amountFen ?? 0),
    settledAt: status === 'paid' ? ctx.now : null,
    version: bill.version + 1,
    payments: [...bill.payments, ...now.toSorted((a, b) => (a.tender < b.tender ? -1 : 1))],
  };
}

/** A receipt: the whole sum or part of it, never more, by one tender or several, and never taken by the person who made the bill. */
export function pay(ctx: RequestContext, settlementId: string, payment: NewPayment): Promise<ReplyOf<typeof settlement.pay>> {
  return onConstraint({ receivable_ledger_one_tender: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      const locked = (await lockedBills(ctx, tx, settlementId)) ?? notFound();
      const { bill } = locked;
      if (bill.version !== payment.version) versionConflict({ version: bill.version });
      if (bill.payments.some(({ receiptId }) => receiptId === payment.id)) refused('already-exists');
      const unfit = checkTenders(payment.tenders, bill.depositFen);
      if (unfit) refused(unfit.refused, unfit.facts);
      const amountFen = payment.tenders.reduce((sum, { amountFen: part }) => sum + part, 0);
      const status = stateAfter(ctx, bill, amountFen);
      const closes = closesOrders(locked, { status, paidFen: bill.paidFen + amountFen, creditFen: bill.creditFen });
      const isMoney = payment.tenders.some(({ tender }) => tender !== 'deposit');
      const today = dayOf(ctx.now, ctx.actor.timeZone);
      // The counter of the receipts is taken last.
      const [updated, , till, receiptNumber] = await Promise.all([
        tx.run(addPayment, [tx.dealershipId, settlementId, amountFen, status, status === 'paid' ? ctx.now : null]),
        closes ? closeVisitOrders(ctx, tx, { visitId: bill.visitId }) : undefined,
        isMoney ? tx.one(openTill, [tx.dealershipId, ctx.actor.staffId, today]) : undefined,
        nextGaplessNumber(ctx, tx, 'SK'),
      ]);
      invariant(updated === 1, 'a locked bill takes the payment that was checked against it');
      const after = book(ctx, tx, { bill, payment, receiptNumber, status, amountFen, day: till?.day ?? null });
      return billView(ctx, after, locked.creditLimitFen);
    }),
  );
}
