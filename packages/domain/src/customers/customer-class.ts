// A class says what a customer pays: the price level and what is taken off labour and parts. It is given for a time.
import { type CalendarDay, type PriceLevel, plusDays, plusMonths } from '../kernel/index.ts';

export interface ClassTerms {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly priceLevel: PriceLevel;
  /** Null = without end. */
  readonly validityMonths: number | null;
  readonly feeFen: number;
  readonly pointsRequired: number;
  readonly singleVisitFen: number;
  /** 1/10000 off: 500 = 5 % off. */
  readonly labourDiscountBasisPoints: number;
  readonly partsDiscountBasisPoints: number;
}

/**
 * The last day in the class; null where it does not end. 12 months from 24 November last until 23 November; where the month
 * has no such day, until its end (Civil Code, Art. 202): 12 months from 29 February until 28 February.
 */
export function classUntil(since: CalendarDay, validityMonths: number | null): CalendarDay | null {
  if (validityMonths === null) return null;
  const sameDay = plusMonths(since, validityMonths);
  return sameDay.slice(-2) === since.slice(-2) ? plusDays(sameDay, -1) : sameDay;
}

const yuan = 100;
/** The four classes that a store begins with; it changes fees, points and discounts as it sees fit. */
export const startingClasses: readonly ClassTerms[] = [
  ['01', '一般客户', 'General', 'retail', null, 0, 0, 0, 0, 0] as const,
  ['02', '白金会员', 'Platinum member', 'member', 12, 199, 2_000, 1_000, 500, 300] as const,
  ['03', '钻石会员', 'Diamond member', 'member', 12, 399, 5_000, 3_000, 1_000, 500] as const,
  ['04', 'VIP尊贵会员', 'VIP member', 'member', 24, 999, 10_000, 5_000, 1_500, 800] as const,
].map(([code, nameZh, nameEn, priceLevel, validityMonths, fee, pointsRequired, singleVisit, labour, parts]) => ({
  code,
  nameZh,
  nameEn,
  priceLevel,
  validityMonths,
  feeFen: fee * yuan,
  pointsRequired,
  singleVisitFen: singleVisit * yuan,
  labourDiscountBasisPoints: labour,
  partsDiscountBasisPoints: parts,
}));
