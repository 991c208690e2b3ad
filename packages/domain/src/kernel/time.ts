// A moment is the same everywhere; a day belongs to the store ("today" is the dealership's day). Moments are
// UTC text with milliseconds, days are 'YYYY-MM-DD', and both sort as text. Nothing here reads a clock. From moment to
// moment and from day to day is plain counting, which needs no more than Date; zones and months are in zones.ts.
import { invariant } from './decision.ts';

/** ISO-8601 UTC with milliseconds: '2026-11-24T08:00:00.000Z'. */
export type Instant = string;
/** 'YYYY-MM-DD'. */
export type CalendarDay = string;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
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

/** 1 Monday … 7 Sunday. */
export function weekday(day: CalendarDay): number {
  return midnightOf(day).getUTCDay() || 7;
}
