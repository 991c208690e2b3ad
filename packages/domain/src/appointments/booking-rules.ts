// What a store has agreed with itself about bookings: from when a car counts as late, when its bay goes to somebody
// else, how long its parts are kept, and how much of the bays' time may be promised beforehand.
import { openTimeOn, type StoreHours } from '../capacity/opening-hours.ts';
import { type CalendarDay, type Instant, plusDays, plusMinutes } from '../kernel/index.ts';
import type { AppointmentStatus } from './lifecycle.ts';

export interface BookingRules {
  readonly lateMinutes: number;
  readonly releaseMinutes: number;
  readonly partsKeptDays: number;
  /** The rest of the day is for cars that come unannounced and for work carried over. */
  readonly bookableBasisPoints: number;
  /** Of the types of bay for which the store has a share of its own. */
  readonly shares: readonly { readonly bayType: string; readonly bookableBasisPoints: number }[];
}

/** How much of a type's time may be promised: its own share, or the store's. */
export function shareOf(rules: Pick<BookingRules, 'bookableBasisPoints' | 'shares'>, bayType: string): number {
  return rules.shares.find((share) => share.bayType === bayType)?.bookableBasisPoints ?? rules.bookableBasisPoints;
}

/** What a store begins with: 15 minutes late, the bay after 30, parts two working days, four fifths of the day. */
export const startingBookingRules = {
  lateMinutes: 15,
  releaseMinutes: 30,
  partsKeptDays: 2,
  bookableBasisPoints: 8000,
  shares: [],
} satisfies BookingRules;

/** Still to come, and expected longer ago than the store allows. */
export function isLate(appointment: { status: AppointmentStatus; startsAt: Instant }, now: Instant, rules: BookingRules): boolean {
  const isAwaited = appointment.status === 'confirmed' || appointment.status === 'reminded';
  return isAwaited && now > plusMinutes(appointment.startsAt, rules.lateMinutes);
}

/** Looked ahead no farther: a store that never opens keeps nothing. */
export const longestKeptDays = 366;

/**
 * The last day on which the parts of a car that did not come are kept: so many days later on which the store is open,
 * holidays left out and days worked instead (调休) counted.
 */
export function partsKeptUntil(missedOn: CalendarDay, keptDays: number, store: StoreHours): CalendarDay {
  let until = missedOn;
  let open = 0;
  for (let days = 1; days <= longestKeptDays && open < keptDays; days += 1) {
    const day = plusDays(missedOn, days);
    if (openTimeOn(day, store) === undefined) continue;
    open += 1;
    until = day;
  }
  return until;
}

export type PartsState = 'none' | 'ok' | 'wait';

const missing: readonly string[] = ['short', 'ordered'];
const over: readonly string[] = ['cancelled', 'returned'];

/** Whether all that was reserved is in the house, by the states of its parts requests. */
export function partsStateOf(statuses: readonly string[]): PartsState {
  const asked = statuses.filter((status) => !over.includes(status));
  if (asked.length === 0) return 'none';
  return asked.some((status) => missing.includes(status)) ? 'wait' : 'ok';
}
