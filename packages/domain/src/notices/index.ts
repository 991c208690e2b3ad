// Who is told what while they do something else: a decision that waits for them, the answer to what they asked, work that
// was given or sent back to them. What the work list of a role shows anyway is not told again.
import type { EventType } from '../events/index.ts';
import type { EventData } from '../kernel/index.ts';
import type { Permission } from '../organisation/index.ts';

/** The page that a notice opens. */
export type NoticePage =
  | 'work-order'
  | 'my-jobs'
  | 'picking'
  | 'import'
  | 'customer-duplicates'
  | 'vehicle-duplicates'
  | 'failed-jobs'
  | 'follow-up';

/** Everybody of a permission, or the one person that `key` leads to. */
export type Addressee =
  | { readonly who: 'holders'; readonly key: Permission }
  /** Whoever may give that much by hand, basis points. */
  | { readonly who: 'deciders-of-discount'; readonly key: number }
  | { readonly who: 'adviser-of-visit' | 'asker-of-discount' | 'asker-of-question' | 'starter-of-import' | 'person'; readonly key: string };

export interface Told {
  readonly to: Addressee;
  readonly opens: NoticePage;
}

export interface News {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly visitId: string | null;
  readonly data: EventData;
}

/** An id that the event may lack; nobody is behind none. */
function person(who: Exclude<Addressee['who'], 'holders' | 'deciders-of-discount'>, key: unknown, opens: NoticePage): Told[] {
  return typeof key === 'string' ? [{ to: { who, key }, opens }] : [];
}

const listed = (ids: unknown): readonly unknown[] => (Array.isArray(ids) ? ids : []);
const holders = (key: Permission, opens: NoticePage): Told[] => [{ to: { who: 'holders', key }, opens }];
const adviser = ({ visitId }: News) => person('adviser-of-visit', visitId, 'work-order');
const asker = ({ data }: News) => person('asker-of-discount', data['requestId'], 'work-order');

const rules = {
  'discount-asked': ({ data }) => [{ to: { who: 'deciders-of-discount', key: Number(data['basisPoints']) }, opens: 'work-order' }],
  'discount-approved': asker,
  'discount-declined': asker,
  // The owner's answer taken down at the desk is no news there; sent by link it is.
  'estimate-approved': (news) => (news.data['channel'] === 'link' ? adviser(news) : []),
  'finding-raised': adviser,
  'adviser-asked': adviser,
  'adviser-answered': ({ data }) => person('asker-of-question', data['questionId'], 'my-jobs'),
  'representative-named': ({ data }) => person('person', data['staffId'], 'work-order'),
  'promise-at-risk': adviser,
  // Whoever can end the wait, and the dispatcher, whose bay stands still.
  'pause-overrun': (news) => {
    const reason = String(news.data['reason']);
    return [
      ...(reason === 'parts' ? holders('warehouse.issue', 'picking') : []),
      ...(['customer', 'customer-parts', 'insurer'].includes(reason) ? adviser(news) : []),
      ...holders('workshop.dispatch', 'work-order'),
    ];
  },
  'parts-short': (news) => [...holders('warehouse.issue', 'picking'), ...adviser(news)],
  'shortage-decided': () => holders('warehouse.issue', 'picking'),
  'operation-assigned': ({ data }) => person('person', data['technicianId'], 'my-jobs'),
  'operation-moved': ({ data }) =>
    [...listed(data['technicianIds']), ...listed(data['leftIds'])].flatMap((id) => person('person', id, 'my-jobs')),
  'work-handed-over': ({ data }) => person('person', data['toId'], 'my-jobs'),
  'inspection-failed': (news) => [
    ...person('person', news.data['reworkOwnerId'], 'my-jobs'),
    ...adviser(news),
    ...holders('workshop.dispatch', 'work-order'),
  ],
  'follow-up-escalated': (news) => [...holders('follow-up.resolve', 'follow-up'), ...person('adviser-of-visit', news.visitId, 'follow-up')],
  'merge-proposed': ({ subjectType }) =>
    holders('customers.merge', subjectType === 'vehicle' ? 'vehicle-duplicates' : 'customer-duplicates'),
  'import-done': ({ subjectId }) => person('starter-of-import', subjectId, 'import'),
  'import-failed': ({ subjectId }) => person('starter-of-import', subjectId, 'import'),
  'job-failed': () => holders('organisation.operate', 'failed-jobs'),
  'books-disagree': () => holders('organisation.operate', 'failed-jobs'),
} satisfies { readonly [Type in EventType]?: (news: News) => Told[] };

export type NoticeType = keyof typeof rules;
export const noticeTypes = Object.keys(rules) as readonly NoticeType[];

/** Who is told of an event, the first first: whoever is told twice keeps what comes first. */
export function toldOf(type: NoticeType, news: News): readonly Told[] {
  return rules[type](news);
}

/** The work order that an event is about; null where its data name none. */
export function orderOf({ subjectType, subjectId, data }: News): string | null {
  const named = data['workOrderId'] ?? data['orderId'];
  if (typeof named === 'string') return named;
  return subjectType === 'work-order' ? subjectId : null;
}

/** What is older is no news: nobody's bell rings for a file that was taken over or a server that stood for days. */
export const freshMinutes = 24 * 60;
export const keptMinutes = 30 * 24 * 60;
