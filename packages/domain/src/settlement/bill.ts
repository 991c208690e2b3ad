// A bill adds up labour and parts as agreed, line by line; its state follows from the receivable ledger: a
// charge when it is made, a payment for each receipt, a withdrawal when it is taken back.
import { type Fen, fen, invariant } from '../kernel/index.ts';
import type { SettlementStatus } from './lifecycle.ts';

export interface BillableLine {
  readonly kind: 'labour' | 'part' | 'fee';
  readonly amountFen: number;
}

export interface BillTotals {
  readonly labourFen: Fen;
  readonly partsFen: Fen;
  readonly feesFen: Fen;
  readonly totalFen: Fen;
}

export interface LedgerEntry {
  readonly kind: 'charge' | 'payment' | 'withdrawal';
  /** Signed: a charge adds, payments and withdrawals take away. */
  readonly amountFen: number;
}

export interface LedgerState {
  readonly totalFen: Fen;
  readonly paidFen: Fen;
  readonly outstandingFen: Fen;
  readonly status: SettlementStatus;
}

function sumOf(amounts: readonly number[]): Fen {
  return fen(amounts.reduce((sum, amount) => sum + amount, 0));
}

export function billTotals(lines: readonly BillableLine[]): BillTotals {
  const of = (kind: BillableLine['kind']) => sumOf(lines.filter((line) => line.kind === kind).map((line) => line.amountFen));
  const labourFen = of('labour');
  const partsFen = of('part');
  const feesFen = of('fee');
  return { labourFen, partsFen, feesFen, totalFen: fen(labourFen + partsFen + feesFen) };
}

/** Where a bill stands by its ledger entries: exactly one charge; total = paid + outstanding unless withdrawn. */
export function settle(entries: readonly LedgerEntry[]): LedgerState {
  const amountsOf = (kind: LedgerEntry['kind']) => entries.filter((entry) => entry.kind === kind).map((entry) => entry.amountFen);
  invariant(amountsOf('charge').length === 1, 'a bill is charged once');
  const totalFen = sumOf(amountsOf('charge'));
  const paidFen = fen(-sumOf(amountsOf('payment')));
  const outstandingFen = sumOf(entries.map((entry) => entry.amountFen));
  invariant(paidFen >= 0 && outstandingFen >= 0, 'no more is paid than is owed');
  if (amountsOf('withdrawal').length > 0) {
    invariant(outstandingFen === 0 && paidFen === 0, 'only an unpaid bill is withdrawn, and wholly');
    return { totalFen, paidFen, outstandingFen, status: 'withdrawn' };
  }
  // A bill of nothing (a repair on the house) is settled as soon as it is made.
  if (outstandingFen === 0) return { totalFen, paidFen, outstandingFen, status: 'paid' };
  return { totalFen, paidFen, outstandingFen, status: paidFen === 0 ? 'pre-settled' : 'part-paid' };
}
