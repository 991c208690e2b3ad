import type { JobTask } from '@bayline/domain/events';
import { m } from '../../paraglide/messages.js';

/** What a background job does, in words; one without words does not compile. */
export const taskWords: Readonly<Record<JobTask, () => string>> = {
  'follow-up.plan-call': () => m.organisation_task_plan_call(),
  'imports.take': () => m.organisation_task_import(),
  'catalogue.take-over': () => m.organisation_task_take_over(),
  'workshop.free-cancelled': () => m.organisation_task_free_cancelled(),
};
