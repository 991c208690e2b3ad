// When a car will be ready, with which chance: the time in the plan, and around it what such times missed in this shop before. As long
// as there is little of that, the plan is worked off many times with the shop's own luck to see by how much it may miss.
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
  /** When the plan has it ready, in open minutes from now: what the forecast is to be remembered by. */
  readonly planned: number;
}

const times = 200;
/** Past forecasts of about the same length, and as how many of them the reckoning counts. */
const forecastsAsked = 100;
const reckoningCounts = 5;

/** The chances, or why there are none: what keeps the order from being planned. */
export function readyTimes(question: ReadyQuestion): ReadyTimes | Refusal<UnplannedReason | 'order-unknown'> {
  const { shop, plan, order, experience } = question;
  const stopped = plan.unplanned.find((other) => other.order === order);
  if (stopped) return stopped.reason;
  const own = plan.placements.filter((at) => at.order === order);
  if (own.length === 0) return refuse('order-unknown', { order });
  const open = openTimeOf(shop);
  const planned = open.until(Math.max(...own.map(({ until }) => until)));
  const reckoned = replay({ ...question, times })
    .map(open.until)
    .toSorted();
  const reckonedMisses = tableBy((chance) => atPercent(reckoned, chance * 100) - planned);
  const misses = alike(experience.forecasts, planned).map((past) => past.ready - past.planned);
  const chances = tableOf(misses, reckonedMisses, reckoningCounts).map((miss) => open.after(Math.max(0, planned + miss)));
  return { chances, planned };
}

/** The past forecasts whose length was nearest to this: an hour's wash and a week's accident miss by different measures. */
function alike(forecasts: readonly PastForecast[], planned: number): PastForecast[] {
  const far = (past: PastForecast) => Math.abs(Math.log((past.planned + 10) / (planned + 10)));
  return forecasts.toSorted((a, b) => far(a) - far(b)).slice(0, forecastsAsked);
}

/** The minute by which the car is ready with a chance of so many percent. */
export const readyWith = ({ chances }: ReadyTimes, percent: number): number => atPercent(chances, percent);

/** The chance in percent that the car is ready by this minute. */
export function chanceBy({ chances }: ReadyTimes, minute: number): number {
  return Math.floor((100 * chances.filter((ready) => ready <= minute).length) / tableSize);
}
