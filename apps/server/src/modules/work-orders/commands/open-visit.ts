import { repairClassOf } from '@bayline/domain/work-orders';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import type { RequestContext } from '../../../platform/request.ts';
import * as store from '../store.ts';

export interface NewVisit {
  readonly visitId: string;
  readonly workOrderId: string;
  /** From the series RO. */
  readonly number: string;
  readonly vehicleId: string;
  readonly plate: string;
  readonly ownerPartyId: string;
  readonly senderPartyId: string;
  readonly appointmentId: string | null;
  readonly businessType: string;
  readonly customerMode: 'waiting' | 'left';
  readonly mileageKm: number;
  readonly fuelEighths: number;
  /** Whether the owner lets the car be driven on the road, and how far; null where nobody asked. */
  readonly mayRoadTest: boolean | null;
  readonly roadTestKm: number | null;
  readonly priceListId: string;
  readonly concerns: readonly { readonly id: string; readonly words: string }[];
  /** Rows of the caller's own that refer to the visit and are written right after it. */
  readonly also: readonly BatchItem[];
}

/** What the constraints mean when a visit cannot be opened, for the onConstraint of the command that opens it. */
export const visitConstraints = {
  visits_one_open: 'car-already-here',
  visits_dealership_id_sender_party_id_fkey: 'customer-unknown',
  visits_pkey: 'already-exists',
  work_orders_pkey: 'already-exists',
  concerns_pkey: 'already-exists',
  jobs_pkey: 'already-exists',
} as const;

/** Door: opens the visit of a car that has come, the owner as its payer, and its first order. */
export function openVisit(ctx: RequestContext, tx: Tx, visit: NewVisit): { visitId: string; workOrderId: string } {
  const { visitId, workOrderId, concerns } = visit;
  tx.later([
    [
      store.insertVisit,
      [
        tx.dealershipId,
        visitId,
        visit.vehicleId,
        visit.plate,
        visit.ownerPartyId,
        visit.senderPartyId,
        ctx.actor.staffId,
        visit.appointmentId,
        visit.businessType,
        visit.customerMode,
        ctx.now,
        visit.mileageKm,
        visit.fuelEighths,
        visit.mayRoadTest,
        visit.roadTestKm,
      ],
    ],
    [store.insertPayer, [tx.dealershipId, newId(), visitId, visit.ownerPartyId]],
    [
      store.insertOrder,
      [tx.dealershipId, workOrderId, visit.number, visitId, repairClassOf(visit.businessType), visit.priceListId, ctx.now],
    ],
    [store.insertConcerns, [tx.dealershipId, workOrderId, 0, concerns.map((c) => c.id), concerns.map((c) => c.words)]],
    ...visit.also,
  ]);
  const { vehicleId, appointmentId, mileageKm, businessType } = visit;
  tx.record({
    subjectType: 'visit',
    subjectId: visitId,
    visitId,
    type: 'visit-opened',
    version: 1,
    step: 3,
    data: { vehicleId, appointmentId, mileageKm, businessType },
  });
  tx.record({
    subjectType: 'work-order',
    subjectId: workOrderId,
    visitId,
    type: 'work-order-opened',
    version: 1,
    step: 3,
    data: { concerns: concerns.length },
  });
  return { visitId, workOrderId };
}
