// The first timetable: whatever can begin soonest begins, and of what could begin at the same minute the order that presses
// most. It leaves nobody idle without need, and looks at nothing ahead.
import { never } from './calendars.ts';
import type { Compiled } from './compile.ts';
import { findPlace } from './placing.ts';
import { keepChanged, put } from './run.ts';
import { setCrew, type Timetable } from './timetable.ts';

/** A weighty order presses as if it had been promised so many minutes earlier for each unit of its weight. */
const minutesOfWeight = 60;

/** Fills the list and the crews. */
export function construct(timetable: Timetable): void {
  const { compiled, tasks, list } = timetable;
  const rank = ranksOf(compiled);
  /** By task: when it could begin, then how much it presses; Infinity while it is not its turn. */
  const key = new Float64Array(tasks).fill(Number.POSITIVE_INFINITY);
  const isPlaced = new Uint8Array(tasks);
  for (const own of compiled.tasksOf) openStage(compiled, own, { isPlaced, key });
  for (let place = 0; place < tasks; place += 1) {
    const task = soonest(timetable, { isPlaced, key, rank });
    put(timetable, task, chooseCrew(timetable, task) < never && findPlace(timetable, task));
    list[place] = task;
    isPlaced[task] = 1;
    openStage(compiled, compiled.tasksOf[compiled.orderOf[task] as number] as Int32Array, { isPlaced, key });
  }
  if (tasks > 0) keepChanged(timetable, { first: 0, last: tasks });
}

/** Orders from the one that presses most: by the last minute at which its work may begin. */
function ranksOf(compiled: Compiled): Int32Array {
  const { due, orders, tasksOf, leastMinutes } = compiled;
  const latestBegin = orders.map(({ weight }, order) => {
    const work = (tasksOf[order] as Int32Array).reduce((sum, task) => sum + (leastMinutes[task] as number), 0);
    return (due[order] as number) - work - weight * minutesOfWeight;
  });
  const rank = new Int32Array(orders.length);
  const pressing = orders.map((_, order) => order).toSorted((a, b) => (latestBegin[a] as number) - (latestBegin[b] as number));
  for (const [at, order] of pressing.entries()) rank[order] = at;
  return rank;
}

/** It is the turn of what is left of an order's lowest stage; zero says that nobody has looked yet when it could begin. */
function openStage(compiled: Compiled, own: Int32Array, { isPlaced, key }: { isPlaced: Uint8Array; key: Float64Array }): void {
  const next = own.find((task) => isPlaced[task] === 0);
  if (next === undefined) return;
  for (const task of own) {
    const isTurn = isPlaced[task] === 0 && compiled.stage[task] === compiled.stage[next];
    if (isTurn && key[task] === Number.POSITIVE_INFINITY) key[task] = 0;
  }
}

interface Choice {
  readonly isPlaced: Uint8Array;
  readonly key: Float64Array;
  readonly rank: Int32Array;
}

/** What could begin soonest. Times only grow while others are placed, so a key that still holds when looked at again wins. */
function soonest(timetable: Timetable, { isPlaced, key, rank }: Choice): number {
  const { compiled, tasks } = timetable;
  for (;;) {
    let found = -1;
    for (let task = 0; task < tasks; task += 1) {
      if (isPlaced[task] === 0 && (found < 0 || (key[task] as number) < (key[found] as number))) found = task;
    }
    const fresh = chooseCrew(timetable, found) * 65_536 + (rank[compiled.orderOf[found] as number] as number);
    if (fresh <= (key[found] as number)) return found;
    key[found] = fresh;
  }
}

/** Sets the people who would have a task done first, and says when they would begin; in overtime only if there is no other time. */
export function chooseCrew(timetable: Timetable, task: number): number {
  const posts = timetable.compiled.posts[task]?.length ?? 0;
  for (const inOvertime of [0, 1]) {
    if (posts === 1) fillPost(timetable, task, inOvertime);
    else fillByFreedom(timetable, task);
    setCrew(timetable, task, inOvertime);
    if (findPlace(timetable, task)) return timetable.span.from;
  }
  return never;
}

/** The one technician with whom it ends first; of equals who has learned least, so that specialists stay free. */
function fillPost(timetable: Timetable, task: number, inOvertime: number): void {
  const { compiled, crew, posts, span } = timetable;
  const able = compiled.posts[task]?.[0] as Int32Array;
  let best = able[0] as number;
  let bestEnd = never;
  let fewest = never;
  for (const technician of able) {
    crew[task * posts] = technician;
    setCrew(timetable, task, inOvertime);
    const end = findPlace(timetable, task) ? span.until : never;
    const skills = compiled.shop.technicians[technician]?.skills.length ?? 0;
    if (end < bestEnd || (end === bestEnd && skills < fewest)) {
      best = technician;
      bestEnd = end;
      fewest = skills;
    }
  }
  crew[task * posts] = best;
}

/** A crew of several: post by post who is free first. */
function fillByFreedom(timetable: Timetable, task: number): void {
  const { compiled, crew, posts, state } = timetable;
  const first = task * posts;
  crew.fill(-1, first, first + posts);
  fillFrom(0);

  /** Goes back where somebody was taken who alone could fill a later post. */
  function fillFrom(post: number): boolean {
    const able = compiled.posts[task]?.[post];
    if (!able) return true;
    const byFreedom = Array.from(able).toSorted((a, b) => (state.free[a] as number) - (state.free[b] as number));
    for (const technician of byFreedom) {
      if (crew.subarray(first, first + post).includes(technician)) continue;
      crew[first + post] = technician;
      if (fillFrom(post + 1)) return true;
    }
    crew[first + post] = -1;
    return false;
  }
}
