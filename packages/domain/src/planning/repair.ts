// Mending the plan after one event. What the event does not touch stays; what it touches is placed anew in the gaps; and a
// few of the others, at most a tenth, may make room where that pays. So most people find their day as they left it.
import { compile } from './compile.ts';
import { construct } from './construct.ts';
import type { Placement, Plan, PlannedOrder, Shop } from './model.ts';
import { startingWeights } from './model.ts';
import { type PlanRequest, planOf } from './plan.ts';
import { resume } from './resume.ts';
import { search } from './search.ts';
import { standingOf } from './standing.ts';
import { timetableOf } from './timetable.ts';

/** Of the placements that an event does not touch, one in so many may move. */
const oneMayMoveIn = 10;

export interface RepairRequest extends Omit<PlanRequest, 'before'> {
  /** The plan that people work by. */
  readonly before: Plan;
}

/** The plan after the event, which the shop has in it already; `shop.now` is when it happened. */
export function repair(shop: Shop, { before, seed, budget, weights = startingWeights }: RepairRequest): Plan {
  const standing = standingOf(shop, before);
  const first = timetableOf(compile(shop, { weights, before, pinned: standing }));
  construct(first);
  const mended = planOf(first);
  const making = makingRoom(shop, standing, mended);
  const room = timetableOf(compile(shop, { weights, before, pinned: standing.filter((placement) => !making.has(placement)) }));
  resume(room, mended);
  search(room, { seed, budget });
  return room.price < first.price ? planOf(room) : mended;
}

/** What may move for others: near what was placed anew, in time and on bays of the same type, the least pressing first; with
 * all that comes after it on its car. */
function makingRoom(shop: Shop, standing: readonly Placement[], mended: Plan): Set<Placement> {
  const isStanding = new Set(standing);
  const orders = new Map(shop.orders.map((order) => [order.id, order]));
  const ready = new Map<string, number>();
  for (const { order, until } of mended.placements) ready.set(order, Math.max(ready.get(order) ?? 0, until));
  const anew = mended.placements.filter((placement) => !isStanding.has(placement));
  const begins = Math.min(...anew.map(({ from }) => from));
  const ends = Math.max(...anew.map(({ until }) => until));
  const types = new Set(anew.map(({ order, operation }) => operationOf(orders, order, operation)?.bayType));
  const slack = ({ order }: Placement) => (orders.get(order)?.promisedAt ?? Number.POSITIVE_INFINITY) - (ready.get(order) ?? 0);
  const near = standing
    .filter(
      ({ order, operation, from, until }) => from < ends && until > begins && types.has(operationOf(orders, order, operation)?.bayType),
    )
    .toSorted((a, b) => slack(b) - slack(a));
  const chosen = new Set<Placement>();
  const most = Math.floor(standing.length / oneMayMoveIn);
  for (const placement of near) {
    const withLater = standing.filter((other) => !chosen.has(other) && other.order === placement.order && other.from >= placement.from);
    if (chosen.size + withLater.length <= most) for (const other of withLater) chosen.add(other);
  }
  return chosen;
}

const operationOf = (orders: ReadonlyMap<string, PlannedOrder>, order: string, operation: string) =>
  orders.get(order)?.operations.find(({ id }) => id === operation);
