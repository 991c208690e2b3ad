import type { SettlementStatus } from '@bayline/domain/settlement';
import { m } from '../../paraglide/messages.js';
import type { StatusWords } from './words.ts';

/** Where a bill stands. */
export const settlementStatuses: StatusWords<SettlementStatus> = {
  'pre-settled': ['waiting', () => m.words_settlement_status_pre_settled()],
  'part-paid': ['paused', () => m.words_settlement_status_part_paid()],
  paid: ['settled', () => m.words_settlement_status_paid()],
  withdrawn: ['settled', () => m.words_settlement_status_withdrawn()],
  reversed: ['settled', () => m.words_settlement_status_reversed()],
};
