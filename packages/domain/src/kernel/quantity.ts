// Parts are counted in pieces, poured in litres and cut by the metre: a quantity is a whole number of
// thousandths of its unit (1 piece = 1000, 4.5 L of oil = 4500).
import { type DecimalFault, formatScaledShort, parseScaled } from './decimal.ts';
import { type Refusal, refuse } from './decision.ts';
import { normaliseText } from './text.ts';

/** 999,999.999 units: far above any store's stock, far below where price × quantity stops being exact. */
export const highestQuantity = 999_999_999;

/**
 * Reads a quantity in thousandths: ('4.5') or ('4.5 L', 'L') → 4500. Another unit than the one given is refused.
 * Codes: quantity-empty, -negative, -characters, -decimals, -too-large.
 */
export function parseQuantity(text: string, unit = ''): number | Refusal<`quantity-${DecimalFault}`> {
  const clean = normaliseText(text);
  const suffix = normaliseText(unit);
  const figure = suffix !== '' && clean.endsWith(suffix) ? clean.slice(0, -suffix.length) : clean;
  const read = parseScaled(figure, { decimals: 3, highest: highestQuantity });
  if (typeof read === 'number') return read;
  return refuse(`quantity-${read}`, { decimals: 3, highest: formatScaledShort(highestQuantity, 3) });
}

/** Thousandths as people read them: (4500, 'L') → '4.5 L', (1000) → '1', (-2000, '件') → '-2 件'. */
export function formatQuantity(quantity: number, unit = ''): string {
  const figure = formatScaledShort(quantity, 3);
  return unit === '' ? figure : `${figure} ${unit}`;
}
