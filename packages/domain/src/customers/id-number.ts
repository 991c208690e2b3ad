// A person is proved by the identity card (GB 11643), a firm by its unified social credit code (GB 32100). Both have
// eighteen characters and a check character at the end. Refusals never repeat the number: it is personal.
import { type CalendarDay, isCalendarDay, normaliseText, type Refusal, refuse } from '../kernel/index.ts';

export interface IdCardCheck {
  readonly refused?: undefined;
  readonly kind: 'id-card';
  readonly idNumber: string;
  readonly bornOn: CalendarDay;
}

export interface CreditCodeCheck {
  readonly refused?: undefined;
  readonly kind: 'credit-code';
  readonly idNumber: string;
}

export type IdCardRefusal = Refusal<'id-card-length' | 'id-card-characters' | 'id-card-birth-date' | 'id-card-check-digit'>;
export type CreditCodeRefusal = Refusal<'credit-code-length' | 'credit-code-characters' | 'credit-code-check-character'>;

const CARD_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CARD_CHECKS = '10X98765432';
const CARD = /^[1-9]\d{16}[\dX]$/;
const FIRST_BIRTH = '1900-01-01';
// Without I, O, S, V, Z, which look like figures or each other.
const CODE_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** One spelling: half-width capitals without spaces and dashes. */
export function normaliseIdNumber(text: string): string {
  return normaliseText(text).replace(/[\s-]/g, '').toUpperCase();
}

/** An identity card number; with `today`, a birth in the future is refused. */
export function checkIdCard(text: string, today?: CalendarDay): IdCardCheck | IdCardRefusal {
  const idNumber = normaliseIdNumber(text);
  if (idNumber.length !== 18) return refuse('id-card-length', { length: idNumber.length, expected: 18 });
  if (!CARD.test(idNumber)) return refuse('id-card-characters');
  const bornOn = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  const isBorn = isCalendarDay(bornOn) && bornOn >= FIRST_BIRTH && (today === undefined || bornOn <= today);
  if (!isBorn) return refuse('id-card-birth-date');
  const sum = weigh(CARD_WEIGHTS, (position) => Number(idNumber.charAt(position)));
  if (CARD_CHECKS.charAt(sum % 11) !== idNumber.charAt(17)) return refuse('id-card-check-digit');
  return { kind: 'id-card', idNumber, bornOn };
}

/** A firm's unified social credit code. */
export function checkCreditCode(text: string): CreditCodeCheck | CreditCodeRefusal {
  const idNumber = normaliseIdNumber(text);
  if (idNumber.length !== 18) return refuse('credit-code-length', { length: idNumber.length, expected: 18 });
  const values = [...idNumber].map((sign) => CODE_SIGNS.indexOf(sign));
  if (values.includes(-1)) return refuse('credit-code-characters');
  const sum = weigh(CODE_WEIGHTS, (position) => values[position] ?? 0);
  if ((31 - (sum % 31)) % 31 !== values[17]) return refuse('credit-code-check-character');
  return { kind: 'credit-code', idNumber };
}

/** The one field of the customer's form: a card or a code. A number of figures alone is answered as a card. */
export function checkIdNumber(text: string, today?: CalendarDay): IdCardCheck | CreditCodeCheck | IdCardRefusal | CreditCodeRefusal {
  const card = checkIdCard(text, today);
  if (card.refused === undefined) return card;
  const code = checkCreditCode(text);
  return code.refused === undefined || card.refused === 'id-card-characters' ? code : card;
}

/** '11010519491231002X' → '1****************X'. */
export function maskIdNumber(idNumber: string): string {
  if (idNumber.length < 3) return '*'.repeat(idNumber.length);
  return `${idNumber.charAt(0)}${'*'.repeat(idNumber.length - 2)}${idNumber.slice(-1)}`;
}

function weigh(weights: readonly number[], valueAt: (position: number) => number): number {
  return weights.reduce((all, weight, position) => all + weight * valueAt(position), 0);
}
