import type { ReplyOf } from '@bayline/contract/endpoint';
import type { search } from '@bayline/contract/search';
import { m } from '../../paraglide/messages.js';
import type { IconName } from '../../ui/icon.tsx';

export type Found = ReplyOf<typeof search.search>['rows'][number];

export function kindWord(kind: Found['kind']): string {
  switch (kind) {
    case 'vehicle':
      return m.search_kind_vehicle();
    case 'customer':
      return m.search_kind_customer();
    case 'work-order':
      return m.search_kind_work_order();
    case 'appointment':
      return m.search_kind_appointment();
    default:
      return kind satisfies never;
  }
}

export const kindIcons: Readonly<Record<Found['kind'], IconName>> = {
  vehicle: 'car',
  customer: 'people',
  'work-order': 'clipboard',
  appointment: 'calendar',
};

export const kindPaths = {
  vehicle: '/vehicles/$id',
  customer: '/customers/$id',
  'work-order': '/work-orders/$id',
  appointment: '/appointments/$id',
} as const satisfies Readonly<Record<Found['kind'], string>>;
