import type { ReworkReason } from '@bayline/domain/inspection';
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
