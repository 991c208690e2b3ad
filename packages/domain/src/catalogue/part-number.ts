// A part number is read from a box, a scanner or a supplier's list: with spaces, full-width letters, small
// letters. It is kept in capitals; dashes and dots belong to it as the maker prints them.
import { normaliseText } from '../kernel/index.ts';

/** 'ｏ26300-35503 ' → 'O26300-35503'. */
export function normalisePartNumber(text: string): string {
  return normaliseText(text).toUpperCase();
}

/** The number without its punctuation, as people type it: '26300-35503' → '2630035503'. */
export function barePartNumber(number: string): string {
  return normalisePartNumber(number).replace(/[^\p{L}\p{N}]/gu, '');
}
