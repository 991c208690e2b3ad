import { checkPlaceOfWork, checkStartsInHours } from '@bayline/domain/capacity';
import { type Instant, plusMinutes } from '@bayline/domain/kernel';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { accept, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import {
  bookingsBetween,
  insertBayBooking,
  insertTechnicianBooking,
  lockBay,
  technicianBookingsBetween,
  technicianWithHours,
} from '../store.ts';
import { releaseBookings } from './release-bookings.ts';

export interface OperationBooking {
  readonly operationId: string;
  /** The visit whose own reserved time gives way to the plan of its work. */
  readonly visitId?: string;
  readonly bayId: string;
  readonly technicianId: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly bayType: string;
  readonly skill: string;
}

/** Constraints that decide a race for a bay or a person, for the onConstraint of commands that book operations. */
export const bookingConstraints = { bay_booked_once: 'bay-occupied', technician_booked_once: 'technician-occupied' } as const;

/**
 * Door: plans an operation on a bay and a technician, giving up where it was planned before. Refuses bay-unknown,
 * technician-unknown, bay-type-differs, skill-missing, outside-opening-hours, bay-occupied, technician-occupied.
 */
export async function bookOperation(
  ctx: RequestContext,
  tx: Tx,
  booking: OperationBooking,
): Promise<{ startsAt: Instant; endsAt: Instant }> {
  const { operationId, bayId, technicianId, startsAt } = booking;
  const bay = await tx.maybe(lockBay, [tx.dealershipId, bayId]);
  const { skills, hours } = await tx.one(technicianWithHours, [tx.dealershipId, technicianId]);
  const reason =
    checkPlaceOfWork(booking, { bay, technician: skills ? { skills } : undefined }) ??
    checkStartsInHours(startsAt, { hours, timeZone: ctx.actor.timeZone });
  accept(reason);
  await releaseBookings(tx, { subjectType: 'operation', subjectId: operationId });
  if (booking.visitId) await releaseBookings(tx, { subjectType: 'visit', subjectId: booking.visitId });
  const endsAt = plusMinutes(startsAt, Math.max(1, booking.minutes));
  const [other] = await tx.all(bookingsBetween, [tx.dealershipId, [bayId], startsAt, endsAt]);
  if (other) refused('bay-occupied', { from: other.startsAt, until: other.endsAt });
  const [elsewhere] = await tx.all(technicianBookingsBetween, [tx.dealershipId, technicianId, startsAt, endsAt]);
  if (elsewhere) refused('technician-occupied', { from: elsewhere.startsAt, until: elsewhere.endsAt });
  await tx.batch([
    [insertBayBooking, [tx.dealershipId, newId(), bayId, startsAt, endsAt, 'operation', operationId]],
    [insertTechnicianBooking, [tx.dealershipId, newId(), technicianId, startsAt, endsAt, operationId]],
  ]);
  return { startsAt, endsAt };
}
