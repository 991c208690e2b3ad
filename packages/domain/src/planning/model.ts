// One picture of the shop for whoever plans: booking, promise, dispatch and what-if ask it alike. Time is whole minutes
// from a zero that the caller chooses; a span begins with its first minute and ends before `until`. All of it is plain
// records, so that it can be sent to a worker thread as it is.
import type { Refusal } from '../kernel/decision.ts';

export interface Minutes {
  readonly from: number;
  readonly until: number;
}

export interface PlannedBay {
  readonly id: string;
  readonly type: string;
  /** Out of use: nothing may stand in it. */
  readonly closed: readonly Minutes[];
}

/** Time at work without a break; what is overtime is worked only where the plan says so. */
export interface Shift extends Minutes {
  readonly isOvertime?: boolean;
}

export interface PlannedTechnician {
  readonly id: string;
  /** What he has learned, certificates among it. */
  readonly skills: readonly string[];
  /** 100 needs the standard minutes, 125 needs four fifths of them. */
  readonly speedPercent: number;
  /** In order of time, none overlapping; breaks, holidays and absences are cut out already. */
  readonly shifts: readonly Shift[];
}

export interface PlannedEquipment {
  readonly kind: string;
  readonly quantity: number;
  /** So many of them are away: calibration, repair, lent out. */
  readonly unavailable: readonly (Minutes & { readonly quantity: number })[];
}

/** Work that has begun, or that stands as it was given out: where, by whom, from when, and until when as far as one knows now. */
export interface StartedWork extends Minutes {
  readonly bay: string | null;
  readonly technicians: readonly string[];
  /** What its crew has had of it by the clocks; where nobody clocks, all of the shifts since it began. */
  readonly workedMinutes?: number;
}

/** What the dispatcher has set by hand; what is left out, the plan may choose. */
export interface DispatcherLock {
  readonly bay?: string;
  readonly technicians?: readonly string[];
  readonly startsAt?: number;
}

export interface PlannedOperation {
  readonly id: string;
  /** Operations of a lower stage come first; within a stage the order is free, though never two at once: there is one car. */
  readonly stage: number;
  /** Null for work outside, a road test. */
  readonly bayType: string | null;
  /** One entry a person: all skills that this person must have. Empty for what goes by itself, such as drying. */
  readonly crew: readonly (readonly string[])[];
  readonly standardMinutes: number;
  /** What the work takes a certain technician by the shop's own clocks; it counts before speed. */
  readonly minutesBy?: Readonly<Record<string, number>>;
  /** Kinds of equipment, one of each. */
  readonly equipment: readonly string[];
  /** When all its parts are here; null while nobody can say. */
  readonly partsAt: number | null;
  /** The start that it was given out for: it may come later, not earlier. */
  readonly notBefore?: number;
  /** Whether it may be left standing over a break or a night. */
  readonly mayPause: boolean;
  readonly started?: StartedWork;
  readonly lock?: DispatcherLock;
}

export interface PlannedOrder {
  readonly id: string;
  readonly releasedAt: number;
  /** Null where nothing was promised: a car for stock. */
  readonly promisedAt: number | null;
  /** How much a minute's lateness counts, see `orderWeight`. */
  readonly weight: number;
  readonly isOwnerWaiting: boolean;
  readonly operations: readonly PlannedOperation[];
}

export interface Shop {
  /** Nothing that has not begun may be planned before this minute. */
  readonly now: number;
  readonly bays: readonly PlannedBay[];
  readonly technicians: readonly PlannedTechnician[];
  readonly equipment: readonly PlannedEquipment[];
  readonly orders: readonly PlannedOrder[];
}

/** Where and when an operation is done. The technicians stand in the order of its crew. */
export interface Placement extends Minutes {
  readonly order: string;
  readonly operation: string;
  readonly bay: string | null;
  readonly technicians: readonly string[];
  /** Whether the people work on in their overtime. */
  readonly inOvertime: boolean;
}

/** An order that cannot be done as things are, the operation that stops it, and what is missing. */
export interface UnplannedOrder {
  readonly order: string;
  readonly operation: string;
  readonly reason: Refusal<UnplannedReason>;
}

export type UnplannedReason =
  | 'bay-type-missing'
  | 'skill-missing'
  | 'equipment-missing'
  | 'nobody-on-shift'
  | 'shifts-too-short'
  | 'parts-without-date'
  | 'lock-impossible'
  | 'no-time-left';

export interface Plan {
  readonly placements: readonly Placement[];
  readonly unplanned: readonly UnplannedOrder[];
}

/** What a plan is good for; each is the price of one unit, all of them whole numbers that a store can change. */
export interface PlanWeights {
  /** A minute's lateness against the promise, times the order's weight. */
  readonly lateness: number;
  /** A minute less than four hours before the promise, times the order's weight: what nobody knows yet will eat it up. */
  readonly margin: number;
  /** A minute that an owner in the lounge waits. */
  readonly waiting: number;
  /** A minute of overtime. */
  readonly overtime: number;
  /** An operation that is elsewhere or at another time than people saw before. */
  readonly changes: number;
  /** The same in another bay or with other people: on top of `changes`. */
  readonly elsewhere: number;
  /** A minute until the last car is ready: nothing in a shop that opens again tomorrow. */
  readonly lastReady: number;
}

export const startingWeights: PlanWeights = {
  lateness: 100,
  margin: 2,
  waiting: 20,
  overtime: 10,
  changes: 100,
  elsewhere: 0,
  lastReady: 0,
};

/** What a store prices itself; the rest are the planner's own. */
export type StoreWeights = Pick<PlanWeights, 'lateness' | 'waiting' | 'overtime' | 'changes'>;

const { lateness, waiting, overtime, changes } = startingWeights;
export const startingStoreWeights: StoreWeights = { lateness, waiting, overtime, changes };

/** Minutes' lateness that one changed operation may weigh at most. */
const mostChangeMinutes = 60;

/** Promises come first, then who waits in the house, then overtime; and no change outweighs an hour's lateness. */
export function areWeightsInOrder(of: StoreWeights): boolean {
  return of.lateness >= of.waiting && of.waiting >= of.overtime && of.changes <= mostChangeMinutes * of.lateness;
}

/** Rework comes first, then who waits in the house, then who has booked. */
export function orderWeight(order: { isRework: boolean; isOwnerWaiting: boolean; isBooked: boolean }): number {
  if (order.isRework) return 4;
  if (order.isOwnerWaiting) return 3;
  return order.isBooked ? 2 : 1;
}

/** Minutes that a crew of these needs: the slowest sets the pace. */
export function minutesOf(operation: PlannedOperation, crew: readonly PlannedTechnician[]): number {
  if (crew.length === 0) return operation.standardMinutes;
  return Math.max(
    ...crew.map(({ id, speedPercent }) => operation.minutesBy?.[id] ?? Math.ceil((operation.standardMinutes * 100) / speedPercent)),
  );
}
