// The search: take an order that costs, go back along what stood in its way, change the place or the people of something on
// that path, and keep what is cheaper; at first also what is a little dearer, ever less of it (annealing). The same
// seed and steps give the same plan; it can be stopped at any moment and has the best so far.
import { type Random, seededRandom } from './random.ts';
import { type ChangedRange, keepChanged, priceIfChanged } from './run.ts';
import { readyPrice, setCrew, type Timetable } from './timetable.ts';

export interface Budget {
  /** Changes tried. */
  readonly steps: number;
  /** Part of the time that is used up, 1 and above stops; asked now and then. Left out, steps alone count. */
  readonly spent?: () => number;
}

export interface Heat {
  /** Dearer by how much is still likely to be kept, in parts of what the time of an operation costs: at first and in the end. */
  readonly first: number;
  readonly last: number;
}

const startingHeat: Heat = { first: 0.5, last: 0.01 };
/** Steps between two looks at the time and the heat. */
const stepsBetweenLooks = 64;
/** How far in the list a task is moved at once, at most. */
const reach = 40;

/** Changes of something that stands in nobody's way: it may open one. */
const anywhereShare = 0.15;
/** Changes in which two exchange their places, and how far apart they may stand. */
const swapShare = 0.3;
const swapReach = 120;

interface Search {
  readonly timetable: Timetable;
  readonly random: Random;
  readonly range: ChangedRange;
  /** The answer of `findReachable`. */
  readonly reachable: { least: number; most: number };
  readonly path: Int32Array;
  pathLength: number;
  heat: number;
  hasOvertime: boolean;
}

/** Improves the timetable in place. */
export function search(timetable: Timetable, { seed, budget, heat = startingHeat }: { seed: number; budget: Budget; heat?: Heat }): void {
  const { tasks } = timetable;
  if (tasks === 0) return;
  const state: Search = {
    timetable,
    random: seededRandom(seed),
    range: { first: 0, last: 0 },
    reachable: { least: 0, most: 0 },
    path: new Int32Array(tasks),
    pathLength: 0,
    heat: 0,
    hasOvertime: timetable.compiled.shop.technicians.some(({ shifts }) => shifts.some(({ isOvertime }) => isOvertime)),
  };
  const best = copyOf(timetable);
  findPath(state);
  const unit = operationUnit(timetable);
  for (let step = 0; step < budget.steps && state.pathLength > 0; step += 1) {
    if (step % stepsBetweenLooks === 0) {
      const used = Math.max(step / budget.steps, budget.spent?.() ?? 0);
      if (used >= 1) break;
      state.heat = unit * heat.first * (heat.last / heat.first) ** used;
    }
    if (step % 32 === 31) findPath(state);
    if (tryChange(state)) {
      findPath(state);
      if (timetable.price < best.price) keepCopy(timetable, best);
    }
  }
  restore(timetable, best);
}

interface Copy {
  readonly list: Int32Array;
  readonly crew: Int32Array;
  readonly inOvertime: Uint8Array;
  price: number;
}

const copyOf = ({ list, crew, inOvertime, price }: Timetable): Copy => ({
  list: list.slice(),
  crew: crew.slice(),
  inOvertime: inOvertime.slice(),
  price,
});

function keepCopy(timetable: Timetable, copy: Copy): void {
  copy.list.set(timetable.list);
  copy.crew.set(timetable.crew);
  copy.inOvertime.set(timetable.inOvertime);
  copy.price = timetable.price;
}

function restore(timetable: Timetable, copy: Copy): void {
  timetable.list.set(copy.list);
  timetable.crew.set(copy.crew);
  for (let task = 0; task < timetable.tasks; task += 1) setCrew(timetable, task, copy.inOvertime[task] as number);
  keepChanged(timetable, { first: 0, last: timetable.tasks });
}

/** What it costs to be late by the time of one operation, on the average: the measure of what is dear. */
function operationUnit({ compiled, tasks }: Timetable): number {
  const { weights, orders, leastMinutes } = compiled;
  const weight = orders.reduce((sum, order) => sum + order.weight, 0) / Math.max(1, orders.length);
  const minutes = leastMinutes.reduce((sum, least) => sum + least, 0) / tasks;
  return minutes * (weight * weights.lateness + weights.waiting + weights.lastReady);
}

/** Takes an order by chance, the dearer the likelier, and goes back from its end along what stood in the way. */
function findPath(search: Search): void {
  const { timetable, random, path } = search;
  const { compiled, ready, until } = timetable;
  const { lastReady: lastPrice } = compiled.weights;
  let chosen = -1;
  let sum = 0;
  let latest = -1;
  for (let order = 0; order < ready.length; order += 1) {
    if ((compiled.tasksOf[order] as Int32Array).length === 0) continue;
    const price = Math.min(1e9, readyPrice(compiled, order, ready[order] as number));
    sum += price;
    if (price > 0 && random() * sum < price) chosen = order;
    if (latest < 0 || (ready[order] as number) > (ready[latest] as number) || (ready[order] === ready[latest] && random() < 0.5))
      latest = order;
  }
  if (lastPrice > 0 && (chosen < 0 || random() < 0.5)) chosen = latest;
  search.pathLength = 0;
  if (chosen < 0) return;
  const own = compiled.tasksOf[chosen] as Int32Array;
  let task = own[0] as number;
  for (const other of own) if ((until[other] as number) >= (until[task] as number)) task = other;
  while (task >= 0 && search.pathLength < path.length) {
    path[search.pathLength] = task;
    search.pathLength += 1;
    task = blockerOf(search, task);
  }
}

/** Which of the tasks before it, on its car, its people, its bay or its equipment, ended last: it stands in the way; -1 when
 * only its release or its parts did. Of equals one by chance, so that the way back is not always the same. */
function blockerOf({ timetable, random }: Search, task: number): number {
  const { compiled, previous, posts, pools, until } = timetable;
  const slots = 1 + posts + pools;
  let latest = compiled.earliest[task] as number;
  let found = -1;
  for (let slot = task * slots; slot < (task + 1) * slots; slot += 1) {
    const other = previous[slot] as number;
    if (other < 0) continue;
    const end = until[other] as number;
    if (end > latest || (end === latest && random() < 0.5)) {
      latest = end;
      found = other;
    }
  }
  return found;
}

/** Tries one change, mostly of something on the path; true when it is kept. */
function tryChange(search: Search): boolean {
  const { timetable, random, path } = search;
  const isAnywhere = random() < anywhereShare;
  const task = (
    isAnywhere ? timetable.list[Math.floor(random() * timetable.tasks)] : path[Math.floor(random() * search.pathLength)]
  ) as number;
  return random() < swapShare ? trySwap(search, task) : tryMove(search, task);
}

/** Another place in the list, other people, or both. */
function tryMove(search: Search, task: number): boolean {
  const { timetable, random } = search;
  const { list, place, crew, posts, inOvertime } = timetable;
  const was = place[task] as number;
  const post = task * posts + choosePost(search, task);
  const before = crew[post] as number;
  const overtimeBefore = inOvertime[task] as number;
  const after = random() < 0.6 ? otherTechnician(search, task, post) : before;
  const overtime = search.hasOvertime && random() < 0.1 ? 1 - overtimeBefore : overtimeBefore;
  const is = newPlace(search, task);
  if (is === was && after === before && overtime === overtimeBefore) return false;
  const isOtherCrew = after !== before || overtime !== overtimeBefore;
  crew[post] = after;
  if (isOtherCrew) setCrew(timetable, task, overtime);
  move(list, was, is);
  if (isKept(search, was, is)) return true;
  move(list, is, was);
  crew[post] = before;
  if (isOtherCrew) setCrew(timetable, task, overtimeBefore);
  return false;
}

interface Swap {
  readonly task: number;
  readonly other: number;
  readonly withCrew: boolean;
}

/** Two tasks change places and, where both are able, people: one goes into the gap that the other leaves. */
function trySwap(search: Search, task: number): boolean {
  const { timetable, random, reachable } = search;
  const { compiled, list, place, crew, posts } = timetable;
  const was = place[task] as number;
  findReachable(search, task, swapReach);
  const is = reachable.least + Math.floor(random() * (reachable.most - reachable.least + 1));
  const other = list[is] as number;
  if (compiled.orderOf[other] === compiled.orderOf[task]) return false;
  findReachable(search, other, timetable.tasks);
  if (was < reachable.least || was > reachable.most) return false;
  const ours = crew[task * posts] as number;
  const theirs = crew[other * posts] as number;
  const withCrew = ours !== theirs && canTake(timetable, task, theirs) && canTake(timetable, other, ours);
  const swap = { task, other, withCrew };
  exchange(timetable, swap);
  if (isKept(search, was, is)) return true;
  exchange(timetable, swap);
  return false;
}

/** Whether one technician alone could do the task. */
function canTake({ compiled }: Timetable, task: number, technician: number): boolean {
  const lists = compiled.posts[task] as readonly Int32Array[];
  return lists.length === 1 && technician >= 0 && (lists[0] as Int32Array).includes(technician);
}

/** Done twice, all is as it was: the places are those of the list as it was last kept. */
function exchange(timetable: Timetable, { task, other, withCrew }: Swap): void {
  const { list, crew, posts, inOvertime, place } = timetable;
  const here = list[place[task] as number] === task;
  list[place[task] as number] = here ? other : task;
  list[place[other] as number] = here ? task : other;
  if (!withCrew) return;
  const ours = crew[task * posts] as number;
  crew[task * posts] = crew[other * posts] as number;
  crew[other * posts] = ours;
  setCrew(timetable, task, inOvertime[task] as number);
  setCrew(timetable, other, inOvertime[other] as number);
}

/** Keeps the list as it is now if it is cheap enough; else the caller puts back what was. */
function isKept({ timetable, random, range, heat }: Search, was: number, is: number): boolean {
  range.first = Math.min(was, is);
  range.last = Math.max(was, is);
  const limit = timetable.price - heat * Math.log(1 - random());
  if (priceIfChanged(timetable, range, limit) > limit) return false;
  keepChanged(timetable, range);
  return true;
}

function choosePost({ timetable, random }: Search, task: number): number {
  const posts = timetable.compiled.posts[task]?.length ?? 0;
  return posts <= 1 ? 0 : Math.floor(random() * posts);
}

/** Somebody else who can fill the post and is not in the crew already; the same where there is nobody. */
function otherTechnician({ timetable, random }: Search, task: number, post: number): number {
  const { compiled, crew, posts } = timetable;
  const able = compiled.posts[task]?.[post - task * posts];
  const now = crew[post] as number;
  if (!able || able.length < 2) return now;
  const chosen = able[Math.floor(random() * able.length)] as number;
  for (let other = task * posts; other < (task + 1) * posts; other += 1) if (crew[other] === chosen) return now;
  return chosen;
}

/** A place in the list, often just before what stands in the way. */
function newPlace(search: Search, task: number): number {
  const { timetable, random, reachable } = search;
  findReachable(search, task, reach);
  if (random() < 0.3) {
    const way = blockerOf(search, task);
    const before = way < 0 ? -1 : (timetable.place[way] as number);
    if (before >= reachable.least && before <= reachable.most) return before;
  }
  return reachable.least + Math.floor(random() * (reachable.most - reachable.least + 1));
}

/** The places that a task can have: not further than so many from where it is, between its order's earlier and later stages. */
function findReachable({ timetable, reachable }: Search, task: number, most: number): void {
  const { compiled, place, tasks } = timetable;
  const was = place[task] as number;
  const stage = compiled.stage[task] as number;
  reachable.least = Math.max(0, was - most);
  reachable.most = Math.min(tasks - 1, was + most);
  const own = compiled.tasksOf[compiled.orderOf[task] as number] as Int32Array;
  for (const other of own) {
    const otherStage = compiled.stage[other] as number;
    if (otherStage < stage) reachable.least = Math.max(reachable.least, (place[other] as number) + 1);
    else if (otherStage > stage) reachable.most = Math.min(reachable.most, (place[other] as number) - 1);
  }
}

function move(list: Int32Array, from: number, to: number): void {
  const task = list[from] as number;
  if (from < to) list.copyWithin(from, from + 1, to + 1);
  else list.copyWithin(to + 1, to, from);
  list[to] = task;
}
