import type { ReplyOf } from '@bayline/contract/endpoint';
import type { workshop } from '@bayline/contract/workshop';
import { m } from '../../paraglide/messages.js';
import type { PlateColour } from '../../ui/plate-chip.tsx';
import type { StatusTone } from '../../ui/status-tag.tsx';

export type DispatchOperation = ReplyOf<typeof workshop.dispatchList>['operations'][number];
export type Booking = ReplyOf<typeof workshop.dispatchList>['bookings'][number];
export type TechnicianJob = ReplyOf<typeof workshop.myJobs>['rows'][number];
export type BoardCard = ReplyOf<typeof workshop.board>['cards'][number];
export type PauseReason = NonNullable<TechnicianJob['pauseReason']>;

type Words<Key extends string> = Readonly<Record<Key, readonly [StatusTone, () => string]>>;

export const operationStatuses: Words<DispatchOperation['status']> = {
  waiting: ['waiting', () => m.work_orders_operation_waiting()],
  assigned: ['planned', () => m.work_orders_operation_assigned()],
  working: ['working', () => m.work_orders_operation_working()],
  paused: ['paused', () => m.work_orders_operation_paused()],
  finished: ['inspection', () => m.work_orders_operation_finished()],
  rework: ['late', () => m.work_orders_operation_rework()],
  passed: ['ready', () => m.work_orders_operation_passed()],
  cancelled: ['settled', () => m.work_orders_operation_cancelled()],
};

export const kitLights: Words<DispatchOperation['kitLight']> = {
  none: ['settled', () => m.work_orders_kit_none()],
  short: ['late', () => m.work_orders_kit_short()],
  reserved: ['planned', () => m.work_orders_kit_reserved()],
  ready: ['ready', () => m.work_orders_kit_ready()],
};

/** The board's columns in the order of the work. */
export const columns: readonly (readonly [BoardCard['column'], StatusTone, () => string])[] = [
  ['estimating', 'waiting', () => m.workshop_column_estimating()],
  ['to-dispatch', 'planned', () => m.workshop_column_to_dispatch()],
  ['waiting-parts', 'late', () => m.workshop_column_waiting_parts()],
  ['working', 'working', () => m.workshop_column_working()],
  ['paused', 'paused', () => m.workshop_column_paused()],
  ['inspection', 'inspection', () => m.workshop_column_inspection()],
  ['rework', 'late', () => m.workshop_column_rework()],
  ['to-settle', 'ready', () => m.workshop_column_to_settle()],
  ['released', 'settled', () => m.workshop_column_released()],
];

export const pauseReasons: readonly (readonly [PauseReason, () => string])[] = [
  ['parts', () => m.workshop_pause_parts()],
  ['customer', () => m.workshop_pause_customer()],
  ['bay', () => m.workshop_pause_bay()],
  ['equipment', () => m.workshop_pause_equipment()],
  ['technical-support', () => m.workshop_pause_technical_support()],
  ['insurer', () => m.workshop_pause_insurer()],
  ['sublet', () => m.workshop_pause_sublet()],
  ['maker', () => m.workshop_pause_maker()],
  ['customer-parts', () => m.workshop_pause_customer_parts()],
  ['break', () => m.workshop_pause_break()],
  ['other', () => m.workshop_pause_other()],
];

export function pauseWord(reason: PauseReason): string {
  return pauseReasons.find(([code]) => code === reason)?.[1]() ?? reason;
}

export const trades: Readonly<Record<DispatchOperation['skill'], () => string>> = {
  mechanical: () => m.workshop_trade_mechanical(),
  electrical: () => m.workshop_trade_electrical(),
  body: () => m.workshop_trade_body(),
  paint: () => m.workshop_trade_paint(),
  cleaning: () => m.workshop_trade_cleaning(),
  alignment: () => m.workshop_trade_alignment(),
  'high-voltage': () => m.workshop_trade_high_voltage(),
};

export const bayTypes: Readonly<Record<DispatchOperation['bayType'], () => string>> = {
  maintenance: () => m.workshop_bay_maintenance(),
  mechanical: () => m.workshop_bay_mechanical(),
  body: () => m.workshop_bay_body(),
  paint: () => m.workshop_bay_paint(),
  alignment: () => m.workshop_bay_alignment(),
  wash: () => m.workshop_bay_wash(),
  'high-voltage': () => m.workshop_bay_high_voltage(),
};

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
