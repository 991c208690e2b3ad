// A round of new prices: the maker or the store raises (or lowers) many part prices at once, each by the same percent
// and rounded to a figure that can be said at the counter.
import { roundHalfUp } from '../kernel/index.ts';

/** What prices may be rounded to: a fen, ten fen, a yuan, ten yuan. */
export const roundingSteps = [1, 10, 100, 1000] as const;
export type RoundingStep = (typeof roundingSteps)[number];

/** The new price, half up to the step: ¥46.80 by 5 % to a yuan → ¥49.00. A price never becomes nothing: the step is the least. */
export function raisedPriceFen(priceFen: number, change: { readonly basisPoints: number; readonly roundToFen: RoundingStep }): number {
  if (priceFen === 0) return 0;
  const exact = BigInt(priceFen) * BigInt(10_000 + change.basisPoints);
  const steps = roundHalfUp(exact, 10_000n * BigInt(change.roundToFen));
  return Math.max(steps, 1) * change.roundToFen;
}
