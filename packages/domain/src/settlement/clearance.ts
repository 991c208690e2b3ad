// When the car may leave as far as a bill goes. The owner's bill is paid, or its arrears were granted; an insurer, the
// maker and the house pay on account: their bills stay open as receivables. A visit of which the owner pays nothing is
// not let go by the till, since nobody comes there: it is settled by approval.
import { type Refusal, refuse } from '../kernel/index.ts';
import { type PriceClass, takesClassDiscount } from '../work-orders/index.ts';
import type { SettlementStatus } from './lifecycle.ts';

export interface ClearanceFacts {
  readonly status: SettlementStatus;
  readonly totalFen: number;
  readonly paidFen: number;
  /** How much may stay open; null = nothing was granted. */
  readonly creditFen: number | null;
}

export function isCleared({ status, totalFen, paidFen, creditFen }: ClearanceFacts): boolean {
  return status === 'paid' || (creditFen !== null && totalFen - paidFen <= creditFen);
}

export interface PayersBill {
  readonly priceClass: PriceClass;
  readonly totalFen: number;
}

/** Nothing of the visit is due at the till. */
export function isFreeForOwner(bills: readonly PayersBill[]): boolean {
  return !bills.some((bill) => takesClassDiscount(bill.priceClass) && bill.totalFen > 0);
}

/** What a bill begins with, where its visit goes through the till: on account, paid because nothing is due, or to be paid. */
export function creditAtStart({ priceClass, totalFen }: PayersBill): number | null {
  return takesClassDiscount(priceClass) ? null : totalFen;
}

export type RequestKind = 'credit' | 'refund' | 'reversal' | 'free';

export interface DecisionFacts {
  readonly kind: RequestKind;
  readonly amountFen: number;
  /** The highest of the person's roles for arrears. */
  readonly creditLimitFen: number;
  readonly isRequester: boolean;
  readonly isPreparer: boolean;
}

/** Whoever approves did not ask and did not make the bill, and may grant so much: same-person, credit-too-high {mostFen}. */
export function mayApprove(facts: DecisionFacts): Refusal<'same-person' | 'credit-too-high'> | undefined {
  if (facts.isRequester || facts.isPreparer) return refuse('same-person');
  return facts.kind === 'credit' && facts.amountFen > facts.creditLimitFen
    ? refuse('credit-too-high', { mostFen: facts.creditLimitFen })
    : undefined;
}

export interface RefundFacts {
  /** What the receipt took by this tender, less what went back of it. */
  readonly leftFen: number;
  /** What the payer has free: on a bill that stands what is paid on it, on a reversed one the deposit. */
  readonly freeFen: number;
}

/** Never more than was paid by that tender, nor more than is there: refund-too-high {mostFen}. */
export function checkRefund(amountFen: number, { leftFen, freeFen }: RefundFacts): Refusal<'refund-too-high'> | undefined {
  const mostFen = Math.min(leftFen, freeFen);
  return amountFen > mostFen ? refuse('refund-too-high', { mostFen }) : undefined;
}

/** How old a receivable is, in whole days, by the buckets that the trade reports: up to 30, 60, 90, and above. */
export function ageBucket(days: number): '0-30' | '31-60' | '61-90' | 'over-90' {
  if (days <= 30) return '0-30';
  if (days <= 60) return '31-60';
  return days <= 90 ? '61-90' : 'over-90';
}
