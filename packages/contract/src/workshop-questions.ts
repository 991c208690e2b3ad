// What technicians ask the adviser of an order, and the answers.
import { Type } from 'typebox';
import { endpoint, Id, Instant, Nullable, shape, Text } from './endpoint.ts';

export const QuestionView = shape({
  id: Id,
  operationNameZh: Type.String(),
  operationNameEn: Type.String(),
  words: Type.String(),
  askedByName: Type.String(),
  askedAt: Instant,
  answer: Nullable(Type.String()),
  answeredByName: Nullable(Type.String()),
  answeredAt: Nullable(Instant),
});

export const questions = endpoint({
  method: 'GET',
  path: '/workshop/orders/:workOrderId/questions',
  permission: 'work-orders.read',
  summary: 'What the technicians have asked about an order, newest first',
  params: shape({ workOrderId: Id }),
  reply: shape({ rows: Type.Array(QuestionView, { maxItems: 100 }) }),
});
export const answer = endpoint({
  method: 'POST',
  path: '/workshop/questions/:id/answer',
  permission: 'work-orders.edit',
  summary: 'The adviser’s answer to a technician',
  params: shape({ id: Id }),
  body: shape({ answer: Text(300) }),
  reply: QuestionView,
  refusals: ['already-answered'],
});
