// Who says what begins: the three rules of the trade, or the planner, asked again after each event.
import { type Placement, type Plan, type PlannedOperation, type PlannedOrder, plan, repair, type Shop } from '@bayline/domain/planning';
import { begin, comparison, endOf, type Floor, hasPieces, type RuleName, type Waiting } from '../shop-days/rules.ts';
import type { Policy, Start } from './life.ts';

const never = Number.POSITIVE_INFINITY;

/** The floor at this minute: whoever and whatever is at work is not free, however long it may take. */
function floorOf(shop: Shop): Floor {
  const floor: Floor = { shop, placements: [], bayFree: new Map(), personFree: new Map(), carFree: new Map(), pieces: [] };
  for (const { id, operations } of shop.orders) {
    for (const { started, equipment } of operations) {
      if (!started) continue;
      floor.carFree.set(id, never);
      if (started.bay !== null) floor.bayFree.set(started.bay, never);
      for (const person of started.technicians) floor.personFree.set(person, never);
      floor.pieces.push(...equipment.map((kind) => ({ kind, from: started.from, until: never })));
    }
  }
  return floor;
}

/** The first operation of each car that is here, with its parts, and on which nobody works. */
function waitingIn({ shop, carFree }: Floor): Waiting[] {
  return shop.orders.flatMap((order): Waiting[] => {
    const operation = order.operations.toSorted((a, b) => a.stage - b.stage)[0];
    const isHere = order.releasedAt <= shop.now && !carFree.has(order.id);
    return operation && isHere && operation.partsAt !== null && operation.partsAt <= shop.now ? [{ order, operation }] : [];
  });
}

export function rulePolicy(rule: RuleName): Policy {
  return {
    react: ({ shop }) => {
      const floor = floorOf(shop);
      for (const one of waitingIn(floor).toSorted(comparison(rule, shop))) begin(floor, one, shop.now);
      return { starts: floor.placements };
    },
  };
}

export interface PlannerBudget {
  readonly morningSteps: number;
  readonly eventSteps: number;
  /** After an event the plan is mended, or made anew from the one before, in which each change has its price. */
  readonly afterEvent: 'repair' | 'plan';
  /** Sees each plan with the shop that it was made for. */
  readonly inspect?: (shop: Shop, plan: Plan) => void;
}

export function plannerPolicy({ morningSteps, eventSteps, afterEvent, inspect }: PlannerBudget): Policy {
  let kept: Plan = { placements: [], unplanned: [] };
  return {
    react: ({ shop, isMorning, hasChanged }) => {
      const request = { before: kept, seed: 1 };
      if (isMorning) kept = plan(shop, { ...request, budget: { steps: morningSteps } });
      else if (hasChanged || isStale(shop, kept))
        kept = (afterEvent === 'plan' ? plan : repair)(shop, { ...request, budget: { steps: eventSteps } });
      if (isMorning || hasChanged) inspect?.(shop, kept);
      const starts = startsOf(shop, kept);
      const wakeAt = kept.placements.reduce((least, { from }) => (from > shop.now && from < least ? from : least), never);
      return { starts, plan: kept, wakeAt: wakeAt === never ? undefined : wakeAt };
    },
  };
}

const keyOf = (order: string, operation: string) => `${order}/${operation}`;

/** What of the plan has not begun, in the order in which it is to begin. */
function stillToBegin(shop: Shop, { placements }: Plan): { at: Placement; order: PlannedOrder; operation: PlannedOperation }[] {
  const waiting = new Map(
    shop.orders.flatMap((order) =>
      order.operations.filter(({ started }) => !started).map((operation) => [keyOf(order.id, operation.id), { order, operation }] as const),
    ),
  );
  return placements
    .flatMap((at) => {
      const found = waiting.get(keyOf(at.order, at.operation));
      return found ? [{ at, ...found }] : [];
    })
    .toSorted((a, b) => a.at.from - b.at.from);
}

/** Something should have begun and could not. */
const isStale = (shop: Shop, kept: Plan) => stillToBegin(shop, kept).some(({ at }) => at.from < shop.now);

/** What the plan has next for a car, its people and its bay begins as soon as all of them are free; something later may go
 * before it only if it is done by then. */
function startsOf(shop: Shop, kept: Plan): Start[] {
  const { now } = shop;
  const floor = floorOf(shop);
  const waits = new Map(waitingIn(floor).map(({ order, operation }) => [order.id, operation.stage]));
  const wantedFrom = new Map<string, number>();
  const starts: Start[] = [];
  for (const { at, order, operation } of stillToBegin(shop, kept)) {
    const all = [...at.technicians, order.id, ...(at.bay === null ? [] : [at.bay])];
    const crew = at.technicians.flatMap((id) => shop.technicians.find((technician) => technician.id === id) ?? []);
    const isFree =
      waits.get(order.id) === operation.stage &&
      at.technicians.every((id) => !floor.personFree.has(id)) &&
      (at.bay === null || !floor.bayFree.has(at.bay));
    const until = isFree ? endOf(crew, operation, now) : undefined;
    const isBefore = until !== undefined && all.every((id) => until <= (wantedFrom.get(id) ?? never));
    if (until !== undefined && isBefore && hasPieces(floor, operation, { from: now, until })) {
      starts.push(at);
      floor.carFree.set(order.id, never);
      waits.delete(order.id);
      for (const id of at.technicians) floor.personFree.set(id, never);
      if (at.bay !== null) floor.bayFree.set(at.bay, never);
      floor.pieces.push(...operation.equipment.map((kind) => ({ kind, from: now, until })));
    }
    for (const id of all) wantedFrom.set(id, Math.min(wantedFrom.get(id) ?? never, Math.max(now, at.from)));
  }
  return starts;
}
