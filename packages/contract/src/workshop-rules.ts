// The rules of the floor: how long work may stand still, whether technicians take the next job themselves, and what a plan is good for.
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
  /** What a plan is good for, in this order. */
  weights: shape({
    lateness: Type.Integer({ minimum: 1, maximum: 1000, description: 'of a minute after the promise' }),
    waiting: Type.Integer({ minimum: 0, maximum: 1000, description: 'of a minute that an owner waits in the house' }),
    overtime: Type.Integer({ minimum: 0, maximum: 1000, description: 'of a minute of overtime' }),
    changes: Type.Integer({ minimum: 0, maximum: 60_000, description: 'of an operation that stands elsewhere than people saw' }),
  }),
};
/** The version is null while the store has made no rules of its own. */
const RulesView = shape({ ...Rules, version: Nullable(Version) });

export const rules = endpoint({
  method: 'GET',
  path: '/workshop/rules',
  permission: 'workshop.read',
  summary: 'How long work may stand still for which reason, whether technicians take the next job themselves, and what a plan is good for',
  reply: RulesView,
});
export const setRules = endpoint({
  method: 'PUT',
  path: '/workshop/rules',
  permission: 'capacity.edit',
  summary: 'Other rules of the workshop from now on',
  body: RulesView,
  reply: RulesView,
  refusals: ['reason-twice', 'weights-out-of-order'],
});
