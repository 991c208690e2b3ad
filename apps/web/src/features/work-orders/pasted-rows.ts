// Rows copied out of a spreadsheet: code, then quantity and discount in percent where there are any. A row whose figures
// cannot be read is named, and nothing of the paste is taken.
import { formatScaledShort, normaliseText, parseScaled } from '@bayline/domain/kernel';

export interface PastedRow {
  readonly code: string;
  /** Thousandths; null = the hours of the book, or one. */
  readonly quantity: number | null;
  readonly discountBasisPoints: number;
}

/** What is taken in one go. */
export const mostRows = 200;

/** The rows, or the numbers of those that cannot be read. */
export function readPasted(text: string): { readonly rows: readonly PastedRow[]; readonly faults: readonly number[] } {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const faults: number[] = [];
  const rows = lines.map((line, at): PastedRow => {
    const [code = '', quantity = '', discount = ''] = line.split('\t').map((cell) => normaliseText(cell));
    const read = quantity === '' ? null : parseScaled(quantity, { decimals: 3, highest: 10_000_000 });
    const off = discount === '' ? 0 : parseScaled(discount.replace(/%$/, ''), { decimals: 2, highest: 10_000 });
    const isReadable = code !== '' && code.length <= 40 && typeof read !== 'string' && read !== 0 && typeof off === 'number';
    if (!isReadable) faults.push(at + 1);
    return { code, quantity: typeof read === 'number' ? read : null, discountBasisPoints: typeof off === 'number' ? off : 0 };
  });
  return { rows, faults };
}

/** A row as it was typed: '26300-35503', '26300-35503 2', '26300-35503 2 10%'. */
export function rowWords({ code, quantity, discountBasisPoints }: PastedRow): string {
  const discount = discountBasisPoints === 0 ? '' : `${formatScaledShort(discountBasisPoints, 2)}%`;
  const figure = quantity === null ? (discount === '' ? '' : '-') : formatScaledShort(quantity, 3);
  return [code, figure, discount].filter((word) => word !== '').join(' ');
}
