import type { ReplyOf } from '@bayline/contract/endpoint';
import type { workshop } from '@bayline/contract/workshop';
import { m } from '../../paraglide/messages.js';

export type TechnicianJob = ReplyOf<typeof workshop.myJobs>['rows'][number];
export type BoardCard = ReplyOf<typeof workshop.board>['cards'][number];

type UnplannedReason = ReplyOf<typeof workshop.proposal>['unplanned'][number]['reason'];

/** Why an order cannot be planned as things are. */
export const unplannedReasons: Readonly<Record<UnplannedReason, () => string>> = {
  'bay-type-missing': () => m.workshop_unplanned_bay_type(),
  'skill-missing': () => m.workshop_unplanned_skill(),
  'equipment-missing': () => m.workshop_unplanned_equipment(),
  'nobody-on-shift': () => m.workshop_unplanned_nobody(),
  'shifts-too-short': () => m.workshop_unplanned_shifts(),
  'parts-without-date': () => m.workshop_unplanned_parts(),
  'lock-impossible': () => m.workshop_unplanned_lock(),
  'no-time-left': () => m.workshop_unplanned_time(),
};
