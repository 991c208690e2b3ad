import type { catalogue } from '@bayline/contract/catalogue';
import type { BodyOf } from '@bayline/contract/endpoint';
import { m } from '../../paraglide/messages.js';
import type { Words } from './words.ts';

export type Fuel = BodyOf<typeof catalogue.addModel>['fuel'];

/** What a model runs on. */
export const fuelWords: Words<Fuel> = {
  petrol: () => m.words_fuel_petrol(),
  diesel: () => m.words_fuel_diesel(),
  hybrid: () => m.words_fuel_hybrid(),
  'plug-in-hybrid': () => m.words_fuel_plug_in_hybrid(),
  electric: () => m.words_fuel_electric(),
  'fuel-cell': () => m.words_fuel_fuel_cell(),
  lpg: () => m.words_fuel_lpg(),
  cng: () => m.words_fuel_cng(),
};
