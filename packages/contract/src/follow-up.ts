// The call after the visit: within three days, by somebody other than the adviser, three tries at most.
import { Type } from 'typebox';
import { BusinessType } from './appointment-words.ts';
import { PartyKind } from './customers.ts';
import { AllowedActions, endpoint, field, Id, Instant, MileageKm, Named, Nullable, OneOf, Paragraph, shape, Version } from './endpoint.ts';

export const FollowUpStatus = OneOf(['planned', 'unreached', 'done', 'escalated', 'resolved', 'refused', 'abandoned'] as const);
export const FollowUpOutcome = OneOf(['satisfied', 'neutral', 'dissatisfied', 'complaint'] as const);
const Score = Type.Integer({ minimum: 1, maximum: 10 });

export const FollowUpTask = shape({
  id: Id,
  visitId: Id,
  orderNumbers: field('D1.1', Type.Array(Type.String(), { maxItems: 50 })),
  plate: field('D1.2', Type.String()),
  plateKind: Nullable(Type.String()),
  modelName: Nullable(Type.String()),
  partyId: Id,
  ownerName: field('D1.3', Type.String()),
  partyKind: field('D1.4', PartyKind),
  mobileMasked: field('D1.5', Nullable(Type.String())),
  arrivedAt: field('D1.6', Instant),
  releasedAt: Nullable(Instant),
  mileageKm: field('D1.7', MileageKm),
  businessType: field('D1.8', BusinessType),
  adviserName: Type.String(),
  ownerWords: Type.Array(Type.String(), { maxItems: 30 }),
  jobNames: Type.Array(Named, { maxItems: 60 }),
  dueAt: field('D1.9', Instant),
  /** Still to be made, and its day has passed. */
  isOverdue: Type.Boolean(),
  callerName: field('D1.10', Nullable(Type.String())),
  calledAt: Nullable(Instant),
  status: field('D1.11', FollowUpStatus),
  attempts: Type.Integer(),
  content: field('D1.12', Type.String()),
  outcome: field('D1.13', Nullable(FollowUpOutcome)),
  score: Nullable(Score),
  /** By when a displeased owner is to be satisfied; null where nobody is. */
  resolveBy: Nullable(Instant),
  resolution: Type.String(),
  resolverName: Nullable(Type.String()),
  resolvedAt: Nullable(Instant),
  version: Version,
  allowedActions: AllowedActions,
});

export const followUp = {
  tasks: endpoint({
    method: 'GET',
    path: '/follow-up/tasks',
    permission: 'follow-up.read',
    summary: 'Calls to make, the longest due first: those due by the end of today, or every open one',
    query: shape({ list: OneOf(['due', 'open'] as const) }),
    reply: shape({ rows: Type.Array(FollowUpTask, { maxItems: 200 }) }),
    functions: ['D0.4'],
  }),
  get: endpoint({
    method: 'GET',
    path: '/follow-up/tasks/:id',
    permission: 'follow-up.read',
    summary: 'One follow-up task',
    params: shape({ id: Id }),
    reply: FollowUpTask,
  }),
  result: endpoint({
    method: 'POST',
    path: '/follow-up/tasks/:id/result',
    permission: 'follow-up.call',
    summary: 'What came of a call; an owner not reached is called again the next day, three times in all',
    params: shape({ id: Id }),
    body: shape({
      version: Version,
      result: OneOf(['done', 'unreached', 'refused'] as const),
      outcome: Nullable(FollowUpOutcome),
      score: Nullable(Score),
      content: Paragraph(2000),
    }),
    reply: FollowUpTask,
    refusals: ['wrong-state', 'same-person', 'called-today', 'outcome-missing', 'outcome-without-call'],
  }),
  resolve: endpoint({
    method: 'POST',
    path: '/follow-up/tasks/:id/resolution',
    permission: 'follow-up.resolve',
    summary: 'How it was settled with an owner who was displeased',
    params: shape({ id: Id }),
    body: shape({ version: Version, resolution: Paragraph(2000, 1) }),
    reply: FollowUpTask,
    refusals: ['wrong-state'],
  }),
};
