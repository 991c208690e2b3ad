import type { ReplyOf } from '@bayline/contract/endpoint';
import type { notices } from '@bayline/contract/notices';

export type Notice = ReplyOf<typeof notices.list>['rows'][number];

const pages: Readonly<Record<Notice['opens'], (targetId: string) => string>> = {
  'work-order': (id) => `/work-orders/${id}`,
  'my-jobs': () => '/workshop/my-jobs',
  picking: () => '/warehouse/picking',
  import: (id) => `/imports/${id}`,
  'customer-duplicates': () => '/customers/duplicates',
  'vehicle-duplicates': () => '/vehicles/duplicates',
  'follow-up': (id) => `/follow-up/${id}`,
  'failed-jobs': () => '/settings/failed-jobs',
};

/** The page where a notice is answered. */
export function pageOf({ type, opens, targetId }: Notice): string {
  // What the books found stands on the home page of whoever keeps the system running.
  return type === 'books-disagree' ? '/' : pages[opens](targetId);
}
