import { checkWithinHours, firstFreeBay } from '@bayline/domain/capacity';
import { type Instant, plusMinutes } from '@bayline/domain/kernel';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { accept } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { closuresOf } from '../facility-store.ts';
import { hoursAt } from '../queries/store-hours.ts';
import { bookingsBetween, insertBayBooking, lockBaysOfType } from '../store.ts';
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
  accept(checkWithinHours(wanted, await hoursAt(ctx, tx, wanted.startsAt)));
  const span = { startsAt: wanted.startsAt, endsAt: plusMinutes(wanted.startsAt, wanted.minutes) };
  const bayIds = (await tx.all(lockBaysOfType, [tx.dealershipId, wanted.bayType])).map((bay) => bay.id);
  const asked = [tx.dealershipId, bayIds, span.startsAt, span.endsAt];
  const [bookings, closures] = await Promise.all([tx.all(bookingsBetween, asked), tx.all(closuresOf, asked)]);
  const bayId = accept(firstFreeBay(bayIds, [...bookings, ...closures], span));
  await tx.run(insertBayBooking, [tx.dealershipId, newId(), bayId, span.startsAt, span.endsAt, wanted.subjectType, wanted.subjectId, '']);
  return { bayId };
}
