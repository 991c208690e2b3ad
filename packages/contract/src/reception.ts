// Check-in: what the desk knows of a car by its plate or VIN, the pre-inspection sheet with signature, and who is expected.
import { Type } from 'typebox';
import { BusinessType } from './appointment-words.ts';
import { AppointmentView } from './appointments.ts';
import {
  Day,
  endpoint,
  field,
  Id,
  Instant,
  MileageKm,
  Named,
  Nullable,
  named,
  OneOf,
  Optional,
  Paragraph,
  PhotoDataUrl,
  PngDataUrl,
  PriceFen,
  paper,
  shape,
  sheetOf,
  Text,
  xlsx,
} from './endpoint.ts';
import { MoneyTender } from './settlement.ts';
import { VehicleView } from './vehicles.ts';
import { KitLight, WorkOrderStatus } from './work-orders.ts';

export const CustomerMode = OneOf(['waiting', 'left'] as const);
export const OldParts = OneOf(['take', 'show', 'discard'] as const);
export const ArrivalMode = OneOf(['driven', 'towed', 'collected'] as const);
export const WarningLamp = OneOf([
  'engine',
  'oil',
  'coolant',
  'battery',
  'brake',
  'abs',
  'airbag',
  'tyre',
  'power-battery',
  'other',
] as const);
/** The thirty places of the body outline, 01 the front bumper to 30 the spare wheel. */
export const BodyPosition = Type.String({ pattern: '^(0[1-9]|[12][0-9]|30)$' });
/** 划痕 凹陷 裂纹 破损 锈蚀 掉漆 修补 松动 污渍 */
export const Damage = OneOf(['H', 'A', 'L', 'P', 'X', 'D', 'C', 'S', 'W'] as const);
export const CarItem = OneOf(['etc-recorder', 'spare-wheel', 'tools', 'triangle', 'extinguisher', 'none'] as const);
export const KeptPaper = OneOf([
  'vehicle-licence',
  'driving-licence-copy',
  'warranty-book',
  'policy',
  'accident-report',
  'id-card-copy',
] as const);
export const Frequency = OneOf(['always', 'often', 'sometimes', 'once'] as const);
export const EngineState = OneOf(['cold', 'hot', 'any'] as const);
export const ContactRelation = OneOf(['self', 'family', 'driver', 'colleague', 'assistant', 'other'] as const);
export const Wipers = OneOf(['good', 'worn', 'torn'] as const);
/** What lies on the floor under the car. */
export const Leaks = OneOf(['none', 'traces', 'dripping'] as const);
/** One of the six fixed photos, or that of the nth mark. */
export const PhotoSlot = Type.String({ pattern: '^(front|left-front|left|rear|right|dashboard|mark-[1-9][0-9]?)$' });

/** As many as are seen at a glance; others go on the order from its own page. */
const mostCannedJobs = 8;

const said = Text(60, 0);
/** When, how often, in which way: what the technician would ask. Empty where the customer cannot say. */
const Questions = shape({
  since: said,
  frequency: Nullable(Frequency),
  engine: Nullable(EngineState),
  speed: said,
  road: said,
  gear: said,
  weather: said,
  passengers: said,
  recentRepairs: said,
});
const Mark = shape({ position: BodyPosition, damage: Damage, sizeCm: Type.Integer({ minimum: 0, maximum: 500 }) });
/** As the car came: put back so before it is handed over. */
const Interior = shape({ seat: said, mirrors: said, radio: said, airConditioning: said, faults: Text(200, 0) });
/** Thousandths of a millimetre; null where nobody measured. */
const Tread = Nullable(Type.Integer({ minimum: 0, maximum: 20_000 }));
const Treads = shape({ leftFront: Tread, rightFront: Tread, leftRear: Tread, rightRear: Tread });
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** What the sheet says besides what the order keeps; written once, signed, never changed. */
const walkRound = {
  arrivalMode: ArrivalMode,
  /** Charge of an electric car; null for a tank. */
  socPercent: Nullable(Type.Integer({ minimum: 0, maximum: 100 })),
  warningLamps: Type.Array(WarningLamp, { maxItems: 10 }),
  marks: Type.Array(Mark, { maxItems: 60 }),
  treads: Treads,
  wipers: Nullable(Wipers),
  leaks: Nullable(Leaks),
  interior: Interior,
  items: Type.Array(CarItem, { maxItems: 6 }),
  isValuablesReminded: Type.Boolean(),
  belongings: Paragraph(500),
  papersKept: Type.Array(KeptPaper, { maxItems: 6 }),
  keysKept: Type.Integer({ minimum: 0, maximum: 9 }),
  /** What the keys hang on at the desk. */
  keyTag: Text(10, 0),
  wantsWash: Type.Boolean(),
  oldParts: OldParts,
  /** Null where the owner was not asked: then the work decides whether the car is driven. */
  mayRoadTest: Nullable(Type.Boolean()),
  /** No farther than this; null = as far as it needs. */
  roadTestKm: Nullable(Type.Integer({ minimum: 1, maximum: 200 })),
  /** When the owner may be called. */
  contactHours: Text(40, 0),
  payment: MoneyTender,
  isPrivacyRead: Type.Boolean(),
  remark: field('E2.16', Text(500, 0)),
};
const Concern = shape({ id: Id, words: Text(500), questions: Questions });

/** The car and its owner as the file says: nothing of it is typed again at the desk. */
const carColumns = {
  cardNumber: field('E2.1', Type.String()),
  className: field('E2.2', Nullable(Type.String())),
  plate: field('E2.3', Nullable(Type.String())),
  modelName: field('E2.4', Nullable(Type.String())),
  vin: field('E2.5', Nullable(Type.String())),
  brand: field('E2.6', Nullable(Type.String())),
  displacementMl: field('E2.7', Nullable(Type.Integer())),
  engineNumber: field('E2.8', Type.String()),
  series: field('E2.9', Nullable(Type.String())),
  colour: field('E2.10', Type.String()),
  ownerName: field('E2.11', Type.String()),
  sex: field('E2.12', Nullable(Type.String())),
  addressMasked: field('E2.13', Type.String()),
  mobileMasked: field('E2.14', Nullable(Type.String())),
  employer: field('E2.15', Type.String()),
};
export const CarOnFile = shape(carColumns);

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

/** An earlier repair whose guarantee has not run out by its day. */
const GuaranteeView = shape({
  workOrderId: Id,
  workOrderNumber: Type.String(),
  startsOn: Day,
  untilDay: Day,
  untilKm: MileageKm,
  concerns: Type.Array(Type.String(), { maxItems: 30 }),
});

/** The sheet as it was signed. */
export const SheetView = shape({
  visitId: Id,
  vehicleId: Id,
  workOrderId: Id,
  workOrderNumber: Type.String(),
  checkedInAt: Instant,
  checkedInByName: Type.String(),
  senderName: Type.String(),
  signedByName: Type.String(),
  contactName: Type.String(),
  contactPhoneMasked: Nullable(Type.String()),
  contactRelation: Nullable(ContactRelation),
  repeatsOrderId: Nullable(Id),
  repeatsOrderNumber: Nullable(Type.String()),
  remark: field('E2.16', Type.String()),
  /** Null for a car checked in before sheets were kept whole. */
  content: Nullable(
    shape({
      ...walkRound,
      car: CarOnFile,
      mileageKm: MileageKm,
      fuelEighths: Type.Integer(),
      businessType: BusinessType,
      customerMode: CustomerMode,
      concerns: Type.Array(Concern, { maxItems: 10 }),
    }),
  ),
  ownerWords: Type.String(),
  /** Whether content and signature still give the hash that was written when it was signed. */
  isUnchanged: Type.Boolean(),
  contentSha256: Nullable(Sha256),
  photos: Type.Array(shape({ slot: PhotoSlot, takenAt: Instant, takenByName: Type.String() }), { maxItems: 66 }),
  missingPhotos: Type.Array(PhotoSlot, { maxItems: 66 }),
});

const picture = Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' });

export const reception = {
  prefill: endpoint({
    method: 'GET',
    path: '/reception/prefill',
    permission: 'reception.check-in',
    summary: 'All that is known of a car by its plate or VIN, so that nothing is typed twice; null where nothing is',
    query: shape({ plate: Text(20) }),
    reply: shape({
      vehicle: Nullable(VehicleView),
      car: Nullable(CarOnFile),
      /** The car’s awaited appointment of today. */
      appointment: Nullable(AppointmentView),
      /** What was booked beside canned jobs: single operations, and parts that none of its jobs brings along. */
      bookedApart: Nullable(
        shape({
          names: Type.Array(Named, { minItems: 1, maxItems: 60 }),
          operationIds: Type.Array(Id, { maxItems: 20 }),
          plannedMinutes: Type.Integer(),
        }),
      ),
      lastVisit: Nullable(shape({ arrivedAt: Instant, mileageKm: MileageKm })),
      /** Set when the car is in the house already. */
      openWorkOrderId: Nullable(Id),
      /** Earlier repairs that may be what brings the car back. */
      guarantees: Type.Array(GuaranteeView, { maxItems: 20 }),
      /** Work that the owner put off at earlier visits. */
      deferred: Type.Array(shape({ ...named, day: Day, workOrderId: Id }), { maxItems: 30 }),
      /** Canned jobs for a car like this: those that were booked, then those made for its model, its class, any car. */
      cannedJobs: Type.Array(
        shape({
          id: Id,
          code: Type.String(),
          nameZh: Type.String(),
          nameEn: Type.String(),
          /** Null: by the price list. */
          fixedPriceFen: Nullable(PriceFen),
          plannedMinutes: Type.Integer(),
        }),
        { maxItems: mostCannedJobs },
      ),
    }),
    refusals: ['plate-empty'],
  }),
  keepPhoto: endpoint({
    method: 'POST',
    path: '/reception/photos',
    permission: 'reception.check-in',
    summary: 'Keeps a photo taken beside the car; the sheet refers to it by its digest',
    body: shape({ photo: PhotoDataUrl }),
    reply: shape({ sha256: Sha256 }),
    refusals: ['file-not-an-image'],
  }),
  checkIn: endpoint({
    method: 'POST',
    path: '/reception/check-ins',
    permission: 'reception.check-in',
    summary: 'Check a car in: opens the visit and its work order with the owner’s words, and seals the pre-inspection sheet',
    body: shape({
      ...walkRound,
      visitId: Id,
      workOrderId: Id,
      vehicleId: Id,
      appointmentId: Nullable(Id),
      senderPartyId: Id,
      businessType: field('E4.13', BusinessType),
      customerMode: CustomerMode,
      mileageKm: field('E4.17', MileageKm),
      fuelEighths: field('E4.12', Type.Integer({ minimum: 0, maximum: 8 })),
      concerns: Type.Array(Concern, { minItems: 1, maxItems: 10 }),
      photos: Type.Array(shape({ slot: PhotoSlot, sha256: Sha256 }), { maxItems: 66 }),
      /** Whom to call during the visit; null: the sender. */
      contact: Nullable(shape({ name: Text(60), phone: Text(30), relation: ContactRelation })),
      /** The order within guarantee that this visit repeats. */
      repeatsOrderId: Nullable(Id),
      /** What is to be done goes on the order at once, for the first concern; with a time of hand-over it is quoted as well. */
      work: Optional(
        shape({
          jobs: Type.Array(shape({ jobId: Id, cannedJobId: Id }), { maxItems: mostCannedJobs }),
          /** What was booked beside canned jobs goes on the order as this one job. */
          bookedJobId: Nullable(Id),
          promisedAt: field('E4.23', Nullable(Instant)),
        }),
      ),
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
      'canned-job-unknown',
      'canned-job-unfit',
      'payer-missing',
      'price-missing',
      'operation-unknown',
      'part-unknown',
      'too-many-lines',
      'amount-too-large',
      'in-the-past',
      'too-far-ahead',
      'already-exists',
      'file-not-an-image',
      'guarantee-unknown',
      'guarantee-over',
      'photo-unknown',
      'photo-twice',
      'photo-not-wanted',
      'phone-empty',
      'phone-characters',
      'phone-mobile',
      'phone-landline',
      'phone-area-code',
    ],
  }),
  queue: endpoint({
    method: 'GET',
    path: '/reception/queue',
    permission: 'reception.check-in',
    summary: 'Today’s appointments that have not been checked in yet, and the cars in the house with the step they stand at',
    reply: shape({ expected: Type.Array(AppointmentView, { maxItems: 500 }), inHouse: Type.Array(InHouseRow, { maxItems: 500 }) }),
  }),
  sheet: endpoint({
    method: 'GET',
    path: '/reception/visits/:visitId/sheet',
    permission: 'work-orders.read',
    summary: 'The pre-inspection sheet of a visit as it was signed',
    params: shape({ visitId: Id }),
    reply: SheetView,
  }),
  paper: endpoint({
    ...paper,
    path: '/reception/visits/:visitId/sheet.pdf',
    permission: 'work-orders.read',
    summary: 'The pre-inspection sheet as an A4 document',
    params: shape({ visitId: Id }),
  }),
  photo: endpoint({
    method: 'GET',
    path: '/reception/visits/:visitId/photos/:slot',
    permission: 'work-orders.read',
    summary: 'A photo of the sheet',
    params: shape({ visitId: Id, slot: PhotoSlot }),
    reply: picture,
    produces: 'image/*',
  }),
  addPhoto: endpoint({
    method: 'POST',
    path: '/reception/visits/:visitId/photos',
    permission: 'reception.check-in',
    summary: 'A photo of the sheet that was still missing; once taken it stays',
    params: shape({ visitId: Id }),
    body: shape({ slot: PhotoSlot, photo: PhotoDataUrl }),
    reply: SheetView,
    refusals: ['file-not-an-image', 'photo-taken', 'photo-not-wanted'],
  }),
  export: endpoint({
    method: 'POST',
    path: '/reception/export',
    permission: 'reception.check-in',
    summary: 'The check-ins of the last month as a sheet: masked, at most 5,000, recorded',
    body: shape({ language: OneOf(['zh-CN', 'en'] as const) }),
    reply: sheetOf({
      ...carColumns,
      remark: field('E2.16', Type.String()),
      checkedInAt: Type.String(),
      workOrderNumber: Type.String(),
      businessType: Type.String(),
      mileageKm: Type.String(),
      senderName: Type.String(),
    }),
    produces: xlsx,
    refusals: ['export-too-large'],
  }),
};
