// The bell: what came in for a person while they did something else.
import { Type } from 'typebox';
import { Done, endpoint, Id, Instant, Nullable, OneOf, shape } from './endpoint.ts';

const NoticeType = OneOf([
  'discount-asked',
  'discount-approved',
  'discount-declined',
  'estimate-approved',
  'finding-raised',
  'adviser-asked',
  'adviser-answered',
  'representative-named',
  'operation-moved',
  'promise-at-risk',
  'pause-overrun',
  'parts-short',
  'shortage-decided',
  'operation-assigned',
  'work-handed-over',
  'inspection-failed',
  'follow-up-escalated',
  'merge-proposed',
  'import-done',
  'import-failed',
  'job-failed',
  'books-disagree',
] as const);

const NoticeView = shape({
  id: Id,
  type: NoticeType,
  /** The page that it opens, with `targetId` where the page is of one thing. */
  opens: OneOf([
    'work-order',
    'my-jobs',
    'picking',
    'import',
    'customer-duplicates',
    'vehicle-duplicates',
    'failed-jobs',
    'follow-up',
  ] as const),
  targetId: Id,
  /** Of the work order it is about; null for what is no order's. */
  orderNumber: Nullable(Type.String()),
  plate: Nullable(Type.String()),
  happenedAt: Instant,
  isRead: Type.Boolean(),
});

export const notices = {
  unread: endpoint({
    method: 'GET',
    path: '/notices/unread',
    permission: 'signed-in',
    summary: 'How many notices the caller has not read; 100 stands for more',
    reply: shape({ unread: Type.Integer({ minimum: 0, maximum: 100 }) }),
  }),
  list: endpoint({
    method: 'GET',
    path: '/notices',
    permission: 'signed-in',
    summary: 'The caller’s newest notices',
    reply: shape({ rows: Type.Array(NoticeView, { maxItems: 30 }) }),
  }),
  read: endpoint({
    method: 'POST',
    path: '/notices/read',
    permission: 'signed-in',
    summary: 'The caller has read one notice',
    body: shape({ id: Id }),
    reply: Done,
  }),
  readAll: endpoint({
    method: 'POST',
    path: '/notices/read-all',
    permission: 'signed-in',
    summary: 'The caller has read everything up to the newest notice they saw',
    body: shape({ until: Instant }),
    reply: Done,
  }),
};
