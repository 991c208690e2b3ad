import type { customers } from '@bayline/contract/customers';
import type { ReplyOf } from '@bayline/contract/endpoint';
import type { Words } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';

export type Customer = ReplyOf<typeof customers.get>;
export type CustomerClass = ReplyOf<typeof customers.addClass>;
export type Contact = Customer['contacts'][number];
export type ConsentKind = Customer['consents'][number]['kind'];
type Given<Value> = Exclude<Value, null>;

export const kindWords: Words<Customer['kind']> = {
  person: () => m.customers_person(),
  organisation: () => m.customers_organisation(),
};
export const organisationKindWords: Words<Given<Customer['organisationKind']>> = {
  company: () => m.customers_org_company(),
  government: () => m.customers_org_government(),
  leasing: () => m.customers_org_leasing(),
  'ride-hailing': () => m.customers_org_ride_hailing(),
};
export const sexWords: Words<Given<Customer['sex']>> = { male: () => m.customers_sex_male(), female: () => m.customers_sex_female() };
export const educationWords: Words<Given<Customer['education']>> = {
  primary: () => m.customers_edu_primary(),
  secondary: () => m.customers_edu_secondary(),
  college: () => m.customers_edu_college(),
  bachelor: () => m.customers_edu_bachelor(),
  postgraduate: () => m.customers_edu_postgraduate(),
};
export const consentWords: Words<ConsentKind> = {
  'birthday-care': () => m.customers_consent_birthday_care(),
  profile: () => m.customers_consent_profile(),
  photo: () => m.customers_consent_photo(),
};
export const channelWords: Words<'paper' | 'phone' | 'online' | 'in-person'> = {
  paper: () => m.customers_by_paper(),
  'in-person': () => m.customers_by_in_person(),
  phone: () => m.customers_by_phone(),
  online: () => m.customers_by_online(),
};
export const relationWords: Words<Contact['relation']> = {
  family: () => m.customers_rel_family(),
  driver: () => m.customers_rel_driver(),
  colleague: () => m.customers_rel_colleague(),
  assistant: () => m.customers_rel_assistant(),
  other: () => m.customers_rel_other(),
};
export const purposeWords: Words<Contact['purpose']> = {
  any: () => m.customers_for_any(),
  booking: () => m.customers_for_booking(),
  progress: () => m.customers_for_progress(),
  payment: () => m.customers_for_payment(),
  emergency: () => m.customers_for_emergency(),
};
export const levelWords: Words<CustomerClass['priceLevel']> = {
  retail: () => m.customers_level_retail(),
  member: () => m.customers_level_member(),
  fleet: () => m.customers_level_fleet(),
};

/** The word of a value that may not be known. */
export function wordOf<Code extends string>(words: Words<Code>, value: Code | null): string | null {
  return value === null ? null : words[value]();
}

/** The choices with "not recorded" first. */
export function choicesOrNone<Code extends string>(words: Words<Code>): { value: Code | ''; label: string }[] {
  return [
    { value: '', label: m.customers_unknown() },
    ...(Object.keys(words) as Code[]).map((value) => ({ value, label: words[value]() })),
  ];
}

/** In the reader's language, where the class has a name in it. */
export function classNameIn(language: string, names: { readonly nameZh: string | null; readonly nameEn: string | null }): string | null {
  return language === 'en' ? names.nameEn || names.nameZh : names.nameZh;
}

export function consentInForce(customer: Customer, kind: ConsentKind) {
  return customer.consents.find((consent) => consent.kind === kind && consent.withdrawnOn === null);
}
