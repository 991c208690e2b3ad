import type { UnplannedReason } from '@bayline/domain/planning';
import { m } from '../../paraglide/messages.js';

/** What keeps work from being planned as things are. */
export const unplannedReasons: Readonly<Record<UnplannedReason, () => string>> = {
  'bay-type-missing': () => m.words_unplanned_bay_type(),
  'skill-missing': () => m.words_unplanned_skill(),
  'equipment-missing': () => m.words_unplanned_equipment(),
  'nobody-on-shift': () => m.words_unplanned_nobody(),
  'shifts-too-short': () => m.words_unplanned_shifts(),
  'parts-without-date': () => m.words_unplanned_parts(),
  'lock-impossible': () => m.words_unplanned_lock(),
  'no-time-left': () => m.words_unplanned_time(),
};
