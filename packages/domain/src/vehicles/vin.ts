// The VIN is the car: plates and owners change, the seventeen characters do not (GB 16735). The ninth is a check
// digit. Chinese-made cars (L…) always carry a right one, so a wrong one is a typing error and stops the desk
// unless a supervisor overrides it; some imports do not use it, so for them it only warns.
import { type CalendarDay, normaliseText, type Refusal, refuse } from '../kernel/index.ts';

export interface VinCheck {
  readonly refused?: undefined;
  readonly vin: string;
  readonly checkDigit: 'right' | 'wrong';
  readonly isChineseMade: boolean;
  /** From position 10; null where the maker does not code the year there. */
  readonly modelYear: number | null;
}

export type VinRefusal = Refusal<'vin-length' | 'vin-characters' | 'vin-check-digit'>;

/** What is written down when the VIN of a file changes. */
export interface VinChange {
  readonly before: string | null;
  readonly after: string | null;
  readonly isOverridden: boolean;
  readonly reason: string;
}

const VALUES: Readonly<Record<string, number>> = {
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  F: 6,
  G: 7,
  H: 8,
  J: 1,
  K: 2,
  L: 3,
  M: 4,
  N: 5,
  P: 7,
  R: 9,
  S: 2,
  T: 3,
  U: 4,
  V: 5,
  W: 6,
  X: 7,
  Y: 8,
  Z: 9,
  0: 0,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  5: 5,
  6: 6,
  7: 7,
  8: 8,
  9: 9,
};
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
// A is 2010, Y is 2030, 1 is 2031, 9 is 2039; the letters come round every thirty years.
const YEARS = 'ABCDEFGHJKLMNPRSTVWXY123456789';

/** One spelling: half-width capitals without spaces and dashes. Look-alikes (O, I, Q) are not guessed at. */
export function normaliseVin(text: string): string {
  return normaliseText(text).replace(/[\s-]/g, '').toUpperCase();
}

/**
 * Checks a VIN as typed or scanned. `overridden`: a supervisor accepts a wrong check digit. `today` settles which
 * round of thirty years the model year means; without it letters mean 2010–2030 and figures 2001–2009.
 */
export function checkVin(text: string, options: { overridden?: boolean; today?: CalendarDay } = {}): VinCheck | VinRefusal {
  const vin = normaliseVin(text);
  if (vin.length !== 17) return refuse('vin-length', { length: vin.length, expected: 17 });
  const strange = [...vin].filter((character) => VALUES[character] === undefined);
  if (strange.length > 0) return refuse('vin-characters', { characters: [...new Set(strange)].join(' ') });
  const expected = checkDigitOf(vin);
  const isRight = vin[8] === expected;
  const isChineseMade = vin.startsWith('L');
  if (!isRight && isChineseMade && options.overridden !== true) {
    return refuse('vin-check-digit', { position: 9, given: vin.charAt(8), expected });
  }
  const modelYear = modelYearOf(vin.charAt(9), options.today);
  return { vin, checkDigit: isRight ? 'right' : 'wrong', isChineseMade, modelYear };
}

/** The VIN is the car: to correct one on file, or to keep one whose check digit does not fit, asks for the reason. */
export function checkVinChange({ before, after, isOverridden, reason }: VinChange): Refusal<'vin-reason-missing'> | undefined {
  const isCorrection = before !== null && after !== before;
  const isVouchedFor = isOverridden && after !== before;
  return (isCorrection || isVouchedFor) && reason.trim().length < 2 ? refuse('vin-reason-missing') : undefined;
}

function checkDigitOf(vin: string): string {
  const sum = WEIGHTS.reduce((all, weight, position) => all + weight * (VALUES[vin.charAt(position)] ?? 0), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

function modelYearOf(code: string, today: CalendarDay | undefined): number | null {
  const place = YEARS.indexOf(code);
  if (place < 0) return null;
  const latest = today === undefined ? 2030 : Number(today.slice(0, 4)) + 1; // next year's models sell early
  const year = 2010 + place;
  return year > latest ? year - 30 : year;
}
