import type { BodyOf } from '@bayline/contract/endpoint';
import type { reception } from '@bayline/contract/reception';
import { m } from '../../paraglide/messages.js';
import type { Words } from './words.ts';

export type BusinessType = BodyOf<typeof reception.checkIn>['businessType'];

/** What kind of business a visit is. */
export const businessTypeWords: Words<BusinessType> = {
  maintenance: () => m.words_business_type_maintenance(),
  repair: () => m.words_business_type_repair(),
  warranty: () => m.words_business_type_warranty(),
  'accident-insurance': () => m.words_business_type_accident_insurance(),
  'accident-self-pay': () => m.words_business_type_accident_self_pay(),
  return: () => m.words_business_type_return(),
  campaign: () => m.words_business_type_campaign(),
  internal: () => m.words_business_type_internal(),
  fitting: () => m.words_business_type_fitting(),
  rescue: () => m.words_business_type_rescue(),
};
