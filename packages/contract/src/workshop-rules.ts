// The rules of the floor: how long work may stand still, and whether technicians take the next job themselves.
import { Type } from 'typebox';
import { endpoint, Nullable, OneOf, shape, Version } from './endpoint.ts';

export const PauseReason = OneOf([
  'parts',
  'customer',
  'bay',
  'equipment',
  'technical-support',
  'insurer',
  'sublet',
  'maker',
  'customer-parts',
  'break',
  'other',
] as const);

const Rules = {
  mayPull: Type.Boolean(),
  /** Each reason once. */
  limits: Type.Array(
    shape({ reason: PauseReason, minutes: Type.Integer({ minimum: 5, maximum: 10_080, description: 'in which the store is open' }) }),
    { minItems: 11, maxItems: 11 },
  ),
};
/** The version is null while the store has made no rules of its own. */
const RulesView = shape({ ...Rules, version: Nullable(Version) });

export const rules = endpoint({
  method: 'GET',
  path: '/workshop/rules',
  permission: 'workshop.read',
  summary: 'How long work may stand still for which reason, and whether technicians take the next job themselves',
  reply: RulesView,
});
export const setRules = endpoint({
  method: 'PUT',
  path: '/workshop/rules',
  permission: 'capacity.edit',
  summary: 'Other rules of the workshop from now on',
  body: RulesView,
  reply: RulesView,
  refusals: ['reason-twice'],
});
