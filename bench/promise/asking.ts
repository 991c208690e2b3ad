// Every car that comes is asked for: when will it be ready? The answer is kept until the car is ready, beside two simple ones: the
// shop's average time for a car, and the time in the plan; both put right by the same share of what they missed before.
import type { Plan, PlannedOperation, PlannedOrder } from '@bayline/domain/planning';
import {
  atPercent,
  type Experience,
  learn,
  learnedMinutes,
  noHistory,
  openTimeOf,
  type PastForecast,
  readyTimes,
  readyWith,
} from '@bayline/domain/promise';
import type { Moment, Watcher } from '../lived-days/life.ts';
import type { World } from '../lived-days/world.ts';

export const percents = [50, 80, 95] as const;
export const ways = ['estimator', 'reckoning', 'average', 'plan'] as const;
export type Way = (typeof ways)[number];

/** A car that is ready: open minutes since it came, and by what each way had promised it. */
export interface Answered {
  readonly askedAt: number;
  readonly ready: number;
  readonly promised: Readonly<Record<Way, readonly number[]>>;
}

interface Asked {
  readonly askedAt: number;
  readonly planned: number;
  readonly promised: Answered['promised'];
}

export interface Asking {
  readonly watcher: Watcher;
  readonly answered: readonly Answered[];
  readonly questionMs: readonly number[];
}

/** Whose promise owners are told, and the plan works for: the adviser's as ever, or the estimator's time at 80 %. */
export type Teller = 'adviser' | 'estimator';

export function asking(world: World, teller: Teller): Asking {
  let experience: Experience = learn(noHistory);
  const forecasts: PastForecast[] = [];
  const answered: Answered[] = [];
  const questionMs: number[] = [];
  const asked = new Map<string, Asked>();
  const openTime = (now: number) => openTimeOf({ now, technicians: world.technicians, bays: [], equipment: [], orders: [] });

  function arrived(order: PlannedOrder, { shop, codes, begun }: Moment, plan: Plan): number | undefined {
    const began = performance.now();
    const question = { shop, plan, order: order.id, codes, begun, experience, seed: asked.size };
    const times = readyTimes(question);
    questionMs.push(performance.now() - began);
    if ('refused' in times) return undefined;
    const reckoned = readyTimes({ ...question, experience: { ...experience, forecasts: [] } });
    if ('refused' in reckoned) return undefined;
    const open = openTime(shop.now);
    const { planned } = times;
    const past = answered.map(({ ready }) => ready).toSorted((a, b) => a - b);
    const misses = forecasts.map((one) => one.ready - one.planned).toSorted((a, b) => a - b);
    const promised = {
      estimator: percents.map((percent) => open.until(readyWith(times, percent))),
      reckoning: percents.map((percent) => open.until(readyWith(reckoned, percent))),
      average: percents.map((percent) => atPercent(past, percent) ?? 0),
      plan: percents.map((percent) => planned + (atPercent(misses, percent) ?? 0)),
    };
    asked.set(order.id, { askedAt: shop.now, planned, promised });
    return teller === 'estimator' && order.promisedAt !== null ? readyWith(times, 80) : undefined;
  }

  function ready({ id }: PlannedOrder, at: number): void {
    const found = asked.get(id);
    if (!found) return;
    const { askedAt, planned, promised } = found;
    const open = openTime(askedAt).until(at);
    forecasts.push({ planned, ready: open });
    answered.push({ askedAt, ready: open, promised });
  }

  /** What the shop's clocks say that this work takes everybody who can do it. */
  function minutesBy(code: string, operation: PlannedOperation): Record<string, number> {
    return learnedMinutes(experience, { code, operation }, world.technicians);
  }

  const watcher: Watcher = {
    arrived,
    ready,
    morning: (records) => {
      experience = learn({ ...records, forecasts });
    },
    minutesBy,
  };
  return { watcher, answered, questionMs };
}
