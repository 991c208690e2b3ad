import { type Span, type StoreHours, workingTimes } from '@bayline/domain/capacity';
import { dayOf, plusDays, startOfDay } from '@bayline/domain/kernel';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { allShifts, exceptionsBetween, rosterTechnicians } from '../roster-store.ts';
import { storeHours } from './store-hours.ts';

export interface WorkingTimes {
  readonly store: StoreHours;
  readonly working: ReadonlyMap<string, readonly Span[]>;
}

/** When each technician is at work on the days that a time touches, and the store's hours then. */
export async function workingOnDaysOf(ctx: RequestContext, tx: Tx, { startsAt, endsAt }: Span): Promise<WorkingTimes> {
  const { timeZone } = ctx.actor;
  const [first, last] = [dayOf(startsAt, timeZone), dayOf(endsAt, timeZone)];
  const period = { startsAt: startOfDay(first, timeZone), endsAt: startOfDay(plusDays(last, 1), timeZone) };
  const [store, people, shifts, exceptions] = await Promise.all([
    storeHours(ctx, tx, { from: plusDays(first, -1), until: plusDays(last, 1) }),
    tx.all(rosterTechnicians, [tx.dealershipId]),
    tx.all(allShifts, [tx.dealershipId]),
    tx.all(exceptionsBetween, [tx.dealershipId, period.startsAt, period.endsAt]),
  ]);
  return { store, working: workingTimes({ people, shifts, exceptions }, period, store) };
}
