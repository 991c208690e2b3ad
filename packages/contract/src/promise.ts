// When a car will be ready, with which chance: drawn from the live plan and the shop's own clocked history.
import { Type } from 'typebox';
import { BayType } from './catalogue-words.ts';
import { endpoint, Id, Ids, Instant, Nullable, OneOf, Optional, shape } from './endpoint.ts';
import { UnplannedReason } from './workshop-proposal.ts';

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

export const promise = {
  ofOrder: endpoint({
    method: 'GET',
    path: '/promise/orders/:id',
    permission: 'work-orders.read',
    summary:
      'When a work order will be ready as the shop stands, work that the owner has not yet agreed to among it; nothing moves for the question',
    params: shape({ id: Id }),
    reply: shape({ ...answer, standing: Nullable(Standing) }),
  }),
  ofBooking: endpoint({
    method: 'GET',
    path: '/promise/booking',
    permission: 'appointments.edit',
    summary: 'When a car that came at this time with this work would be ready; nothing moves for the question',
    query: shape({
      startsAt: Instant,
      bayType: BayType,
      plannedMinutes: Type.Integer({ minimum: 5, maximum: 1440 }),
      cannedJobIds: Optional(Ids),
      operationIds: Optional(Ids),
    }),
    reply: shape(answer),
  }),
  atRisk: endpoint({
    method: 'GET',
    path: '/promise/at-risk',
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
