// The quality guarantee of a repair, from the day the car leaves; time or distance, whichever comes first. The law says
// how short it may be; a store may promise more.
import { type CalendarDay, invariant, plusDays, type Refusal, refuse } from '../kernel/index.ts';
import type { RepairClass } from './repair-class.ts';

export interface GuaranteeTerm {
  readonly days: number;
  readonly km: number;
}

// 机动车维修管理规定 (Ministry of Transport), Art. 37, cars and dangerous-goods vehicles: overhaul of the car or an
// assembly 20,000 km or 100 days; second-level maintenance 5,000 km or 30 days; first-level maintenance, minor
// and specialised repairs 2,000 km or 10 days. Pages that quote "120 days" or "6,000 km, 35 days" are wrong.
const byLaw: Readonly<Record<RepairClass, GuaranteeTerm>> = {
  overhaul: { days: 100, km: 20_000 },
  assembly: { days: 100, km: 20_000 },
  'second-level': { days: 30, km: 5_000 },
  'first-level': { days: 10, km: 2_000 },
  minor: { days: 10, km: 2_000 },
  specialised: { days: 10, km: 2_000 },
};

export const repairClasses = Object.keys(byLaw) as readonly RepairClass[];

/** What a store promises beyond the law, by class; a class that is missing has the law's. */
export type PromisedTerms = Partial<Readonly<Record<RepairClass, GuaranteeTerm>>>;

export function guaranteeOf(repairClass: RepairClass, promised: PromisedTerms = {}): GuaranteeTerm {
  return promised[repairClass] ?? byLaw[repairClass];
}

/** Art. 39: what a shop promises is not less than the law, neither in days nor in distance. */
export function checkGuaranteeTerm(repairClass: RepairClass, term: GuaranteeTerm): Refusal | undefined {
  const { days, km } = byLaw[repairClass];
  return term.days < days || term.km < km ? refuse('guarantee-below-law', { days, km }) : undefined;
}

/** Of several orders on one bill the longest guarantee holds, in days and in distance: neither falls below any order's. */
export function guaranteeOfBill(terms: readonly GuaranteeTerm[]): GuaranteeTerm {
  invariant(terms.length > 0, 'a bill has at least one order');
  return { days: Math.max(...terms.map(({ days }) => days)), km: Math.max(...terms.map(({ km }) => km)) };
}

/** The last day and the last kilometre; the day the car leaves is not counted. */
export function guaranteeEnd(term: GuaranteeTerm, start: { readonly day: CalendarDay; readonly km: number }) {
  return { untilDay: plusDays(start.day, term.days), untilKm: start.km + term.km };
}

export type GuaranteeState = 'running' | 'over-by-day' | 'over-by-km';

/** Whether the guarantee still holds today, at the car's last known mileage. */
export function guaranteeState(
  guarantee: { readonly untilDay: CalendarDay; readonly untilKm: number },
  car: { readonly today: CalendarDay; readonly mileageKm: number },
): GuaranteeState {
  if (car.today > guarantee.untilDay) return 'over-by-day';
  return car.mileageKm > guarantee.untilKm ? 'over-by-km' : 'running';
}

/** Second-level maintenance and the overhaul of car or assembly leave with a signed certificate only (§ Art. 33). */
export function needsCertificate(repairClass: RepairClass): boolean {
  return repairClass === 'second-level' || repairClass === 'assembly' || repairClass === 'overhaul';
}
