// Planning runs in a thread of its own: a day of two hundred cars takes some tenths of a second, during which the server
// must go on answering.
import { type Plan, plan, type Shop } from '@bayline/domain/planning';
import {
  type Experience,
  type History,
  learn,
  type ReadyQuestion,
  readyFromSlot,
  readyTimes,
  withLearnedMinutes,
} from '@bayline/domain/promise';
import type { PlanTask, ReadyAnswer, ReadyTask } from './pool.ts';

export function planShop({ shop, ...request }: PlanTask): Plan {
  return plan(shop, request);
}

export function learnFrom(history: History): Experience {
  return learn(history);
}

export function readyOf({ shop: asPlanned, before, orders, added: wanted, isThorough, weights, ...known }: ReadyTask): ReadyAnswer {
  const { codes, experience } = known;
  const shop = withLearnedMinutes(asPlanned, codes, experience);
  const [added] = wanted === undefined ? [] : withLearnedMinutes({ ...asPlanned, orders: [wanted] }, codes, experience).orders;
  const made = plan(shop, {
    seed,
    weights,
    budget: { steps: isThorough || before === undefined ? stepsAnew(shop) : stepsOn },
    ...(before ? { before } : {}),
  });
  const question: Omit<ReadyQuestion, 'order'> = { ...known, shop, plan: made, seed };
  const times = new Map(orders.map((order) => [order, readyTimes({ ...question, order })] as const));
  if (added !== undefined) times.set(added.id, readyFromSlot({ ...question, order: added }, added.releasedAt));
  return { plan: made, times };
}

const seed = 1;
/** A plan that goes on from one that was made with care. */
const stepsOn = 300;
/** A plan that is made with care, a third of a second on a day of sixty cars. Of few operations more changes find next to nothing. */
const [stepsForEach, mostSteps] = [400, 20_000];
const stepsAnew = ({ orders }: Shop) =>
  Math.min(mostSteps, stepsForEach * orders.reduce((sum, { operations }) => sum + operations.length, 0));
