// Which kind of sheet it is and where its columns are, told by the words of its header. The header may stand under
// a title and a row of group names.
import { type Cell, textOf } from './cell.ts';

export type Columns<Key extends string> = Readonly<Record<Key, readonly string[]>>;

export interface Layout<Key extends string> {
  /** Index of the header's row. */
  readonly headerAt: number;
  readonly headerWords: readonly string[];
  readonly indexOf: ReadonlyMap<Key, number>;
  /** Words of columns that are not taken. */
  readonly notTaken: readonly string[];
}

const rowsSearched = 20;

function bareWord(cell: Cell): string {
  return textOf(cell)
    .replace(/[\s*]|\((?:必填|选填)\)/g, '')
    .toUpperCase();
}

/** Undefined when no row holds all required columns; a word that two columns carry makes the sheet unreadable ('twice'). */
export function findLayout<Key extends string>(
  rows: readonly (readonly Cell[])[],
  columns: Columns<Key>,
  required: readonly Key[],
): Layout<Key> | { twice: string } | undefined {
  const keys = Object.keys(columns) as Key[];
  for (const [headerAt, row] of rows.slice(0, rowsSearched).entries()) {
    const words = row.map(bareWord);
    const places = keys.map((key) => ({
      key,
      at: words.flatMap((word, at) => (columns[key].some((w) => w.toUpperCase() === word) ? [at] : [])),
    }));
    const isHeader = required.every((key) => places.some((p) => p.key === key && p.at.length > 0));
    if (!isHeader) continue;
    const doubled = places.find((p) => p.at.length > 1);
    if (doubled) return { twice: columns[doubled.key][0] ?? doubled.key };
    const indexOf = new Map(places.flatMap(({ key, at: [at] }) => (at === undefined ? [] : [[key, at] as const])));
    const taken = new Set(indexOf.values());
    return {
      headerAt,
      headerWords: row.map(textOf),
      indexOf,
      notTaken: row.map(textOf).filter((word, at) => word !== '' && !taken.has(at)),
    };
  }
  return undefined;
}

const footer = /^(?:合计|总计|小计|共计|制表|审核|打印|备注[::]|填表|复核)/;

/** Neither a row of things nor one to refuse: empty, a total, a signature line, or the header printed again. */
export function isBesideTheRows(row: readonly Cell[], layout: Layout<string>, identifying: readonly number[]): boolean {
  const texts = row.map(textOf);
  const first = texts.find((text) => text !== '');
  if (first === undefined) return true;
  if (texts.every((text, at) => text === (layout.headerWords[at] ?? ''))) return true;
  return footer.test(first) && identifying.every((at) => texts[at] === undefined || texts[at] === '');
}
