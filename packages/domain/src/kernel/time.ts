// A moment is the same everywhere; a day belongs to the store ("today" is the dealership's day). Moments are
// UTC text with milliseconds, days are 'YYYY-MM-DD', and both sort as text. Nothing here reads a clock. From moment to
// moment and from day to day is plain counting, which Date does twenty times faster; zones and months are Temporal's.
import { Temporal } from 'temporal-polyfill';
import { invariant } from './decision.ts';

/** ISO-8601 UTC with milliseconds: '2026-11-24T08:00:00.000Z'. */
export type Instant = string;
/** 'YYYY-MM-DD'. */
export type CalendarDay = string;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const MINUTE = 60_000;
const DAY_LENGTH = 24 * 60 * MINUTE;

/** True for a real moment in exactly the stored form. */
export function isInstant(text: unknown): text is Instant {
  return typeof text === 'string' && INSTANT.test(text) && holds(() => instantFromMilliseconds(Date.parse(text)) === text);
}

/** True for a day that exists: '2026-02-29' is none. */
export function isCalendarDay(text: unknown): text is CalendarDay {
  return typeof text === 'string' && DAY.test(text) && holds(() => plusDays(text, 0) === text);
}

function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

export function instantFromMilliseconds(milliseconds: number): Instant {
  invariant(Number.isSafeInteger(milliseconds), 'milliseconds are whole');
  return new Date(milliseconds).toISOString();
}

function millisecondsOf(instant: Instant): number {
  const milliseconds = Date.parse(instant);
  invariant(!Number.isNaN(milliseconds), 'a moment is a moment');
  return milliseconds;
}

export function plusMinutes(instant: Instant, minutes: number): Instant {
  invariant(Number.isSafeInteger(minutes), 'minutes are whole');
  return instantFromMilliseconds(millisecondsOf(instant) + minutes * MINUTE);
}

/** Full minutes from `from` to `to`; below zero when `to` is earlier. A begun minute does not count. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.trunc((millisecondsOf(to) - millisecondsOf(from)) / MINUTE) + 0;
}

/** The store's calendar day at that moment; zone is an IANA name ('Asia/Shanghai'). */
export function dayOf(instant: Instant, zone: string): CalendarDay {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The clock on the store's wall at that moment: 'HH:mm'. */
export function localTime(instant: Instant, zone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5);
}

/** The first moment of the day in the store's zone; a day lasts until startOfDay(plusDays(day, 1)). */
export function startOfDay(day: CalendarDay, zone: string): Instant {
  return instantFromMilliseconds(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds);
}

/** The moment when the store's wall clock shows 'HH:mm'; in a skipped hour the later, in a doubled hour the first. */
export function atLocalTime(day: CalendarDay, time: string, zone: string): Instant {
  invariant(LOCAL_TIME.test(time), 'a time of day is HH:mm');
  return instantFromMilliseconds(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).epochMilliseconds);
}

/** Days are counted on a wall without zones, where each has 24 hours. */
function midnightOf(day: CalendarDay): Date {
  const midnight = new Date(`${day}T00:00:00.000Z`);
  invariant(midnight.toISOString().startsWith(day), 'a day is a day');
  return midnight;
}

export function plusDays(day: CalendarDay, days: number): CalendarDay {
  invariant(Number.isSafeInteger(days), 'days are whole');
  return new Date(midnightOf(day).getTime() + days * DAY_LENGTH).toISOString().slice(0, 10);
}

/** The same day of a later month, or its last day: 31 January + 1 month = 28 February. */
export function plusMonths(day: CalendarDay, months: number): CalendarDay {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: CalendarDay): number {
  return midnightOf(day).getUTCDay() || 7;
}
