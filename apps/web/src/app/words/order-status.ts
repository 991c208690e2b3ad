import type { WorkOrderStatus } from '@bayline/domain/work-orders';
import { m } from '../../paraglide/messages.js';
import type { StatusWords } from './words.ts';

/** Where a work order stands commercially. */
export const orderStatuses: StatusWords<WorkOrderStatus> = {
  estimating: ['waiting', () => m.words_order_status_estimating()],
  quoted: ['planned', () => m.words_order_status_quoted()],
  authorised: ['working', () => m.words_order_status_authorised()],
  settling: ['ready', () => m.words_order_status_settling()],
  closed: ['settled', () => m.words_order_status_closed()],
  cancelled: ['settled', () => m.words_order_status_cancelled()],
};
