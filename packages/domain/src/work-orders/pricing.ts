// Labour is billed by the hours of the book at the rate of the trade, parts by quantity at the price of the list, a fee
// as it is named. What is taken off comes in the order of the trade: the package price, then the discount of the owner's
// class, then what is given by hand. Each line is rounded by itself, and the order is the sum of its lines.
import { allocate, applyRate, type Fen, fen, labourAmountFen, lineAmountFen, type Refusal, refuse } from '../kernel/index.ts';

export type LineKind = 'labour' | 'part' | 'fee';
export type PriceClass = 'customer' | 'warranty' | 'insurance' | 'internal' | 'package';

/** Before anything is taken off: hours in 1/100 h × rate, quantity in 1/1000 × price, or the fee itself. */
export function listedFen(line: { kind: LineKind; quantity: number; priceFen: number }): Fen {
  switch (line.kind) {
    case 'labour':
      return labourAmountFen(line.quantity, line.priceFen);
    case 'part':
      return lineAmountFen(line.priceFen, line.quantity);
    case 'fee':
      return fen(line.priceFen);
  }
}

/** What the owner's class takes off is the owner's alone: the maker, the insurer and the house pay without it. */
export function takesClassDiscount(priceClass: PriceClass): boolean {
  return priceClass === 'customer' || priceClass === 'package';
}

export interface Share {
  readonly payerId: string;
  readonly priceClass: PriceClass;
  /** The shares of a line add up to 10000. */
  readonly basisPoints: number;
}

export interface LineTerms {
  /** The list's amount, or the share of a package price. */
  readonly fullFen: number;
  readonly classBasisPoints: number;
  /** Given by hand. */
  readonly discountBasisPoints: number;
  /** At least one. */
  readonly shares: readonly Share[];
}

export interface LinePrice {
  readonly classOffFen: number;
  readonly byHandOffFen: number;
  readonly amountFen: number;
  /** What each payer pays, in the order of the shares; they add up to the amount. */
  readonly sharesFen: readonly number[];
}

const sum = (figures: readonly number[]) => figures.reduce((all, figure) => all + figure, 0);

/**
 * Payers with the same terms share one amount, so that it does not matter which of them pays how much; the class
 * discount is taken from what falls to the owner's side only.
 */
export function priceLine({ fullFen, classBasisPoints, discountBasisPoints, shares }: LineTerms): LinePrice {
  const sides = [true, false].map((isOwners) => shares.filter((share) => takesClassDiscount(share.priceClass) === isOwners));
  const weights = sides.map((side) => sum(side.map((share) => share.basisPoints)));
  const priced = allocate(fullFen, weights).map((sideFen, at) => {
    const classOffFen = at === 0 ? applyRate(sideFen, classBasisPoints) : 0;
    const byHandOffFen = applyRate(sideFen - classOffFen, discountBasisPoints);
    return { classOffFen, byHandOffFen, amountFen: sideFen - classOffFen - byHandOffFen };
  });
  const paid = new Map<Share, number>();
  for (const [at, side] of sides.entries()) {
    const amounts =
      side.length === 0
        ? []
        : allocate(
            priced[at]?.amountFen ?? 0,
            side.map((share) => share.basisPoints),
          );
    for (const [index, share] of side.entries()) paid.set(share, amounts[index] ?? 0);
  }
  return {
    classOffFen: sum(priced.map((side) => side.classOffFen)),
    byHandOffFen: sum(priced.map((side) => side.byHandOffFen)),
    amountFen: sum(priced.map((side) => side.amountFen)),
    sharesFen: shares.map((share) => paid.get(share) ?? 0),
  };
}

/** The shares of a line name different payers and add up to the whole: shares-incomplete {basisPoints}. */
export function checkShares(shares: readonly Pick<Share, 'payerId' | 'basisPoints'>[]): Refusal<'shares-incomplete'> | undefined {
  const basisPoints = sum(shares.map((share) => share.basisPoints));
  const areDifferent = new Set(shares.map((share) => share.payerId)).size === shares.length;
  return basisPoints === 10_000 && areDifferent ? undefined : refuse('shares-incomplete', { basisPoints });
}

const mostPayers = 20;

/** too-many-payers {most}. */
export function checkPayers(payers: number): Refusal<'too-many-payers'> | undefined {
  return payers > mostPayers ? refuse('too-many-payers', { most: mostPayers }) : undefined;
}

// Far above any real order, far below where figures stop being exact; a slip of the keyboard is caught here.
const highestOrderFen = 1_000_000_000;
const most = { concerns: 30, jobs: 60, lines: 500, operationsOfJob: 300 };

export interface OrderSize {
  readonly concerns: number;
  readonly jobs: number;
  /** Labour, part and fee lines together. */
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
