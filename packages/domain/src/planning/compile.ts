// The shop in numbers, as the search wants it: operations, people, bays, pieces of equipment and cars are small integers,
// what they need stands in typed arrays. What is settled already becomes time in which resources are held.
import { alwaysOpen, type Calendar, type CalendarFrame, calendarOf, frameOf, never, together } from './calendars.ts';
import { settle } from './locked-starts.ts';
import { planningEnd } from './measure.ts';
import {
  minutesOf,
  type Placement,
  type Plan,
  type PlannedOperation,
  type PlannedOrder,
  type PlanWeights,
  type Shop,
  type UnplannedOrder,
} from './model.ts';
import { ableFor, baysFor, obstacleOf, type People, peopleOf } from './obstacles.ts';
import { type Held, heldSpans, numberResources, type Resources } from './resources.ts';

/** An operation that the search is to place. */
export interface Task {
  readonly order: number;
  readonly operation: PlannedOperation;
}

export interface Compiled {
  readonly shop: Shop;
  readonly weights: PlanWeights;
  readonly frame: CalendarFrame;
  readonly resources: Resources;
  readonly orders: readonly PlannedOrder[];
  readonly tasks: readonly Task[];
  /** The tasks of each order, by stage. */
  readonly tasksOf: readonly Int32Array[];
  readonly orderOf: Int32Array;
  readonly stage: Int32Array;
  readonly earliest: Int32Array;
  /** By when a task must end, since something settled follows it. */
  readonly deadline: Int32Array;
  readonly mayPause: Uint8Array;
  readonly leastMinutes: Int32Array;
  /** Technicians for each post of the crew. */
  readonly posts: readonly (readonly Int32Array[])[];
  /** Each a set of bays, or of pieces of a kind, of which one is needed. */
  readonly pools: readonly (readonly Int32Array[])[];
  /** By task and technician. */
  readonly minutes: Int32Array;
  readonly poolCount: Uint8Array;
  readonly held: readonly (Held | null)[];
  readonly hasHeld: boolean;
  readonly released: Int32Array;
  readonly due: Int32Array;
  /** What a minute costs. */
  readonly latenessPrice: Float64Array;
  readonly marginPrice: Float64Array;
  readonly waitingPrice: Float64Array;
  /** What people saw before: start (`never` for what they did not see), bay, crew by post. */
  readonly seenFrom: Int32Array;
  readonly seenBay: Int32Array;
  readonly seenCrew: Int32Array;
  /** Most posts of a crew and most pools of a task, at least one. */
  readonly most: { readonly posts: number; readonly pools: number };
  readonly settled: readonly Placement[];
  readonly unplanned: readonly UnplannedOrder[];
  /** Of nobody: what goes by itself. */
  readonly always: Calendar;
  /** Of crews, made when they are first asked for. */
  readonly calendars: Map<number, Calendar>;
}

export interface CompileRequest {
  readonly weights: PlanWeights;
  /** The plan that people saw: changes against it have a price. */
  readonly before?: Plan | undefined;
  /** What of it stays exactly where it is. */
  readonly pinned?: readonly Placement[] | undefined;
}

export function compile(shop: Shop, { weights, before, pinned = [] }: CompileRequest): Compiled {
  const people = peopleOf(shop);
  const stopped = shop.orders.flatMap((order) => obstacleOf(shop, people, order) ?? []);
  const resources = numberResources(shop, shop.orders);
  const { settled, impossible } = settle({ shop, people, resources, pinned, stopped });
  const unplanned = [...stopped, ...impossible];
  const isStopped = new Set(unplanned.map(({ order }) => order));
  const isSettled = new Set(settled.map(keyOf));
  const tasks = shop.orders.flatMap((order, at) =>
    isStopped.has(order.id)
      ? []
      : order.operations
          .filter((operation) => !isSettled.has(keyOf({ order: order.id, operation: operation.id })))
          .toSorted((a, b) => a.stage - b.stage)
          .map((operation): Task => ({ order: at, operation })),
  );
  const held = heldSpans(resources);
  const frame = frameOf(shop.now, planningEnd(shop));
  return {
    shop,
    weights,
    frame,
    resources,
    orders: shop.orders,
    tasks,
    ...ordersInNumbers(shop, weights),
    ...tasksInNumbers(shop, tasks, { people, resources }),
    ...boundsOf(shop, tasks, settled),
    held,
    hasHeld: held.some((spans) => spans !== null),
    ...whatWasSeen(shop, tasks, { before, resources }),
    settled,
    unplanned,
    always: alwaysOpen(frame),
    calendars: new Map(),
  };
}

export const keyOf = ({ order, operation }: { order: string; operation: string }) => `${order}/${operation}`;

function ordersInNumbers(shop: Shop, weights: PlanWeights) {
  const { orders } = shop;
  return {
    released: Int32Array.from(orders, ({ releasedAt }) => releasedAt),
    due: Int32Array.from(orders, ({ promisedAt }) => promisedAt ?? never),
    latenessPrice: Float64Array.from(orders, ({ promisedAt, weight }) => (promisedAt === null ? 0 : weights.lateness * weight)),
    marginPrice: Float64Array.from(orders, ({ promisedAt, weight }) => (promisedAt === null ? 0 : weights.margin * weight)),
    waitingPrice: Float64Array.from(orders, ({ isOwnerWaiting }) => (isOwnerWaiting ? weights.waiting : 0)),
  };
}

function tasksInNumbers(shop: Shop, tasks: readonly Task[], { people, resources }: { people: People; resources: Resources }) {
  const { technicianAt, bayAt, piecesOf } = resources;
  const minutes = new Int32Array(tasks.length * people.all.length);
  const leastMinutes = new Int32Array(tasks.length);
  const posts = tasks.map(({ operation }, task) => {
    let least = operation.crew.length === 0 ? operation.standardMinutes : 0;
    const lists = operation.crew.map((_, post) => {
      const able = ableFor(people, operation, post);
      const needed = able.map(({ technician }) => minutesOf(operation, [technician]));
      for (const [at, { technician }] of able.entries())
        minutes[task * people.all.length + (technicianAt.get(technician.id) ?? 0)] = needed[at] ?? 0;
      least = Math.max(least, Math.min(...needed));
      return Int32Array.from(able, ({ technician }) => technicianAt.get(technician.id) ?? 0);
    });
    leastMinutes[task] = least;
    return lists;
  });
  const pools = tasks.map(({ operation }) => [
    ...(operation.bayType === null ? [] : [Int32Array.from(baysFor(shop, operation), ({ id }) => bayAt.get(id) ?? 0)]),
    ...operation.equipment.map((kind) => piecesOf.get(kind) ?? new Int32Array(0)),
  ]);
  const own = shop.orders.map((): number[] => []);
  for (const [task, { order }] of tasks.entries()) own[order]?.push(task);
  const tasksOf = own.map((list) => Int32Array.from(list));
  return {
    minutes,
    leastMinutes,
    posts,
    pools,
    poolCount: Uint8Array.from(pools, (lists) => lists.length),
    tasksOf,
    orderOf: Int32Array.from(tasks, ({ order }) => order),
    stage: Int32Array.from(tasks, ({ operation }) => operation.stage),
    mayPause: Uint8Array.from(tasks, ({ operation }) => Number(operation.mayPause)),
  };
}

const most = (lengths: readonly number[]) => lengths.reduce((longest, length) => Math.max(longest, length), 1);

function whatWasSeen(shop: Shop, tasks: readonly Task[], { before, resources }: { before: Plan | undefined; resources: Resources }) {
  const old = new Map(before?.placements.map((placement) => [keyOf(placement), placement]));
  const posts = most(tasks.map(({ operation }) => operation.crew.length));
  const seenFrom = new Int32Array(tasks.length).fill(never);
  const seenBay = new Int32Array(tasks.length).fill(-1);
  const seenCrew = new Int32Array(tasks.length * posts).fill(-1);
  tasks.forEach(({ order, operation }, task) => {
    const placement = old.get(keyOf({ order: shop.orders[order]?.id ?? '', operation: operation.id }));
    if (!placement) return;
    seenFrom[task] = placement.from;
    seenBay[task] = resources.bayAt.get(placement.bay ?? '') ?? -1;
    for (const [post, id] of placement.technicians.slice(0, posts).entries())
      seenCrew[task * posts + post] = resources.technicianAt.get(id) ?? -1;
  });
  const pools = most(tasks.map(({ operation }) => operation.equipment.length + (operation.bayType === null ? 0 : 1)));
  return { seenFrom, seenBay, seenCrew, most: { posts, pools } };
}

/** Between what is settled before a task and what is settled after it. */
function boundsOf(shop: Shop, tasks: readonly Task[], settled: readonly Placement[]) {
  const earliest = new Int32Array(tasks.length);
  const deadline = new Int32Array(tasks.length).fill(never);
  const byOrder = new Map<string, Placement[]>();
  for (const placement of settled) byOrder.set(placement.order, [...(byOrder.get(placement.order) ?? []), placement]);
  tasks.forEach(({ order, operation }, task) => {
    const car = shop.orders[order];
    earliest[task] = Math.max(shop.now, car?.releasedAt ?? 0, operation.partsAt ?? 0, operation.notBefore ?? 0);
    for (const placement of byOrder.get(car?.id ?? '') ?? []) {
      const other = car?.operations.find(({ id }) => id === placement.operation);
      if (!other) continue;
      const hasBegun = other.started !== undefined && other.started.from < shop.now;
      if (other.stage < operation.stage || hasBegun) earliest[task] = Math.max(earliest[task] as number, placement.until);
      else if (other.stage > operation.stage) deadline[task] = Math.min(deadline[task] as number, placement.from);
    }
  });
  return { earliest, deadline };
}

/** The calendar of these technicians together, regular hours or overtime as well. */
export function makeCalendar({ always, shop, frame }: Compiled, crew: readonly number[], inOvertime: boolean): Calendar {
  if (crew.length === 0) return always;
  const shifts = crew.map((technician) => (shop.technicians[technician]?.shifts ?? []).filter((shift) => inOvertime || !shift.isOvertime));
  return calendarOf(together(shifts), frame);
}
