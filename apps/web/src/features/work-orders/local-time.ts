// What a date-and-time field holds is the store's wall clock; what is sent is the instant.
import { atLocalTime } from '@bayline/domain/kernel';
import type { Format } from '../../app/format.ts';

const written = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/;
const quarterMilliseconds = 15 * 60_000;

/** '2026-11-24T16:30' on the store's wall to an instant; null while it is incomplete. */
export function instantOf(text: string, timeZone: string): string | null {
  return written.test(text) ? atLocalTime(text.slice(0, 10), text.slice(11), timeZone) : null;
}

/** The store's wall clock at that instant, as a field holds it. */
export function wallClock(instant: string, format: Format): string {
  return `${format.day(instant)}T${format.time(instant)}`;
}

/** The next full quarter of an hour after so many minutes from now. */
export function laterBy(minutes: number, nowMilliseconds: number): string {
  return new Date(Math.ceil((nowMilliseconds + minutes * 60_000) / quarterMilliseconds) * quarterMilliseconds).toISOString();
}
