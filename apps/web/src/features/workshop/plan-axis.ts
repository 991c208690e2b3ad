// The time of the plan from left to right: of each day the hours that the store is open, longer where something begins
// earlier or ends later. What lies between two days has no width. Times are epoch milliseconds, places a share of the
// width from 0 to 1, so that nothing is measured anew when the window changes.
import { openTimeOn, type StoreHours } from '@bayline/domain/capacity';
import { atLocalTime, type CalendarDay, plusDays, startOfDay } from '@bayline/domain/kernel';

export const zooms = ['hour', 'day', 'week'] as const;
export type Zoom = (typeof zooms)[number];

/** Work is planned in steps of so many minutes. */
export const stepMinutes = 5;
const minute = 60_000;
const hour = 60 * minute;
const step = stepMinutes * minute;
/** A store that is closed all day is drawn with these hours. */
const usual = { opens: '08:00', closes: '18:00' };

export interface Stretch {
  readonly day: CalendarDay;
  readonly from: number;
  readonly until: number;
}

export interface Axis {
  readonly stretches: readonly Stretch[];
  readonly length: number;
}

interface Taken {
  readonly startsAt: string;
  readonly endsAt: string;
}

function stretchOf(day: CalendarDay, store: StoreHours, taken: readonly Taken[]): Stretch {
  const open = openTimeOn(day, store);
  const opens = Date.parse(open?.opensAt ?? atLocalTime(day, usual.opens, store.timeZone));
  const closes = Date.parse(open?.closesAt ?? atLocalTime(day, usual.closes, store.timeZone));
  const [first, last] = [Date.parse(startOfDay(day, store.timeZone)), Date.parse(startOfDay(plusDays(day, 1), store.timeZone))];
  // Work of several days widens the day it begins on and the day it ends on, none in between.
  const starts = taken.map(({ startsAt }) => Date.parse(startsAt)).filter((time) => time >= first && time < last);
  const ends = taken.map(({ endsAt }) => Date.parse(endsAt)).filter((time) => time > first && time <= last);
  const early = Math.ceil(Math.max(0, opens - Math.min(opens, ...starts)) / hour);
  const late = Math.ceil(Math.max(0, Math.max(closes, ...ends) - closes) / hour);
  return { day, from: Math.max(first, opens - early * hour), until: Math.min(last, closes + late * hour) };
}

export function axisOf(days: readonly CalendarDay[], store: StoreHours, taken: readonly Taken[]): Axis {
  const stretches = days.map((day) => stretchOf(day, store, taken));
  return { stretches, length: stretches.reduce((sum, { from, until }) => sum + until - from, 0) };
}

/** Where a time stands; what lies between two days stands at their seam. */
export function shareOf({ stretches, length }: Axis, time: number): number {
  let before = 0;
  for (const { from, until } of stretches) {
    if (time < until) return (before + Math.max(0, time - from)) / length;
    before += until - from;
  }
  return 1;
}

/** The time at a place; beyond an end the end's. */
export function timeAt({ stretches, length }: Axis, share: number): number {
  let left = Math.max(0, share) * length;
  for (const { from, until } of stretches) {
    if (left < until - from) return from + left;
    left -= until - from;
  }
  return stretches.at(-1)?.until ?? 0;
}

export const snapped = (time: number): number => Math.round(time / step) * step;

/** So many minutes on or back; from the end of one day to the beginning of the next, and at the ends no farther. */
export function stepped({ stretches }: Axis, time: number, minutes: number): number {
  const next = time + minutes * minute;
  if (stretches.some(({ from, until }) => next >= from && next < until)) return next;
  if (minutes > 0) return stretches.find(({ from }) => from > time)?.from ?? time;
  const before = stretches.findLast(({ until }) => until <= time);
  return before === undefined ? time : before.until - step;
}

/** Which of the rows lies there, all of one height; undefined above and below them. */
export function rowAt(top: number, rowHeight: number, rows: number): number | undefined {
  const at = Math.floor(top / rowHeight);
  return at >= 0 && at < rows ? at : undefined;
}

/** The hours of a day, or the days of a week: what is written over the rows and carries the load. */
export function cellsOf({ stretches }: Axis): { readonly from: number; readonly until: number }[] {
  if (stretches.length > 1) return stretches.map(({ from, until }) => ({ from, until }));
  return stretches.flatMap(({ from, until }) =>
    Array.from({ length: Math.ceil((until - from) / hour) }, (_, at) => ({
      from: from + at * hour,
      until: Math.min(until, from + (at + 1) * hour),
    })),
  );
}
