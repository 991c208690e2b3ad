import type { ReworkReason } from '@bayline/domain/work-orders';
import { m } from '../../paraglide/messages.js';
import type { Words } from './words.ts';

/** Why the inspector sends work back. */
export const reworkReasonWords: Words<ReworkReason> = {
  missed: () => m.words_rework_reason_missed(),
  assembly: () => m.words_rework_reason_assembly(),
  diagnosis: () => m.words_rework_reason_diagnosis(),
  'part-quality': () => m.words_rework_reason_part_quality(),
  cleaning: () => m.words_rework_reason_cleaning(),
  other: () => m.words_rework_reason_other(),
};

/** 'Rework: assembly fault'; of old work the reason was not kept. */
export const sentBackFor = (reason: ReworkReason | null): string =>
  reason === null ? m.words_operation_status_rework() : m.words_sent_back_for({ reason: reworkReasonWords[reason]() });
