// Bays, technicians and the time that may still be booked.
import { Type } from 'typebox';
import { BayType, Trade } from './catalogue.ts';
import { Day, endpoint, Id, Instant, Nullable, shape, Text, Version } from './endpoint.ts';

export const BayView = shape({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  type: BayType,
  isActive: Type.Boolean(),
  version: Version,
});
export const TechnicianView = shape({ id: Id, name: Type.String(), skills: Type.Array(Trade) });

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
    summary: 'Technicians with their skills',
    reply: shape({ rows: Type.Array(TechnicianView, { maxItems: 300 }) }),
  }),
  setSkills: endpoint({
    method: 'PUT',
    path: '/capacity/technicians/:id/skills',
    permission: 'capacity.edit',
    summary: 'What a technician may work on',
    params: shape({ id: Id }),
    body: shape({ skills: Type.Array(Trade, { maxItems: 7 }) }),
    reply: TechnicianView,
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
