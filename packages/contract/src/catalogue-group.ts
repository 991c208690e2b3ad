// What the group says of an operation, a canned job, a rate or a part's price, and what the store says instead.
import { Type } from 'typebox';
import { endpoint, Instant, Nullable, OneOf, Optional, shape, Text } from './endpoint.ts';

export const GroupEntryKind = OneOf(['operation', 'canned-job', 'labour-rate', 'part-price'] as const);
const GroupEntryField = OneOf([
  'nameZh',
  'nameEn',
  'trade',
  'standardHours',
  'billedHours',
  'creditedHours',
  'classHours',
  'routing',
  'priceClass',
  'fixedPriceFen',
  'vehicleClasses',
  'models',
  'labour',
  'parts',
  'validFrom',
  'validUntil',
  'isActive',
  'prices',
] as const);
/** A figure or a text; null where it is neither (a routing, a choice). Of `prices`: today's, fen. */
const Said = Nullable(Type.Union([Type.Integer(), Type.String()]));
export const GroupEntryView = shape({
  /** `store`: the group says nothing of it; `group`: the store says the same; `overridden`: something else. */
  origin: OneOf(['store', 'group', 'overridden'] as const),
  ownFields: Type.Array(shape({ field: GroupEntryField, here: Said, group: Said }), { maxItems: 20 }),
  publishedAt: Nullable(Instant),
  publishedFromZh: Nullable(Type.String()),
  publishedFromEn: Nullable(Type.String()),
  otherStores: Type.Integer(),
});

const which = {
  kind: GroupEntryKind,
  /** Of the operation or canned job; `trade/vehicle class` of a rate; `price level/part number` of a price, both of the customers' list. */
  code: Text(60),
};

export const groupEntryEndpoints = {
  groupEntry: endpoint({
    method: 'GET',
    path: '/catalogue/group-entry',
    permission: 'catalogue.read',
    summary: 'Whether the store says what the group says, and where it does not',
    query: shape(which),
    reply: GroupEntryView,
  }),
  publishToGroup: endpoint({
    method: 'POST',
    path: '/catalogue/group-entry/publish',
    permission: 'catalogue.publish',
    summary: 'Say for the whole group what this store says; stores that changed a field themselves keep it',
    body: shape(which),
    reply: GroupEntryView,
    refusals: ['operation-not-published'],
  }),
  giveBackToGroup: endpoint({
    method: 'POST',
    path: '/catalogue/group-entry/give-back',
    permission: 'catalogue.edit',
    summary: 'Say again what the group says, in one field or in all; a price from today on',
    body: shape({ ...which, field: Optional(GroupEntryField) }),
    reply: GroupEntryView,
    refusals: ['group-entry-incomplete'],
  }),
};
