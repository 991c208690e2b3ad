import type { PauseReason } from '@bayline/domain/workshop';
import { m } from '../../paraglide/messages.js';
import type { Words } from './words.ts';

/** Why an operation stands still. */
export const pauseReasonWords: Words<PauseReason> = {
  parts: () => m.words_pause_reason_parts(),
  customer: () => m.words_pause_reason_customer(),
  bay: () => m.words_pause_reason_bay(),
  equipment: () => m.words_pause_reason_equipment(),
  'technical-support': () => m.words_pause_reason_technical_support(),
  insurer: () => m.words_pause_reason_insurer(),
  sublet: () => m.words_pause_reason_sublet(),
  maker: () => m.words_pause_reason_maker(),
  'customer-parts': () => m.words_pause_reason_customer_parts(),
  break: () => m.words_pause_reason_break(),
  other: () => m.words_pause_reason_other(),
};
