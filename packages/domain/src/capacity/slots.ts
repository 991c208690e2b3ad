// The bay is what a workshop runs out of first. A booking holds one bay from its start to just before its end, so
// that the next car may roll in the minute the last one rolls out.
import { type Instant, plusMinutes, type Refusal, refuse } from '../kernel/index.ts';
import type { OpenTime } from './opening-hours.ts';
import { minutesOf, overlaps, type Span, within, without } from './spans.ts';

export interface BayBooking {
  readonly bayId: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export interface FreeSlot {
  readonly startsAt: Instant;
  readonly freeBays: number;
}

const slotMinutes = 15;
const mostSlots = 100;

function freeBays(bayIds: readonly string[], bookings: readonly BayBooking[], span: Span): string[] {
  const taken = new Set(bookings.filter((booking) => overlaps(booking, span)).map((booking) => booking.bayId));
  return bayIds.filter((bayId) => !taken.has(bayId));
}

/** The first of the bays, in the order given, that nobody has in that time. */
export function firstFreeBay(bayIds: readonly string[], bookings: readonly BayBooking[], span: Span): string | Refusal<'no-bay-free'> {
  return freeBays(bayIds, bookings, span)[0] ?? refuse('no-bay-free', { bays: bayIds.length });
}

/** Every quarter of an hour from opening at which a bay is free for the whole time, none before `notBefore`. */
export function freeSlots(
  open: OpenTime,
  wanted: { minutes: number; notBefore: Instant },
  shop: { bayIds: readonly string[]; bookings: readonly BayBooking[] },
): FreeSlot[] {
  const slots: FreeSlot[] = [];
  for (let count = 0; count < mostSlots; count += 1) {
    const startsAt = plusMinutes(open.opensAt, count * slotMinutes);
    const endsAt = plusMinutes(startsAt, wanted.minutes);
    if (endsAt > open.closesAt) break;
    if (startsAt < wanted.notBefore) continue;
    const free = freeBays(shop.bayIds, shop.bookings, { startsAt, endsAt }).length;
    if (free > 0) slots.push({ startsAt, freeBays: free });
  }
  return slots;
}

/** Bay time of one type in a day: so many bays, of which so many are taken or closed in each quarter of an hour from opening. */
export interface BaysOfDay {
  readonly bays: number;
  /** All of them from opening to closing, what is closed left out. */
  readonly bayMinutes: number;
  readonly takenBays: number[];
  readonly closedBays: number[];
  readonly takenMinutes: number;
}

export interface DayInMinutes {
  readonly bayMinutes: number;
  readonly takenMinutes: number;
  readonly freeMinutes: number;
}

/** The whole shop's day in minutes of bays. Free is what can still be booked: whole quarters that have not begun. */
export function dayInMinutes(opensAt: Instant, types: readonly BaysOfDay[], now: Instant): DayInMinutes {
  const sum = (minutesOf: (type: BaysOfDay) => number) => types.reduce((total, type) => total + minutesOf(type), 0);
  const isToCome = (at: number) => plusMinutes(opensAt, at * slotMinutes) >= now;
  return {
    bayMinutes: sum(({ bayMinutes }) => bayMinutes),
    takenMinutes: sum(({ takenMinutes }) => takenMinutes),
    freeMinutes: sum(({ bays, takenBays, closedBays }) =>
      takenBays.reduce((free, taken, at) => free + (isToCome(at) ? (bays - taken - (closedBays[at] ?? 0)) * slotMinutes : 0), 0),
    ),
  };
}

/** How many bays are taken in every quarter of an hour from opening to closing. */
function takenBays(open: OpenTime, bookings: readonly BayBooking[]): number[] {
  const taken: number[] = [];
  for (let count = 0; count < mostSlots; count += 1) {
    const startsAt = plusMinutes(open.opensAt, count * slotMinutes);
    if (startsAt >= open.closesAt) break;
    const span = { startsAt, endsAt: plusMinutes(startsAt, slotMinutes) };
    taken.push(new Set(bookings.filter((booking) => overlaps(booking, span)).map((booking) => booking.bayId)).size);
  }
  return taken;
}

/** The day of the bays of one type. A bay that is closed and yet booked counts as taken: there is a car to find a place for. */
export function baysOfDay(
  open: OpenTime,
  bayIds: readonly string[],
  held: Record<'bookings' | 'closures', readonly BayBooking[]>,
): BaysOfDay {
  const hours = { startsAt: open.opensAt, endsAt: open.closesAt };
  const taken = takenBays(open, held.bookings);
  const blocked = takenBays(open, [...held.bookings, ...held.closures]);
  const openMinutes = bayIds.map((id) =>
    minutesOf(
      without(
        [hours],
        held.closures.filter(({ bayId }) => bayId === id),
      ),
    ),
  );
  return {
    bays: bayIds.length,
    bayMinutes: openMinutes.reduce((sum, minutes) => sum + minutes, 0),
    takenBays: taken,
    closedBays: blocked.map((count, at) => count - (taken[at] ?? 0)),
    takenMinutes: minutesOf(within(held.bookings, hours)),
  };
}
