// A car on the board of the workshop.
import { Type } from 'typebox';
import { field, Id, Instant, Nullable, OneOf, shape } from './endpoint.ts';
import { KitLight } from './work-orders.ts';
import { PauseReason } from './workshop-rules.ts';

/** Columns of the board, in the order of the work. */
export const BoardColumn = OneOf([
  'estimating',
  'to-dispatch',
  'waiting-parts',
  'mechanical',
  'body',
  'paint',
  'paused',
  'inspection',
  'rework',
  'to-wash',
  'to-settle',
  'released',
] as const);

/** By when the work will be done with four chances in five, as the plan has it now; null where it is done or cannot be planned. */
export const Expected = { expectedAt: Nullable(Instant), isUnplannable: Type.Boolean() };

export const BoardCard = shape({
  workOrderId: Id,
  workOrderNumber: Type.String(),
  visitId: Id,
  column: field('E6.2', BoardColumn),
  plate: field('E6.9', Type.String()),
  plateKind: Nullable(Type.String()),
  modelName: Nullable(Type.String()),
  ownerName: field('E6.8', Type.String()),
  jobWordsZh: field('E6.10', Type.String()),
  jobWordsEn: Type.String(),
  bayName: field('E6.3', Nullable(Type.String())),
  inspectorName: field('E6.4', Nullable(Type.String())),
  technicianNames: field('E6.5', Type.Array(Type.String(), { maxItems: 20 })),
  arrivedAt: Instant,
  promisedAt: Nullable(Instant),
  ...Expected,
  startsAt: field('E6.6', Nullable(Instant)),
  endsAt: field('E6.7', Nullable(Instant)),
  pauseReason: Nullable(PauseReason),
  /** Since when the oldest question to the adviser waits for its answer. */
  askedAt: Nullable(Instant),
  kitLight: KitLight,
});
