// By what the lines of an order are priced: the day it was opened on, also when it is written over several days; the
// class of whoever pays; the class of the car; and, for what the owner pays, the level of the owner's own class.
import { dayOf } from '@bayline/domain/kernel';
import { type PriceClass, takesClassDiscount } from '@bayline/domain/work-orders';
import type { RequestContext } from '../../platform/request.ts';
import type { PriceQuestion } from '../catalogue/index.ts';
import type { LockedOrder } from './store.ts';

export function priceQuestion(ctx: RequestContext, order: LockedOrder, priceClass: PriceClass): PriceQuestion {
  const { openedAt, vehicleClass, ownerPriceLevel } = order;
  const priceLevel = takesClassDiscount(priceClass) ? ownerPriceLevel : 'retail';
  return { day: dayOf(openedAt, ctx.actor.timeZone), priceClass, vehicleClass, priceLevel };
}
