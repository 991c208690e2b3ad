// The live plan, and when a car will be ready, with which chance: drawn from it and the shop's own clocked history.
import { Type } from 'typebox';
import { BayType } from './catalogue-words.ts';
import { endpoint, Id, Ids, Instant, Nullable, named, OneOf, Optional, shape } from './endpoint.ts';

/** Why an order cannot be planned as things are. */
const UnplannedReason = OneOf([
  'bay-type-missing',
  'skill-missing',
  'equipment-missing',
  'nobody-on-shift',
  'shifts-too-short',
  'parts-without-date',
  'lock-impossible',
  'no-time-left',
] as const);

/** By which the car is ready with 50, 80 and 95 % of chance, in whole five minutes. */
const ReadyTimes = shape({ at50: Instant, at80: Instant, at95: Instant });
const answer = {
  /** Null where the work is done, or cannot be planned as things are. */
  times: Nullable(ReadyTimes),
  /** What keeps it from being planned. */
  missing: Nullable(UnplannedReason),
};
/** How a promise stands: `at-risk` while it may still be kept, `broken` when that would be luck. */
const Standing = shape({
  promisedAt: Instant,
  risk: OneOf(['safe', 'at-risk', 'broken'] as const),
  chancePercent: Type.Integer({ minimum: 0, maximum: 100 }),
});

/** Why given-out work could not stay where it was. */
const MoveCause = OneOf([
  'technician-absent',
  'bay-closed',
  'parts-later',
  'predecessor-not-ended',
  'bay-occupied',
  'technician-occupied',
  'not-begun',
  'sooner-again',
  'better-so',
] as const);

export const planning = {
  moves: endpoint({
    method: 'GET',
    path: '/planning/moves',
    permission: 'workshop.dispatch',
    summary: 'Given-out work that the live plan has moved today, the latest first, with the reason',
    reply: shape({
      rows: Type.Array(
        shape({
          id: Id,
          movedAt: Instant,
          operationId: Id,
          workOrderId: Id,
          plate: Type.String(),
          ...named,
          bayName: Nullable(Type.String()),
          technicianNames: Type.Array(Type.String(), { maxItems: 20 }),
          /** The start that people had been told. */
          wasStartsAt: Instant,
          startsAt: Instant,
          endsAt: Instant,
          cause: MoveCause,
          /** Of the car that has its place. */
          inTheWayPlate: Nullable(Type.String()),
        }),
        { maxItems: 100 },
      ),
    }),
  }),
  proposal: endpoint({
    method: 'GET',
    path: '/planning/proposal',
    permission: 'workshop.dispatch',
    summary: 'Where, by whom and when the planner would do the work that is not planned yet; nothing is changed by asking',
    reply: shape({
      /** In order of time; an operation that the dispatcher has planned is not among them. */
      operations: Type.Array(
        shape({
          operationId: Id,
          workOrderId: Id,
          bayId: Id,
          technicianIds: Type.Array(Id, { maxItems: 20 }),
          startsAt: Instant,
          endsAt: Instant,
        }),
        { maxItems: 1000 },
      ),
      /** When the workshop would be through with each car. */
      orders: Type.Array(shape({ workOrderId: Id, readyAt: Instant }), { maxItems: 1000 }),
      unplanned: Type.Array(shape({ workOrderId: Id, operationId: Id, reason: UnplannedReason }), { maxItems: 1000 }),
    }),
  }),
  ofOrder: endpoint({
    method: 'GET',
    path: '/planning/orders/:id',
    permission: 'work-orders.read',
    summary:
      'When a work order will be ready as the shop stands, work that the owner has not yet agreed to among it; nothing moves for the question',
    params: shape({ id: Id }),
    reply: shape({ ...answer, standing: Nullable(Standing) }),
  }),
  ofBooking: endpoint({
    method: 'GET',
    path: '/planning/booking',
    permission: 'appointments.edit',
    summary: 'When a car that came at this time with this work would be ready; nothing moves for the question',
    query: shape({
      startsAt: Instant,
      bayType: BayType,
      plannedMinutes: Type.Integer({ minimum: 5, maximum: 1440 }),
      cannedJobIds: Optional(Ids),
      operationIds: Optional(Ids),
      /** The car's own appointment: the time it holds gives way to the question. */
      appointmentId: Optional(Id),
    }),
    reply: shape(answer),
  }),
  atRisk: endpoint({
    method: 'GET',
    path: '/planning/at-risk',
    permission: 'work-orders.read',
    summary: 'Cars in the house whose promise may break, the smallest chance first',
    reply: shape({
      rows: Type.Array(
        shape({
          ...answer,
          standing: Standing,
          workOrderId: Id,
          number: Type.String(),
          visitId: Id,
          plate: Type.String(),
          modelName: Nullable(Type.String()),
          adviserName: Type.String(),
        }),
        { maxItems: 200 },
      ),
    }),
  }),
};
