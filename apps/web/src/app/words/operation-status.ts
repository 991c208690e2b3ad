import type { OperationStatus } from '@bayline/domain/work-orders';
import { m } from '../../paraglide/messages.js';
import type { StatusWords } from './words.ts';

/** Where one operation stands in the workshop. */
export const operationStatuses: StatusWords<OperationStatus> = {
  waiting: ['waiting', () => m.words_operation_status_waiting()],
  assigned: ['planned', () => m.words_operation_status_assigned()],
  working: ['working', () => m.words_operation_status_working()],
  paused: ['paused', () => m.words_operation_status_paused()],
  finished: ['inspection', () => m.words_operation_status_finished()],
  rework: ['late', () => m.words_operation_status_rework()],
  passed: ['ready', () => m.words_operation_status_passed()],
  cancelled: ['settled', () => m.words_operation_status_cancelled()],
};
