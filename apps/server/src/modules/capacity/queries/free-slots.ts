import type { QueryOf, ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import { type BayBooking, freeSlots, openTimeOn } from '@bayline/domain/capacity';
import { plusDays, startOfDay } from '@bayline/domain/kernel';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { bookingsBetween, storeHours } from '../store.ts';

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
  const { day } = query;
  const bayIds = (await tx.all(activeBaysOfType, [tx.dealershipId, query.bayType])).map((bay) => bay.id);
  const { hours } = await tx.one(storeHours, [tx.dealershipId]);
  const open = openTimeOn(day, { hours, timeZone });
  if (!open || bayIds.length === 0) return { rows: [], bays: bayIds.length };
  const bookings: BayBooking[] = await tx.all(bookingsBetween, [
    tx.dealershipId,
    bayIds,
    startOfDay(day, timeZone),
    startOfDay(plusDays(day, 1), timeZone),
  ]);
  const rows = freeSlots(open, { minutes: query.minutes, notBefore: ctx.now }, { bayIds, bookings });
  return { rows, bays: bayIds.length };
}
