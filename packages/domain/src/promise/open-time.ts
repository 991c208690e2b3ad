// Time as the shop counts it: minutes in which anybody is at work. A night or a holiday between now and then makes no promise
// less sure, so spreads are reckoned without them.
import { type Calendar, calendarOf, frameOf } from '../planning/calendars.ts';
import { planningEnd, type Shop } from '../planning/index.ts';

export interface OpenTime {
  /** Open minutes from now until this minute. */
  readonly until: (minute: number) => number;
  /** The minute at which so many open minutes have passed. */
  readonly after: (minutes: number) => number;
}

export function openTimeOf(shop: Shop): OpenTime {
  const { now, technicians } = shop;
  const shifts = technicians.flatMap((technician) => technician.shifts.filter(({ isOvertime }) => !isOvertime));
  const spans = calendarOf(shifts, frameOf(now, planningEnd(shop) + 1));
  return { until: (minute) => openUntil(spans, now, minute), after: (minutes) => passed(spans, now, minutes) };
}

/** Beyond the last known shift every minute counts. */
function openUntil({ from, until }: Calendar, now: number, minute: number): number {
  let open = 0;
  for (let at = 0; at < from.length && (from[at] as number) < minute; at += 1) {
    open += Math.max(0, Math.min(minute, until[at] as number) - Math.max(now, from[at] as number));
  }
  return open + Math.max(0, minute - Math.max(now, until.at(-1) ?? now));
}

function passed({ from, until }: Calendar, now: number, minutes: number): number {
  let left = minutes;
  for (let at = 0; at < from.length; at += 1) {
    const begins = Math.max(now, from[at] as number);
    const length = (until[at] as number) - begins;
    if (left <= length) return begins + left;
    left -= length;
  }
  return Math.max(now, until.at(-1) ?? now) + left;
}
