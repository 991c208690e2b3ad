// The door of the planner: a shop in, a plan out. It throws for nothing that a shop can be; what cannot be done is named.
import { refuse } from '../kernel/decision.ts';
import { never } from './calendars.ts';
import { type Compiled, compile } from './compile.ts';
import { construct } from './construct.ts';
import { planningEnd } from './measure.ts';
import { type Placement, type Plan, type PlanWeights, type Shop, startingWeights, type UnplannedOrder } from './model.ts';
import { resume } from './resume.ts';
import { type Budget, search } from './search.ts';
import { type Timetable, timetableOf } from './timetable.ts';

export interface PlanRequest {
  readonly seed: number;
  readonly budget: Budget;
  readonly weights?: PlanWeights;
  /** The plan that people saw before: the search begins from it where that is the better beginning, and changes have a price. */
  readonly before?: Plan;
}

/** The best plan that the budget finds. */
export function plan(shop: Shop, { seed, budget, weights = startingWeights, before }: PlanRequest): Plan {
  const compiled = compile(shop, { weights, before });
  const timetable = timetableOf(compiled);
  construct(timetable);
  const best = before ? cheaperOf(timetable, resumed(compiled, before)) : timetable;
  search(best, { seed, budget });
  return planOf(best);
}

function resumed(compiled: Compiled, before: Plan): Timetable {
  const timetable = timetableOf(compiled);
  resume(timetable, before);
  return timetable;
}

const cheaperOf = (a: Timetable, b: Timetable) => (b.price < a.price ? b : a);

/** What the timetable says, in the words of the model; an order that found no time for all of its work is left out whole. */
export function planOf(timetable: Timetable): Plan {
  const { compiled, tasks, from } = timetable;
  const late: UnplannedOrder[] = [];
  for (let task = 0; task < tasks; task += 1) {
    const { order, operation } = compiled.tasks[task] as Compiled['tasks'][number];
    const id = compiled.orders[order]?.id ?? '';
    if (from[task] !== never || late.some((other) => other.order === id)) continue;
    late.push({ order: id, operation: operation.id, reason: noTime(compiled, task) });
  }
  const isLate = new Set(late.map(({ order }) => order));
  const isStarted = new Set(
    compiled.orders.flatMap(({ id, operations }) => operations.filter(({ started }) => started).map((one) => `${id}/${one.id}`)),
  );
  const placements = [
    ...compiled.settled,
    ...Array.from({ length: tasks }, (_, task) => task)
      .filter((task) => from[task] !== never)
      .map((task) => placementOf(timetable, task)),
  ].filter(({ order, operation }) => !isLate.has(order) || isStarted.has(`${order}/${operation}`));
  return {
    placements: placements.toSorted((a, b) => a.from - b.from),
    unplanned: [...compiled.unplanned, ...late],
  };
}

function noTime(compiled: Compiled, task: number): UnplannedOrder['reason'] {
  const deadline = compiled.deadline[task] as number;
  if (deadline !== never) return refuse('lock-impossible', { before: deadline });
  return refuse('no-time-left', { until: planningEnd(compiled.shop) });
}

function placementOf(timetable: Timetable, task: number): Placement {
  const { compiled, crew, posts, taken, pools, from, until, inOvertime } = timetable;
  const { order, operation } = compiled.tasks[task] as Compiled['tasks'][number];
  const { shop, resources } = compiled;
  const bay = operation.bayType === null ? null : (shop.bays[(taken[task * pools] as number) - resources.firstBay]?.id ?? null);
  return {
    order: compiled.orders[order]?.id ?? '',
    operation: operation.id,
    bay,
    technicians: operation.crew.map((_, post) => shop.technicians[crew[task * posts + post] as number]?.id ?? ''),
    inOvertime: inOvertime[task] === 1,
    from: from[task] as number,
    until: until[task] as number,
  };
}
