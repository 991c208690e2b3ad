// A specimen's rows as a form to be filled in: whatever belongs to that one visit alone, its ids, times, days, numbers,
// names and readings, is a blank; the rest is printed as it is. What a blank is, is known by how it is written, so that no
// table and no column has to be named here.
import { createHash } from 'node:crypto';

export type Blank =
  /** An id that this visit brings. */
  | { readonly kind: 'new'; readonly at: number }
  /** An id that the store had before. */
  | { readonly kind: 'base'; readonly at: number }
  /** An id that is chosen for each visit: its car, its technician. */
  | { readonly kind: 'who'; readonly who: string }
  /** Milliseconds after the beginning. */
  | { readonly kind: 'instant'; readonly ms: number }
  /** Days after the day of the beginning. */
  | { readonly kind: 'day'; readonly days: number }
  /** Of a day, or (`days` is null) of the year of its row. */
  | { readonly kind: 'number'; readonly series: string; readonly at: number; readonly days: number | null; readonly ms: number }
  /** A batch is named after its receipt: the number without series and store. */
  | { readonly kind: 'tail'; readonly of: number }
  | { readonly kind: 'word'; readonly word: string }
  /** Kilometres more than at the beginning. */
  | { readonly kind: 'reading'; readonly km: number; readonly times: number }
  /** SHA-256 of another value of this form. */
  | { readonly kind: 'digest'; readonly of: Cell }
  | { readonly kind: 'store'; readonly what: 'id' | 'code' | 'suffix' };

/** Printed text, and the places of blanks. */
export type Cell = readonly (string | number)[];

export interface Sheet {
  readonly table: string;
  readonly rows: number;
  readonly cell: Cell;
  /** Set when the row may have come before: written once for each key. */
  readonly sharedKey: Cell | null;
}

export interface Template {
  readonly blanks: readonly Blank[];
  readonly sheets: readonly Sheet[];
  /** The specimen's own ids, in the order of the blanks. */
  readonly newIds: ReadonlyMap<string, number>;
}

export interface RowsOf {
  readonly table: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

export interface Known {
  readonly startMs: number;
  /** The calendar day of the beginning. */
  readonly day: string;
  readonly base: ReadonlyMap<string, number>;
  readonly who: ReadonlyMap<string, string>;
  readonly words: ReadonlyMap<string, string>;
  /** What the odometer shows at the beginning; no other figure is near it. */
  readonly mileageKm: number;
}

const dayMs = 86_400_000;
const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const digest = '(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])';
const instant = '\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|\\+00)';
const wholeInstant = new RegExp(`^${instant}$`);
const calendarDay = '(?<![\\d-])\\d{4}-\\d\\d-\\d\\d(?![\\d-])';
const documentNumber = '(?<![A-Z])[A-Z]{2}-\\d{4}-(?:\\d{8}|\\d{4})-\\d{4,}';
const receiptSeries = 'RK';
const batchName = '(?<![-\\d])\\d{8}-\\d{4,}(?=-\\d)';
/** 700,000 km and more. */
const reading = '(?<="\\w*[kK]m": ?)7\\d{5}(?!\\d)';

const quoted = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** As COPY wants it. */
function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (sign) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[sign] ?? sign);
}

class Compiler {
  readonly blanks: Blank[] = [];
  readonly #places = new Map<string, number>();
  readonly newIds = new Map<string, number>();
  readonly #numbers = new Map<string, number>();
  readonly #sealed = new Map<string, string>();
  readonly #pattern: RegExp;
  /** When the row in hand was written. */
  #rowMs = 0;

  constructor(
    readonly known: Known,
    given: readonly RowsOf[],
  ) {
    const words = [...known.words.keys()].toSorted((a, b) => b.length - a.length).map(quoted);
    this.#pattern = new RegExp([uuid, digest, instant, documentNumber, batchName, calendarDay, reading, ...words].join('|'), 'g');
    for (const { rows } of given) for (const row of rows) this.#noteSeals(row);
  }

  /** What a document says is sealed by its digest, with that of the signature below it. */
  #noteSeals(row: readonly (string | null)[]): void {
    const signatures = row.filter((text) => text?.length === 64);
    for (const text of row.filter((each) => each?.startsWith('{')))
      for (const signed of [text, ...signatures.map((signature) => `${text}\n${signature}`)])
        if (signed) this.#sealed.set(sha256(signed), signed);
  }

  #placeOf(name: string, blank: () => Blank): number {
    const place = this.#places.get(name) ?? this.blanks.push(blank()) - 1;
    this.#places.set(name, place);
    return place;
  }

  #counted(map: Map<string, number>, name: string): number {
    const at = map.get(name) ?? map.size;
    map.set(name, at);
    return at;
  }

  #idBlank(id: string): Blank {
    const who = this.known.who.get(id);
    if (who !== undefined) return { kind: 'who', who };
    const base = this.known.base.get(id);
    return base === undefined ? { kind: 'new', at: this.#counted(this.newIds, id) } : { kind: 'base', at: base };
  }

  #numberBlank(text: string): Blank {
    const [series = '', , period = ''] = text.split('-');
    const day = period.length === 8 ? `${period.slice(0, 4)}-${period.slice(4, 6)}-${period.slice(6)}` : null;
    const days = day === null ? null : daysBetween(this.known.day, day);
    return { kind: 'number', series, at: this.#counted(this.#numbers, text), days, ms: this.#rowMs };
  }

  /** Undefined for a batch that was there before. */
  #tailBlank(token: string): Blank | undefined {
    const number = [...this.#numbers.keys()].find((text) => text.startsWith(receiptSeries) && text.endsWith(`-${token}`));
    return number === undefined ? undefined : { kind: 'tail', of: this.#placeOf(number, () => this.#numberBlank(number)) };
  }

  #blankOf(token: string): Blank | undefined {
    const word = this.known.words.get(token);
    if (word !== undefined) return { kind: 'word', word };
    if (token.length === 64) {
      const sealed = this.#sealed.get(token);
      return sealed === undefined ? undefined : { kind: 'digest', of: this.cellOf(sealed) };
    }
    if (token.length === 36) return this.#idBlank(token);
    if (/^\d{8}-/.test(token)) return this.#tailBlank(token);
    if (/^7\d{5}$/.test(token)) return { kind: 'reading', km: Number(token) - this.known.mileageKm, times: 1 };
    if (/^[A-Z]/.test(token)) return this.#numberBlank(token);
    if (token.length === 10) return { kind: 'day', days: daysBetween(this.known.day, token) };
    return { kind: 'instant', ms: this.#msOf(token) };
  }

  #msOf(token: string): number {
    return Date.parse(token.replace(' ', 'T').replace(/\+00$/, 'Z')) - this.known.startMs;
  }

  /** The first moment that it names is the one at which it was written. */
  beginRow(row: readonly (string | null)[]): void {
    const moments = row.flatMap((text) => (text && wholeInstant.test(text) ? [this.#msOf(text)] : []));
    this.#rowMs = moments.length > 0 ? Math.min(...moments) : 0;
  }

  /** `print` is what is done to the text between the blanks. */
  cellOf(text: string, print = (printed: string) => printed): (string | number)[] {
    const cell: (string | number)[] = [];
    let end = 0;
    for (const match of text.matchAll(this.#pattern)) {
      const blank = this.#blankOf(match[0]);
      if (blank === undefined) continue;
      const place = this.#placeOf(match[0], () => blank);
      cell.push(print(text.slice(end, match.index)), place);
      end = match.index + match[0].length;
    }
    cell.push(print(text.slice(end)));
    return cell.filter((piece) => piece !== '');
  }

  #store(what: 'id' | 'code' | 'suffix'): number {
    return this.#placeOf(`store ${what}`, () => ({ kind: 'store', what }));
  }

  /** A figure that stands alone in its column is a reading when the column says so. */
  columnOf(table: string, column: string, text: string | null): (string | number)[] {
    if (text === null) return ['\\N'];
    const isStores = table === 'dealerships';
    // The secret of a link is the house's: what is kept of it stands for the link, and opens nothing.
    if (column === 'token_sha256')
      return [this.#placeOf(`${text} kept`, () => ({ kind: 'digest', of: [this.#placeOf(text, () => this.#idBlank(text))] }))];
    if (column === 'dealership_id' || (isStores && column === 'id')) return [this.#store('id')];
    if (isStores && column === 'code') return [this.#store('code')];
    if (table === 'accounts' && column === 'username') return [text, this.#store('suffix')];
    const times = column.endsWith('_km') && /^7\d{5}$/.test(text) ? 1 : column === 'measured' && /^7\d{8}$/.test(text) ? 1000 : 0;
    if (times === 0) return this.cellOf(text, escaped);
    const km = Number(text) / times - this.known.mileageKm;
    return [this.#placeOf(`${times} ${text}`, () => ({ kind: 'reading', km, times }))];
  }
}

/** Neighbouring texts become one. */
function joined(cell: readonly (string | number)[]): Cell {
  const pieces: (string | number)[] = [];
  for (const piece of cell) {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

const ofTheCar: ReadonlySet<string> = new Set(['vehicle', 'owner']);

/** What is made anew each time; a technician or a file may have been there before. */
function isOfItsOwn(blank: Blank | undefined): boolean {
  return blank?.kind === 'new' || (blank?.kind === 'who' && ofTheCar.has(blank.who));
}

/** Makes the form of what a specimen left behind. */
export function templateOf(given: readonly RowsOf[], known: Known): Template {
  const compiler = new Compiler(known, given);
  const sheets: Sheet[] = [];
  for (const { table, columns, key, rows } of given) {
    const own: (string | number)[] = [];
    let count = 0;
    for (const row of rows) {
      compiler.beginRow(row);
      const cells = row.map((text, at) => compiler.columnOf(table, columns[at] ?? '', text));
      const line = [...cells.flatMap((cell, at) => (at === 0 ? cell : ['\t', ...cell])), '\n'];
      const keyCell = key.flatMap((column) => cells[columns.indexOf(column)] ?? []);
      const isOwn = keyCell.some((piece) => typeof piece === 'number' && isOfItsOwn(compiler.blanks[piece]));
      if (isOwn) {
        own.push(...line);
        count += 1;
      } else sheets.push({ table, rows: 1, cell: joined(line), sharedKey: joined(keyCell) });
    }
    if (count > 0) sheets.push({ table, rows: count, cell: joined(own), sharedKey: null });
  }
  return { blanks: compiler.blanks, sheets, newIds: compiler.newIds };
}

export function filled(cell: Cell, values: readonly string[]): string {
  let text = '';
  for (const piece of cell) text += typeof piece === 'string' ? piece : values[piece];
  return text;
}
