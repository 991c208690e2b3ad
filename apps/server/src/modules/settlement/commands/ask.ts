import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { advance, dayOf } from '@bayline/domain/kernel';
import { checkRefund, settlementLifecycle } from '@bayline/domain/settlement';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { accept, notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';
import { outstandingOf, situationOf } from '../bill-view.ts';
import { visitBill } from '../queries/visit-bill.ts';
import { insertRequest } from '../request-store.ts';
import { type Bill, lockedBills } from '../store.ts';

type Asked = BodyOf<typeof settlement.ask>;

/** Of which payment, and no more of it than was paid and is there. */
export function refundable(bill: Bill, paymentId: string | null, amountFen: number) {
  const payment = bill.payments.find((row) => row.id === paymentId && row.kind === 'payment') ?? refused('payment-unknown');
  if (payment.tender === 'deposit') refused('refund-of-deposit');
  const freeFen = bill.status === 'reversed' ? bill.depositFen : bill.paidFen;
  const unfit = checkRefund(amountFen, { leftFen: payment.amountFen - payment.refundedFen, freeFen });
  if (unfit) refused(unfit.refused, unfit.facts);
  return { ...payment, tender: payment.tender };
}

function amountOf(ctx: RequestContext, bill: Bill, asked: Asked): number {
  const { kind, dueOn, paymentId, amountFen } = asked;
  if (kind === 'reversal') return bill.totalFen;
  if (kind === 'credit') {
    if (dueOn !== null && dueOn < dayOf(ctx.now, ctx.actor.timeZone)) refused('due-day-past');
    return outstandingOf(bill);
  }
  refundable(bill, paymentId, amountFen ?? 0);
  return amountFen ?? refused('payment-unknown');
}

/** Arrears and money back are asked for at the till, a reversal at the adviser's desk; somebody else decides. */
export function ask(ctx: RequestContext, settlementId: string, asked: Asked): Promise<ReplyOf<typeof settlement.ask>> {
  const { id, kind, reason } = asked;
  return onConstraint({ settlement_requests_one_pending: 'already-asked', settlement_requests_pkey: 'already-asked' }, () =>
    inDealership(ctx, async (tx) => {
      const { bill } = (await lockedBills(ctx, tx, settlementId)) ?? notFound();
      const action = `ask-${kind}` as const;
      const permission = settlementLifecycle.transitions.find((row) => row.action === action)?.permission;
      if (!permission || !may(ctx)(permission)) refused('not-yours-to-ask');
      if (bill.version !== asked.version) versionConflict({ version: bill.version });
      accept(advance(settlementLifecycle, { state: bill.status, action, situation: situationOf(ctx, bill) }));
      const amountFen = amountOf(ctx, bill, asked);
      const about = [kind === 'refund' ? asked.paymentId : null, kind === 'credit' ? asked.dueOn : null];
      await tx.run(insertRequest, [tx.dealershipId, id, bill.id, kind, amountFen, ...about, reason, ctx.actor.staffId, ctx.now]);
      const data = { requestId: id, kind, amountFen, reason };
      const subject = { subjectType: 'settlement', subjectId: bill.id, visitId: bill.visitId, step: 10 } as const;
      tx.record({ ...subject, type: 'settlement-request-asked', version: 1, data });
      return await visitBill(ctx, tx, bill.visitId);
    }),
  );
}
