// A store is open certain hours of each weekday, by the clock on its own wall. A car is booked in only while
// somebody is there to take it and to give it back.
import { atLocalTime, type CalendarDay, dayOf, type Instant, plusMinutes, type Refusal, refuse, weekday } from '../kernel/index.ts';

export interface OpeningHours {
  /** 1 Monday … 7 Sunday; a weekday without hours is closed. */
  readonly weekday: number;
  /** 'HH:mm' on the store's wall. */
  readonly opens: string;
  readonly closes: string;
}

export interface OpenTime {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

/** A holiday, a day with hours of its own, or a day off that is worked to make up for a bridge day (调休). */
export interface SpecialDay {
  readonly day: CalendarDay;
  /** Both null: the store is closed. */
  readonly opens: string | null;
  readonly closes: string | null;
  /** The weekday whose shifts are worked; null = the day's own. */
  readonly worksAs: number | null;
}

export interface StoreHours {
  readonly hours: readonly OpeningHours[];
  readonly specialDays: readonly SpecialDay[];
  readonly timeZone: string;
}

/** The hours that a new store starts with: every day, as dealerships keep them; the store changes them. */
export const startingHours: readonly OpeningHours[] = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
  weekday: day,
  opens: '08:00',
  closes: '18:00',
}));

export function specialDayOf(day: CalendarDay, store: Pick<StoreHours, 'specialDays'>): SpecialDay | undefined {
  return store.specialDays.find((special) => special.day === day);
}

/** When the store is open on a day; undefined when it is closed. A special day goes before the week. */
export function openTimeOn(day: CalendarDay, store: StoreHours): OpenTime | undefined {
  const ofWeek = weekday(day);
  const { opens, closes } = specialDayOf(day, store) ?? store.hours.find((of) => of.weekday === ofWeek) ?? { opens: null, closes: null };
  if (opens === null || closes === null) return undefined;
  return { opensAt: atLocalTime(day, opens, store.timeZone), closesAt: atLocalTime(day, closes, store.timeZone) };
}

/** Each weekday once, from an hour to a later one. */
export function checkOpeningHours(hours: readonly OpeningHours[]): Refusal<'hours-reversed' | 'weekday-twice'> | undefined {
  if (hours.some(({ opens, closes }) => opens >= closes)) return refuse('hours-reversed');
  return new Set(hours.map((of) => of.weekday)).size < hours.length ? refuse('weekday-twice') : undefined;
}

/** A special day is closed, or open from an hour to a later one. */
export function checkSpecialDay({ opens, closes, worksAs }: Omit<SpecialDay, 'day'>): Refusal<'hours-reversed'> | undefined {
  if (opens === null && closes === null && worksAs === null) return undefined;
  return opens !== null && closes !== null && opens < closes ? undefined : refuse('hours-reversed');
}

/** A car booked in comes and is done within the opening hours of one day. */
export function checkWithinHours(
  slot: { startsAt: Instant; minutes: number },
  store: StoreHours,
): Refusal<'outside-opening-hours'> | undefined {
  const open = openTimeOn(dayOf(slot.startsAt, store.timeZone), store);
  const isInside = open !== undefined && slot.startsAt >= open.opensAt && plusMinutes(slot.startsAt, slot.minutes) <= open.closesAt;
  return isInside ? undefined : outside(open);
}

/** Work in the house begins in opening hours; it may end later, for people stay to finish a car. */
export function checkStartsInHours(startsAt: Instant, store: StoreHours): Refusal<'outside-opening-hours'> | undefined {
  const open = openTimeOn(dayOf(startsAt, store.timeZone), store);
  return open && startsAt >= open.opensAt && startsAt < open.closesAt ? undefined : outside(open);
}

function outside(open: OpenTime | undefined): Refusal<'outside-opening-hours'> {
  return refuse('outside-opening-hours', { opensAt: open?.opensAt ?? null, closesAt: open?.closesAt ?? null });
}
