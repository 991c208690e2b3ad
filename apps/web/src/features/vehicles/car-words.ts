import type { ReplyOf } from '@bayline/contract/endpoint';
import type { vehicles } from '@bayline/contract/vehicles';
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
