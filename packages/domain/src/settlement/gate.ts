// A bill is made when the work is done and the papers are whole: the car is known by its VIN and its mileage on leaving,
// the owner's words stand on every order, what was found on it was priced or dropped, all work was answered, inspected or
// cancelled, and the store room owes nothing and is owed nothing. Everything that is missing is named at once.
import { type Facts, type Refusal, refuse } from '../kernel/index.ts';

export interface BillFacts {
  readonly isVinMissing: boolean;
  /** On leaving: as it was said, or else as the road test ended; null = nobody has read it. */
  readonly mileageOutKm: number | null;
  /** Live orders of the visit without a concern in words. */
  readonly ordersWithoutConcern: number;
  /** What was seen on the car and is neither on a job nor dropped: the owner has not heard of it. */
  readonly openFindings: number;
  /** Jobs that the owner has not answered. */
  readonly proposedJobs: number;
  /** Operations that are neither passed nor cancelled. */
  readonly openOperations: number;
  /** Parts requests still reserved, short or picked. */
  readonly openPartsRequests: number;
  /** Parts that were issued for work that is not done: issued, not returned, not in the car. */
  readonly unreturnedParts: number;
  readonly billableLines: number;
}

export type BillGateCode =
  | 'vin-missing'
  | 'mileage-out-missing'
  | 'concern-missing'
  | 'finding-open'
  | 'job-unanswered'
  | 'work-not-finished'
  | 'parts-not-issued'
  | 'parts-not-returned'
  | 'nothing-to-bill';

/** Every reason why the bill cannot be made yet, in the order of the day; none when it can. */
export function obstaclesToBill(facts: BillFacts): Refusal<BillGateCode>[] {
  const { ordersWithoutConcern, openFindings, proposedJobs, openOperations, openPartsRequests, unreturnedParts } = facts;
  const found: readonly (readonly [boolean, BillGateCode, Facts?])[] = [
    [ordersWithoutConcern > 0, 'concern-missing', { ordersWithoutConcern }],
    [openFindings > 0, 'finding-open', { openFindings }],
    [proposedJobs > 0, 'job-unanswered', { proposedJobs }],
    [openOperations > 0, 'work-not-finished', { openOperations }],
    [openPartsRequests > 0, 'parts-not-issued', { openPartsRequests }],
    [unreturnedParts > 0, 'parts-not-returned', { unreturnedParts }],
    [facts.billableLines === 0, 'nothing-to-bill'],
    [facts.isVinMissing, 'vin-missing'],
    [facts.mileageOutKm === null, 'mileage-out-missing'],
  ];
  return found.flatMap(([isFound, code, named]) => (isFound ? [refuse(code, named)] : []));
}
