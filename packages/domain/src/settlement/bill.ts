// A bill adds up labour, parts and fees as agreed, line by line; what the store's rule wipes off the sum (抹零) is a line
// of its own. Its state follows from the receivable ledger: a charge when it is made, a payment for each receipt, a
// refund for what went back, a withdrawal when it is taken back unpaid. A reversed bill is undone by its mirror.
import { type Fen, fen, invariant } from '../kernel/index.ts';
import { type PriceClass, takesClassDiscount } from '../work-orders/index.ts';
import type { SettlementStatus } from './lifecycle.ts';

export type FeeKind = 'diagnosis' | 'testing' | 'management' | 'consumables' | 'sublet' | 'rescue' | 'other';
export type BillLineKind = 'labour' | 'part' | 'fee' | 'rounding';

export interface BillableLine {
  readonly kind: BillLineKind;
  /** Of a fee its kind. */
  readonly code: string;
  /** By the list, before anything was taken off. */
  readonly grossFen: number;
  readonly amountFen: number;
}

export interface BillTotals {
  readonly labourFen: Fen;
  readonly partsFen: Fen;
  readonly feesFen: Fen;
  /** What was wiped off: zero or below, of a mirror zero or above. */
  readonly roundingFen: Fen;
  readonly totalFen: Fen;
}

/** The sums of the form: labour and materials by the list (应收) and as billed (实收), and every kind of fee. */
export interface BillSums {
  readonly labourGrossFen: Fen;
  readonly labourFen: Fen;
  readonly partsGrossFen: Fen;
  readonly partsFen: Fen;
  readonly diagnosisFen: Fen;
  readonly testingFen: Fen;
  readonly managementFen: Fen;
  readonly consumablesFen: Fen;
  readonly subletFen: Fen;
  readonly rescueFen: Fen;
  readonly otherFen: Fen;
  readonly roundingFen: Fen;
  readonly totalFen: Fen;
}

/** The six fees that the printed formula adds up (JT/T 1133-2017). */
export interface SixFees {
  readonly diagnosisFen: Fen;
  readonly inspectionFen: Fen;
  readonly materialsFen: Fen;
  readonly labourFen: Fen;
  readonly processingFen: Fen;
  readonly otherFen: Fen;
}

function sumOf(amounts: readonly number[]): Fen {
  return fen(amounts.reduce((sum, amount) => sum + amount, 0));
}

export function billTotals(lines: readonly BillableLine[]): BillTotals {
  const of = (kind: BillLineKind) => sumOf(lines.filter((line) => line.kind === kind).map((line) => line.amountFen));
  const [labourFen, partsFen, feesFen, roundingFen] = [of('labour'), of('part'), of('fee'), of('rounding')];
  return { labourFen, partsFen, feesFen, roundingFen, totalFen: fen(labourFen + partsFen + feesFen + roundingFen) };
}

export function billSums(lines: readonly BillableLine[]): BillSums {
  const gross = (kind: BillLineKind) => sumOf(lines.filter((line) => line.kind === kind).map((line) => line.grossFen));
  const fee = (code: FeeKind) => sumOf(lines.filter((line) => line.kind === 'fee' && line.code === code).map((line) => line.amountFen));
  const { labourFen, partsFen, roundingFen, totalFen } = billTotals(lines);
  return {
    labourGrossFen: gross('labour'),
    labourFen,
    partsGrossFen: gross('part'),
    partsFen,
    diagnosisFen: fee('diagnosis'),
    testingFen: fee('testing'),
    managementFen: fee('management'),
    consumablesFen: fee('consumables'),
    subletFen: fee('sublet'),
    rescueFen: fee('rescue'),
    otherFen: fee('other'),
    roundingFen,
    totalFen,
  };
}

/** Consumables are material; lump-sum work is processing; management, rescue and what was wiped off are other. */
export function sixFees(sums: BillSums): SixFees {
  return {
    diagnosisFen: sums.diagnosisFen,
    inspectionFen: sums.testingFen,
    materialsFen: fen(sums.partsFen + sums.consumablesFen),
    labourFen: sums.labourFen,
    processingFen: sums.subletFen,
    otherFen: fen(sums.managementFen + sums.rescueFen + sums.otherFen + sums.roundingFen),
  };
}

/** To what the store wipes a sum down: 1 = to the fen, 10 = to the jiao, 100 = to the yuan. */
export const roundingUnits = [1, 10, 100] as const;
export type RoundingUnit = (typeof roundingUnits)[number];

/** 抹零: what is below the unit is let go, never added; only where the owner pays, others pay what was assessed. */
export function roundingFen(totalFen: number, { unitFen, priceClass }: { unitFen: RoundingUnit; priceClass: PriceClass }): Fen {
  invariant(totalFen >= 0, 'a bill that is made is not below zero');
  return takesClassDiscount(priceClass) ? fen(-(totalFen % unitFen)) : fen(0);
}

/** Each line turned round, so that bill and mirror bring nothing together. */
export function mirrorLines<Line extends BillableLine & { readonly quantity: number }>(lines: readonly Line[]): Line[] {
  return lines.map((line) => ({
    ...line,
    quantity: 0 - line.quantity,
    grossFen: fen(-line.grossFen),
    amountFen: fen(-line.amountFen),
  }));
}

export interface LedgerEntry {
  readonly kind: 'charge' | 'payment' | 'refund' | 'withdrawal';
  /** Signed: a charge and a refund add to what is owed, payments and withdrawals take away. */
  readonly amountFen: number;
}

export interface LedgerState {
  readonly totalFen: Fen;
  readonly paidFen: Fen;
  readonly outstandingFen: Fen;
  readonly status: SettlementStatus;
}

/** Where a bill stands by its ledger entries: exactly one charge; total = paid + outstanding unless withdrawn. */
export function settle(entries: readonly LedgerEntry[]): LedgerState {
  const amountsOf = (...kinds: LedgerEntry['kind'][]) =>
    entries.filter((entry) => kinds.includes(entry.kind)).map((entry) => entry.amountFen);
  invariant(amountsOf('charge').length === 1, 'a bill is charged once');
  const totalFen = sumOf(amountsOf('charge'));
  const paidFen = fen(-sumOf(amountsOf('payment', 'refund')));
  const outstandingFen = sumOf(entries.map((entry) => entry.amountFen));
  invariant(paidFen >= 0 && outstandingFen >= 0, 'no more is paid than is owed');
  if (amountsOf('withdrawal').length > 0) {
    invariant(outstandingFen === 0 && paidFen === 0, 'only an unpaid bill is withdrawn, and wholly');
    return { totalFen, paidFen, outstandingFen, status: 'withdrawn' };
  }
  return { totalFen, paidFen, outstandingFen, status: statusByMoney(totalFen, paidFen) };
}

/** Of a bill that stands. */
export function statusByMoney(totalFen: number, paidFen: number): 'pre-settled' | 'part-paid' | 'paid' {
  if (paidFen === totalFen) return 'paid';
  return paidFen === 0 ? 'pre-settled' : 'part-paid';
}

/** What reverses a bill: the mirror is charged with the opposite, and money that was paid stands as the payer's deposit. */
export function reversalOf(entries: readonly LedgerEntry[]) {
  const { totalFen, paidFen } = settle(entries);
  const toDeposit: LedgerEntry[] = paidFen > 0 ? [{ kind: 'refund', amountFen: paidFen }] : [];
  return { mirror: { kind: 'charge', amountFen: fen(-totalFen) } satisfies LedgerEntry, toDeposit, depositFen: paidFen };
}
