// A phone number is how the store reaches the owner, and its last four figures are how the desk finds the file.
// Mobiles have eleven figures from 13 to 19; landlines are stored with their area code and one dash.
import { normaliseText, type Refusal, refuse } from '../kernel/index.ts';

export interface PhoneCheck {
  readonly refused?: undefined;
  /** As stored: '13812345678' or '010-12345678'. */
  readonly phone: string;
  readonly kind: 'mobile' | 'landline';
}

export type PhoneRefusal = Refusal<'phone-empty' | 'phone-characters' | 'phone-mobile' | 'phone-landline' | 'phone-area-code'>;

const MOBILE = /^1[3-9]\d{9}$/;
// Beijing (010) and the 02x cities have eight figures behind the code, all other places seven or eight.
const LANDLINE = /^(?:(010|02\d)([1-9]\d{7})|(0[3-9]\d{2})([1-9]\d{6,7}))$/;

/** The stored spelling; text that is no number comes back without spaces and dashes only. */
export function normalisePhone(text: string): string {
  const bare = normaliseText(text).replace(/[\s()\-‐-―−]/gu, '');
  const national = bare.replace(/^(?:\+|00)86/, '').replace(/^86(?=1[3-9]\d{9}$)/, '');
  // Abroad the area code is dialled without its 0: +86 10 12345678.
  const dialled = national !== bare && !/^[01]\d{10,}$/.test(national) ? `0${national.replace(/^0/, '')}` : national;
  const landline = LANDLINE.exec(dialled);
  if (!landline) return MOBILE.test(dialled) ? dialled : national;
  return `${landline[1] ?? landline[3]}-${landline[2] ?? landline[4]}`;
}

/** Accepts Chinese mobiles and landlines with area code. The refusal never repeats the number. */
export function checkPhone(text: string): PhoneCheck | PhoneRefusal {
  const phone = normalisePhone(text);
  if (phone === '') return refuse('phone-empty');
  if (!/^[\d-]+$/.test(phone)) return refuse('phone-characters');
  if (MOBILE.test(phone)) return { phone, kind: 'mobile' };
  if (phone.includes('-')) return { phone, kind: 'landline' };
  if (phone.startsWith('1')) return refuse('phone-mobile', { length: phone.length, expected: 11 });
  return phone.startsWith('0') ? refuse('phone-landline', { length: phone.length }) : refuse('phone-area-code');
}

/** The last four figures, by which the desk searches. */
export function phoneTail(phone: string): string {
  return phone.slice(-4);
}

/** '13812345678' → '138****5678', '010-12345678' → '010-****5678'; anything shorter shows its tail at most. */
export function maskPhone(phone: string): string {
  if (phone === '') return '';
  const dash = phone.indexOf('-');
  if (dash > 0) return `${phone.slice(0, dash + 1)}****${phoneTail(phone)}`;
  return phone.length >= 11 ? `${phone.slice(0, 3)}****${phoneTail(phone)}` : '****';
}
