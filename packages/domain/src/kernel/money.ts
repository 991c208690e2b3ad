// Money is whole fen. There is one rounding (half up, mirrored for reversals so that a reversal takes back
// exactly what was charged) and one way to split an amount: the parts always add up to the whole.
import { type DecimalFault, formatScaled, parseScaled } from './decimal.ts';
import { invariant, type Refusal, refuse } from './decision.ts';
import { normaliseText } from './text.ts';

declare const unit: unique symbol;
/** A whole number of fen (1/100 yuan), with sign. */
export type Fen = number & { readonly [unit]: 'fen' };

/** ¥999,999,999,999.99: the forms of the trade give money fourteen digits. */
export const highestAmountFen = 99_999_999_999_999;

export function fen(amount: number): Fen {
  invariant(Number.isSafeInteger(amount), 'money is a whole number of fen');
  return (amount === 0 ? 0 : amount) as Fen;
}

/**
 * numerator / denominator to the nearest whole number, a half going away from zero on both sides (2.5 → 3,
 * -2.5 → -3). Numbers must be safe integers; pass BigInt where a product may be larger. The answer is a safe integer.
 */
export function roundHalfUp(numerator: number | bigint, denominator: number | bigint): number {
  const below = toBigInt(denominator);
  invariant(below > 0n, 'a rounding divides by more than zero');
  const above = toBigInt(numerator);
  const size = above < 0n ? -above : above;
  const rounded = Number((size * 2n + below) / (below * 2n));
  invariant(Number.isSafeInteger(rounded), 'a rounded figure stays exact');
  return above < 0n ? 0 - rounded : rounded;
}

function toBigInt(value: number | bigint): bigint {
  if (typeof value === 'bigint') return value;
  invariant(Number.isSafeInteger(value), 'a rounding starts from whole numbers');
  return BigInt(value);
}

/** The share of an amount at a rate in basis points: (10000, 1300) → 1300; rounded half up. */
export function applyRate(amountFen: number, basisPoints: number): Fen {
  return fen(roundHalfUp(BigInt(amountFen) * BigInt(basisPoints), 10_000));
}

/**
 * Splits a total by weights (whole numbers ≥ 0) so that the shares add up exactly: everyone gets the whole fen due, the
 * fen left over go to the largest remainders, equal ones in order of position. A reversal mirrors the split.
 * A weight of zero gets nothing; weights that are all zero are a bug of the caller.
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  invariant(Number.isSafeInteger(total), 'only a whole total can be split');
  invariant(
    weights.every((w) => Number.isSafeInteger(w) && w >= 0),
    'weights are whole numbers, none below zero',
  );
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  invariant(sum > 0n, 'a split needs at least one weight above zero');
  const size = BigInt(Math.abs(total));
  const dues = weights.map((weight, position) => {
    const product = size * BigInt(weight);
    return { position, share: Number(product / sum), remainder: product % sum };
  });
  const left = Math.abs(total) - dues.reduce((all, due) => all + due.share, 0);
  const lucky = [...dues].sort((a, b) => compareDown(a.remainder, b.remainder) || a.position - b.position);
  for (const due of lucky.slice(0, left)) due.share += 1;
  return dues.map((due) => (total < 0 ? 0 - due.share : due.share));
}

function compareDown(a: bigint, b: bigint): number {
  return a === b ? 0 : a > b ? -1 : 1;
}

/** Unit price × quantity in thousandths: (1250, 4500) = ¥12.50 × 4.5 → 5625. */
export function lineAmountFen(unitPriceFen: number, quantityThousandths: number): Fen {
  return fen(roundHalfUp(BigInt(unitPriceFen) * BigInt(quantityThousandths), 1000));
}

/** Hours in hundredths × rate per hour: (150, 12000) = 1.5 h × ¥120.00 → 18000. */
export function labourAmountFen(hundredthHours: number, ratePerHourFen: number): Fen {
  return fen(roundHalfUp(BigInt(hundredthHours) * BigInt(ratePerHourFen), 100));
}

/** Takes the tax out of a tax-inclusive amount; net and tax always add up to it: (11300, 1300) → 10000 + 1300. */
export function netOfTax(grossFen: number, taxRateBasisPoints: number): { netFen: Fen; taxFen: Fen } {
  invariant(taxRateBasisPoints >= 0, 'a tax rate is not below zero');
  const netFen = fen(roundHalfUp(BigInt(grossFen) * 10_000n, 10_000 + taxRateBasisPoints));
  return { netFen, taxFen: fen(grossFen - netFen) };
}

/** 123450 → '¥1,234.50', -100 → '-¥1.00'. */
export function formatYuan(amountFen: number): string {
  return `${amountFen < 0 ? '-' : ''}¥${formatScaled(Math.abs(amountFen), 2)}`;
}

/**
 * Reads a typed amount in yuan: '1,234.5', '¥12', '０.５' → fen. Prices and payments are never typed with a minus.
 * Codes: amount-empty, amount-negative, amount-characters, amount-decimals, amount-too-large.
 */
export function parseYuan(text: string): Fen | Refusal<`amount-${DecimalFault}`> {
  const figure = normaliseText(text).replace(/^¥ ?/, '');
  const read = parseScaled(figure, { decimals: 2, highest: highestAmountFen });
  if (typeof read === 'number') return fen(read);
  return refuse(`amount-${read}`, { decimals: 2, highest: formatYuan(highestAmountFen) });
}
