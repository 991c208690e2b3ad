import type { QueryOf, ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import { freeSlots, openTimeOn } from '@bayline/domain/capacity';
import { plusDays, startOfDay } from '@bayline/domain/kernel';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { bookingsOfType } from '../store.ts';
import { baysBetween } from './capacity-between.ts';

/** When a car could be booked in on a day; times gone by are left out, and what is closed. */
export async function freeSlotsOfDay(
  ctx: RequestContext,
  tx: Tx,
  query: QueryOf<typeof capacity.freeSlots>,
): Promise<ReplyOf<typeof capacity.freeSlots>> {
  const { timeZone } = ctx.actor;
  const { day, bayType, minutes } = query;
  const period = { startsAt: startOfDay(day, timeZone), endsAt: startOfDay(plusDays(day, 1), timeZone) };
  const [{ store, bays, closures }, bookings] = await Promise.all([
    baysBetween(ctx, tx, period),
    tx.all(bookingsOfType, [tx.dealershipId, bayType, period.startsAt, period.endsAt]),
  ]);
  const bayIds = bays.filter(({ type }) => type === bayType).map(({ id }) => id);
  const open = openTimeOn(day, store);
  if (!open || bayIds.length === 0) return { rows: [], bays: bayIds.length };
  return { rows: freeSlots(open, { minutes, notBefore: ctx.now }, { bayIds, bookings: [...bookings, ...closures] }), bays: bayIds.length };
}
