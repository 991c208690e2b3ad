import type { ReplyOf } from '@bayline/contract/endpoint';
import type { reception } from '@bayline/contract/reception';
import { m } from '../../paraglide/messages.js';
import type { StatusTone } from '../../ui/status-tag.tsx';

type InHouse = ReplyOf<typeof reception.queue>['inHouse'][number];

const statuses: Readonly<Record<InHouse['status'], readonly [StatusTone, () => string]>> = {
  estimating: ['waiting', () => m.work_orders_status_estimating()],
  quoted: ['planned', () => m.work_orders_status_quoted()],
  authorised: ['working', () => m.work_orders_status_authorised()],
  settling: ['ready', () => m.work_orders_status_settling()],
  closed: ['settled', () => m.work_orders_status_closed()],
  cancelled: ['settled', () => m.work_orders_status_cancelled()],
};

const kits: Readonly<Record<InHouse['kitLight'], () => string>> = {
  none: () => m.work_orders_kit_none(),
  short: () => m.work_orders_kit_short(),
  reserved: () => m.work_orders_kit_reserved(),
  ready: () => m.work_orders_kit_ready(),
};

export const statusTone = (status: InHouse['status']): StatusTone => statuses[status][0];
export const statusWord = (status: InHouse['status']): string => statuses[status][1]();
export const kitWord = (light: InHouse['kitLight']): string => kits[light]();
