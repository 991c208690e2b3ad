import type { DraftBill as DraftView, SettlementLine, SettlementView } from '@bayline/contract/settlement';
import { type AllowedAction, allowedActions } from '@bayline/domain/kernel';
import {
  billSums,
  billTotals,
  decidedActions,
  isCleared,
  mayApprove,
  type SettlementSituation,
  settlementLifecycle,
  sixFees,
} from '@bayline/domain/settlement';
import type { Static } from 'typebox';
import { may, type RequestContext } from '../../platform/request.ts';
import type { DraftBill } from './queries/drafts.ts';
import type { Bill, BillLine, StoredRequest } from './store.ts';

export function outstandingOf({ status, totalFen, paidFen }: Pick<Bill, 'status' | 'totalFen' | 'paidFen'>): number {
  return status === 'withdrawn' || status === 'reversed' ? 0 : totalFen - paidFen;
}

export function situationOf(ctx: RequestContext, bill: Bill): SettlementSituation {
  return {
    isPreparer: bill.preparedById === ctx.actor.staffId,
    paidFen: bill.paidFen,
    outstandingFen: outstandingOf(bill),
    isCleared: isCleared(bill),
    isMirror: bill.mirrorOfNumber !== null,
    isSigned: bill.signedAt !== null,
    isCarReleased: bill.isCarReleased,
    depositFen: bill.depositFen,
    paidOfVisitFen: bill.paidOfVisitFen,
    settlingOrders: bill.settlingOrders,
  };
}

/** What may be asked for once is not asked for again while it waits. */
function askedAlready(requests: readonly StoredRequest[], action: string): boolean {
  return requests.some(({ kind, status }) => status === 'pending' && action === `ask-${kind}`);
}

export function actionsOn(ctx: RequestContext, bill: Bill): AllowedAction[] {
  return allowedActions(settlementLifecycle, { state: bill.status, situation: situationOf(ctx, bill), may: may(ctx) })
    .filter(({ action }) => !decidedActions.includes(action))
    .map((row) => (askedAlready(bill.requests, row.action) ? { action: row.action, refused: 'already-asked', facts: {} } : row));
}

/** `decide`, for whoever may decide such things; barred for those who asked or made the bill. */
export function decideAction(
  ctx: RequestContext,
  request: Pick<StoredRequest, 'kind' | 'status' | 'amountFen' | 'requestedById'>,
  { preparedById, creditLimitFen }: { readonly preparedById: string; readonly creditLimitFen: number },
): AllowedAction[] {
  const isAllowed = may(ctx)('settlement.approve') && (request.kind !== 'reversal' || may(ctx)('settlement.reverse'));
  if (request.status !== 'pending' || !isAllowed) return [];
  const { staffId } = ctx.actor;
  const reason = mayApprove({
    kind: request.kind,
    amountFen: request.amountFen,
    creditLimitFen,
    isRequester: request.requestedById === staffId,
    isPreparer: preparedById === staffId,
  });
  return [reason ? { action: 'decide', refused: reason.refused, facts: reason.facts } : { action: 'decide' }];
}

function shownLine(line: BillLine): Static<typeof SettlementLine> {
  const [isLabour, isPart] = [line.kind === 'labour', line.kind === 'part'];
  return {
    ...line,
    operationCode: isLabour ? line.code : null,
    operationName: isLabour ? line.nameZh : null,
    hours: isLabour ? line.quantity : null,
    labourFen: isLabour ? line.amountFen : null,
    partNumber: isPart ? line.code : null,
    partName: isPart ? line.nameZh : null,
  };
}

function shownSums(lines: readonly BillLine[]) {
  const sums = billSums(lines);
  return { lines: lines.map(shownLine), ...sums, sixFees: sixFees(sums), feesFen: billTotals(lines).feesFen };
}

export function draftView({ payerId, payerName, priceClass, lines }: DraftBill): Static<typeof DraftView> {
  return { payerId, payerName, priceClass, ...shownSums(lines) };
}

export function billView(ctx: RequestContext, bill: Bill, creditLimitFen: number): Static<typeof SettlementView> {
  const { preparedById, isCarReleased: _, paidOfVisitFen: _paid, settlingOrders: _orders, requests, lines, ...shown } = bill;
  return {
    ...shown,
    ...shownSums(lines),
    outstandingFen: outstandingOf(bill),
    isCleared: isCleared(bill),
    requests: requests.map(({ requestedById, ...request }) => ({
      ...request,
      allowedActions: decideAction(ctx, { ...request, requestedById }, { preparedById, creditLimitFen }),
    })),
    allowedActions: actionsOn(ctx, bill),
  };
}
