import type { catalogue } from '@bayline/contract/catalogue';
import type { BodyOf } from '@bayline/contract/endpoint';
import { m } from '../../paraglide/messages.js';
import type { Words } from './words.ts';

export type QualityClass = BodyOf<typeof catalogue.addPart>['qualityClass'];

/** Where a part comes from, as the law asks a bill to say. */
export const qualityClassWords: Words<QualityClass> = {
  genuine: () => m.words_quality_class_genuine(),
  equivalent: () => m.words_quality_class_equivalent(),
  aftermarket: () => m.words_quality_class_aftermarket(),
  remanufactured: () => m.words_quality_class_remanufactured(),
  used: () => m.words_quality_class_used(),
  'customer-supplied': () => m.words_quality_class_customer_supplied(),
};
