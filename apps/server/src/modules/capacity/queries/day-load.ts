import type { ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import { type BaysOfDay, type BayType, baysOfDay, bayTypes, dayInMinutes, openTimeOn } from '@bayline/domain/capacity';
import { type CalendarDay, dayOf, type Instant, plusDays, startOfDay } from '@bayline/domain/kernel';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { bookingsOfBays } from '../store.ts';
import { baysBetween } from './capacity-between.ts';

export interface DayLoad {
  readonly day: CalendarDay;
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  readonly load: (BaysOfDay & { readonly bayType: BayType })[];
}

/** Door: how much of the bays of each type is taken or closed on each of so many days; nothing on a day that the store is closed. */
export async function loadOfDays(ctx: RequestContext, tx: Tx, { from, count }: { from: CalendarDay; count: number }): Promise<DayLoad[]> {
  const { timeZone } = ctx.actor;
  const period = { startsAt: startOfDay(from, timeZone), endsAt: startOfDay(plusDays(from, count), timeZone) };
  const [{ store, bays, closures }, bookings] = await Promise.all([
    baysBetween(ctx, tx, period),
    tx.all(bookingsOfBays, [tx.dealershipId, period.startsAt, period.endsAt]),
  ]);
  const types = bayTypes.filter((bayType) => bays.some(({ type }) => type === bayType));
  return Array.from({ length: count }, (_, at) => {
    const day = plusDays(from, at);
    const open = openTimeOn(day, store);
    if (!open) return { day, opensAt: null, closesAt: null, load: [] };
    const load = types.map((bayType) => {
      const bayIds = bays.filter(({ type }) => type === bayType).map(({ id }) => id);
      const ofType = <Held extends { readonly bayId: string }>(held: readonly Held[]) => held.filter(({ bayId }) => bayIds.includes(bayId));
      return { bayType, ...baysOfDay(open, bayIds, { bookings: ofType(bookings), closures: ofType(closures) }) };
    });
    return { day, ...open, load };
  });
}

/** Today as the top bar tells it. */
export async function todayInMinutes(ctx: RequestContext, tx: Tx): Promise<ReplyOf<typeof capacity.today>> {
  const [today] = await loadOfDays(ctx, tx, { from: dayOf(ctx.now, ctx.actor.timeZone), count: 1 });
  return { closesAt: today?.closesAt ?? null, ...dayInMinutes(today?.opensAt ?? ctx.now, today?.load ?? [], ctx.now) };
}
