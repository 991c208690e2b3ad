// A shift is a stretch of the clock on the wall: an early one, a late one, a night that ends the next morning. Its
// breaks are cut out of it. Nobody works longer than 16 hours on end.
import { atLocalTime, type CalendarDay, plusDays, type Refusal, refuse } from '../kernel/index.ts';
import type { Span } from './spans.ts';

/** From and until on the wall, 'HH:mm'. */
export interface WallTime {
  readonly starts: string;
  readonly ends: string;
}

export interface Shift extends WallTime {
  readonly breaks: readonly WallTime[];
}

export const longestShiftHours = 16;
const dayMinutes = 24 * 60;

function minutesOfClock(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** Minutes after the shift began that the clock shows this; what seems to lie before it is the next morning. */
function intoShift(shift: WallTime, time: string): number {
  return (minutesOfClock(time) - minutesOfClock(shift.starts) + dayMinutes) % dayMinutes;
}

/** Whether a shift can be worked: not longer than the law of rest allows, its breaks inside it and apart from each other. */
export function checkShift(shift: Shift): Refusal<'shift-too-long' | 'break-outside-shift' | 'breaks-overlap'> | undefined {
  const length = intoShift(shift, shift.ends) || dayMinutes;
  if (length > longestShiftHours * 60) return refuse('shift-too-long', { hours: longestShiftHours });
  const breaks = shift.breaks
    .map((pause) => ({ ...pause, from: intoShift(shift, pause.starts), until: intoShift(shift, pause.ends) }))
    .toSorted((a, b) => a.from - b.from);
  const outside = breaks.find(({ from, until }) => from >= until || until > length);
  if (outside) return refuse('break-outside-shift', { starts: outside.starts, ends: outside.ends });
  const second = breaks.find(({ from }, at) => at > 0 && from < (breaks[at - 1]?.until ?? 0));
  return second && refuse('breaks-overlap', { starts: second.starts, ends: second.ends });
}

/** The shift that begins on this day, as moments. */
export function shiftOn(day: CalendarDay, shift: WallTime, timeZone: string): Span {
  const isOvernight = shift.ends <= shift.starts;
  return {
    startsAt: atLocalTime(day, shift.starts, timeZone),
    endsAt: atLocalTime(isOvernight ? plusDays(day, 1) : day, shift.ends, timeZone),
  };
}

/** Its breaks, those of a night on the day on which they fall. */
export function breaksOn(day: CalendarDay, shift: Shift, timeZone: string): Span[] {
  return shift.breaks.map(({ starts, ends }) => shiftOn(starts < shift.starts ? plusDays(day, 1) : day, { starts, ends }, timeZone));
}
