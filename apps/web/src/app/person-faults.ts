// What is wrong with a person's numbers as they are typed: the same rules as the server's answer, at the field itself.
import { checkCreditCode, checkIdCard, checkPhone } from '@bayline/domain/customers';
import { refuse } from '@bayline/domain/kernel';
import { sentenceOf } from './refusals.ts';

export function phoneFault(phone: string): string | null {
  if (phone.trim() === '') return null;
  const check = checkPhone(phone);
  return check.refused === undefined ? null : sentenceOf({ code: check.refused, facts: check.facts });
}

export function mobileFault(mobile: string): string | null {
  if (mobile.trim() === '') return null;
  const check = checkPhone(mobile);
  const refusal = check.refused === undefined && check.kind === 'landline' ? refuse('phone-mobile') : check;
  return refusal.refused === undefined ? null : sentenceOf({ code: refusal.refused, facts: refusal.facts });
}

export interface NumberedPerson {
  readonly kind: 'person' | 'organisation';
  readonly idNumber: string;
}

/** A person's ID card or an organisation's credit code; `today` tells a birth date that is still to come. */
export function idNumberFault({ kind, idNumber }: NumberedPerson, today: string): string | null {
  if (idNumber.trim() === '') return null;
  const check = kind === 'person' ? checkIdCard(idNumber, today) : checkCreditCode(idNumber);
  return check.refused === undefined ? null : sentenceOf({ code: check.refused, facts: check.facts });
}
