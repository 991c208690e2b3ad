// What a date-and-time field holds is the store's wall clock; what is sent is the instant.
import { atLocalTime } from '@bayline/domain/kernel';
import type { Format } from './format.ts';

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

/** Time for the washing and the papers on top of the planned work. */
const spareMinutes = 60;

/** When a car may be promised whose work takes so many minutes: with time to spare, at the next full quarter of an hour. */
export function likelyPromise(plannedMinutes: number, nowMilliseconds: number): string {
  const ready = nowMilliseconds + (plannedMinutes + spareMinutes) * 60_000;
  return new Date(Math.ceil(ready / quarterMilliseconds) * quarterMilliseconds).toISOString();
}
