// Money, quantities and hours are typed as decimals and kept as whole numbers of their smallest unit (fen,
// thousandths, hundredths). One strict reader and one writer, so that no page reads '1.5' in its own way.
import { invariant } from './decision.ts';
import { normaliseText } from './text.ts';

/** Why a typed figure is not accepted; each unit puts its own word before it ('amount-negative'). */
export type DecimalFault = 'empty' | 'negative' | 'characters' | 'decimals' | 'too-large';

const FIGURE = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;

/** Reads '1,234.5' as a whole number of 10^-decimals; never guesses (no exponents, no sign, no bare point). */
export function parseScaled(text: string, form: { decimals: number; highest: number }): number | DecimalFault {
  const clean = normaliseText(text);
  if (clean === '') return 'empty';
  if (/^[-\u2212]/.test(clean)) return 'negative';
  const match = FIGURE.exec(clean);
  if (!match) return 'characters';
  const fraction = match[2] ?? '';
  if (fraction.length > form.decimals) return 'decimals';
  const scaled = Number((match[1] ?? '').replaceAll(',', '') + fraction.padEnd(form.decimals, '0'));
  return scaled > form.highest ? 'too-large' : scaled;
}

/** Writes a whole number of 10^-decimals with thousands commas: (123450, 2) → '1,234.50'. */
export function formatScaled(scaled: number, decimals: number): string {
  invariant(Number.isSafeInteger(scaled), 'a figure is written from a whole number of its smallest unit');
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const whole = digits.slice(0, cut).replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${scaled < 0 ? '-' : ''}${whole}${decimals > 0 ? `.${digits.slice(cut)}` : ''}`;
}

/** As formatScaled, without zeros that say nothing: (1500, 3) → '1.5', (4000, 3) → '4'. */
export function formatScaledShort(scaled: number, decimals: number): string {
  const written = formatScaled(scaled, decimals);
  return written.includes('.') ? written.replace(/\.?0+$/, '') : written;
}
