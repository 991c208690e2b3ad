// The legal quality guarantee of a repair, from the day the car leaves; time or distance, whichever comes first.
import { invariant } from '../kernel/index.ts';

export type RepairClass = 'overhaul' | 'assembly' | 'second-level' | 'first-level' | 'minor' | 'specialised';

export interface Guarantee {
  readonly days: number;
  readonly km: number;
}

// 机动车维修管理规定 (Ministry of Transport), Art. 37, cars and dangerous-goods vehicles: overhaul of the car or an
// assembly 20,000 km or 100 days; second-level maintenance 5,000 km or 30 days; first-level maintenance, minor
// and specialised repairs 2,000 km or 10 days. Pages that quote "120 days" or "6,000 km, 35 days" are wrong.
const byClass: Readonly<Record<RepairClass, Guarantee>> = {
  overhaul: { days: 100, km: 20_000 },
  assembly: { days: 100, km: 20_000 },
  'second-level': { days: 30, km: 5_000 },
  'first-level': { days: 10, km: 2_000 },
  minor: { days: 10, km: 2_000 },
  specialised: { days: 10, km: 2_000 },
};

export function guaranteeOf(repairClass: RepairClass): Guarantee {
  return byClass[repairClass];
}

/** Of several orders on one bill the longest guarantee holds. */
export function guaranteeOfBill(repairClasses: readonly RepairClass[]): Guarantee {
  invariant(repairClasses.length > 0, 'a bill has at least one order');
  return repairClasses.map(guaranteeOf).reduce((longest, next) => (next.days > longest.days ? next : longest));
}
