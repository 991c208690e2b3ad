// The day as a list of operations, each with its people, and the timetable that follows from it: one after the other they
// take the earliest time at which their car, their people, a bay and the equipment are free, none before what stands
// earlier in the list on the same resource.
import { type Calendar, never, type SpanQuestion } from './calendars.ts';
import { type Compiled, makeCalendar } from './compile.ts';
import { marginMinutes } from './measure.ts';

/** What an order that finds no time costs, so that no other gain outweighs it. */
const unplannedPrice = 1e11;
/** Places in the list between two kept states. */
export const stride = 8;

/** How far a run through the list has come. */
export interface State {
  /** When each resource is free. */
  readonly free: Int32Array;
  /** When each order is ready at the earliest, what is still to be placed counted with its least minutes. */
  readonly bound: Int32Array;
  readonly workLeft: Int32Array;
  readonly tasksLeft: Uint16Array;
  price: number;
  lastReady: number;
}

export interface Timetable {
  readonly compiled: Compiled;
  readonly tasks: number;
  /** Most posts of a crew, and most pools of a task. */
  readonly posts: number;
  readonly pools: number;
  /** Tasks in the order in which they take their time, and where each stands. */
  readonly list: Int32Array;
  readonly place: Int32Array;
  /** Technicians by task and post, -1 where there is no such post. */
  readonly crew: Int32Array;
  readonly inOvertime: Uint8Array;
  /** What follows from crew and overtime. */
  readonly minutes: Int32Array;
  readonly calendar: Calendar[];
  /** The timetable as it was last kept: spans, what was taken from each pool, and the task before it (-1 none) on its car, on
   * each of its people and on each of what was taken. */
  readonly from: Int32Array;
  readonly until: Int32Array;
  readonly taken: Int32Array;
  readonly previous: Int32Array;
  readonly ready: Int32Array;
  price: number;
  /** States every few places of the list, so that a change is worked out from there on only. */
  readonly kept: readonly State[];
  /** The last task on each resource, likewise. */
  readonly keptLast: readonly Int32Array[];
  /** The run under way. */
  readonly state: State;
  readonly last: Int32Array;
  readonly span: SpanQuestion;
  readonly chosen: Int32Array;
}

const newState = (resources: number, orders: number): State => ({
  free: new Int32Array(resources),
  bound: new Int32Array(orders),
  workLeft: new Int32Array(orders),
  tasksLeft: new Uint16Array(orders),
  price: 0,
  lastReady: 0,
});

/** An empty timetable; the list and the crews are still to be filled in. */
export function timetableOf(compiled: Compiled): Timetable {
  const tasks = compiled.tasks.length;
  const { count } = compiled.resources;
  const orders = compiled.orders.length;
  const { posts, pools } = compiled.most;
  const states = Math.ceil(tasks / stride) + 1;
  const timetable: Timetable = {
    compiled,
    tasks,
    posts,
    pools,
    list: new Int32Array(tasks),
    place: new Int32Array(tasks),
    crew: new Int32Array(tasks * posts).fill(-1),
    inOvertime: new Uint8Array(tasks),
    minutes: new Int32Array(tasks),
    calendar: Array.from({ length: tasks }, () => compiled.always),
    from: new Int32Array(tasks),
    until: new Int32Array(tasks),
    taken: new Int32Array(tasks * pools).fill(-1),
    previous: new Int32Array(tasks * (1 + posts + pools)).fill(-1),
    ready: new Int32Array(orders),
    price: 0,
    kept: Array.from({ length: states }, () => newState(count, orders)),
    keptLast: Array.from({ length: states }, () => new Int32Array(count).fill(-1)),
    state: newState(count, orders),
    last: new Int32Array(count),
    span: { at: 0, minutes: 0, mayPause: false, from: 0, until: 0 },
    chosen: new Int32Array(pools).fill(-1),
  };
  beginState(compiled, timetable.kept[0] as State);
  copyState(timetable.kept[0] as State, timetable.state);
  return timetable;
}

/** Before anything is placed: each order bound by its release and the least its work takes. */
function beginState(compiled: Compiled, state: State): void {
  const { firstCar } = compiled.resources;
  state.free.fill(compiled.shop.now);
  compiled.tasksOf.forEach((tasks, order) => {
    const work = tasks.reduce((sum, task) => sum + (compiled.leastMinutes[task] as number), 0);
    const begins = Math.min(never, ...Array.from(tasks, (task) => compiled.earliest[task] as number));
    const settledUntil = compiled.held[firstCar + order]?.until.at(-1) ?? 0;
    const bound = Math.max(settledUntil, tasks.length === 0 ? 0 : begins + work);
    state.workLeft[order] = work;
    state.tasksLeft[order] = tasks.length;
    state.bound[order] = bound;
    state.price += readyPrice(compiled, order, bound);
    state.lastReady = Math.max(state.lastReady, bound);
  });
  state.price += compiled.weights.lastReady * state.lastReady;
}

/** What it costs that an order is ready at this minute. */
export function readyPrice(compiled: Compiled, order: number, ready: number): number {
  const late = ready - (compiled.due[order] as number);
  const waits = ready - (compiled.released[order] as number);
  return (
    (late > 0 ? late * (compiled.latenessPrice[order] as number) : 0) +
    (late > -marginMinutes ? (late + marginMinutes) * (compiled.marginPrice[order] as number) : 0) +
    (waits > 0 ? waits * (compiled.waitingPrice[order] as number) : 0) +
    (ready >= never ? unplannedPrice : 0)
  );
}

export function copyState(from: State, to: State): void {
  to.free.set(from.free);
  to.bound.set(from.bound);
  to.workLeft.set(from.workLeft);
  to.tasksLeft.set(from.tasksLeft);
  to.price = from.price;
  to.lastReady = from.lastReady;
}

/** Works out what follows from a task's people, whom the caller has set, and from whether they work overtime. */
export function setCrew(timetable: Timetable, task: number, inOvertime: number): void {
  const { compiled, crew, posts, minutes, calendar } = timetable;
  const people = compiled.shop.technicians.length;
  let needed = -1;
  let key = 0;
  for (let post = task * posts; post < (task + 1) * posts && (crew[post] as number) >= 0; post += 1) {
    const technician = crew[post] as number;
    needed = Math.max(needed, compiled.minutes[task * people + technician] as number);
    key = key * (people + 1) + technician + 1;
  }
  minutes[task] = needed < 0 ? (compiled.leastMinutes[task] as number) : needed;
  timetable.inOvertime[task] = inOvertime;
  key = key * 2 + inOvertime;
  let found = compiled.calendars.get(key);
  if (!found) {
    const chosen = Array.from(crew.subarray(task * posts, (task + 1) * posts)).filter((technician) => technician >= 0);
    found = makeCalendar(compiled, chosen, inOvertime === 1);
    compiled.calendars.set(key, found);
  }
  calendar[task] = found;
}
