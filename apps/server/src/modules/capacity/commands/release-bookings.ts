import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { deleteBayBookings, deleteTechnicianBookings, passBayBookings } from '../store.ts';

/** What a booking is held for. */
export interface Subject {
  readonly subjectType: 'appointment' | 'visit' | 'operation';
  readonly subjectId: string;
}

/** Door: frees all time of bays and people that is held for this. */
export async function releaseBookings(tx: Tx, subject: Subject): Promise<void> {
  const values = [tx.dealershipId, subject.subjectType, subject.subjectId];
  await tx.batch([
    [deleteBayBookings, values],
    [deleteTechnicianBookings, values],
  ]);
}

interface Passing {
  readonly from: Subject;
  readonly to: Subject;
}

/**
 * Door: the held bay time goes over to another holder, as from the appointment to the visit when the car comes; to be
 * written together with the caller's own rows.
 */
export function passItem(tx: Tx, { from, to }: Passing): BatchItem {
  return [passBayBookings, [tx.dealershipId, from.subjectType, from.subjectId, to.subjectType, to.subjectId]];
}
