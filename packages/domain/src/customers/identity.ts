// What a customer's file must have before it is kept: a name, a way to be reached, and only numbers that are right.
import { type CalendarDay, type Refusal, refuse } from '../kernel/index.ts';
import { type CreditCodeRefusal, checkCreditCode, checkIdCard, type IdCardRefusal } from './id-number.ts';
import { checkName, type NameRefusal } from './name.ts';
import { checkPhone, type PhoneRefusal } from './phone.ts';

export interface CustomerAsTyped {
  /** A person has an ID card, an organisation a credit code. */
  readonly kind: 'person' | 'organisation';
  readonly name: string;
  readonly mobile: string | null;
  /** At home, or the only landline. */
  readonly phone: string | null;
  readonly officePhone?: string | null;
  readonly organisationKind?: string | null;
  readonly idNumber: string | null;
}

type CheckedCustomer = Omit<CustomerAsTyped, 'officePhone' | 'organisationKind'> & { readonly officePhone: string | null };

export type CustomerRefusal =
  | NameRefusal
  | PhoneRefusal
  | IdCardRefusal
  | CreditCodeRefusal
  | Refusal<'phone-missing' | 'organisation-kind-of-person'>;

/** The same in its stored spelling; empty fields are null. */
export function checkCustomer(
  typed: CustomerAsTyped,
  today: CalendarDay,
): (CheckedCustomer & { readonly refused?: undefined }) | CustomerRefusal {
  const name = checkName(typed.name);
  if (name.refused !== undefined) return name;
  const mobile = filled(typed.mobile);
  const phone = filled(typed.phone);
  const idNumber = filled(typed.idNumber);
  const officePhone = filled(typed.officePhone ?? null);
  if ((mobile ?? phone ?? officePhone) === null) return refuse('phone-missing');
  if (typed.kind === 'person' && (typed.organisationKind ?? null) !== null) return refuse('organisation-kind-of-person');
  const mobileCheck = mobile === null ? null : checkPhone(mobile);
  if (mobileCheck?.refused !== undefined) return mobileCheck;
  if (mobileCheck?.kind === 'landline') return refuse('phone-mobile');
  const phoneCheck = phone === null ? null : checkPhone(phone);
  if (phoneCheck?.refused !== undefined) return phoneCheck;
  const officeCheck = officePhone === null ? null : checkPhone(officePhone);
  if (officeCheck?.refused !== undefined) return officeCheck;
  const idCheck = idNumber === null ? null : typed.kind === 'person' ? checkIdCard(idNumber, today) : checkCreditCode(idNumber);
  if (idCheck?.refused !== undefined) return idCheck;
  return {
    kind: typed.kind,
    name: name.name,
    mobile: mobileCheck?.phone ?? null,
    phone: phoneCheck?.phone ?? null,
    officePhone: officeCheck?.phone ?? null,
    idNumber: idCheck?.idNumber ?? null,
  };
}

function filled(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text;
}
