import type { QueryOf, ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import { freeSlots, openTimeOn } from '@bayline/domain/capacity';
import { plusDays, startOfDay } from '@bayline/domain/kernel';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { bookingsOfType, storeHours } from '../store.ts';

const activeBaysOfType = statement<{ id: string }>(
  'capacity.active-bays-of-type',
  `select id from bays where dealership_id = $1 and type = $2 and is_active order by code limit 200`,
);

/** When a car could be booked in on a day; times gone by are left out. */
export async function freeSlotsOfDay(
  ctx: RequestContext,
  tx: Tx,
  query: QueryOf<typeof capacity.freeSlots>,
): Promise<ReplyOf<typeof capacity.freeSlots>> {
  const { timeZone } = ctx.actor;
  const { day, bayType, minutes } = query;
  const [bays, { hours }, bookings] = await Promise.all([
    tx.all(activeBaysOfType, [tx.dealershipId, bayType]),
    tx.one(storeHours, [tx.dealershipId]),
    tx.all(bookingsOfType, [tx.dealershipId, bayType, startOfDay(day, timeZone), startOfDay(plusDays(day, 1), timeZone)]),
  ]);
  const bayIds = bays.map((bay) => bay.id);
  const open = openTimeOn(day, { hours, timeZone });
  if (!open || bayIds.length === 0) return { rows: [], bays: bayIds.length };
  return { rows: freeSlots(open, { minutes, notBefore: ctx.now }, { bayIds, bookings }), bays: bayIds.length };
}
