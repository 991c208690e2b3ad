// The terms a customer is found by. Pinyin needs a dictionary, which the pure rules do not carry.
import { type CustomerWords, customerSearchTerms } from '@bayline/domain/customers';
import { pinyin } from 'pinyin-pro';

/** 单 is read shàn and 曾 zēng as surnames: mode `surname` knows them. */
function letters(name: string, pattern: 'first' | 'pinyin'): string {
  return pinyin(name, { pattern, toneType: 'none', type: 'array', mode: 'surname', nonZh: 'consecutive' }).join('');
}

export function termsOfCustomer(customer: Pick<CustomerWords, 'name' | 'mobile' | 'phone' | 'officePhone'>): string[] {
  const { name, mobile, phone, officePhone } = customer;
  return customerSearchTerms({ name, mobile, phone, officePhone, pinyinInitials: letters(name, 'first'), pinyin: letters(name, 'pinyin') });
}
