import type { JobTask } from '@bayline/domain/events';
import { m } from '../../paraglide/messages.js';

/** What a background job does, in words; one without words does not compile. */
export const taskWords: Readonly<Record<JobTask, () => string>> = {
  'follow-up.plan-call': () => m.organisation_task_plan_call(),
  'imports.take': () => m.organisation_task_import(),
  'notices.tell': () => m.organisation_task_tell(),
  'catalogue.take-over': () => m.organisation_task_take_over(),
  'planning.remember': () => m.organisation_task_remember_forecast(),
  'planning.follow': () => m.organisation_task_follow(),
  'planning.follow-clock': () => m.organisation_task_follow_clock(),
  'planning.came-true': () => m.organisation_task_forecast_came_true(),
  'workshop.free-cancelled': () => m.organisation_task_free_cancelled(),
  'workshop.stop-who-left': () => m.organisation_task_stop_who_left(),
  'appointments.close-day': () => m.organisation_task_close_day(),
  'appointments.release-bays': () => m.organisation_task_release_bays(),
  'workshop.tell-overrun-pauses': () => m.organisation_task_overrun_pauses(),
  'books.check': () => m.organisation_task_books(),
  'imports.forget': () => m.organisation_task_forget_imports(),
  'imports.go-on': () => m.organisation_task_imports_go_on(),
  'notices.forget': () => m.organisation_task_forget_notices(),
  'organisation.forget-sessions': () => m.organisation_task_forget_sessions(),
  'platform.back-up': () => m.organisation_task_back_up(),
  'platform.forget-answers': () => m.organisation_task_forget_answers(),
};
