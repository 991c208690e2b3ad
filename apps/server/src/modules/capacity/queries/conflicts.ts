import type { ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import { type OpeningHours, openTimeOn, overlaps, type Span, type SpecialDay } from '@bayline/domain/capacity';
import { dayOf, plusDays } from '@bayline/domain/kernel';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { specialDaysFrom } from '../roster-store.ts';

export type Conflict = ReplyOf<typeof capacity.addOutage>['conflicts'][number];
type Held = Omit<Conflict, 'reason'>;

const mostConflicts = 200;
const columns = `k.subject_type as "subjectType", k.subject_id as "subjectId", k.starts_at as "startsAt", k.ends_at as "endsAt"`;
/** No booking is longer than fourteen days. */
const toCome = `k.dealership_id = $1 and k.starts_at > $2::timestamptz - interval '15 days' and k.ends_at > $2`;

const onClosedBays = statement<Held>(
  'capacity.bookings-on-closed-bays',
  `select ${columns}, b.name as resource
     from outages o
     join bay_bookings k on k.dealership_id = o.dealership_id and k.bay_id = o.bay_id and k.starts_at < o.ends_at and k.ends_at > o.starts_at
     join bays b on b.dealership_id = o.dealership_id and b.id = o.bay_id
    where o.dealership_id = $1 and o.ends_at > $2 and ${toCome} order by k.starts_at, k.id limit ${mostConflicts}`,
);
const withAbsentPeople = statement<Held>(
  'capacity.bookings-with-absent-people',
  `select ${columns}, s.name as resource
     from roster_exceptions e
     join technician_bookings k on k.dealership_id = e.dealership_id and k.staff_id = e.staff_id and k.starts_at < e.ends_at and k.ends_at > e.starts_at
     join staff s on s.dealership_id = e.dealership_id and s.id = e.staff_id
    where e.dealership_id = $1 and e.kind <> 'extra-shift' and e.ends_at > $2 and ${toCome} order by k.starts_at, k.id limit ${mostConflicts}`,
);
/** On days that are special, with the bay each is on. */
const onSpecialDays = statement<Held>(
  'capacity.bookings-on-special-days',
  `select ${columns}, b.name as resource
     from special_days x
     join dealerships d on d.id = x.dealership_id
     join bay_bookings k on k.dealership_id = x.dealership_id
      and k.starts_at >= x.day::timestamp at time zone d.time_zone and k.starts_at < (x.day + 1)::timestamp at time zone d.time_zone
     join bays b on b.dealership_id = k.dealership_id and b.id = k.bay_id
    where x.dealership_id = $1 and x.day >= $3::date and ${toCome} order by k.starts_at, k.id limit ${mostConflicts}`,
);

const daysWithoutHours: readonly OpeningHours[] = [];

/** Outside the hours of its special day. */
function isOutside({ startsAt }: Held, store: { specialDays: readonly SpecialDay[]; timeZone: string }): boolean {
  const open = openTimeOn(dayOf(startsAt, store.timeZone), { ...store, hours: daysWithoutHours });
  return open === undefined || startsAt < open.opensAt || startsAt >= open.closesAt;
}

/**
 * Door: what is booked from now on where bay, person or store is not there, in order of time; at most 200. Nothing is
 * taken away: who plans decides what becomes of it.
 */
export async function bookingsInConflict(ctx: RequestContext, tx: Tx): Promise<Conflict[]> {
  const { timeZone } = ctx.actor;
  const yesterday = plusDays(dayOf(ctx.now, timeZone), -1);
  const [onBays, withPeople, onDays, specialDays] = await Promise.all([
    tx.all(onClosedBays, [tx.dealershipId, ctx.now]),
    tx.all(withAbsentPeople, [tx.dealershipId, ctx.now]),
    tx.all(onSpecialDays, [tx.dealershipId, ctx.now, yesterday]),
    tx.all(specialDaysFrom, [tx.dealershipId, yesterday]),
  ]);
  const store = { specialDays, timeZone };
  return [
    ...onBays.map((held) => ({ ...held, reason: 'bay-closed' as const })),
    ...withPeople.map((held) => ({ ...held, reason: 'technician-absent' as const })),
    ...onDays.filter((held) => isOutside(held, store)).map((held) => ({ ...held, reason: 'store-closed' as const })),
  ]
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .slice(0, mostConflicts);
}

/** Those of one kind that meet a time, for the answer of the command that made them. */
export async function conflictsIn(
  ctx: RequestContext,
  tx: Tx,
  made: Span & Pick<Conflict, 'reason'> & Partial<Pick<Conflict, 'resource'>>,
): Promise<Conflict[]> {
  const all = await bookingsInConflict(ctx, tx);
  return all.filter((of) => of.reason === made.reason && of.resource === (made.resource ?? of.resource) && overlaps(of, made));
}
