// A sheet becomes a plan: rows to take, rows refused with a reason. Nothing is stored before the whole sheet was
// looked at, because a doubt often shows only beside another row.
import { isRefusal, type Refusal } from '@bayline/domain/kernel';
import type { Cell } from './cell.ts';

export interface RefusedRow {
  /** As the sheet counts: the first row is 1. */
  readonly row: number;
  readonly code: string;
  /** Word of the column that is to blame; '' where it is the row. */
  readonly column: string;
  /** The row that this one contradicts or repeats. */
  readonly otherRow?: number;
}

export interface SourceRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Reads the cells of a row one after another and keeps the first refusal. */
export interface RowReader<Key extends string> {
  readonly cell: (key: Key) => Cell;
  /** The value read, or undefined after noting the refusal. */
  readonly read: <Value>(key: Key, how: (cell: Cell) => Value | Refusal) => Value | undefined;
  readonly refuse: (key: Key | null, code: string) => void;
  readonly refusal: () => { readonly code: string; readonly column: string } | undefined;
}

export function rowReader<Key extends string>(
  cells: readonly Cell[],
  layout: { readonly indexOf: ReadonlyMap<Key, number>; readonly headerWords: readonly string[] },
): RowReader<Key> {
  let first: { code: string; column: string } | undefined;
  const at = (key: Key) => layout.indexOf.get(key);
  const note = (key: Key | null, code: string) => {
    const place = key === null ? undefined : at(key);
    first ??= { code, column: place === undefined ? '' : (layout.headerWords[place] ?? '') };
  };
  const cell = (key: Key) => {
    const place = at(key);
    return place === undefined ? null : (cells[place] ?? null);
  };
  return {
    cell,
    read: <Value>(key: Key, how: (cell: Cell) => Value | Refusal) => {
      const value = how(cell(key));
      if (!isRefusal(value)) return value as Value;
      note(key, value.refused);
      return undefined;
    },
    refuse: note,
    refusal: () => first,
  };
}

/** Rows with the same key, in their order; rows without one are left out. */
export function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null | undefined): Row[][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null || key === undefined || key === '') continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}
