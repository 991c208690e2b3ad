// Time of operations that runs on, is over sooner, or is given elsewhere: the doors by which the workshop's plan follows the shop.
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
  setBayBookingEnds,
  setTechnicianBookingEnds,
} from '../store.ts';

export interface MovedTime {
  readonly operationId: string;
  readonly bayId: string;
  readonly equipment: string;
  readonly technicianIds: readonly string[];
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

export interface ChangedEnd {
  readonly operationId: string;
  readonly was: Instant;
  readonly endsAt: Instant;
}

/**
 * Door: gives these operations their new time at once, so that they may change places with each other. The caller has
 * seen to skills, shifts and closures; what is taken is refused by the constraints of `bookingConstraints`.
 */
export async function moveBookings(tx: Tx, { moved, ended }: { moved: readonly MovedTime[]; ended: readonly ChangedEnd[] }): Promise<void> {
  const { dealershipId } = tx;
  const ids = moved.map(({ operationId }) => operationId);
  const ends = [dealershipId, ended.map(({ operationId }) => operationId), ended.map(({ was }) => was), ended.map(({ endsAt }) => endsAt)];
  const held = moved.flatMap(({ technicianIds, ...time }) => technicianIds.map((technicianId) => ({ ...time, technicianId })));
  const timesOf = (rows: readonly Pick<MovedTime, 'operationId' | 'startsAt' | 'endsAt'>[]) => [
    rows.map(({ startsAt }) => startsAt),
    rows.map(({ endsAt }) => endsAt),
    rows.map(({ operationId }) => operationId),
  ];
  await tx.batch([
    [deleteBayBookingsOf, [dealershipId, ids]],
    [deleteTechnicianBookingsOf, [dealershipId, ids]],
    [setBayBookingEnds, ends],
    [setTechnicianBookingEnds, ends],
    [
      insertBayBookings,
      [dealershipId, moved.map(() => newId()), moved.map(({ bayId }) => bayId), ...timesOf(moved), moved.map(({ equipment }) => equipment)],
    ],
    [insertBookingsOfTechnicians, [dealershipId, held.map(() => newId()), held.map(({ technicianId }) => technicianId), ...timesOf(held)]],
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
