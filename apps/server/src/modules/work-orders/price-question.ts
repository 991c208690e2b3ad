// By what the lines of an order are priced: the day it was opened on, also when it is written over several days; the
// class of whoever pays; the class of the car. Every customer pays retail until customers have a level of their own.
import { dayOf } from '@bayline/domain/kernel';
import type { RequestContext } from '../../platform/request.ts';
import type { PriceQuestion } from '../catalogue/index.ts';
import type { LockedOrder } from './store.ts';

export function priceQuestion(ctx: RequestContext, order: LockedOrder): PriceQuestion {
  const { openedAt, priceClass, vehicleClass } = order;
  return { day: dayOf(openedAt, ctx.actor.timeZone), priceClass, vehicleClass, priceLevel: 'retail' };
}
