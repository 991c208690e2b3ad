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

/** The fuels of the catalogue. */
export const fuelWords: Readonly<Record<string, () => string>> = {
  petrol: () => m.vehicles_fuel_petrol(),
  diesel: () => m.vehicles_fuel_diesel(),
  hybrid: () => m.vehicles_fuel_hybrid(),
  'plug-in-hybrid': () => m.vehicles_fuel_plug_in_hybrid(),
  electric: () => m.vehicles_fuel_electric(),
  'fuel-cell': () => m.vehicles_fuel_fuel_cell(),
  lpg: () => m.vehicles_fuel_lpg(),
  cng: () => m.vehicles_fuel_cng(),
};
