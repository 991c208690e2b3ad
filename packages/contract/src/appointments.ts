// Booking: reserves bay time and parts, becomes a visit at check-in.
import { Type } from 'typebox';
import { AppointmentAnalysis } from './appointment-analysis.ts';
import { AppointmentStatus, BookingChannel, BusinessType, PartsState, ReminderChannel } from './appointment-words.ts';
import { BasisPoints, BayType, Trade } from './catalogue-words.ts';
import {
  AllowedActions,
  Day,
  endpoint,
  Fen,
  field,
  Id,
  Ids,
  Instant,
  Nullable,
  named,
  OneOf,
  Optional,
  paper,
  QuantityAsked,
  shape,
  sheetOf,
  Text,
  Version,
  xlsx,
} from './endpoint.ts';

const fields = {
  requestedWork: field('E1.8', Text(300)),
  businessType: BusinessType,
  channel: BookingChannel,
  adviserId: Nullable(Id),
  bayType: BayType,
  startsAt: field('E1.10', Instant),
  plannedMinutes: Type.Integer({ minimum: 5, maximum: 1440 }),
  reminderChannel: field('E1.7', ReminderChannel),
  remark: field('E1.14', Text(500, 0)),
};
const PartWanted = shape({ partId: Id, quantity: QuantityAsked });

/** A piece of work chosen for the booking, with what it costs this customer; null while a price is missing. */
const JobView = shape({
  cannedJobId: Nullable(Id),
  labourOperationId: Nullable(Id),
  code: Type.String(),
  ...named,
  plannedMinutes: Type.Integer(),
  amountFen: Nullable(Fen),
});
const PartView = shape({
  partId: Id,
  number: Type.String(),
  ...named,
  unit: Type.String(),
  quantity: QuantityAsked,
  /** State of its parts request; null when nothing is held for it. */
  status: Nullable(Type.String()),
  /** Day on which what is missing is expected. */
  expectedOn: Nullable(Day),
});
const Move = shape({ movedAt: Instant, from: Instant, to: Instant, reason: Type.String(), byName: Type.String() });

export const AppointmentView = shape({
  ...fields,
  id: Id,
  number: field('E1.1', Type.String()),
  kind: OneOf(['store', 'customer'] as const),
  status: AppointmentStatus,
  isLate: Type.Boolean(),
  partsState: PartsState,
  vehicleId: field('E1.2', Id),
  plate: field('E1.3', Nullable(Type.String())),
  plateKind: Nullable(Type.String()),
  modelName: field('E1.4', Nullable(Type.String())),
  partyId: Id,
  customerName: field('E1.5', Type.String()),
  /** Whom to call; the customer when nobody else was named. */
  contactName: Type.String(),
  mobileMasked: field('E1.6', Nullable(Type.String())),
  jobs: Type.Array(JobView, { maxItems: 40 }),
  estimateFen: field('E1.11', Nullable(Fen)),
  parts: field('E1.12', Type.Array(PartView, { maxItems: 100 })),
  acceptedAt: field('E1.9', Instant),
  takenByName: field('E1.13', Type.String()),
  adviserName: Nullable(Type.String()),
  bayName: Nullable(Type.String()),
  remindedAt: Nullable(Instant),
  remindedByName: Nullable(Type.String()),
  arrivedAt: Nullable(Instant),
  cancelledBy: Nullable(OneOf(['customer', 'store'] as const)),
  endReason: Type.String(),
  partsKeptUntil: Nullable(Day),
  moves: Type.Array(Move, { maxItems: 50 }),
  visitId: Nullable(Id),
  version: Version,
  allowedActions: AllowedActions,
});

const Rules = {
  lateMinutes: Type.Integer({ minimum: 0, maximum: 240 }),
  releaseMinutes: Type.Integer({ minimum: 0, maximum: 480 }),
  partsKeptDays: Type.Integer({ minimum: 0, maximum: 30 }),
  bookableBasisPoints: BasisPoints,
  /** Of the types of bay that have a share of their own; the others have the store's. */
  shares: Type.Array(shape({ bayType: BayType, bookableBasisPoints: BasisPoints }), { maxItems: 20 }),
};
/** `version` is null while the store follows the usual rules. */
export const BookingRulesView = shape({ ...Rules, version: Nullable(Version) });

const phoneRefusals = ['phone-empty', 'phone-characters', 'phone-mobile', 'phone-landline', 'phone-area-code'] as const;
const bookRefusals = [
  'car-booked-already',
  'no-bay-free',
  'bookable-share-used',
  'outside-opening-hours',
  'in-the-past',
  'too-far-ahead',
] as const;
const workRefusals = ['canned-job-unknown', 'operation-unknown', 'part-unknown', 'too-many-lines'] as const;
/** Why more of the day is promised than the store's share; without it that is refused. */
const overShareReason = Optional(Text(200));
const one = { params: shape({ id: Id }), reply: AppointmentView };

/** Columns of the sheet of bookings; telephones are masked as on the page. */
const columns = {
  number: field('E1.1', Type.String()),
  fileNumber: field('E1.2', Type.String()),
  plate: field('E1.3', Type.String()),
  modelName: field('E1.4', Type.String()),
  customerName: field('E1.5', Type.String()),
  contact: field('E1.6', Type.String()),
  reminderChannel: field('E1.7', Type.String()),
  requestedWork: field('E1.8', Type.String()),
  acceptedAt: field('E1.9', Type.String()),
  startsAt: field('E1.10', Type.String()),
  estimateFen: field('E1.11', Type.String()),
  parts: field('E1.12', Type.String()),
  takenByName: field('E1.13', Type.String()),
  remark: field('E1.14', Type.String()),
  status: Type.String(),
  channel: Type.String(),
  bayType: Type.String(),
  plannedMinutes: Type.String(),
  adviserName: Type.String(),
};

const analysed = { from: Day, until: Day, by: OneOf(['day', 'week'] as const) };
const analysisRefusals = ['span-reversed', 'span-too-long'] as const;

export const appointments = {
  listDay: endpoint({
    method: 'GET',
    path: '/appointments',
    permission: 'appointments.read',
    summary:
      'Appointments of a day in order of time; or of that day those to remind and those late; or those not kept in the month up to it',
    query: shape({ day: Day, list: Optional(OneOf(['all', 'reminders', 'late', 'no-shows'] as const)) }),
    reply: shape({ rows: Type.Array(AppointmentView, { maxItems: 500 }) }),
    functions: ['E0.1'],
  }),
  calendar: endpoint({
    method: 'GET',
    path: '/appointments/calendar',
    permission: 'appointments.read',
    summary: 'A day as the desk plans it: appointments, and how many bays of each type are taken in every quarter of an hour',
    query: shape({ day: Day }),
    reply: shape({
      opensAt: Nullable(Instant),
      closesAt: Nullable(Instant),
      load: Type.Array(
        shape({
          bayType: BayType,
          bays: Type.Integer(),
          bookableBasisPoints: Type.Integer(),
          takenBays: Type.Array(Type.Integer(), { maxItems: 96 }),
          /** Out of use in each quarter of an hour, those that are booked nevertheless left out. */
          closedBays: Type.Array(Type.Integer(), { maxItems: 96 }),
          takenMinutes: Type.Integer(),
          bayMinutes: Type.Integer({ description: 'all bays of the type from opening to closing, what is closed left out, minutes' }),
        }),
        { maxItems: 20 },
      ),
      rows: Type.Array(AppointmentView, { maxItems: 500 }),
    }),
  }),
  fortnight: endpoint({
    method: 'GET',
    path: '/appointments/fortnight',
    permission: 'appointments.read',
    summary: 'Load against capacity of two weeks, by day: of the bays by type, of the technicians by skill',
    query: shape({ from: Day }),
    reply: shape({
      days: Type.Array(
        shape({
          day: Day,
          opensAt: Nullable(Instant),
          bays: Type.Array(
            shape({
              bayType: BayType,
              bays: Type.Integer(),
              bayMinutes: Type.Integer(),
              takenMinutes: Type.Integer(),
              bookableBasisPoints: Type.Integer(),
            }),
            { maxItems: 20 },
          ),
          /** Who has two skills is there for both. */
          skills: Type.Array(
            shape({ skill: Trade, technicians: Type.Integer(), workingMinutes: Type.Integer(), plannedMinutes: Type.Integer() }),
            { maxItems: 7 },
          ),
        }),
        { maxItems: 14 },
      ),
    }),
  }),
  estimate: endpoint({
    method: 'GET',
    path: '/appointments/estimate',
    permission: 'appointments.edit',
    summary: 'What the chosen work costs this customer with this car, how long it takes, on which bay, and which parts it needs',
    query: shape({
      vehicleId: Id,
      partyId: Id,
      cannedJobIds: Optional(Ids),
      operationIds: Optional(Ids),
      partIds: Optional(Ids),
      /** Of the parts, in their order, 1/1000 unit. */
      quantities: Optional(Type.String({ pattern: '^([1-9][0-9]{0,7}(,|$)){1,20}$', maxLength: 180 })),
    }),
    reply: shape({
      jobs: Type.Array(JobView, { maxItems: 40 }),
      parts: Type.Array(
        shape({
          partId: Id,
          number: Type.String(),
          ...named,
          unit: Type.String(),
          quantity: QuantityAsked,
          availableQuantity: Type.Integer(),
        }),
        { maxItems: 100 },
      ),
      estimateFen: Nullable(Fen),
      plannedMinutes: Type.Integer(),
      bayType: Nullable(BayType),
      className: Nullable(Type.String()),
    }),
    refusals: [...workRefusals],
  }),
  analysis: endpoint({
    method: 'GET',
    path: '/appointments/analysis',
    permission: 'appointments.read',
    summary: 'What became of the bookings of some days: came, late, not kept, called off; by day or week and by the way they were made',
    query: shape(analysed),
    reply: AppointmentAnalysis,
    refusals: analysisRefusals,
  }),
  exportAnalysis: endpoint({
    method: 'POST',
    path: '/appointments/analysis/export',
    permission: 'appointments.read',
    summary: 'The analysis as a sheet',
    body: shape({ ...analysed, language: OneOf(['zh-CN', 'en'] as const) }),
    reply: sheetOf({ period: Type.String() }),
    produces: xlsx,
    refusals: analysisRefusals,
  }),
  advisers: endpoint({
    method: 'GET',
    path: '/appointments/advisers',
    permission: 'appointments.read',
    summary: 'Who may be named to receive a car',
    reply: shape({ rows: Type.Array(shape({ id: Id, name: Type.String() }), { maxItems: 200 }) }),
  }),
  get: endpoint({ method: 'GET', path: '/appointments/:id', permission: 'appointments.read', summary: 'One appointment', ...one }),
  revealPhone: endpoint({
    method: 'POST',
    path: '/appointments/:id/reveal-phone',
    permission: 'customers.reveal',
    summary: 'The telephone to call about the appointment, in clear; that it was looked up is recorded with the reason',
    params: shape({ id: Id }),
    body: shape({ reason: Text(200, 2) }),
    reply: shape({ phone: Nullable(Type.String()) }),
  }),
  paper: endpoint({
    ...paper,
    path: '/appointments/:id/paper.pdf',
    permission: 'appointments.read',
    summary: 'The appointment slip as an A4 document',
    params: shape({ id: Id }),
  }),
  book: endpoint({
    method: 'POST',
    path: '/appointments',
    permission: 'appointments.edit',
    summary: 'Book a car in; reserves a bay of the type for the time, and the parts of the chosen work',
    body: shape({
      ...fields,
      id: Id,
      vehicleId: field('E1.2', Id),
      partyId: Id,
      contactName: Text(60, 0),
      contactPhone: field('E1.6', Nullable(Text(30))),
      cannedJobIds: Type.Array(Id, { maxItems: 20 }),
      operationIds: Type.Array(Id, { maxItems: 20 }),
      /** Besides those of the chosen work. */
      parts: field('E1.12', Type.Array(PartWanted, { maxItems: 20 })),
      overShareReason,
    }),
    reply: AppointmentView,
    refusals: [
      ...bookRefusals,
      ...workRefusals,
      'vehicle-unknown',
      'customer-unknown',
      'already-exists',
      'adviser-unknown',
      ...phoneRefusals,
    ],
  }),
  remind: endpoint({
    method: 'POST',
    path: '/appointments/:id/remind',
    permission: 'appointments.edit',
    summary: 'The customer was reminded',
    ...one,
    body: shape({ version: Version }),
    refusals: ['wrong-state'],
  }),
  arrive: endpoint({
    method: 'POST',
    path: '/appointments/:id/arrive',
    permission: 'reception.check-in',
    summary: 'The car stands at the door; the wait for reception begins',
    ...one,
    body: shape({ version: Version }),
    refusals: ['wrong-state'],
  }),
  reschedule: endpoint({
    method: 'POST',
    path: '/appointments/:id/reschedule',
    permission: 'appointments.edit',
    summary: 'Move an appointment to another time, with its bay and its parts; it keeps its number',
    ...one,
    body: shape({ version: Version, startsAt: Instant, reason: Text(200), overShareReason }),
    refusals: ['wrong-state', ...bookRefusals],
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/appointments/:id/cancel',
    permission: 'appointments.edit',
    summary: 'Call an appointment off; bay time and parts are freed',
    ...one,
    body: shape({ version: Version, by: OneOf(['customer', 'store'] as const), reason: Text(200) }),
    refusals: ['wrong-state'],
  }),
  markNoShow: endpoint({
    method: 'POST',
    path: '/appointments/:id/no-show',
    permission: 'appointments.edit',
    summary: 'The car did not come; the bay time is freed now, the parts after the days that the store keeps them',
    ...one,
    body: shape({ version: Version }),
    refusals: ['wrong-state', 'not-yet-due'],
  }),
  rules: endpoint({
    method: 'GET',
    path: '/appointments/rules',
    permission: 'appointments.read',
    summary: 'The store’s rules about bookings',
    reply: BookingRulesView,
  }),
  setRules: endpoint({
    method: 'PUT',
    path: '/appointments/rules',
    permission: 'capacity.edit',
    summary: 'Other rules about bookings from now on',
    body: shape({ ...Rules, version: Nullable(Version) }),
    reply: BookingRulesView,
    refusals: ['release-before-late', 'already-exists'],
  }),
  export: endpoint({
    method: 'POST',
    path: '/appointments/export',
    permission: 'appointments.read',
    summary: 'The appointments of the last month and of those to come as a sheet: masked, at most 5,000, recorded',
    body: shape({ language: OneOf(['zh-CN', 'en'] as const) }),
    reply: sheetOf(columns),
    produces: xlsx,
    refusals: ['export-too-large'],
  }),
};
