import type { ReplyOf } from '@bayline/contract/endpoint';
import type { vehicles } from '@bayline/contract/vehicles';
import { choicesOf, type Words } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';

export type Car = ReplyOf<typeof vehicles.get>;

export const useWords: Readonly<Record<Car['vehicleUse'], () => string>> = {
  household: () => m.vehicles_use_household(),
  business: () => m.vehicles_use_business(),
  operating: () => m.vehicles_use_operating(),
  leasing: () => m.vehicles_use_leasing(),
  taxi: () => m.vehicles_use_taxi(),
  training: () => m.vehicles_use_training(),
  other: () => m.vehicles_use_other(),
};

export const vehicleUses = Object.keys(useWords) as Car['vehicleUse'][];

export const roleWords: Readonly<Record<Car['parties'][number]['role'], () => string>> = {
  owner: () => m.vehicles_role_owner(),
  user: () => m.vehicles_role_user(),
  sender: () => m.vehicles_role_sender(),
};

export type Role = Car['parties'][number]['role'];

export const roleTitles: Readonly<Record<Role, () => string>> = {
  owner: () => m.vehicles_new_owner(),
  user: () => m.vehicles_add_user(),
  sender: () => m.vehicles_add_sender(),
};

export const shiftWords: Words<Exclude<Car['shiftMode'], null>> = {
  manual: () => m.vehicles_shift_manual(),
  automatic: () => m.vehicles_shift_automatic(),
  'dual-clutch': () => m.vehicles_shift_dual_clutch(),
  cvt: () => m.vehicles_shift_cvt(),
  'single-speed': () => m.vehicles_shift_single_speed(),
};

export const sourceWords: Words<ReplyOf<typeof vehicles.mileageLog>['rows'][number]['source']> = {
  import: () => m.vehicles_src_import(),
  file: () => m.vehicles_src_file(),
  'check-in': () => m.vehicles_src_check_in(),
  release: () => m.vehicles_src_release(),
  desk: () => m.vehicles_src_desk(),
  correction: () => m.vehicles_src_correction(),
  'odometer-exchange': () => m.vehicles_src_odometer_exchange(),
};

export const shiftChoices = (): { value: keyof typeof shiftWords | ''; label: string }[] => [
  { value: '', label: m.vehicles_unknown() },
  ...choicesOf(shiftWords),
];
