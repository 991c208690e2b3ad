import { checkHands, checkPlaceOfWork, checkStartsInHours, type Span } from '@bayline/domain/capacity';
import { dayOf, type Instant, localTime, plusMinutes } from '@bayline/domain/kernel';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { accept, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { closuresOf } from '../facility-store.ts';
import { hoursAt } from '../queries/store-hours.ts';
import { absenceMeeting, lockTechnicians } from '../roster-store.ts';
import {
  bookingsBetween,
  dropTechnicianBooking,
  endTechnicianBooking,
  insertBayBooking,
  insertTechnicianBookings,
  lockBay,
  technicianBookingsBetween,
} from '../store.ts';
import { releaseBookings } from './release-bookings.ts';

export interface OperationBooking {
  readonly operationId: string;
  readonly bayId: string;
  /** Everybody who does it, each the whole time. */
  readonly technicianIds: readonly string[];
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly bayType: string;
  readonly skill: string;
}

/** Constraints that decide a race for a bay or a person, for the onConstraint of commands that book operations. */
export const bookingConstraints = { bay_booked_once: 'bay-occupied', technician_booked_once: 'technician-occupied' } as const;

/**
 * Door: plans an operation on a bay and its people, giving up where it was planned before. Refuses bay-unknown,
 * technician-unknown, bay-type-differs, skill-missing, high-voltage-certificate-missing or -expired,
 * outside-opening-hours, bay-closed, technician-absent, bay-occupied, technician-occupied.
 */
export async function bookOperation(
  ctx: RequestContext,
  tx: Tx,
  booking: OperationBooking,
): Promise<{ startsAt: Instant; endsAt: Instant }> {
  const { operationId, bayId, technicianIds, startsAt } = booking;
  const [bay, people, hours] = await Promise.all([
    tx.maybe(lockBay, [tx.dealershipId, bayId]),
    tx.all(lockTechnicians, [tx.dealershipId, dayOf(startsAt, ctx.actor.timeZone), technicianIds]),
    hoursAt(ctx, tx, startsAt),
  ]);
  const technicians = technicianIds.map((id) => people.find((person) => person.id === id));
  const reason = checkPlaceOfWork(booking, { bay, technicians }) ?? checkStartsInHours(startsAt, hours);
  accept(reason);
  await releaseBookings(tx, { subjectType: 'operation', subjectId: operationId });
  const endsAt = plusMinutes(startsAt, Math.max(1, booking.minutes));
  const [[closed], [absent], [other], [elsewhere]] = await Promise.all([
    tx.all(closuresOf, [tx.dealershipId, [bayId], startsAt, endsAt]),
    tx.all(absenceMeeting, [tx.dealershipId, technicianIds, startsAt, endsAt]),
    tx.all(bookingsBetween, [tx.dealershipId, [bayId], startsAt, endsAt]),
    tx.all(technicianBookingsBetween, [tx.dealershipId, technicianIds, startsAt, endsAt]),
  ]);
  if (closed) refused('bay-closed', onTheWall(ctx, closed));
  if (absent) refused('technician-absent', { name: absent.name, ...onTheWall(ctx, absent) });
  if (other) refused('bay-occupied', { from: other.startsAt, until: other.endsAt });
  if (elsewhere) refused('technician-occupied', { from: elsewhere.startsAt, until: elsewhere.endsAt });
  await tx.batch([
    [insertBayBooking, [tx.dealershipId, newId(), bayId, startsAt, endsAt, 'operation', operationId]],
    [insertTechnicianBookings, [tx.dealershipId, technicianIds.map(() => newId()), technicianIds, startsAt, endsAt, operationId]],
  ]);
  return { startsAt, endsAt };
}

/** A time as the clock on the store's wall shows it, for the sentence of a refusal. */
export function onTheWall(ctx: RequestContext, { startsAt, endsAt }: Span): { from: string; until: string } {
  const { timeZone } = ctx.actor;
  const written = (moment: Instant) => `${dayOf(moment, timeZone)} ${localTime(moment, timeZone)}`;
  return { from: written(startsAt), until: written(endsAt) };
}

export interface PassedTime {
  readonly operationId: string;
  /** Null when that person stays on the work as well. */
  readonly leavingId: string | null;
  /** Null when whoever comes has the time already, for he shares the work. */
  readonly comingId: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly bayType: string;
  readonly skill: string;
}

/**
 * Door: from now on another person has the time of an operation. Refuses technician-unknown, skill-missing,
 * high-voltage-certificate-missing or -expired, technician-absent, technician-occupied.
 */
export async function passTechnicianTime(ctx: RequestContext, tx: Tx, passed: PassedTime): Promise<void> {
  const { operationId, leavingId, comingId, endsAt } = passed;
  const from = passed.startsAt > ctx.now ? passed.startsAt : ctx.now;
  if (leavingId !== null) {
    const values = [tx.dealershipId, operationId, leavingId, ctx.now];
    tx.later([
      [endTechnicianBooking, values],
      [dropTechnicianBooking, values],
    ]);
  }
  if (comingId === null) return;
  const [coming] = await tx.all(lockTechnicians, [tx.dealershipId, dayOf(from, ctx.actor.timeZone), [comingId]]);
  accept(checkHands(passed, coming));
  if (endsAt <= ctx.now) return;
  const asked = [tx.dealershipId, [comingId], from, endsAt];
  const [[absent], [elsewhere]] = await Promise.all([tx.all(absenceMeeting, asked), tx.all(technicianBookingsBetween, asked)]);
  if (absent) refused('technician-absent', { name: absent.name, ...onTheWall(ctx, absent) });
  if (elsewhere) refused('technician-occupied', { from: elsewhere.startsAt, until: elsewhere.endsAt });
  tx.later([[insertTechnicianBookings, [tx.dealershipId, [newId()], [comingId], from, endsAt, operationId]]]);
}
