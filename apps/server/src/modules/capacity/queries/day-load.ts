import type { ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import { type BayType, dayInMinutes, openTimeOn, takenBays } from '@bayline/domain/capacity';
import { type CalendarDay, dayOf, type Instant, minutesBetween, plusDays, startOfDay } from '@bayline/domain/kernel';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { bookingsOfBays, storeHours } from '../store.ts';

const activeBays = statement<{ type: BayType; bays: number }>(
  'capacity.active-bays',
  `select type, count(*)::int as bays from bays where dealership_id = $1 and is_active group by type order by min(code) limit 20`,
);

export interface DayLoad {
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly load: { bayType: BayType; bays: number; takenBays: number[]; takenMinutes: number }[];
}

/** Door: how many bays of each type are taken in every quarter of an hour of a day; nothing on a day that is closed. */
export async function loadOfDay(ctx: RequestContext, tx: Tx, day: CalendarDay): Promise<DayLoad> {
  const { timeZone } = ctx.actor;
  const [types, { hours }, bookings] = await Promise.all([
    tx.all(activeBays, [tx.dealershipId]),
    tx.one(storeHours, [tx.dealershipId]),
    tx.all(bookingsOfBays, [tx.dealershipId, startOfDay(day, timeZone), startOfDay(plusDays(day, 1), timeZone)]),
  ]);
  const open = openTimeOn(day, { hours, timeZone });
  if (!open) return { opensAt: null, closesAt: null, load: [] };
  const load = types.map(({ type: bayType, bays }) => {
    const own = bookings.filter((booking) => booking.bayType === bayType);
    const minutes = own.map(({ startsAt, endsAt }) =>
      Math.max(0, minutesBetween(startsAt > open.opensAt ? startsAt : open.opensAt, endsAt < open.closesAt ? endsAt : open.closesAt)),
    );
    return { bayType, bays, takenBays: takenBays(open, own), takenMinutes: minutes.reduce((sum, each) => sum + each, 0) };
  });
  return { ...open, load };
}

/** Today as the top bar tells it. */
export async function todayInMinutes(ctx: RequestContext, tx: Tx): Promise<ReplyOf<typeof capacity.today>> {
  const { opensAt, closesAt, load } = await loadOfDay(ctx, tx, dayOf(ctx.now, ctx.actor.timeZone));
  return { closesAt, ...dayInMinutes(opensAt ?? ctx.now, load, ctx.now) };
}
