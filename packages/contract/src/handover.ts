// Handing the car back: the release slip, given when the bill is settled.
import { Type } from 'typebox';
import { AllowedActions, endpoint, Fen, Id, Instant, Nullable, paper, shape, Version } from './endpoint.ts';

export const ReadyRow = shape({
  visitId: Id,
  visitVersion: Version,
  plate: Type.String(),
  plateKind: Nullable(Type.String()),
  modelName: Nullable(Type.String()),
  ownerName: Type.String(),
  adviserName: Type.String(),
  promisedAt: Nullable(Instant),
  totalFen: Fen,
  outstandingFen: Fen,
  allowedActions: AllowedActions,
});

export const ReleaseView = shape({ visitId: Id, number: Type.String(), releasedByName: Type.String(), releasedAt: Instant });

export const handover = {
  ready: endpoint({
    method: 'GET',
    path: '/handover/ready',
    permission: 'work-orders.read',
    summary: 'Cars with a prepared bill that are still in the house, paid ones first; a release waits for the money',
    reply: shape({ rows: Type.Array(ReadyRow, { maxItems: 200 }) }),
  }),
  slip: endpoint({
    ...paper,
    path: '/handover/visits/:visitId/slip.pdf',
    permission: 'work-orders.read',
    summary: 'The release slip of a car that was given back, as an A4 document',
    params: shape({ visitId: Id }),
  }),
  release: endpoint({
    method: 'POST',
    path: '/handover/visits/:visitId/release',
    permission: 'handover.release',
    summary: 'Give the car back; `version` is the visit’s',
    params: shape({ visitId: Id }),
    body: shape({ version: Version }),
    reply: ReleaseView,
    refusals: ['wrong-state', 'not-prepared', 'not-paid', 'not-approved', 'certificate-missing'],
  }),
};
