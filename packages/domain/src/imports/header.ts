// Where a sheet's columns are, guessed from the words of its header: only a word that means one thing is guessed, a
// person says the rest. The header may stand under a title and a row of group names, its cells may be merged downwards.
import { type Cell, textOf } from './cell.ts';

export type Columns<Key extends string> = Readonly<Record<Key, readonly string[]>>;

export interface Layout {
  /** Index of the header's row. */
  readonly headerAt: number;
  readonly headerWords: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
}

/** What each column is, from the left; null is not taken. */
export type Mapping<Key extends string = string> = readonly (Key | null)[];

export interface HeaderGuess<Key extends string> {
  readonly headerAt: number;
  readonly headerWords: readonly string[];
  readonly mapping: Mapping<Key>;
  /** Keys whose words two columns carry: neither was guessed. */
  readonly twice: readonly Key[];
}

const rowsSearched = 20;

export function bareWord(cell: Cell): string {
  return textOf(cell)
    .replace(/[\s*]|\((?:必填|选填)\)/g, '')
    .toUpperCase();
}

/** What our own file of rows that were not taken adds: a mended file has the header of the first one. */
export const reasonColumn = { 'zh-CN': '退回原因', en: 'Reason (Bayline)' } as const;

export function isReasonColumn(word: string): boolean {
  return Object.values(reasonColumn).some((own) => bareWord(own) === bareWord(word));
}

/** A cell merged downwards has its word in the row above. */
function wordsAt(rows: readonly (readonly Cell[])[], at: number): string[] {
  const [row = [], above = []] = [rows[at], rows[at - 1]];
  return Array.from(
    { length: Math.max(row.length, above.length) },
    (_, place) => textOf(row[place] ?? null) || textOf(above[place] ?? null),
  );
}

function guessAt<Key extends string>(words: readonly string[], columns: Columns<Key>): Pick<HeaderGuess<Key>, 'mapping' | 'twice'> {
  const keyOf = new Map((Object.keys(columns) as Key[]).flatMap((key) => columns[key].map((word) => [bareWord(word), key] as const)));
  const mapping = words.map((word) => keyOf.get(bareWord(word)) ?? null);
  const twice = mapping.filter((key, at): key is Key => key !== null && mapping.indexOf(key) !== at);
  return { mapping: mapping.map((key) => (key !== null && twice.includes(key) ? null : key)), twice: [...new Set(twice)] };
}

/** The row that reads most like a header; undefined where none knows three of the columns. */
export function guessHeader<Key extends string>(rows: readonly (readonly Cell[])[], columns: Columns<Key>): HeaderGuess<Key> | undefined {
  let best: { guess: HeaderGuess<Key>; known: number } | undefined;
  for (let headerAt = 0; headerAt < Math.min(rows.length, rowsSearched); headerAt += 1) {
    const headerWords = wordsAt(rows, headerAt);
    const guess = guessAt(headerWords, columns);
    const known = guess.mapping.filter((key) => key !== null).length + guess.twice.length;
    if (known >= 3 && known > (best?.known ?? 0)) best = { guess: { headerAt, headerWords, ...guess }, known };
  }
  return best?.guess;
}

export function layoutOf(header: { headerAt: number; headerWords: readonly string[]; mapping: Mapping }): Layout {
  const { headerAt, headerWords, mapping } = header;
  return { headerAt, headerWords, indexOf: new Map(mapping.flatMap((key, at) => (key === null ? [] : [[key, at] as const]))) };
}

const footer = /^(?:合计|总计|小计|共计|制表|审核|打印|备注[::]|填表|复核)/;

/** Neither a row of things nor one to refuse: empty, a total, a signature line, or the header printed again. */
export function isBesideTheRows(row: readonly Cell[], layout: Layout, identifying: readonly number[]): boolean {
  const texts = row.map(textOf);
  const first = texts.find((text) => text !== '');
  if (first === undefined) return true;
  if (texts.every((text, at) => text === (layout.headerWords[at] ?? ''))) return true;
  return footer.test(first) && identifying.every((at) => texts[at] === undefined || texts[at] === '');
}
