import type { Tx } from '../../../platform/db/tx.ts';
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

/** Door: the held bay time goes over to another holder, as from the appointment to the visit when the car comes. */
export async function passBookings(tx: Tx, { from, to }: { readonly from: Subject; readonly to: Subject }): Promise<void> {
  await tx.run(passBayBookings, [tx.dealershipId, from.subjectType, from.subjectId, to.subjectType, to.subjectId]);
}
