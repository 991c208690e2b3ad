// The words of the page, each called while it is drawn, so that they follow the language.
import type { ReplyOf } from '@bayline/contract/endpoint';
import type { home } from '@bayline/contract/home';
import { m } from '../../paraglide/messages.js';

export type Home = ReplyOf<typeof home.home>;
export type HomeList = Home['lists'][number];
export type HomeRow = HomeList['rows'][number];

/** What a list is called. */
export const listTitles: Readonly<Record<HomeList['code'], () => string>> = {
  'promises-at-risk': () => m.home_list_promises_at_risk(),
  'late-cars': () => m.home_list_late_cars(),
  'late-jobs': () => m.home_list_late_jobs(),
  'ready-to-release': () => m.home_list_ready_to_release(),
  'bills-to-make': () => m.home_list_bills_to_make(),
  'findings-to-price': () => m.home_list_findings_to_price(),
  'cars-waiting': () => m.home_list_cars_waiting(),
  complaints: () => m.home_list_complaints(),
  'discounts-to-decide': () => m.home_list_discounts_to_decide(),
  'appointments-today': () => m.home_list_appointments_today(),
  'my-jobs': () => m.home_list_my_jobs(),
  'to-check': () => m.home_list_to_check(),
  rework: () => m.home_list_rework(),
  'to-plan': () => m.home_list_to_plan(),
  'to-inspect': () => m.home_list_to_inspect(),
  'to-pick': () => m.home_list_to_pick(),
  'short-parts': () => m.home_list_short_parts(),
  'below-threshold': () => m.home_list_below_threshold(),
  'to-collect': () => m.home_list_to_collect(),
  arrears: () => m.home_list_arrears(),
  'calls-due': () => m.home_list_calls_due(),
  'files-incomplete': () => m.home_list_files_incomplete(),
  'locked-accounts': () => m.home_list_locked_accounts(),
  'people-without-role': () => m.home_list_people_without_role(),
  'first-passwords': () => m.home_list_first_passwords(),
};

/** What is done with a row of it. */
export const listVerbs: Readonly<Record<HomeList['code'], () => string>> = {
  'promises-at-risk': () => m.home_do_promises_at_risk(),
  'late-cars': () => m.home_do_late_cars(),
  'late-jobs': () => m.home_do_late_jobs(),
  'ready-to-release': () => m.home_do_ready_to_release(),
  'bills-to-make': () => m.home_do_bills_to_make(),
  'findings-to-price': () => m.home_do_findings_to_price(),
  'cars-waiting': () => m.home_do_cars_waiting(),
  complaints: () => m.home_do_complaints(),
  'discounts-to-decide': () => m.home_do_discounts_to_decide(),
  'appointments-today': () => m.home_do_appointments_today(),
  'my-jobs': () => m.home_do_my_jobs(),
  'to-check': () => m.home_do_to_check(),
  rework: () => m.home_do_rework(),
  'to-plan': () => m.home_do_to_plan(),
  'to-inspect': () => m.home_do_to_inspect(),
  'to-pick': () => m.home_do_to_pick(),
  'short-parts': () => m.home_do_short_parts(),
  'below-threshold': () => m.home_do_below_threshold(),
  'to-collect': () => m.home_do_to_collect(),
  arrears: () => m.home_do_arrears(),
  'calls-due': () => m.home_do_calls_due(),
  'files-incomplete': () => m.home_do_files_incomplete(),
  'locked-accounts': () => m.home_do_locked_accounts(),
  'people-without-role': () => m.home_do_people_without_role(),
  'first-passwords': () => m.home_do_first_passwords(),
};

/** What a figure counts. */
export const figureNames: Readonly<Record<Home['figures'][number]['code'], () => string>> = {
  'in-house': () => m.home_figure_in_house(),
  'arrived-today': () => m.home_figure_arrived_today(),
  'released-today': () => m.home_figure_released_today(),
  'late-cars': () => m.home_figure_late_cars(),
  'appointments-today': () => m.home_figure_appointments_today(),
  'takings-today': () => m.home_figure_takings_today(),
  outstanding: () => m.home_figure_outstanding(),
  'jobs-to-plan': () => m.home_figure_jobs_to_plan(),
  'jobs-in-work': () => m.home_figure_jobs_in_work(),
  'jobs-to-inspect': () => m.home_figure_jobs_to_inspect(),
  rework: () => m.home_figure_rework(),
  'my-jobs-today': () => m.home_figure_my_jobs_today(),
  'my-jobs-done': () => m.home_figure_my_jobs_done(),
  'my-jobs-open': () => m.home_figure_my_jobs_open(),
  'to-pick': () => m.home_figure_to_pick(),
  'short-parts': () => m.home_figure_short_parts(),
  'below-threshold': () => m.home_figure_below_threshold(),
  'calls-due': () => m.home_figure_calls_due(),
  'calls-overdue': () => m.home_figure_calls_overdue(),
  staff: () => m.home_figure_staff(),
  'people-without-role': () => m.home_figure_people_without_role(),
  roles: () => m.home_figure_roles(),
};
