import { m } from '../../paraglide/messages.js';
import type { Sheet } from './sheet.ts';

type Options<Value> = readonly { readonly value: Value; readonly label: string }[];

export function yesNoOptions(): Options<'yes' | 'no'> {
  return [
    { value: 'yes', label: m.reception_yes() },
    { value: 'no', label: m.reception_no() },
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
