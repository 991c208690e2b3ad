import type { FieldLabels, Refusals } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';

export const refusals: Refusals = {
  'name-empty': () => m.customers_refused_name_empty(),
  'name-characters': () => m.customers_refused_name_characters(),
  'phone-missing': () => m.customers_refused_phone_missing(),
  'phone-characters': () => m.customers_refused_phone_characters(),
  'phone-mobile': () => m.customers_refused_phone_mobile(),
  'phone-landline': () => m.customers_refused_phone_landline(),
  'phone-area-code': () => m.customers_refused_phone_area_code(),
  'id-card-length': () => m.customers_refused_id_card_length(),
  'id-card-characters': () => m.customers_refused_id_card_characters(),
  'id-card-birth-date': () => m.customers_refused_id_card_birth_date(),
  'id-card-check-digit': () => m.customers_refused_id_card_check_digit(),
  'credit-code-length': () => m.customers_refused_credit_code_length(),
  'credit-code-characters': () => m.customers_refused_credit_code_characters(),
  'credit-code-check-character': () => m.customers_refused_credit_code_check_character(),
  'mobile-known': () => m.customers_refused_mobile_known(),
};

export const fieldLabels: FieldLabels = {
  name: () => m.customers_name(),
  mobile: () => m.customers_mobile(),
  phone: () => m.customers_phone(),
  idNumber: () => m.customers_id_number(),
  address: () => m.customers_address(),
  employer: () => m.customers_employer(),
  email: () => m.customers_email(),
  remark: () => m.customers_remark(),
};
