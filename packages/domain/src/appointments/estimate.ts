// What the customer is told on the telephone: the work chosen, at the customer's own price level, less the discounts
// of the customer's class. A package has its price; what the maker or the store pays costs the customer nothing.
import { applyRate, labourAmountFen, lineAmountFen } from '../kernel/index.ts';

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
  readonly priceClass: string;
  readonly fixedPriceFen: number | null;
  readonly labour: readonly EstimateLabour[];
  readonly parts: readonly EstimatePart[];
}
export interface ClassDiscounts {
  readonly labourDiscountBasisPoints: number;
  readonly partsDiscountBasisPoints: number;
}

const less = (fullFen: number, basisPoints: number) => fullFen - applyRate(fullFen, basisPoints);

/** Null while a price is missing. */
export function estimateJobFen(job: EstimateJob, discounts: ClassDiscounts): number | null {
  if (job.priceClass !== 'customer') return 0;
  if (job.fixedPriceFen !== null) return job.fixedPriceFen;
  let sumFen = 0;
  for (const { hours, rateFen } of job.labour) {
    if (rateFen === null) return null;
    sumFen += less(labourAmountFen(hours, rateFen), discounts.labourDiscountBasisPoints);
  }
  for (const { quantity, priceFen } of job.parts) {
    if (priceFen === null) return null;
    sumFen += less(lineAmountFen(priceFen, quantity), discounts.partsDiscountBasisPoints);
  }
  return sumFen;
}

/** Null when nothing was chosen or a price is missing: then nothing is promised. */
export function estimateFen(jobsFen: readonly (number | null)[]): number | null {
  if (jobsFen.length === 0 || jobsFen.includes(null)) return null;
  return jobsFen.reduce<number>((sum, fen) => sum + (fen ?? 0), 0);
}
