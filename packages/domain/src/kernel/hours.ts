// Labour is billed in hours of the quota book, not of the clock: 1.5 h. Hours are kept in hundredths (150), and
// standard, billed, credited and clocked hours are four different figures that all use this form.
import { type DecimalFault, formatScaledShort, parseScaled } from './decimal.ts';
import { type Refusal, refuse } from './decision.ts';

/** 9,999.99 h: the forms of the trade give labour hours six digits. */
export const highestHours = 999_999;

/** Reads hours in hundredths: '1.5' → 150. Codes: hours-empty, -negative, -characters, -decimals, -too-large. */
export function parseHours(text: string): number | Refusal<`hours-${DecimalFault}`> {
  const read = parseScaled(text, { decimals: 2, highest: highestHours });
  if (typeof read === 'number') return read;
  return refuse(`hours-${read}`, { decimals: 2, highest: formatScaledShort(highestHours, 2) });
}

/** Hundredths of hours as people read them: 150 → '1.5', 25 → '0.25', -100 → '-1'. */
export function formatHours(hundredthHours: number): string {
  return formatScaledShort(hundredthHours, 2);
}
