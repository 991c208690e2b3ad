// What a moment is on the store's wall, and months, whose days are not counted: Temporal knows the zones and the calendar.
// Apart from time.ts, so that a page that only counts does not carry them.
import { Temporal } from 'temporal-polyfill';
import { invariant } from './decision.ts';
import { type CalendarDay, type Instant, instantFromMilliseconds } from './time.ts';

const LOCAL_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

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

/** The same day of a later month, or its last day: 31 January + 1 month = 28 February. */
export function plusMonths(day: CalendarDay, months: number): CalendarDay {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}
