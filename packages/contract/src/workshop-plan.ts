// What a plan by hand and a taken proposal have in common.
import { Type } from 'typebox';
import { endpoint, Id, Instant, shape, Version } from './endpoint.ts';

/** Why a plan for an operation is refused, made by hand or taken from a proposal. */
export const planRefusals = [
  'wrong-state',
  'plan-locked',
  'bay-occupied',
  'technician-occupied',
  'bay-type-differs',
  'skill-missing',
  'high-voltage-certificate-missing',
  'high-voltage-certificate-expired',
  'bay-closed',
  'technician-absent',
  'equipment-occupied',
  'technician-off-shift',
  'past-shift-end',
  'job-not-approved',
  'parts-short',
  'predecessor-not-ended',
  'successor-too-early',
  'override-not-allowed',
  'shares-not-100',
  'technician-twice',
  'outside-opening-hours',
  'ends-before-start',
  'plan-too-long',
  'bay-unknown',
  'technician-unknown',
] as const;

export const takeProposal = endpoint({
  method: 'POST',
  path: '/workshop/proposal/take',
  permission: 'workshop.dispatch',
  summary: 'Put proposed operations on the plan, all or none; time reserved for their visits gives way to it',
  body: shape({
    /** In order of time: what comes first on a car is planned first. */
    operations: Type.Array(
      shape({
        operationId: Id,
        version: Version,
        bayId: Id,
        technicianIds: Type.Array(Id, { minItems: 1, maxItems: 6 }),
        startsAt: Instant,
        endsAt: Instant,
      }),
      { minItems: 1, maxItems: 200 },
    ),
  }),
  reply: shape({ taken: Type.Integer() }),
  refusals: planRefusals,
});
