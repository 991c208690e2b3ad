// Where a task goes next: the earliest span in which its car, its people, a bay and the equipment are all free, in the
// state that the timetable has reached.
import { type Calendar, fitSpan, never, type SpanQuestion } from './calendars.ts';
import type { Compiled } from './compile.ts';
import type { Timetable } from './timetable.ts';

/** The earliest place of a task in the state as it is: its span in `span`, its bay and pieces in `chosen`. False if there is none. */
export function findPlace(timetable: Timetable, task: number): boolean {
  const { compiled, crew, posts, minutes, calendar, span, state } = timetable;
  const { earliest, orderOf, resources, deadline, mayPause, frame } = compiled;
  const car = resources.firstCar + (orderOf[task] as number);
  let at = Math.max(earliest[task] as number, state.free[car] as number);
  const first = task * posts;
  for (let post = first; post < first + posts && (crew[post] as number) >= 0; post += 1) {
    const free = state.free[crew[post] as number] as number;
    if (free > at) at = free;
  }
  if (at >= never) return false;
  if (fitsAtOnce(timetable, task, at)) return true;
  span.minutes = minutes[task] as number;
  span.mayPause = mayPause[task] === 1;
  for (;;) {
    span.at = at;
    if (!fitSpan(calendar[task] as Calendar, frame, span) || span.until > (deadline[task] as number)) return false;
    at = retryAt(timetable, task, car);
    if (at < 0) return true;
  }
}

/** The common case, without the loop: the people are at work for the whole time and nothing is held or has to be chosen. */
function fitsAtOnce({ compiled, minutes, calendar, span }: Timetable, task: number, at: number): boolean {
  const { frame, poolCount, deadline, hasHeld } = compiled;
  if (hasHeld || (poolCount[task] as number) > 0) return false;
  const { from, until, index } = calendar[task] as Calendar;
  const step = (at - frame.begins) >> frame.stepBits;
  if (step >= frame.steps) return false;
  const shift = index[step] as number;
  const end = at + (minutes[task] as number);
  if (shift >= from.length || (from[shift] as number) > at || (until[shift] as number) < end || end > (deadline[task] as number))
    return false;
  span.from = at;
  span.until = end;
  return true;
}

/** -1 when all is free in the span; else the minute from which to look again. */
function retryAt(timetable: Timetable, task: number, car: number): number {
  const { compiled, crew, posts, span } = timetable;
  let later = heldUntil(compiled, car, span);
  if (later >= 0) return later;
  const first = task * posts;
  for (let post = first; post < first + posts && (crew[post] as number) >= 0; post += 1) {
    later = heldUntil(compiled, crew[post] as number, span);
    if (later >= 0) return later;
  }
  const wanted = compiled.poolCount[task] as number;
  for (let pool = 0; pool < wanted; pool += 1) {
    later = chooseFrom(timetable, task, pool);
    if (later >= 0) return later;
  }
  return -1;
}

/** The end of what holds the resource within the span; -1 when nothing does. */
function heldUntil(compiled: Compiled, resource: number, span: SpanQuestion): number {
  const held = compiled.held[resource];
  if (!held) return -1;
  const { from, until } = held;
  for (let at = 0; at < from.length && (from[at] as number) < span.until; at += 1) {
    if ((until[at] as number) > span.from) return until[at] as number;
  }
  return -1;
}

/** Takes the bay, or piece, that has stood empty for the shortest time; the one of before where that is free. */
function chooseFrom({ compiled, state, span, chosen }: Timetable, task: number, pool: number): number {
  const resources = (compiled.pools[task] as readonly Int32Array[])[pool] as Int32Array;
  const { free } = state;
  const seen = compiled.seenBay[task] as number;
  let best = -1;
  let bestFree = -1;
  let later = never;
  for (let at = 0; at < resources.length; at += 1) {
    const resource = resources[at] as number;
    const freeFrom = free[resource] as number;
    if (freeFrom > span.from) {
      if (freeFrom < later) later = freeFrom;
    } else if (freeFrom > bestFree || resource === seen) {
      const end = heldUntil(compiled, resource, span);
      if (end < 0) {
        best = resource;
        if (resource === seen) break;
        bestFree = freeFrom;
      } else if (end < later) later = end;
    }
  }
  if (best < 0) return later;
  chosen[pool] = best;
  return -1;
}
