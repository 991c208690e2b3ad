import type { SettlementView } from '@bayline/contract/settlement';
import { type AllowedAction, allowedActions } from '@bayline/domain/kernel';
import { type SettlementSituation, type SettlementStatus, settlementLifecycle } from '@bayline/domain/settlement';
import type { Static } from 'typebox';
import { may, type RequestContext } from '../../platform/request.ts';
import type { Bill } from './store.ts';

export interface BillState {
  readonly status: SettlementStatus;
  readonly totalFen: number;
  readonly paidFen: number;
  readonly preparedById: string;
}

export function situationOf(ctx: RequestContext, bill: BillState): SettlementSituation {
  return { isPreparer: bill.preparedById === ctx.actor.staffId, paidFen: bill.paidFen, outstandingFen: bill.totalFen - bill.paidFen };
}

export function actionsOn(ctx: RequestContext, bill: BillState): AllowedAction[] {
  return allowedActions(settlementLifecycle, { state: bill.status, situation: situationOf(ctx, bill), may: may(ctx) });
}

export function billView(ctx: RequestContext, bill: Bill): Static<typeof SettlementView> {
  const { preparedById: _, ...shown } = bill;
  const isWithdrawn = bill.status === 'withdrawn';
  return { ...shown, outstandingFen: isWithdrawn ? 0 : bill.totalFen - bill.paidFen, allowedActions: actionsOn(ctx, bill) };
}
