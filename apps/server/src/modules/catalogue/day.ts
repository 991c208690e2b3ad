import { type CalendarDay, dayOf } from '@bayline/domain/kernel';
import type { RequestContext } from '../../platform/request.ts';

/** The store's day, on which a price list is in force or not. */
export function today(ctx: RequestContext): CalendarDay {
  return dayOf(ctx.now, ctx.actor.timeZone);
}
