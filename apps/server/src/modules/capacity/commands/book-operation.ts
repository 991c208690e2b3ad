import {
  checkAtWork,
  checkFree,
  checkHands,
  checkPiece,
  checkPlaceOfWork,
  checkStartsInHours,
  type Hands,
  handsOn,
  type LearnedSkill,
} from '@bayline/domain/capacity';
import { type CalendarDay, dayOf, type Instant, plusMinutes } from '@bayline/domain/kernel';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { accept } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { closuresOf, lockEquipmentOfKind, outagesBetween } from '../facility-store.ts';
import { workingOnDaysOf } from '../queries/working-between.ts';
import { absenceMeeting, lockTechnicians } from '../roster-store.ts';
import {
  bookingsBetween,
  dropTechnicianBooking,
  endTechnicianBooking,
  equipmentInUse,
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
  /** The kind that it needs; empty = none. */
  readonly equipment: string;
  /** Somebody has said why it is worked outside shifts, or without a piece of equipment that is free, should it be. */
  readonly isExcepted: boolean;
}

/** Constraints that decide a race for a bay or a person, for the onConstraint of commands that book operations. */
export const bookingConstraints = { bay_booked_once: 'bay-occupied', technician_booked_once: 'technician-occupied' } as const;

/**
 * Door: plans an operation on a bay and its people, giving up where it was planned before. Refuses bay-unknown,
 * technician-unknown, bay-type-differs, skill-missing, high-voltage-certificate-missing or -expired,
 * outside-opening-hours, bay-closed, technician-absent, bay-occupied, technician-occupied; equipment-occupied,
 * technician-off-shift and past-shift-end unless it is excepted.
 */
export async function bookOperation(
  ctx: RequestContext,
  tx: Tx,
  booking: OperationBooking,
): Promise<{ startsAt: Instant; endsAt: Instant }> {
  const { operationId, bayId, technicianIds, startsAt } = booking;
  const { timeZone } = ctx.actor;
  const endsAt = plusMinutes(startsAt, Math.max(1, booking.minutes));
  const [bay, people, { store, working }] = await Promise.all([
    tx.maybe(lockBay, [tx.dealershipId, bayId]),
    tx.all(lockTechnicians, [tx.dealershipId, technicianIds]),
    workingOnDaysOf(ctx, tx, { startsAt, endsAt }),
  ]);
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? '';
  // The certificate holds to the last minute of the work.
  const day = dayOf(plusMinutes(endsAt, -1), timeZone);
  const technicians = technicianIds.map((id) =>
    handsOf(
      people.find((person) => person.id === id),
      day,
    ),
  );
  const reason = checkPlaceOfWork(booking, { bay, technicians }) ?? checkStartsInHours(startsAt, store);
  accept(reason);
  await releaseBookings(tx, { subjectType: 'operation', subjectId: operationId });
  const [closures, absences, ofBay, ofPeople] = await Promise.all([
    tx.all(closuresOf, [tx.dealershipId, [bayId], startsAt, endsAt]),
    tx.all(absenceMeeting, [tx.dealershipId, technicianIds, startsAt, endsAt]),
    tx.all(bookingsBetween, [tx.dealershipId, [bayId], startsAt, endsAt]),
    tx.all(technicianBookingsBetween, [tx.dealershipId, technicianIds, startsAt, endsAt]),
  ]);
  const piece = booking.equipment === '' ? undefined : await checkEquipment(tx, { equipment: booking.equipment, startsAt, endsAt });
  const named = ofPeople.map(({ technicianId, ...span }) => ({ ...span, name: nameOf(technicianId) }));
  accept(checkFree({ startsAt, endsAt }, { closures, absences, ofBay, ofPeople: named }, timeZone));
  if (!booking.isExcepted) accept(piece);
  const inOvertime = technicianIds.map((id) => {
    const outside = checkAtWork({ startsAt, endsAt }, [{ name: nameOf(id), working: working.get(id) ?? [] }], timeZone);
    if (!booking.isExcepted) accept(outside);
    return outside !== undefined;
  });
  await tx.batch([
    [insertBayBooking, [tx.dealershipId, newId(), bayId, startsAt, endsAt, 'operation', operationId, booking.equipment]],
    [
      insertTechnicianBookings,
      [tx.dealershipId, technicianIds.map(() => newId()), technicianIds, startsAt, endsAt, operationId, inOvertime],
    ],
  ]);
  return { startsAt, endsAt };
}

async function checkEquipment(tx: Tx, wanted: { readonly equipment: string; readonly startsAt: Instant; readonly endsAt: Instant }) {
  const { equipment, startsAt, endsAt } = wanted;
  const pieces = await tx.all(lockEquipmentOfKind, [tx.dealershipId, equipment]);
  if (pieces.length === 0) return undefined;
  const [outages, held] = await Promise.all([
    tx.all(outagesBetween, [tx.dealershipId, startsAt, endsAt]),
    tx.all(equipmentInUse, [tx.dealershipId, equipment, startsAt, endsAt]),
  ]);
  const there = pieces.map(({ id, ...piece }) => ({ ...piece, unavailable: outages.filter(({ equipmentId }) => equipmentId === id) }));
  return checkPiece(wanted, { pieces: there, held });
}

/** What somebody may do on that day; undefined for who is no technician here. */
function handsOf(person: { readonly learned: readonly LearnedSkill[] } | undefined, day: CalendarDay): Hands | undefined {
  return person && handsOn(day, person.learned);
}

/**
 * Door: what somebody may begin today, whenever it was planned. Refuses technician-unknown, skill-missing,
 * high-voltage-certificate-missing or -expired.
 */
export async function checkHandsToday(
  ctx: RequestContext,
  tx: Tx,
  { technicianId, ...wanted }: { readonly technicianId: string | null; readonly bayType: string; readonly skill: string },
): Promise<void> {
  const [person] = await tx.all(lockTechnicians, [tx.dealershipId, [technicianId]]);
  accept(checkHands(wanted, handsOf(person, dayOf(ctx.now, ctx.actor.timeZone))));
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
  const { timeZone } = ctx.actor;
  const [coming] = await tx.all(lockTechnicians, [tx.dealershipId, [comingId]]);
  accept(checkHands(passed, handsOf(coming, dayOf(from, timeZone))));
  if (endsAt <= ctx.now) return;
  const asked = [tx.dealershipId, [comingId], from, endsAt];
  const span = { startsAt: from, endsAt };
  const [absences, elsewhere, { working }] = await Promise.all([
    tx.all(absenceMeeting, asked),
    tx.all(technicianBookingsBetween, asked),
    workingOnDaysOf(ctx, tx, span),
  ]);
  const name = coming?.name ?? '';
  const ofPeople = elsewhere.map((booked) => ({ ...booked, name }));
  accept(checkFree(span, { closures: [], absences, ofBay: [], ofPeople }, timeZone));
  // Both stand beside the car: who stays on for it has agreed to.
  const isOvertime = checkAtWork(span, [{ name, working: working.get(comingId) ?? [] }], timeZone) !== undefined;
  tx.later([[insertTechnicianBookings, [tx.dealershipId, [newId()], [comingId], from, endsAt, operationId, [isOvertime]]]]);
}
