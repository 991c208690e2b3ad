// When a car will be ready, with which chance. The plan is worked off many times with the shop's own luck; then the shop's own
// past forecasts, those that were about as long as this one, say how far such reckoning was off, and put it right.
import { type Refusal, refuse } from '../kernel/decision.ts';
import type { UnplannedReason } from '../planning/index.ts';
import type { PastForecast } from './history.ts';
import { openTimeOf } from './open-time.ts';
import { atPercent, type Table, tableBy, tableOf, tableSize } from './quantiles.ts';
import { type ReplayRequest, replay } from './replay.ts';

export type ReadyQuestion = Omit<ReplayRequest, 'times'>;

export interface ReadyTimes {
  /** A hundred and one minutes in order; the car is ready by each of them with one part more of the chance. */
  readonly chances: Table;
  /** What the forecast is to be remembered by, in open minutes. */
  readonly expected: number;
  readonly spread: number;
}

const times = 200;
/** Past forecasts of about the same length, and as how many of them the reckoning itself counts. */
const forecastsAsked = 150;
const reckoningCounts = 25;
/** Nothing is surer than this, in open minutes. */
const leastSpread = 8;

/** The chances, or why there are none: what keeps the order from being planned. */
export function readyTimes(question: ReadyQuestion): ReadyTimes | Refusal<UnplannedReason | 'order-unknown'> {
  const { shop, plan, order, experience } = question;
  const stopped = plan.unplanned.find((other) => other.order === order);
  if (stopped) return stopped.reason;
  if (!plan.placements.some((at) => at.order === order)) return refuse('order-unknown', { order });
  const open = openTimeOf(shop);
  const reckoned = replay({ ...question, times })
    .map(open.until)
    .toSorted();
  const expected = atPercent(reckoned, 50);
  const spread = Math.max(leastSpread, atPercent(reckoned, 85) - expected);
  const own = tableBy((chance) => (atPercent(reckoned, chance * 100) - expected) / spread);
  const misses = alike(experience.forecasts, expected).map((past) => (past.ready - past.expected) / past.spread);
  const put = tableOf(misses, own, reckoningCounts);
  const chances = put.map((miss) => open.after(Math.max(0, Math.round(expected + miss * spread))));
  return { chances, expected, spread };
}

/** The past forecasts whose length was nearest to this. */
function alike(forecasts: readonly PastForecast[], expected: number): PastForecast[] {
  const far = (past: PastForecast) => Math.abs(Math.log((past.expected + 10) / (expected + 10)));
  return forecasts.toSorted((a, b) => far(a) - far(b)).slice(0, forecastsAsked);
}

/** The minute by which the car is ready with a chance of so many percent. */
export const readyWith = ({ chances }: ReadyTimes, percent: number): number => atPercent(chances, percent);

/** The chance in percent that the car is ready by this minute. */
export function chanceBy({ chances }: ReadyTimes, minute: number): number {
  return Math.floor((100 * chances.filter((ready) => ready <= minute).length) / tableSize);
}
