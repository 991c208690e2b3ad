// What the live plan tells: that it has followed the shop, and a promise that may break, before it does.
import { eventShapes } from '../kernel/index.ts';

export const promiseEvents = eventShapes({
  /** `moved` operations that were given out stand elsewhere than before. */
  'plan-updated': { version: 1, data: { moved: 'integer' } },
  'promise-at-risk': { version: 1, data: { promisedAt: 'instant', chancePercent: 'integer' } },
});
