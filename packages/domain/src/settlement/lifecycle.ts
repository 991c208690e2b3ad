// Two persons handle a bill: the adviser prepares it and may take it back while nothing is paid, the cashier collects.
// Nobody collects on a bill they prepared themselves, whatever roles they hold. What is out of the ordinary (arrears, money
// back, a bill of nothing, a reversal) is asked for by one and decided by another.
import { type Lifecycle, refuse } from '../kernel/index.ts';
import type { Permission } from '../organisation/index.ts';

export type SettlementStatus = 'pre-settled' | 'part-paid' | 'paid' | 'withdrawn' | 'reversed';
export type SettlementAction =
  | 'collect'
  | 'collect-part'
  | 'withdraw'
  | 'ask-credit'
  | 'ask-refund'
  | 'ask-reversal'
  | 'sign'
  | 'note-invoice'
  | 'settle-free'
  | 'refund-part'
  | 'refund-all'
  | 'reverse';

/** The bills that stand. */
export const liveStatuses = ['pre-settled', 'part-paid', 'paid'] as const satisfies readonly SettlementStatus[];
/** What follows from a decision or an amount rather than from a button of its own. */
export const decidedActions: readonly SettlementAction[] = ['settle-free', 'refund-part', 'refund-all', 'reverse'];

export interface SettlementSituation {
  readonly isPreparer: boolean;
  readonly paidFen: number;
  readonly outstandingFen: number;
  /** The car may leave as far as this bill goes: paid, on account by its nature, or in arrears that were granted. */
  readonly isCleared: boolean;
  /** Undoes another; it is not undone itself. */
  readonly isMirror: boolean;
  /** The owner has signed the list. */
  readonly isSigned: boolean;
  readonly isCarReleased: boolean;
  /** Money of the payer that reversals set free. */
  readonly depositFen: number;
  /** What was paid on all bills of the visit that stand: they are taken back together. */
  readonly paidOfVisitFen: number;
  /** The orders of the visit that wait for its money; none once they are closed. */
  readonly settlingOrders: number;
  /** The amount offered; absent when only the buttons are asked for. */
  readonly amountFen?: number;
}

function collectCheck(situation: SettlementSituation) {
  if (situation.isPreparer) return refuse('same-person');
  if (situation.outstandingFen === 0) return refuse('nothing-to-collect');
  if (situation.amountFen !== undefined && situation.amountFen > situation.outstandingFen)
    return refuse('over-payment', { outstandingFen: situation.outstandingFen });
  return undefined;
}

function withdrawCheck({ paidOfVisitFen, settlingOrders }: SettlementSituation) {
  if (paidOfVisitFen > 0) return refuse('payment-taken', { paidFen: paidOfVisitFen });
  return settlingOrders === 0 ? refuse('reverse-first') : undefined;
}

function reverseCheck({ isCarReleased }: SettlementSituation) {
  return isCarReleased ? refuse('car-released') : undefined;
}

export const settlementLifecycle: Lifecycle<SettlementStatus, SettlementAction, SettlementSituation, Permission> = {
  name: 'settlement',
  states: [...liveStatuses, 'withdrawn', 'reversed'],
  initial: 'pre-settled',
  ends: ['withdrawn', 'reversed'],
  transitions: [
    { action: 'collect', from: ['pre-settled', 'part-paid'], to: 'paid', permission: 'settlement.collect', check: collectCheck },
    { action: 'collect-part', from: ['pre-settled', 'part-paid'], to: 'part-paid', permission: 'settlement.collect', check: collectCheck },
    {
      action: 'withdraw',
      from: ['pre-settled', 'part-paid'],
      to: 'withdrawn',
      permission: 'settlement.prepare',
      check: withdrawCheck,
    },
    ...(['pre-settled', 'part-paid'] as const).map((state) => ({
      action: 'ask-credit' as const,
      from: [state],
      to: state,
      permission: 'settlement.collect' as const,
      check: ({ isCleared, outstandingFen }: SettlementSituation) =>
        isCleared || outstandingFen === 0 ? refuse('already-cleared') : undefined,
    })),
    // A bill that let the car go is settled: it is reversed first, and then its money may go back.
    {
      action: 'ask-refund',
      from: ['part-paid'],
      to: 'part-paid',
      permission: 'settlement.collect',
      check: ({ isCleared }) => (isCleared ? refuse('reverse-first') : undefined),
    },
    {
      action: 'ask-refund',
      from: ['reversed'],
      to: 'reversed',
      permission: 'settlement.collect',
      check: ({ depositFen, isMirror }) => (isMirror || depositFen === 0 ? refuse('no-deposit') : undefined),
    },
    // Unpaid and on account it closed the orders; unpaid and not, it is simply taken back.
    {
      action: 'ask-reversal',
      from: ['pre-settled'],
      to: 'pre-settled',
      permission: 'settlement.prepare',
      check: (situation) => (situation.isCleared ? reverseCheck(situation) : refuse('withdraw-instead')),
    },
    { action: 'ask-reversal', from: ['part-paid'], to: 'part-paid', permission: 'settlement.prepare', check: reverseCheck },
    { action: 'ask-reversal', from: ['paid'], to: 'paid', permission: 'settlement.prepare', check: reverseCheck },
    // What the owner was shown stands fixed once prepared; it is signed before or after the money.
    ...liveStatuses.map((state) => ({
      action: 'sign' as const,
      from: [state],
      to: state,
      permission: 'settlement.prepare' as const,
      check: ({ isSigned }: SettlementSituation) => (isSigned ? refuse('already-signed') : undefined),
    })),
    ...liveStatuses.map((state) => ({
      action: 'note-invoice' as const,
      from: [state],
      to: state,
      permission: 'settlement.collect' as const,
    })),
    { action: 'settle-free', from: ['pre-settled'], to: 'paid', permission: 'settlement.approve' },
    { action: 'refund-part', from: ['part-paid'], to: 'part-paid', permission: 'settlement.approve' },
    { action: 'refund-all', from: ['part-paid'], to: 'pre-settled', permission: 'settlement.approve' },
    { action: 'reverse', from: liveStatuses, to: 'reversed', permission: 'settlement.reverse', check: reverseCheck },
  ],
};

/** Which of the two collecting actions an amount is. */
export function collectAction(amountFen: number, outstandingFen: number): 'collect' | 'collect-part' {
  return amountFen < outstandingFen ? 'collect-part' : 'collect';
}
