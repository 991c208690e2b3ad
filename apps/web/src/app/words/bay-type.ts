import type { BayType } from '@bayline/domain/capacity';
import { m } from '../../paraglide/messages.js';
import type { Words } from './words.ts';

/** The types of bays. */
export const bayTypeWords: Words<BayType> = {
  maintenance: () => m.words_bay_type_maintenance(),
  mechanical: () => m.words_bay_type_mechanical(),
  body: () => m.words_bay_type_body(),
  paint: () => m.words_bay_type_paint(),
  alignment: () => m.words_bay_type_alignment(),
  wash: () => m.words_bay_type_wash(),
  'high-voltage': () => m.words_bay_type_high_voltage(),
};
