// Running through the list. A change is worked out from the last kept state before it, and only until the timetable is the
// old one again or costs more than it may: most changes that are tried are bad, and soon seen to be.
import { never } from './calendars.ts';
import { noticedMinutes } from './measure.ts';
import { findPlace } from './placing.ts';
import { copyState, readyPrice, type State, stride, type Timetable } from './timetable.ts';

/** The places of the list between which something has changed. */
export interface ChangedRange {
  first: number;
  last: number;
}

/** What the timetable would cost with the list as it is now; Infinity as soon as it is more than the limit. */
export function priceIfChanged(timetable: Timetable, { first, last }: ChangedRange, limit: number): number {
  const { state, kept, list, tasks } = timetable;
  const begin = Math.floor(first / stride);
  copyState(kept[begin] as State, state);
  for (let place = begin * stride; place < tasks; place += 1) {
    if (place % stride === 0 && place > last && isSame(state, kept[place / stride] as State)) {
      return timetable.price + state.price - (kept[place / stride] as State).price;
    }
    const task = list[place] as number;
    put(timetable, task, findPlace(timetable, task));
    if (state.price > limit) return Number.POSITIVE_INFINITY;
  }
  return state.price;
}

/** Keeps the list as it is now, with all that follows from it. */
export function keepChanged(timetable: Timetable, { first, last }: ChangedRange): void {
  const { state, kept, keptLast, list, tasks } = timetable;
  const begin = Math.floor(first / stride);
  copyState(kept[begin] as State, state);
  timetable.last.set(keptLast[begin] as Int32Array);
  for (let place = begin * stride; place < tasks; place += 1) {
    const at = place / stride;
    if (place % stride === 0 && at > begin) {
      if (place > last && isSame(state, kept[at] as State)) {
        keepRest(timetable, at);
        return;
      }
      copyState(state, kept[at] as State);
      (keptLast[at] as Int32Array).set(timetable.last);
    }
    const task = list[place] as number;
    timetable.place[task] = place;
    keepTask(timetable, task);
  }
  timetable.price = state.price;
}

/** From here on all is as it was, only cheaper or dearer by what came before. */
function keepRest(timetable: Timetable, at: number): void {
  const { state, kept } = timetable;
  const difference = state.price - (kept[at] as State).price;
  for (let later = at; later < kept.length; later += 1) (kept[later] as State).price += difference;
  timetable.price += difference;
}

/** Whether what comes next will be the same from both: orders that are done matter no more. */
function isSame(a: State, b: State): boolean {
  if (a.lastReady !== b.lastReady) return false;
  const firstCar = a.free.length - a.bound.length;
  for (let resource = 0; resource < firstCar; resource += 1) if (a.free[resource] !== b.free[resource]) return false;
  for (let order = 0; order < a.bound.length; order += 1) {
    if (a.tasksLeft[order] !== b.tasksLeft[order]) return false;
    if (a.tasksLeft[order] === 0) continue;
    if (a.bound[order] !== b.bound[order] || a.free[firstCar + order] !== b.free[firstCar + order]) return false;
    if (a.workLeft[order] !== b.workLeft[order]) return false;
  }
  return true;
}

/** Takes the time that was found for the task, or none: then its order is never ready. */
export function put(timetable: Timetable, task: number, isFound: boolean): void {
  const { compiled, state, crew, posts, chosen, span } = timetable;
  const order = compiled.orderOf[task] as number;
  const until = isFound ? span.until : never;
  state.free[compiled.resources.firstCar + order] = until;
  if (isFound) {
    for (let post = task * posts; post < (task + 1) * posts && (crew[post] as number) >= 0; post += 1)
      state.free[crew[post] as number] = until;
    const pools = compiled.poolCount[task] as number;
    for (let pool = 0; pool < pools; pool += 1) state.free[chosen[pool] as number] = until;
    state.price += ownPrice(timetable, task);
  }
  state.tasksLeft[order] = (state.tasksLeft[order] as number) - 1;
  state.workLeft[order] = (state.workLeft[order] as number) - (compiled.leastMinutes[task] as number);
  const was = state.bound[order] as number;
  const bound = Math.min(never, until + (state.workLeft[order] as number));
  if (bound <= was) return;
  state.bound[order] = bound;
  state.price += readyPrice(compiled, order, bound) - readyPrice(compiled, order, was);
  if (bound > state.lastReady && bound < never) {
    state.price += compiled.weights.lastReady * (bound - state.lastReady);
    state.lastReady = bound;
  }
}

/** Overtime, and that people find it elsewhere than they saw. */
function ownPrice(timetable: Timetable, task: number): number {
  const { compiled, inOvertime } = timetable;
  const overtime = inOvertime[task] === 1 ? compiled.weights.overtime * overtimeMinutes(timetable, task) : 0;
  const wasSeen = (compiled.seenFrom[task] as number) !== never;
  if (!wasSeen) return overtime;
  const { changes, elsewhere } = compiled.weights;
  if (isElsewhere(timetable, task)) return overtime + changes + elsewhere;
  const hasMoved = Math.abs((compiled.seenFrom[task] as number) - timetable.span.from) >= noticedMinutes;
  return hasMoved ? overtime + changes : overtime;
}

function overtimeMinutes({ compiled, crew, posts, span }: Timetable, task: number): number {
  let sum = 0;
  for (let post = task * posts; post < (task + 1) * posts && (crew[post] as number) >= 0; post += 1) {
    for (const shift of compiled.shop.technicians[crew[post] as number]?.shifts ?? []) {
      if (shift.isOvertime) sum += Math.max(0, Math.min(span.until, shift.until) - Math.max(span.from, shift.from));
    }
  }
  return sum;
}

function isElsewhere({ compiled, crew, posts, chosen }: Timetable, task: number): boolean {
  const { seenCrew, seenBay } = compiled;
  for (let post = task * posts; post < (task + 1) * posts; post += 1) if (seenCrew[post] !== crew[post]) return true;
  return compiled.tasks[task]?.operation.bayType !== null && seenBay[task] !== chosen[0];
}

function keepTask(timetable: Timetable, task: number): void {
  const { compiled, state, from, until, taken, pools, chosen, span, ready } = timetable;
  const isFound = findPlace(timetable, task);
  put(timetable, task, isFound);
  if (isFound) keepPrevious(timetable, task);
  const order = compiled.orderOf[task] as number;
  if (state.tasksLeft[order] === 0) ready[order] = state.bound[order] as number;
  from[task] = isFound ? span.from : never;
  until[task] = isFound ? span.until : never;
  for (let pool = 0; pool < pools; pool += 1) taken[task * pools + pool] = chosen[pool] as number;
}

/** Notes which task each of its resources comes from: one of them may stand in its way. */
function keepPrevious(timetable: Timetable, task: number): void {
  const { compiled, crew, posts, pools, chosen, last, previous } = timetable;
  const car = compiled.resources.firstCar + (compiled.orderOf[task] as number);
  let slot = task * (1 + posts + pools);
  previous[slot] = last[car] as number;
  last[car] = task;
  for (let post = 0; post < posts; post += 1) {
    slot += 1;
    const technician = crew[task * posts + post] as number;
    previous[slot] = technician < 0 ? -1 : (last[technician] as number);
    if (technician >= 0) last[technician] = task;
  }
  const taken = compiled.poolCount[task] as number;
  for (let pool = 0; pool < pools; pool += 1) {
    slot += 1;
    previous[slot] = pool < taken ? (last[chosen[pool] as number] as number) : -1;
    if (pool < taken) last[chosen[pool] as number] = task;
  }
}
