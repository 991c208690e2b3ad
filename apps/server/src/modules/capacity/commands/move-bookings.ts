// Time of operations that runs on, is over sooner, or is given elsewhere: the doors by which the workshop's plan follows the shop.
import type { Span } from '@bayline/domain/capacity';
import type { Instant } from '@bayline/domain/kernel';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import {
  deleteBayBookingsOf,
  deleteTechnicianBookingsOf,
  dropBayBooking,
  dropBookingsOfTechnicians,
  endBayBooking,
  endBookingsOfTechnicians,
  insertBayBookings,
  insertBookingsOfTechnicians,
  setBayBookingTimes,
  setTechnicianBookingTimes,
} from '../store.ts';

export interface MovedTime extends Span {
  readonly operationId: string;
  readonly bayId: string;
  readonly equipment: string;
  readonly technicianIds: readonly string[];
}

export interface HeldTime extends Span {
  readonly operationId: string;
  readonly was: Span;
  /** Its people have stayed on for it. */
  readonly isOvertime: boolean;
}

/**
 * Door: gives these operations their new time at once, so that they may change places with each other. The caller has
 * seen to skills, shifts and closures; what is taken is refused by the constraints of `bookingConstraints`.
 */
export async function moveBookings(tx: Tx, { moved, held }: { moved: readonly MovedTime[]; held: readonly HeldTime[] }): Promise<void> {
  const { dealershipId } = tx;
  const ids = moved.map(({ operationId }) => operationId);
  const times = [
    dealershipId,
    held.map(({ operationId }) => operationId),
    held.map(({ was }) => was.startsAt),
    held.map(({ was }) => was.endsAt),
    held.map(({ startsAt }) => startsAt),
    held.map(({ endsAt }) => endsAt),
  ];
  const ofPeople = moved.flatMap(({ technicianIds, ...time }) => technicianIds.map((technicianId) => ({ ...time, technicianId })));
  const timesOf = (rows: readonly Pick<MovedTime, 'operationId' | 'startsAt' | 'endsAt'>[]) => [
    rows.map(({ startsAt }) => startsAt),
    rows.map(({ endsAt }) => endsAt),
    rows.map(({ operationId }) => operationId),
  ];
  await tx.batch([
    [deleteBayBookingsOf, [dealershipId, ids]],
    [deleteTechnicianBookingsOf, [dealershipId, ids]],
    [setBayBookingTimes, times],
    [setTechnicianBookingTimes, [...times, held.map(({ isOvertime }) => isOvertime)]],
    [
      insertBayBookings,
      [dealershipId, moved.map(() => newId()), moved.map(({ bayId }) => bayId), ...timesOf(moved), moved.map(({ equipment }) => equipment)],
    ],
    [
      insertBookingsOfTechnicians,
      [dealershipId, ofPeople.map(() => newId()), ofPeople.map(({ technicianId }) => technicianId), ...timesOf(ofPeople)],
    ],
  ]);
}

/** Door: the work is done; what was still held for it is free. To be written together with the caller's own rows. */
export function endBookings(tx: Tx, operationId: string, at: Instant): BatchItem[] {
  const values = [tx.dealershipId, operationId, at];
  return [
    [endBayBooking, values],
    [dropBayBooking, values],
    [endBookingsOfTechnicians, values],
    [dropBookingsOfTechnicians, values],
  ];
}
