// Two persons handle a bill: the adviser prepares it and may take it back while nothing is paid, the cashier
// collects. Nobody collects on a bill they prepared themselves, whatever roles they hold.
import { type Lifecycle, refuse } from '../kernel/index.ts';
import type { Permission } from '../organisation/index.ts';

export type SettlementStatus = 'pre-settled' | 'part-paid' | 'paid' | 'withdrawn';
export type SettlementAction = 'collect' | 'collect-part' | 'withdraw';

export interface SettlementSituation {
  readonly isPreparer: boolean;
  readonly paidFen: number;
  readonly outstandingFen: number;
  /** The amount offered; absent when only the buttons are asked for. */
  readonly amountFen?: number;
}

function collectCheck(situation: SettlementSituation) {
  if (situation.isPreparer) return refuse('same-person');
  if (situation.amountFen !== undefined && situation.amountFen > situation.outstandingFen)
    return refuse('over-payment', { outstandingFen: situation.outstandingFen });
  return undefined;
}

export const settlementLifecycle: Lifecycle<SettlementStatus, SettlementAction, SettlementSituation, Permission> = {
  name: 'settlement',
  states: ['pre-settled', 'part-paid', 'paid', 'withdrawn'],
  initial: 'pre-settled',
  ends: ['paid', 'withdrawn'],
  transitions: [
    { action: 'collect', from: ['pre-settled', 'part-paid'], to: 'paid', permission: 'settlement.collect', check: collectCheck },
    { action: 'collect-part', from: ['pre-settled', 'part-paid'], to: 'part-paid', permission: 'settlement.collect', check: collectCheck },
    { action: 'withdraw', from: ['pre-settled'], to: 'withdrawn', permission: 'settlement.prepare' },
    {
      action: 'withdraw',
      from: ['part-paid'],
      to: 'withdrawn',
      permission: 'settlement.prepare',
      check: (situation) => refuse('payment-taken', { paidFen: situation.paidFen }),
    },
  ],
};

/** Which of the two collecting actions an amount is. */
export function collectAction(amountFen: number, outstandingFen: number): 'collect' | 'collect-part' {
  return amountFen < outstandingFen ? 'collect-part' : 'collect';
}
