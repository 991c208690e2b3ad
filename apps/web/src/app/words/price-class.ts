import type { PriceClass, PriceLevel } from '@bayline/contract/catalogue';
import type { Static } from 'typebox';
import { m } from '../../paraglide/messages.js';
import type { Words } from './words.ts';

/** By whose prices: whoever pays. */
export const priceClassWords: Words<Static<typeof PriceClass>> = {
  customer: () => m.words_price_class_customer(),
  warranty: () => m.words_price_class_warranty(),
  insurance: () => m.words_price_class_insurance(),
  internal: () => m.words_price_class_internal(),
  package: () => m.words_price_class_package(),
};

/** What kind of customer a part's price is for. */
export const priceLevelWords: Words<Static<typeof PriceLevel>> = {
  retail: () => m.words_price_level_retail(),
  member: () => m.words_price_level_member(),
  fleet: () => m.words_price_level_fleet(),
};
