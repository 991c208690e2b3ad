import { checkBookableShare, shareOf } from '@bayline/domain/appointments';
import { dayOf, plusDays, startOfDay } from '@bayline/domain/kernel';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { loadOfDays } from '../../capacity/index.ts';
import { rulesOf } from '../booking-rules.ts';

const otherBookings = statement<{ minutes: number }>(
  'appointments.other-bookings-of-type',
  `select coalesce(sum(a.planned_minutes), 0)::int as minutes from appointments a
    where a.dealership_id = $1 and a.starts_at >= $2 and a.starts_at < $3 and a.bay_type = $4 and a.id <> $5
      and a.status in ('confirmed', 'reminded', 'arrived', 'converted')`,
);

interface Promised {
  readonly id: string;
  readonly bayType: string;
  readonly startsAt: string;
  readonly minutes: number;
  /** Why more is promised than the store keeps itself to. */
  readonly overShareReason: string | undefined;
}

/** Once its bay is held, so that no other booking of the type comes between. Refuses bookable-share-used, unless a reason is given. */
export async function keepShare(ctx: RequestContext, tx: Tx, promised: Promised): Promise<void> {
  const { id, bayType, startsAt, minutes, overShareReason } = promised;
  const { timeZone } = ctx.actor;
  const day = dayOf(startsAt, timeZone);
  const span = [startOfDay(day, timeZone), startOfDay(plusDays(day, 1), timeZone)];
  const [rules, [today], booked] = await Promise.all([
    rulesOf(tx),
    loadOfDays(ctx, tx, { from: day, count: 1 }),
    tx.one(otherBookings, [tx.dealershipId, ...span, bayType, id]),
  ]);
  const bayMinutes = today?.load.find((of) => of.bayType === bayType)?.bayMinutes ?? 0;
  const bookableBasisPoints = shareOf(rules, bayType);
  const over = checkBookableShare({ bookedMinutes: booked.minutes, minutes, bayMinutes, bookableBasisPoints });
  if (over === undefined) return;
  if (overShareReason === undefined) refused(over.refused, over.facts);
  const data = { bayType, startsAt, reason: overShareReason };
  tx.record({ subjectType: 'appointment', subjectId: id, type: 'bookable-share-exceeded', version: 1, step: 2, data });
}
