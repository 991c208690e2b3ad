import type { PartsRequestStatus } from '@bayline/domain/warehouse';
import { m } from '../../paraglide/messages.js';
import type { StatusWords } from './words.ts';

/** Where a parts request stands, for the adviser and the storekeeper alike. */
export const partsStatuses: StatusWords<PartsRequestStatus> = {
  reserved: ['planned', () => m.words_parts_status_reserved()],
  short: ['late', () => m.words_parts_status_short()],
  ordered: ['waiting', () => m.words_parts_status_ordered()],
  arrived: ['planned', () => m.words_parts_status_arrived()],
  picked: ['working', () => m.words_parts_status_picked()],
  inspected: ['inspection', () => m.words_parts_status_inspected()],
  staged: ['ready', () => m.words_parts_status_staged()],
  issued: ['ready', () => m.words_parts_status_issued()],
  billed: ['settled', () => m.words_parts_status_billed()],
  returned: ['settled', () => m.words_parts_status_returned()],
  cancelled: ['settled', () => m.words_parts_status_cancelled()],
};
