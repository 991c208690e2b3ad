// Labour is billed by the hours of the book at the rate of the trade, less the discount the adviser may give; parts
// by quantity at the price of the list. Each line is rounded by itself, and the order is the sum of its lines.
import { applyRate, type Fen, fen, labourAmountFen, lineAmountFen, type Refusal, refuse } from '../kernel/index.ts';

/** billedHours in 1/100 h, rateFen per hour, discount in basis points. */
export function labourLineFen(line: { billedHours: number; rateFen: number; discountBasisPoints: number }): Fen {
  const full = labourAmountFen(line.billedHours, line.rateFen);
  return fen(full - applyRate(full, line.discountBasisPoints));
}

/** quantity in 1/1000 of the unit, priceFen per unit. */
export function partLineFen(line: { quantity: number; priceFen: number }): Fen {
  return lineAmountFen(line.priceFen, line.quantity);
}

// Far above any real order, far below where figures stop being exact; a slip of the keyboard is caught here.
const highestOrderFen = 1_000_000_000;
const most = { concerns: 30, jobs: 60, lines: 500, operationsOfJob: 300 };

export interface OrderSize {
  readonly concerns: number;
  readonly jobs: number;
  /** Labour and part lines together. */
  readonly lines: number;
  /** Of the largest job. */
  readonly operationsOfJob: number;
  readonly totalFen: number;
}

/** What fits on one order: too-many-lines {most}, amount-too-large {highestFen}. */
export function checkOrderSize(size: OrderSize): Refusal<'too-many-lines' | 'amount-too-large'> | undefined {
  for (const key of ['concerns', 'jobs', 'lines', 'operationsOfJob'] as const) {
    if (size[key] > most[key]) return refuse('too-many-lines', { counted: key, most: most[key] });
  }
  return size.totalFen > highestOrderFen ? refuse('amount-too-large', { highestFen: highestOrderFen }) : undefined;
}
