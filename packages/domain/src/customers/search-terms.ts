// The desk finds a customer by any piece of the name, the pinyin, its initials or the end of a phone number. Every
// ending of them is kept as a term, so that looking for a piece is looking for a beginning, which an index does.
import { normaliseText } from '../kernel/index.ts';
import { normalisePhone } from './phone.ts';

export interface CustomerWords {
  readonly name: string;
  /** Made where the dictionary is: 张伟 → 'zw' and 'zhangwei'. */
  readonly pinyinInitials: string;
  readonly pinyin: string;
  readonly mobile: string | null;
  readonly phone: string | null;
  readonly officePhone: string | null;
}

const longestTerm = 40;
/** Fewer figures than the tail fit too many customers. */
const shortestPhoneEnding = 4;

/** What was typed into the search box, in the form the terms have. */
export function customerSearchForm(text: string): string {
  const typed = bare(text);
  return /^[+\d()-]+$/.test(typed) ? figures(typed) : typed;
}

/** All terms of a customer, each once. */
export function customerSearchTerms(words: CustomerWords): string[] {
  const phones = [words.mobile, words.phone, words.officePhone].flatMap((phone) =>
    phone === null ? [] : endings(figures(phone), shortestPhoneEnding),
  );
  const terms = [...endings(bare(words.name), 1), bare(words.pinyinInitials), bare(words.pinyin), ...phones];
  return [...new Set(terms.map((term) => cut(term)))].filter((term) => term !== '');
}

function bare(text: string): string {
  return cut(normaliseText(text).toLowerCase().replace(/\s/gu, ''));
}

function figures(phone: string): string {
  return normalisePhone(phone).replace(/\D/g, '');
}

function cut(text: string): string {
  return [...text].slice(0, longestTerm).join('');
}

function endings(text: string, shortest: number): string[] {
  const letters = [...text];
  return letters
    .map((_, at) => letters.slice(at))
    .filter((ending) => ending.length >= shortest)
    .map((ending) => ending.join(''));
}
