import { m } from '../../paraglide/messages.js';
import type { Sheet } from './sheet.ts';

type Options<Value> = readonly { readonly value: Value; readonly label: string }[];

export function businessOptions(): Options<Sheet['businessType']> {
  return [
    { value: 'maintenance', label: m.work_orders_business_maintenance() },
    { value: 'repair', label: m.work_orders_business_repair() },
    { value: 'warranty', label: m.work_orders_business_warranty() },
    { value: 'accident-insurance', label: m.work_orders_business_accident_insurance() },
    { value: 'accident-self-pay', label: m.work_orders_business_accident_self_pay() },
    { value: 'return', label: m.work_orders_business_return() },
    { value: 'campaign', label: m.work_orders_business_campaign() },
    { value: 'internal', label: m.work_orders_business_internal() },
    { value: 'fitting', label: m.work_orders_business_fitting() },
    { value: 'rescue', label: m.work_orders_business_rescue() },
  ];
}

export function modeOptions(): Options<Sheet['customerMode']> {
  return [
    { value: 'waiting', label: m.reception_mode_waiting() },
    { value: 'left', label: m.reception_mode_left() },
  ];
}

export function washOptions(): Options<'yes' | 'no'> {
  return [
    { value: 'yes', label: m.reception_wash_yes() },
    { value: 'no', label: m.reception_wash_no() },
  ];
}

export function oldPartsOptions(): Options<Sheet['oldParts']> {
  return [
    { value: 'take', label: m.reception_old_parts_take() },
    { value: 'show', label: m.reception_old_parts_show() },
    { value: 'discard', label: m.reception_old_parts_discard() },
  ];
}

/** The gauge in eighths, as the sheet's picture of it counts. */
export function fuelOptions(): Options<number> {
  return Array.from({ length: 9 }, (_, eighths) => ({
    value: eighths,
    label: eighths === 0 ? m.reception_fuel_empty() : eighths === 8 ? m.reception_fuel_full() : `${eighths}/8`,
  }));
}
