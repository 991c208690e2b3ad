// What the planner proposes for the work that nobody has planned yet.
import { Type } from 'typebox';
import { endpoint, Id, Instant, OneOf, shape, Version } from './endpoint.ts';

/** Why an order cannot be planned as things are. */
export const UnplannedReason = OneOf([
  'bay-type-missing',
  'skill-missing',
  'equipment-missing',
  'nobody-on-shift',
  'shifts-too-short',
  'parts-without-date',
  'lock-impossible',
  'no-time-left',
] as const);

export const proposal = endpoint({
  method: 'GET',
  path: '/workshop/proposal',
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
});

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
