// Booking: reserves bay time, becomes a visit at check-in.
import { Type } from 'typebox';
import { BayType } from './catalogue.ts';
import { AllowedActions, Day, endpoint, field, Id, Instant, Nullable, OneOf, PriceFen, shape, Text, Version } from './endpoint.ts';

export const BusinessType = OneOf([
  'maintenance',
  'repair',
  'warranty',
  'accident-insurance',
  'accident-self-pay',
  'return',
  'campaign',
  'internal',
  'fitting',
  'rescue',
] as const);
export const ReminderChannel = OneOf(['phone', 'sms', 'wechat', 'app', 'email', 'fax', 'visit'] as const);
export const AppointmentStatus = OneOf(['confirmed', 'arrived', 'cancelled', 'no-show'] as const);

const fields = {
  requestedWork: field('E1.8', Text(300)),
  businessType: BusinessType,
  bayType: BayType,
  startsAt: field('E1.10', Instant),
  plannedMinutes: Type.Integer({ minimum: 5, maximum: 1440 }),
  estimateFen: field('E1.11', Nullable(PriceFen)),
  expectedParts: field('E1.12', Text(300, 0)),
  reminderChannel: field('E1.7', ReminderChannel),
  remark: field('E1.14', Text(500, 0)),
};

export const AppointmentView = shape({
  ...fields,
  id: Id,
  number: field('E1.1', Type.String()),
  status: AppointmentStatus,
  vehicleId: field('E1.2', Id),
  plate: field('E1.3', Nullable(Type.String())),
  plateKind: Nullable(Type.String()),
  modelName: field('E1.4', Nullable(Type.String())),
  partyId: Id,
  customerName: field('E1.5', Type.String()),
  mobileMasked: field('E1.6', Nullable(Type.String())),
  acceptedAt: field('E1.9', Instant),
  takenByName: field('E1.13', Type.String()),
  bayName: Nullable(Type.String()),
  visitId: Nullable(Id),
  version: Version,
  allowedActions: AllowedActions,
});

export const appointments = {
  listDay: endpoint({
    method: 'GET',
    path: '/appointments',
    permission: 'appointments.read',
    summary: 'Appointments of a day in order of time',
    query: shape({ day: Day }),
    reply: shape({ rows: Type.Array(AppointmentView, { maxItems: 500 }) }),
    functions: ['E0.1'],
  }),
  get: endpoint({
    method: 'GET',
    path: '/appointments/:id',
    permission: 'appointments.read',
    summary: 'One appointment',
    params: shape({ id: Id }),
    reply: AppointmentView,
  }),
  book: endpoint({
    method: 'POST',
    path: '/appointments',
    permission: 'appointments.edit',
    summary: 'Book a car in; reserves a bay of the type for the time',
    body: shape({ ...fields, id: Id, vehicleId: Id, partyId: Id }),
    reply: AppointmentView,
    refusals: [
      'no-bay-free',
      'outside-opening-hours',
      'in-the-past',
      'vehicle-unknown',
      'customer-unknown',
      'already-exists',
      'too-far-ahead',
    ],
  }),
  reschedule: endpoint({
    method: 'POST',
    path: '/appointments/:id/reschedule',
    permission: 'appointments.edit',
    summary: 'Move an appointment to another time; the old bay time is freed',
    params: shape({ id: Id }),
    body: shape({ version: Version, startsAt: Instant, reason: Text(200) }),
    reply: AppointmentView,
    refusals: ['wrong-state', 'no-bay-free', 'outside-opening-hours', 'in-the-past', 'too-far-ahead'],
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/appointments/:id/cancel',
    permission: 'appointments.edit',
    summary: 'Cancel an appointment; the bay time is freed',
    params: shape({ id: Id }),
    body: shape({ version: Version, reason: Text(200) }),
    reply: AppointmentView,
    refusals: ['wrong-state'],
  }),
  markNoShow: endpoint({
    method: 'POST',
    path: '/appointments/:id/no-show',
    permission: 'appointments.edit',
    summary: 'The car did not come; the bay time is freed',
    params: shape({ id: Id }),
    body: shape({ version: Version }),
    reply: AppointmentView,
    refusals: ['wrong-state', 'not-yet-due'],
  }),
};
