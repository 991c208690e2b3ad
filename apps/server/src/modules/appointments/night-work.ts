// What happens to bookings by the clock: half an hour late the bay is given away, the day over the car has not come, and
// some days later its parts go back on the shelf. Each store by its own rules and its own day.
import { appointmentLifecycle } from '@bayline/domain/appointments';
import { advance, dayOf, isRefusal, plusMinutes, startOfDay } from '@bayline/domain/kernel';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { inEveryStore } from '../../platform/jobs/in-every-store.ts';
import type { NightWork } from '../../platform/jobs/night-work.ts';
import type { RequestContext } from '../../platform/request.ts';
import { releaseBookings } from '../capacity/index.ts';
import { rulesOf } from './booking-rules.ts';
import { giveUp } from './commands/change.ts';
import { freeKeptParts } from './commands/kept-parts.ts';
import { lockAppointment } from './store.ts';

const mostAtOnce = 200;

const overdueWithBay = statement<{ id: string }>(
  'appointments.overdue-with-bay',
  `select a.id from appointments a
    where a.dealership_id = $1 and a.status in ('confirmed', 'reminded') and a.starts_at <= $2
      and exists (select from bay_bookings b where b.dealership_id = a.dealership_id and b.subject_type = 'appointment' and b.subject_id = a.id)
    order by a.starts_at, a.id limit ${mostAtOnce} for no key update of a skip locked`,
);
const awaitedBefore = statement<{ id: string }>(
  'appointments.awaited-before',
  `select id from appointments where dealership_id = $1 and status in ('confirmed', 'reminded') and starts_at < $2 order by starts_at, id limit ${mostAtOnce}`,
);
const partsKeptTooLong = statement<{ id: string }>(
  'appointments.parts-kept-too-long',
  `select id from appointments where dealership_id = $1 and parts_kept_until < $2::date order by parts_kept_until, id limit ${mostAtOnce} for no key update`,
);

const subjectOf = (subjectId: string) => ({ subjectType: 'appointment', subjectId }) as const;

async function releaseBays(ctx: RequestContext, tx: Tx): Promise<void> {
  const { releaseMinutes } = await rulesOf(tx);
  for (const { id } of await tx.all(overdueWithBay, [tx.dealershipId, plusMinutes(ctx.now, -releaseMinutes)])) {
    await releaseBookings(tx, subjectOf(id));
    tx.record({ ...subjectOf(id), type: 'appointment-bay-released', version: 1, step: 2, data: {} });
  }
}

async function closeDay(ctx: RequestContext, tx: Tx): Promise<void> {
  const today = dayOf(ctx.now, ctx.actor.timeZone);
  for (const { id } of await tx.all(awaitedBefore, [tx.dealershipId, startOfDay(today, ctx.actor.timeZone)])) {
    const locked = await tx.one(lockAppointment, [tx.dealershipId, id]);
    const situation = { startsAt: locked.startsAt, now: ctx.now, releaseMinutes: locked.releaseMinutes };
    // Somebody at the desk may have been quicker.
    if (!isRefusal(advance(appointmentLifecycle, { state: locked.status, action: 'no-show', situation }))) await giveUp(ctx, tx, locked);
  }
  for (const { id } of await tx.all(partsKeptTooLong, [tx.dealershipId, today])) await freeKeptParts(ctx, tx, id);
}

export const nightWork: readonly NightWork[] = [
  { name: 'appointments.release-bays', work: inEveryStore((ctx) => inDealership(ctx, (tx) => releaseBays(ctx, tx))), at: '*/5 * * * *' },
  { name: 'appointments.close-day', work: inEveryStore((ctx) => inDealership(ctx, (tx) => closeDay(ctx, tx))) },
];
