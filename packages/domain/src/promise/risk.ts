// How a promise stands while the car is here.
import { chanceBy, type ReadyTimes } from './estimate.ts';

export type PromiseRisk = 'safe' | 'at-risk' | 'broken';

/** A promise made at 80 % may lose a little on the way; below this somebody must look, and the owner be told. */
const safeFromPercent = 60;
/** As good as broken: better to say so now. */
const brokenBelowPercent = 10;

export function riskOf(promisedAt: number, times: ReadyTimes): { readonly risk: PromiseRisk; readonly chancePercent: number } {
  const chancePercent = chanceBy(times, promisedAt);
  if (chancePercent < brokenBelowPercent) return { risk: 'broken', chancePercent };
  return { risk: chancePercent < safeFromPercent ? 'at-risk' : 'safe', chancePercent };
}
