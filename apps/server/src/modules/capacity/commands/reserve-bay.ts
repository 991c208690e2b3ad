import { checkWithinHours, firstFreeBay } from '@bayline/domain/capacity';
import { type Instant, plusMinutes } from '@bayline/domain/kernel';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { accept } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { bookingsBetween, insertBayBooking, lockBaysOfType, storeHours } from '../store.ts';
import type { Subject } from './release-bookings.ts';

export interface BayWanted extends Subject {
  readonly bayType: string;
  readonly startsAt: Instant;
  readonly minutes: number;
}

/** Constraints that decide a race for a bay, for the onConstraint of commands that reserve. */
export const reserveConstraints = { bay_booked_once: 'no-bay-free' } as const;

/** Door: holds the first free bay of the type. Refuses no-bay-free, outside-opening-hours. */
export async function reserveBay(ctx: RequestContext, tx: Tx, wanted: BayWanted): Promise<{ bayId: string }> {
  const { hours } = await tx.one(storeHours, [tx.dealershipId]);
  accept(checkWithinHours(wanted, { hours, timeZone: ctx.actor.timeZone }));
  const span = { startsAt: wanted.startsAt, endsAt: plusMinutes(wanted.startsAt, wanted.minutes) };
  const bayIds = (await tx.all(lockBaysOfType, [tx.dealershipId, wanted.bayType])).map((bay) => bay.id);
  const bookings = await tx.all(bookingsBetween, [tx.dealershipId, bayIds, span.startsAt, span.endsAt]);
  const bayId = accept(firstFreeBay(bayIds, bookings, span));
  await tx.run(insertBayBooking, [tx.dealershipId, newId(), bayId, span.startsAt, span.endsAt, wanted.subjectType, wanted.subjectId]);
  return { bayId };
}
