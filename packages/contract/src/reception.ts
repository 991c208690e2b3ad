// Check-in: what the desk knows of a car by its plate, the check-in sheet with signature, and who is expected.
import { Type } from 'typebox';
import { AppointmentView, BusinessType } from './appointments.ts';
import { endpoint, field, Id, Instant, MileageKm, Nullable, OneOf, Paragraph, PngDataUrl, shape, Text } from './endpoint.ts';
import { VehicleView } from './vehicles.ts';
import { KitLight, WorkOrderStatus } from './work-orders.ts';

export const CustomerMode = OneOf(['waiting', 'left'] as const);
export const OldParts = OneOf(['take', 'show', 'discard'] as const);

/** A car in the house, for the arrival queue. */
export const InHouseRow = shape({
  visitId: Id,
  workOrderId: Id,
  workOrderNumber: Type.String(),
  plate: Type.String(),
  plateKind: Nullable(Type.String()),
  modelName: Nullable(Type.String()),
  ownerName: Type.String(),
  adviserName: Type.String(),
  arrivedAt: Instant,
  promisedAt: Nullable(Instant),
  customerMode: CustomerMode,
  status: WorkOrderStatus,
  kitLight: KitLight,
  step: Type.Integer({ minimum: 1, maximum: 12 }),
});

export const reception = {
  prefill: endpoint({
    method: 'GET',
    path: '/reception/prefill',
    permission: 'reception.check-in',
    summary: 'All that is known of a car by its plate, so that nothing is typed twice; null where nothing is',
    query: shape({ plate: Text(20) }),
    reply: shape({
      vehicle: Nullable(VehicleView),
      /** The car’s confirmed appointment of today. */
      appointment: Nullable(AppointmentView),
      lastVisit: Nullable(shape({ arrivedAt: Instant, mileageKm: MileageKm })),
      /** Set when the car is in the house already. */
      openWorkOrderId: Nullable(Id),
    }),
    refusals: ['plate-empty'],
  }),
  checkIn: endpoint({
    method: 'POST',
    path: '/reception/check-ins',
    permission: 'reception.check-in',
    summary: 'Check a car in: opens the visit and its work order with the owner’s words',
    body: shape({
      visitId: Id,
      workOrderId: Id,
      vehicleId: Id,
      appointmentId: Nullable(Id),
      senderPartyId: Id,
      businessType: field('E4.13', BusinessType),
      customerMode: CustomerMode,
      mileageKm: field('E4.17', MileageKm),
      fuelEighths: field('E4.12', Type.Integer({ minimum: 0, maximum: 8 })),
      concerns: Type.Array(shape({ id: Id, words: Text(500) }), { minItems: 1, maxItems: 10 }),
      belongings: Paragraph(500),
      wantsWash: Type.Boolean(),
      oldParts: OldParts,
      signedByName: Text(60),
      signature: PngDataUrl,
    }),
    reply: shape({ visitId: Id, workOrderId: Id }),
    refusals: [
      'mileage-runs-back',
      'mileage-implausible',
      'car-already-here',
      'appointment-not-open',
      'customer-unknown',
      'price-list-missing',
      'already-exists',
      'file-not-an-image',
    ],
  }),
  queue: endpoint({
    method: 'GET',
    path: '/reception/queue',
    permission: 'reception.check-in',
    summary: 'Today’s appointments that have not come yet, and the cars in the house with the step they stand at',
    reply: shape({ expected: Type.Array(AppointmentView, { maxItems: 500 }), inHouse: Type.Array(InHouseRow, { maxItems: 500 }) }),
  }),
};
