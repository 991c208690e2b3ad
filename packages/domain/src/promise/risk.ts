// How a promise stands while the car is here.
export type PromiseRisk = 'safe' | 'at-risk' | 'broken';

/** A promise made at 80 % may lose a little on the way; below this somebody must look, and the owner be told. */
const safeFromPercent = 60;
/** As good as broken: better to say so now. */
const brokenBelowPercent = 10;

/** By the chance in percent that the car is ready by what was promised. */
export function riskOf(chancePercent: number): PromiseRisk {
  if (chancePercent < brokenBelowPercent) return 'broken';
  return chancePercent < safeFromPercent ? 'at-risk' : 'safe';
}
