import type { RateClass, VehicleClass } from '@bayline/contract/catalogue';
import type { Static } from 'typebox';
import { m } from '../../paraglide/messages.js';
import type { Words } from './words.ts';

/** What a car is to the workshop. */
export const vehicleClassWords: Words<Static<typeof VehicleClass>> = {
  compact: () => m.words_vehicle_class_compact(),
  sedan: () => m.words_vehicle_class_sedan(),
  suv: () => m.words_vehicle_class_suv(),
  mpv: () => m.words_vehicle_class_mpv(),
  'light-commercial': () => m.words_vehicle_class_light_commercial(),
  electric: () => m.words_vehicle_class_electric(),
  other: () => m.words_vehicle_class_other(),
};

/** Of a labour rate: a class, or every class that has none of its own. */
export const rateClassWords: Words<Static<typeof RateClass>> = { any: () => m.words_vehicle_class_any(), ...vehicleClassWords };
