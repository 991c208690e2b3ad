import type { StoreHours } from '@bayline/domain/capacity';
import { type CalendarDay, dayOf, type Instant } from '@bayline/domain/kernel';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { storeDays } from '../roster-store.ts';

/** The hours of the store on these days, holidays and days worked instead included. */
export async function storeHours(ctx: RequestContext, tx: Tx, days: { from: CalendarDay; until: CalendarDay }): Promise<StoreHours> {
  return { ...(await tx.one(storeDays, [tx.dealershipId, days.from, days.until])), timeZone: ctx.actor.timeZone };
}

export function hoursAt(ctx: RequestContext, tx: Tx, moment: Instant): Promise<StoreHours> {
  const day = dayOf(moment, ctx.actor.timeZone);
  return storeHours(ctx, tx, { from: day, until: day });
}
