// A part is found by any piece of its number or name. Every ending of them is kept as a term, so that a search
// for a piece is a search for a beginning, which an index answers at once.
import { normaliseText } from '../kernel/index.ts';
import { barePartNumber, normalisePartNumber } from './part-number.ts';

/** Shortest piece of a number worth keeping: two characters fit half the catalogue. */
const shortestNumberEnding = 3;
const longestTerm = 40;

/** Two initials fit too much to be the middle of a name. */
const shortestInitials = 3;

interface NamedWords {
  readonly nameZh: string;
  readonly nameEn: string;
  /** Initials of the name's pinyin (机油滤清器 → jylqq), made where the dictionary is. */
  readonly pinyinInitials: string;
}

export interface PartWords extends NamedWords {
  readonly number: string;
}

/** What is typed into the search box, in the form the terms have. */
export function searchForm(term: string): string {
  return normaliseText(term).toLowerCase().slice(0, longestTerm);
}

function endings(text: string, shortest: number): string[] {
  const letters = [...text];
  return letters.map((_, at) => letters.slice(at).join('')).filter((ending) => [...ending].length >= shortest);
}

function termsOfNames({ nameZh, nameEn, pinyinInitials }: NamedWords): string[] {
  const words = searchForm(nameEn)
    .split(' ')
    .map((_, at, all) => all.slice(at).join(' '));
  const initials = pinyinInitials.toLowerCase();
  return [...endings(searchForm(nameZh), 1), ...words, ...endings(initials, shortestInitials), initials];
}

const each = (terms: readonly string[]) => [...new Set(terms.map((t) => t.trim()).filter((t) => t !== ''))];

/** All terms of a part, each once: number with and without punctuation, Chinese name, English words, initials. */
export function partSearchTerms(part: PartWords): string[] {
  const number = searchForm(normalisePartNumber(part.number));
  const bare = searchForm(barePartNumber(part.number));
  const numbers = [number, bare, ...endings(number, shortestNumberEnding), ...endings(bare, shortestNumberEnding)];
  return each([...numbers, ...termsOfNames(part)]);
}

/** All terms of a canned job, each once: its code, Chinese name, English words and pinyin initials. */
export function cannedJobSearchTerms(job: NamedWords & { readonly code: string }): string[] {
  const code = searchForm(job.code);
  return each([code, ...endings(code, shortestNumberEnding), ...termsOfNames(job)]);
}
