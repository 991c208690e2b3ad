// The visit along the twelve steps of the service process.
import { Type } from 'typebox';
import { endpoint, Id, Instant, Nullable, shape } from './endpoint.ts';

export const Timeline = shape({
  visitId: Id,
  events: Type.Array(
    shape({
      id: Id,
      step: Nullable(Type.Integer({ minimum: 1, maximum: 12 })),
      type: Type.String(),
      subjectType: Type.String(),
      subjectId: Id,
      happenedAt: Instant,
      actorName: Nullable(Type.String()),
    }),
    { maxItems: 1000 },
  ),
  steps: Type.Array(shape({ step: Type.Integer({ minimum: 1, maximum: 12 }), firstAt: Nullable(Instant), lastAt: Nullable(Instant) }), {
    minItems: 12,
    maxItems: 12,
  }),
});

export const serviceProcess = {
  timeline: endpoint({
    method: 'GET',
    path: '/visits/:visitId/timeline',
    permission: 'work-orders.read',
    summary: 'What happened in a visit, in order, and when each of the twelve steps began and last moved',
    params: shape({ visitId: Id }),
    reply: Timeline,
  }),
};
