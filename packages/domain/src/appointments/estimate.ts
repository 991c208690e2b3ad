// What the customer is told on the telephone: the work chosen, priced as the order will price it, at the customer's own
// price level and less the discounts of the customer's class. What the maker, an insurer or the store pays costs the
// customer nothing.
import { packageShares } from '../catalogue/package-price.ts';
import { listedFen, type PriceClass, priceLine, takesClassDiscount } from '../work-orders/pricing.ts';

export interface EstimateLabour {
  /** 1/100 h as billed. */
  readonly hours: number;
  /** Null: the list has no rate for the trade. */
  readonly rateFen: number | null;
}
export interface EstimatePart {
  /** 1/1000 of the unit. */
  readonly quantity: number;
  readonly priceFen: number | null;
}
export interface EstimateJob {
  readonly priceClass: PriceClass;
  readonly fixedPriceFen: number | null;
  readonly labour: readonly EstimateLabour[];
  readonly parts: readonly EstimatePart[];
}
export interface ClassDiscounts {
  readonly labourDiscountBasisPoints: number;
  readonly partsDiscountBasisPoints: number;
}

/** Null while a price is missing: on the order the work would be refused without it. */
export function estimateJobFen(job: EstimateJob, discounts: ClassDiscounts): number | null {
  const { priceClass, fixedPriceFen } = job;
  if (!takesClassDiscount(priceClass)) return 0;
  const { labourDiscountBasisPoints, partsDiscountBasisPoints } = discounts;
  const lines = [
    ...job.labour.map(({ hours, rateFen }) => ({
      kind: 'labour' as const,
      quantity: hours,
      priceFen: rateFen,
      classBasisPoints: labourDiscountBasisPoints,
    })),
    ...job.parts.map((part) => ({ kind: 'part' as const, ...part, classBasisPoints: partsDiscountBasisPoints })),
  ];
  const listed = lines.flatMap(({ priceFen, ...line }) => (priceFen === null ? [] : [listedFen({ ...line, priceFen })]));
  if (listed.length < lines.length) return null;
  const full = fixedPriceFen === null ? listed : packageShares(fixedPriceFen, listed);
  const shares = [{ payerId: '', priceClass, basisPoints: 10_000 }];
  return lines.reduce(
    (sum, { classBasisPoints }, at) =>
      sum + priceLine({ fullFen: full[at] ?? 0, classBasisPoints, discountBasisPoints: 0, shares }).amountFen,
    0,
  );
}

/** Null when nothing was chosen or a price is missing: then nothing is promised. */
export function estimateFen(jobsFen: readonly (number | null)[]): number | null {
  if (jobsFen.length === 0 || jobsFen.includes(null)) return null;
  return jobsFen.reduce<number>((sum, fen) => sum + (fen ?? 0), 0);
}
