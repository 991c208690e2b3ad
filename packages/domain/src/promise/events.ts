// What the forecasts tell: a promise that may break, before it does.
import { eventShapes } from '../kernel/index.ts';

export const promiseEvents = eventShapes({
  'promise-at-risk': { version: 1, data: { promisedAt: 'instant', chancePercent: 'integer' } },
});
