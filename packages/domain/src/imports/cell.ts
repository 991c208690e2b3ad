// One cell of a sheet, read without guessing: what can be read in one way only is taken, all else is refused with a
// code. Sheets carry full-width figures, floats for phones, dates as text or day counts, prices with a lost sign.
import {
  type CalendarDay,
  isCalendarDay,
  isRefusal,
  normaliseText,
  parseQuantity,
  parseScaled,
  parseYuan,
  plusDays,
  type Refusal,
  refuse,
} from '../kernel/index.ts';

/** As the file gives it: text, a number, a day (a date cell, always UTC midnight or later that day), or nothing. */
export type Cell = string | number | Date | null;

/** Day 0 of a sheet's day count, which takes 1900 for a leap year. */
const firstSerialDay = '1899-12-30';
const earliestDay: CalendarDay = '1950-01-01';
const lostCharacter = '\uFFFD';
const exponent = /^[\d.]+e\+?\d+$/i;

/** One line in one form; '' for an empty cell. A sign put before a formula for safety is taken off again. */
export function textOf(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  const text = typeof cell === 'number' ? String(cell) : cell;
  return normaliseText(text.replace(/^\s*'(?=[=+\-@])/, ''));
}

export function isEmpty(cell: Cell): boolean {
  return textOf(cell) === '';
}

/** Text of at most `longest` characters; characters that an earlier program lost are not read around. */
export function readText(cell: Cell, longest: number): string | Refusal {
  const text = textOf(cell);
  if (text.includes(lostCharacter)) return refuse('characters-lost');
  return text.length > longest ? refuse('text-too-long', { most: longest }) : text;
}

/** A number used as a name: phone, ID number, part number. Figures that a sheet rounded away are refused. */
export function readFigures(cell: Cell): string | Refusal {
  const text = textOf(cell);
  if (text.includes(lostCharacter)) return refuse('characters-lost');
  if (exponent.test(text)) return refuse('number-in-exponent');
  const isRounded = typeof cell === 'number' && !Number.isSafeInteger(cell);
  return isRounded ? refuse('number-rounded') : text.replace(/^(\d+)\.0+$/, '$1');
}

/** A day not before 1950 and not after today; null for an empty cell. */
export function readDay(cell: Cell, today: CalendarDay): CalendarDay | null | Refusal {
  const day = typeof cell === 'number' ? serialDay(cell) : writtenDay(textOf(cell));
  if (day === null || isRefusal(day)) return day;
  if (!isCalendarDay(day) || day < earliestDay) return refuse('date-impossible');
  return day > today ? refuse('date-in-future') : day;
}

function serialDay(serial: number): CalendarDay | Refusal {
  const isDay = Number.isInteger(serial) && serial > 0 && serial < 100_000;
  if (isDay) return plusDays(firstSerialDay, serial);
  return /^(?:19|20)\d{6}$/.test(String(serial)) ? dashed(String(serial)) : refuse('date-characters');
}

function dashed(figures: string): string {
  return `${figures.slice(0, 4)}-${figures.slice(4, 6)}-${figures.slice(6)}`;
}

function writtenDay(text: string): CalendarDay | null | Refusal {
  if (text === '') return null;
  if (/^\d{8}$/.test(text)) return dashed(text);
  if (/^\d{5}$/.test(text)) return serialDay(Number(text));
  const match = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?: 00:00(?::00)?)?$/.exec(text);
  // Without the year first, 5/6 is the fifth of June or the sixth of May.
  if (!match) return refuse(/^\d{1,2}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(text) ? 'date-ambiguous' : 'date-characters');
  const [month = '', dayOfMonth = ''] = [match[3] ?? match[5], match[4] ?? match[6]];
  return `${match[1]}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
}

/** Kilometres: 74000, '74,000km', '７４０００公里'. '4.4万' is a rounded figure: the next true reading could run back. */
export function readMileage(cell: Cell): number | null | Refusal {
  const text = textOf(cell);
  if (text === '') return null;
  if (/^[-\u2212]/.test(text)) return refuse('mileage-negative');
  if (/万$|万公里$|万km$/i.test(text)) return refuse('mileage-rounded');
  const read = parseScaled(text.replace(/ ?(?:km|公里|千米)$/i, ''), { decimals: 0, highest: 2_000_000 });
  return typeof read === 'number' ? read : refuse(read === 'too-large' ? 'mileage-implausible' : 'mileage-characters');
}

/** A price in fen; null for an empty cell. A sign that became '?' makes the whole price doubtful. */
export function readPrice(cell: Cell): number | null | Refusal {
  const text = decimalText(cell, 2);
  if (text === '') return null;
  const read = parseYuan(text);
  if (!isRefusal(read)) return read > 0 ? read : refuse('price-zero');
  return refuse(read.refused === 'amount-negative' ? 'price-negative' : 'price-unreadable');
}

/** A sheet counts in binary: 20.99 may arrive as 20.990000000000002. */
function decimalText(cell: Cell, decimals: number): string {
  if (typeof cell !== 'number') return textOf(cell);
  const scaled = Math.round(cell * 10 ** decimals);
  return Math.abs(cell * 10 ** decimals - scaled) < 1e-6 && Number.isSafeInteger(scaled) ? String(scaled / 10 ** decimals) : String(cell);
}

const costDecimals = 4;

/** Cost of one unit in 1/10000 yuan; null for an empty cell. */
export function readUnitCost(cell: Cell): number | null | Refusal {
  const text = decimalText(cell, costDecimals).replace(/^¥ ?/, '');
  if (text === '') return null;
  const read = parseScaled(text, { decimals: costDecimals, highest: 10_000_000_000 });
  return typeof read === 'number' ? read : refuse(read === 'negative' ? 'cost-negative' : 'cost-unreadable');
}

/** Thousandths of the unit: 5, '5只' with unit '只'; null for an empty cell. */
export function readStock(cell: Cell, unit: string): number | null | Refusal {
  if (isEmpty(cell)) return null;
  const read = parseQuantity(decimalText(cell, 3), unit);
  if (!isRefusal(read)) return read;
  return refuse(read.refused === 'quantity-negative' ? 'stock-negative' : 'stock-unreadable');
}

/** Litres as sold, in ml: 1.6, '1.5T', '2.0L' → 1600, 1500, 2000. */
export function readDisplacement(cell: Cell): number | null | Refusal {
  const text = textOf(cell);
  if (text === '') return null;
  const read = parseScaled(text.replace(/ ?[LT]$/i, ''), { decimals: 1, highest: 99 });
  return typeof read === 'number' && read > 0 ? read * 100 : refuse('displacement-unreadable');
}

/** 2017, '2017款'. */
export function readModelYear(cell: Cell): number | null | Refusal {
  const text = textOf(cell).replace(/ ?(?:款|年款|年)$/, '');
  if (text === '') return null;
  const isYear = /^(?:19[5-9]\d|20\d\d)$/.test(text);
  return isYear ? Number(text) : refuse('model-year-unreadable');
}

/** The entry that a word stands for; null for an empty cell. */
export function readWord<Meaning>(cell: Cell, words: Readonly<Record<string, Meaning>>, code: string): Meaning | null | Refusal {
  const text = textOf(cell).toUpperCase();
  if (text === '') return null;
  return Object.hasOwn(words, text) ? (words[text] as Meaning) : refuse(code);
}
