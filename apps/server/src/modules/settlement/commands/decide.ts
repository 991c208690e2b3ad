import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { settlement } from '@bayline/contract/settlement';
import { advance, dayOf, invariant } from '@bayline/domain/kernel';
import { mayApprove, settlementLifecycle, statusByMoney } from '@bayline/domain/settlement';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nextGaplessNumber } from '../../../platform/db/numbers.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { accept, notFound, refused } from '../../../platform/problems.ts';
import { may, type RequestContext } from '../../../platform/request.ts';
import { closeVisitOrders } from '../../work-orders/index.ts';
import { situationOf } from '../bill-view.ts';
import { visitBill } from '../queries/visit-bill.ts';
import { decideRequest, type LockedRequest, lockRequest, readRequest } from '../request-store.ts';
import { reverseVisit } from '../reverse-visit.ts';
import { addPayment, entryItem, grantCredit, type LockedBills, lockedBills, openTill, settleFree } from '../store.ts';
import { refundable } from './ask.ts';
import { closesOrders } from './pay.ts';

interface Granted extends LockedBills {
  readonly request: LockedRequest;
}

async function grant(ctx: RequestContext, tx: Tx, granted: Granted): Promise<void> {
  const { bill, request } = granted;
  const situation = situationOf(ctx, bill);
  accept(advance(settlementLifecycle, { state: bill.status, action: 'ask-credit', situation }));
  await tx.run(grantCredit, [tx.dealershipId, bill.id, request.amountFen, request.dueOn]);
  const after = { status: bill.status, paidFen: bill.paidFen, creditFen: request.amountFen };
  if (closesOrders(granted, after)) await closeVisitOrders(ctx, tx, { visitId: bill.visitId });
  const data = { requestId: request.id, amountFen: request.amountFen, dueOn: request.dueOn };
  tx.record({ subjectType: 'settlement', subjectId: bill.id, visitId: bill.visitId, type: 'credit-granted', version: 1, step: 10, data });
}

/** Money goes back by the tender it came by, out of the till of the cashier who asked. */
async function giveBack(ctx: RequestContext, tx: Tx, { bill, request }: Granted): Promise<void> {
  const { amountFen, paymentId, requestedById } = request;
  const situation = situationOf(ctx, bill);
  accept(advance(settlementLifecycle, { state: bill.status, action: 'ask-refund', situation }));
  const { id: refundOf, tender } = refundable(bill, paymentId, amountFen);
  if (bill.status !== 'reversed') {
    const paidFen = bill.paidFen - amountFen;
    const action = paidFen === 0 ? 'refund-all' : 'refund-part';
    const { to } = accept(advance(settlementLifecycle, { state: bill.status, action, situation }));
    invariant(to === statusByMoney(bill.totalFen, paidFen), 'the state follows from the money');
    const updated = await tx.run(addPayment, [tx.dealershipId, bill.id, -amountFen, to, null]);
    invariant(updated === 1, 'a locked bill gives back what was checked against it');
  }
  const { day } = await tx.one(openTill, [tx.dealershipId, requestedById, dayOf(ctx.now, ctx.actor.timeZone)]);
  const paper = { receiptId: request.id, receiptNumber: await nextGaplessNumber(ctx, tx, 'TK'), settlementId: bill.id };
  const by = { recordedBy: requestedById, recordedAt: ctx.now };
  // Of a reversed bill the money stands as a deposit: it comes back to the bill first, and leaves from there.
  if (bill.status === 'reversed')
    tx.later([entryItem(tx, { ...paper, ...by, id: newId(), kind: 'payment', amountFen: -amountFen, tender: 'deposit' })]);
  tx.later([entryItem(tx, { ...paper, ...by, id: newId(), kind: 'refund', amountFen, tender, refundOf, businessDay: day })]);
  const data = { requestId: request.id, tender, amountFen };
  tx.record({ subjectType: 'settlement', subjectId: bill.id, visitId: bill.visitId, type: 'payment-refunded', version: 1, step: 10, data });
}

async function letGo(ctx: RequestContext, tx: Tx, { bill, live }: Granted): Promise<void> {
  accept(advance(settlementLifecycle, { state: bill.status, action: 'settle-free', situation: situationOf(ctx, bill) }));
  await tx.run(settleFree, [tx.dealershipId, bill.visitId, ctx.now]);
  await closeVisitOrders(ctx, tx, { visitId: bill.visitId });
  for (const { id, totalFen } of live)
    tx.record({
      subjectType: 'settlement',
      subjectId: id,
      visitId: bill.visitId,
      type: 'settlement-approved-free',
      version: 1,
      step: 10,
      data: { totalFen },
    });
}

async function carryOut(ctx: RequestContext, tx: Tx, granted: Granted): Promise<void> {
  switch (granted.request.kind) {
    case 'credit':
      return await grant(ctx, tx, granted);
    case 'refund':
      return await giveBack(ctx, tx, granted);
    case 'free':
      return await letGo(ctx, tx, granted);
    case 'reversal':
      return await reverseVisit(ctx, tx, { bill: granted.bill, reason: granted.request.reason });
  }
}

/** Granted, it is done at once; declined, nothing is. No version is asked for: a request is decided once. */
export function decide(
  ctx: RequestContext,
  requestId: string,
  { isApproved, note }: BodyOf<typeof settlement.decide>,
): Promise<ReplyOf<typeof settlement.decide>> {
  return inDealership(ctx, async (tx) => {
    const key = [tx.dealershipId, requestId, ctx.actor.staffId];
    const asked = (await tx.maybe(readRequest, key)) ?? notFound();
    const locked = (await lockedBills(ctx, tx, asked.settlementId)) ?? notFound();
    const request = await tx.one(lockRequest, key);
    const { bill } = locked;
    if (request.status !== 'pending') refused('request-decided');
    if (request.kind === 'reversal' && !may(ctx)('settlement.reverse')) refused('may-not-reverse');
    const { staffId } = ctx.actor;
    const [isRequester, isPreparer] = [request.requestedById === staffId, bill.preparedById === staffId];
    if (isApproved) {
      const reason = mayApprove({ ...request, isRequester, isPreparer });
      if (reason) refused(reason.refused, reason.facts);
    } else if (isRequester) refused('same-person');
    tx.later([[decideRequest, [tx.dealershipId, requestId, isApproved ? 'approved' : 'declined', staffId, ctx.now, note]]]);
    if (isApproved) await carryOut(ctx, tx, { ...locked, request });
    else {
      const data = { requestId, kind: request.kind, note };
      const about = { subjectType: 'settlement', subjectId: bill.id, visitId: bill.visitId, step: 10 } as const;
      tx.record({ ...about, type: 'settlement-request-declined', version: 1, data });
    }
    return await visitBill(ctx, tx, bill.visitId);
  });
}
