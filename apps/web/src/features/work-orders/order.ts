// The words and tones of an order's states, and its parts' types.
import type { ReplyOf } from '@bayline/contract/endpoint';
import type { workOrders } from '@bayline/contract/work-orders';
import { m } from '../../paraglide/messages.js';
import type { PlateColour } from '../../ui/plate-chip.tsx';
import type { StatusTone } from '../../ui/status-tag.tsx';

export type Order = ReplyOf<typeof workOrders.get>;
export type OrderRow = ReplyOf<typeof workOrders.list>['rows'][number];
export type Job = Order['jobs'][number];
export type Operation = Job['operations'][number];
export type PartsStatus = NonNullable<Job['partLines'][number]['partsStatus']>;

type Words<Key extends string> = Readonly<Record<Key, readonly [StatusTone, () => string]>>;

export const orderStatuses: Words<Order['status']> = {
  estimating: ['waiting', () => m.work_orders_status_estimating()],
  quoted: ['planned', () => m.work_orders_status_quoted()],
  authorised: ['working', () => m.work_orders_status_authorised()],
  settling: ['ready', () => m.work_orders_status_settling()],
  closed: ['settled', () => m.work_orders_status_closed()],
  cancelled: ['settled', () => m.work_orders_status_cancelled()],
};

export const operationStatuses: Words<Operation['status']> = {
  waiting: ['waiting', () => m.work_orders_operation_waiting()],
  assigned: ['planned', () => m.work_orders_operation_assigned()],
  working: ['working', () => m.work_orders_operation_working()],
  paused: ['paused', () => m.work_orders_operation_paused()],
  finished: ['inspection', () => m.work_orders_operation_finished()],
  rework: ['late', () => m.work_orders_operation_rework()],
  passed: ['ready', () => m.work_orders_operation_passed()],
  cancelled: ['settled', () => m.work_orders_operation_cancelled()],
};

export const partsStatuses: Words<PartsStatus> = {
  reserved: ['planned', () => m.work_orders_parts_reserved()],
  short: ['late', () => m.work_orders_parts_short()],
  picked: ['working', () => m.work_orders_parts_picked()],
  issued: ['ready', () => m.work_orders_parts_issued()],
  billed: ['settled', () => m.work_orders_parts_billed()],
  returned: ['settled', () => m.work_orders_parts_returned()],
  cancelled: ['settled', () => m.work_orders_parts_cancelled()],
};

export const kitLights: Words<Order['kitLight']> = {
  none: ['settled', () => m.work_orders_kit_none()],
  short: ['late', () => m.work_orders_kit_short()],
  reserved: ['planned', () => m.work_orders_kit_reserved()],
  ready: ['ready', () => m.work_orders_kit_ready()],
};

export const approvals: Words<Job['approval']> = {
  proposed: ['waiting', () => m.work_orders_job_proposed()],
  approved: ['ready', () => m.work_orders_job_approved()],
  declined: ['settled', () => m.work_orders_job_declined()],
};

export const businessTypes: Readonly<Record<Order['visit']['businessType'], () => string>> = {
  maintenance: () => m.work_orders_business_maintenance(),
  repair: () => m.work_orders_business_repair(),
  warranty: () => m.work_orders_business_warranty(),
  'accident-insurance': () => m.work_orders_business_accident_insurance(),
  'accident-self-pay': () => m.work_orders_business_accident_self_pay(),
  return: () => m.work_orders_business_return(),
  campaign: () => m.work_orders_business_campaign(),
  internal: () => m.work_orders_business_internal(),
  fitting: () => m.work_orders_business_fitting(),
  rescue: () => m.work_orders_business_rescue(),
};

/** The twelve steps of the service process, in order. */
export const stepNames: readonly (() => string)[] = [
  () => m.work_orders_step_1(),
  () => m.work_orders_step_2(),
  () => m.work_orders_step_3(),
  () => m.work_orders_step_4(),
  () => m.work_orders_step_5(),
  () => m.work_orders_step_6(),
  () => m.work_orders_step_7(),
  () => m.work_orders_step_8(),
  () => m.work_orders_step_9(),
  () => m.work_orders_step_10(),
  () => m.work_orders_step_11(),
  () => m.work_orders_step_12(),
];

export function plateColour(kind: string | null): { colour?: PlateColour } {
  switch (kind) {
    case 'blue':
    case 'yellow':
    case 'white':
    case 'black':
    case 'green':
      return { colour: kind };
    default:
      return {};
  }
}
