// Bays, equipment, technicians, when each is there, and the time that may still be booked.
import { Type } from 'typebox';
import { BayType, Trade } from './catalogue.ts';
import { Day, Done, endpoint, Id, Instant, LocalTime, Nullable, OneOf, shape, Text, Version } from './endpoint.ts';

export const BayView = shape({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  type: BayType,
  isActive: Type.Boolean(),
  version: Version,
});
export const TechnicianView = shape({ id: Id, name: Type.String(), skills: Type.Array(Trade) });

const Weekday = Type.Integer({ minimum: 1, maximum: 7, description: '1 = Monday' });
const span = { startsAt: Instant, endsAt: Instant };
const WallTimes = Type.Array(shape({ starts: LocalTime, ends: LocalTime }), { maxItems: 6 });

const LearnedSkill = shape({ skill: Trade, certificateNumber: Text(40, 0), certificateUntil: Nullable(Day) });
const terms = {
  skills: Type.Array(LearnedSkill, { maxItems: 7 }),
  speedPercent: Type.Integer({ minimum: 50, maximum: 200, description: 'of the standard time: 80 needs a quarter longer' }),
  /** The shift of each weekday; empty = the hours of the store. */
  week: Type.Array(shape({ weekday: Weekday, shiftId: Id }), { maxItems: 7 }),
};
const shiftFields = { name: Text(40), starts: LocalTime, ends: LocalTime, breaks: WallTimes };
export const ShiftView = shape({ id: Id, ...shiftFields, version: Version });
export const ExceptionKind = OneOf(['leave', 'sick', 'training', 'extra-shift'] as const);
export const RosterView = shape({
  technicians: Type.Array(
    shape({
      id: Id,
      name: Type.String(),
      ...terms,
      /** The seven days asked for. */
      working: Type.Array(shape(span), { maxItems: 100 }),
      /** Null until anything was set. */
      version: Nullable(Version),
    }),
    { maxItems: 200 },
  ),
  shifts: Type.Array(ShiftView, { maxItems: 50 }),
  /** Those that are not over when the days asked for begin. */
  exceptions: Type.Array(
    shape({
      id: Id,
      technicianId: Id,
      isAbsence: Type.Boolean(),
      /** Null for those who do not keep the roster: why somebody is away is no concern of theirs. */
      kind: Nullable(ExceptionKind),
      ...span,
      remark: Type.String(),
    }),
    { maxItems: 500 },
  ),
});

/** A weekday that is left out is closed; a store that is open on none has a special day for it. */
const OpeningWeek = Type.Array(shape({ weekday: Weekday, opens: LocalTime, closes: LocalTime }), { minItems: 1, maxItems: 7 });

const specialDay = {
  day: Day,
  name: Text(40),
  /** Both null: closed. */
  opens: Nullable(LocalTime),
  closes: Nullable(LocalTime),
  /** The weekday whose shifts are worked; null = the day's own. */
  worksAs: Nullable(Weekday),
};

export const OutageReason = OneOf(['repair', 'calibration', 'inspection', 'other'] as const);
const OutageView = shape({ id: Id, quantity: Type.Integer(), reason: OutageReason, ...span, remark: Type.String() });
const outages = Type.Array(OutageView, { maxItems: 100 });
const equipmentFields = {
  kind: Text(80),
  name: Text(80),
  quantity: Type.Integer({ minimum: 1, maximum: 100 }),
  isActive: Type.Boolean(),
};

/** Time that is booked where bay, person or equipment is not there, or outside the hours of the store. */
export const conflict = {
  subjectType: OneOf(['appointment', 'visit', 'operation'] as const),
  subjectId: Id,
  ...span,
  reason: OneOf(['bay-closed', 'technician-absent', 'technician-off-shift', 'store-closed', 'equipment-short'] as const),
  /** The bay, the person or the kind of equipment. */
  resource: Type.String(),
};
/** What is booked stays booked; who plans finds it another place or time. */
const conflicts = { conflicts: Type.Array(shape(conflict), { maxItems: 200 }) };
const Conflicts = shape(conflicts);

export const capacity = {
  listBays: endpoint({
    method: 'GET',
    path: '/capacity/bays',
    permission: 'capacity.read',
    summary: 'Bays of the store',
    reply: shape({ rows: Type.Array(BayView, { maxItems: 200 }) }),
  }),
  addBay: endpoint({
    method: 'POST',
    path: '/capacity/bays',
    permission: 'capacity.edit',
    summary: 'A new bay',
    body: shape({ id: Id, code: Text(20), name: Text(40), type: BayType }),
    reply: BayView,
    refusals: ['code-taken', 'already-exists'],
  }),
  listTechnicians: endpoint({
    method: 'GET',
    path: '/capacity/technicians',
    permission: 'capacity.read',
    summary: 'Technicians with the skills that count today',
    reply: shape({ rows: Type.Array(TechnicianView, { maxItems: 300 }) }),
  }),
  changeBay: endpoint({
    method: 'PUT',
    path: '/capacity/bays/:id',
    permission: 'capacity.edit',
    summary: 'Another name for a bay, or whether it is used at all',
    params: shape({ id: Id }),
    body: shape({ name: Text(40), isActive: Type.Boolean(), version: Version }),
    reply: BayView,
  }),
  roster: endpoint({
    method: 'GET',
    path: '/capacity/roster',
    permission: 'capacity.read',
    summary: 'Technicians with skills, certificates, speed and week, when they are at work in seven days, shifts and exceptions',
    query: shape({ from: Day }),
    reply: RosterView,
  }),
  setTechnician: endpoint({
    method: 'PUT',
    path: '/capacity/technicians/:id',
    permission: 'capacity.edit',
    summary: 'What a technician may work on, how fast, and in which shifts; the answer says what is planned with him outside them',
    params: shape({ id: Id }),
    body: shape({ ...terms, version: Nullable(Version) }),
    reply: Conflicts,
    refusals: ['skill-twice', 'certificate-missing', 'shift-unknown', 'weekday-twice'],
  }),
  shifts: endpoint({
    method: 'GET',
    path: '/capacity/shifts',
    permission: 'capacity.read',
    summary: 'The shifts of the store, with how many technicians work each',
    reply: shape({ rows: Type.Array(shape({ ...ShiftView.properties, technicians: Type.Integer() }), { maxItems: 50 }) }),
  }),
  setShift: endpoint({
    method: 'PUT',
    path: '/capacity/shifts/:id',
    permission: 'capacity.edit',
    summary: 'A shift, new (no version) or changed; the answer says what is planned outside it with who works it',
    params: shape({ id: Id }),
    body: shape({ ...shiftFields, version: Nullable(Version) }),
    reply: shape({ ...ShiftView.properties, ...conflicts }),
    refusals: ['shift-too-long', 'break-outside-shift', 'breaks-overlap', 'name-taken', 'already-exists'],
  }),
  withdrawShift: endpoint({
    method: 'DELETE',
    path: '/capacity/shifts/:id',
    permission: 'capacity.edit',
    summary: 'Takes away a shift that nobody works',
    params: shape({ id: Id }),
    reply: Done,
    refusals: ['shift-in-use'],
  }),
  addException: endpoint({
    method: 'POST',
    path: '/capacity/roster-exceptions',
    permission: 'capacity.edit',
    summary: 'A technician is away for a time, or works an extra shift; the answer says what is booked with him then',
    body: shape({ id: Id, technicianId: Id, kind: ExceptionKind, ...span, remark: Text(200, 0) }),
    reply: Conflicts,
    refusals: [
      'technician-unknown',
      'span-reversed',
      'span-too-long',
      'shift-too-long',
      'absence-overlaps',
      'extra-shift-overlaps',
      'already-exists',
    ],
  }),
  endException: endpoint({
    method: 'DELETE',
    path: '/capacity/roster-exceptions/:id',
    permission: 'capacity.edit',
    summary: 'Ends an absence or extra shift now, or calls it off before it began',
    params: shape({ id: Id }),
    reply: Done,
    refusals: ['already-over'],
  }),
  openingHours: endpoint({
    method: 'GET',
    path: '/capacity/opening-hours',
    permission: 'capacity.read',
    summary: 'The hours of the week',
    reply: shape({ hours: OpeningWeek, version: Version }),
  }),
  setOpeningHours: endpoint({
    method: 'PUT',
    path: '/capacity/opening-hours',
    permission: 'capacity.edit',
    summary: 'The hours of the week from now on; the answer says what is booked outside them',
    body: shape({ hours: OpeningWeek, version: Version }),
    reply: Conflicts,
    refusals: ['hours-reversed', 'weekday-twice'],
  }),
  specialDays: endpoint({
    method: 'GET',
    path: '/capacity/special-days',
    permission: 'capacity.read',
    summary: 'Holidays, days with hours of their own and days worked instead, from a month ago on',
    reply: shape({ rows: Type.Array(shape({ ...specialDay, version: Version }), { maxItems: 400 }) }),
  }),
  setSpecialDay: endpoint({
    method: 'PUT',
    path: '/capacity/special-days',
    permission: 'capacity.edit',
    summary: 'A day that is not like its weekday, new (no version) or changed; the answer says what is booked on it outside its hours',
    body: shape({ ...specialDay, version: Nullable(Version) }),
    reply: Conflicts,
    refusals: ['hours-reversed'],
  }),
  withdrawSpecialDay: endpoint({
    method: 'DELETE',
    path: '/capacity/special-days/:day',
    permission: 'capacity.edit',
    summary: 'The day is like its weekday again; the answer says what is booked on it outside the hours of that',
    params: shape({ day: Day }),
    query: shape({ version: Version }),
    reply: Conflicts,
  }),
  facilities: endpoint({
    method: 'GET',
    path: '/capacity/facilities',
    permission: 'capacity.read',
    summary: 'Bays and equipment, each with the times out of use that are not over',
    reply: shape({
      bays: Type.Array(shape({ ...BayView.properties, outages }), { maxItems: 200 }),
      equipment: Type.Array(shape({ id: Id, ...equipmentFields, version: Version, outages }), { maxItems: 200 }),
    }),
  }),
  setEquipment: endpoint({
    method: 'PUT',
    path: '/capacity/equipment/:id',
    permission: 'capacity.edit',
    summary: 'Equipment of a kind, new (no version) or changed; the answer says which planned work finds no piece of it',
    params: shape({ id: Id }),
    body: shape({ ...equipmentFields, version: Nullable(Version) }),
    reply: Conflicts,
    refusals: ['name-taken', 'already-exists'],
  }),
  addOutage: endpoint({
    method: 'POST',
    path: '/capacity/outages',
    permission: 'capacity.edit',
    summary: 'A bay, or pieces of equipment, are out of use for a time; the answer says what is booked on the bay, or finds no piece, then',
    body: shape({
      id: Id,
      of: shape({ kind: OneOf(['bay', 'equipment'] as const), id: Id }),
      quantity: Type.Integer({ minimum: 1, maximum: 100, description: 'pieces of equipment; a bay is one' }),
      reason: OutageReason,
      ...span,
      remark: Text(200, 0),
    }),
    reply: Conflicts,
    refusals: [
      'bay-unknown',
      'equipment-unknown',
      'span-reversed',
      'span-too-long',
      'more-than-there-are',
      'outage-overlaps',
      'already-exists',
    ],
  }),
  endOutage: endpoint({
    method: 'DELETE',
    path: '/capacity/outages/:id',
    permission: 'capacity.edit',
    summary: 'In use again from now, or the outage is called off before it began',
    params: shape({ id: Id }),
    reply: Done,
    refusals: ['already-over'],
  }),
  freeSlots: endpoint({
    method: 'GET',
    path: '/capacity/free-slots',
    permission: 'appointments.read',
    summary: 'Start times of a day at which a bay of the type is free for that long, every quarter of an hour',
    query: shape({ day: Day, bayType: BayType, minutes: Type.Integer({ minimum: 5, maximum: 1440 }) }),
    reply: shape({ rows: Type.Array(shape({ startsAt: Instant, freeBays: Type.Integer() }), { maxItems: 100 }), bays: Type.Integer() }),
  }),
  today: endpoint({
    method: 'GET',
    path: '/capacity/today',
    permission: 'capacity.read',
    summary: 'How full the bays of the store are today, and how many minutes of them can still be booked until closing',
    reply: shape({
      /** Null on a day that is closed. */
      closesAt: Nullable(Instant),
      bayMinutes: Type.Integer({ minimum: 0, description: 'all active bays from opening to closing, minutes' }),
      takenMinutes: Type.Integer({ minimum: 0, description: 'of them booked, minutes' }),
      freeMinutes: Type.Integer({ minimum: 0, description: 'free from now to closing, minutes' }),
    }),
  }),
};
