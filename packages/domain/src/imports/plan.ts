// A sheet becomes a plan. Nothing is stored before the whole sheet was looked at, because a doubt often shows only
// beside another row.
import { isRefusal, type Refusal } from '../kernel/index.ts';
import type { Cell } from './cell.ts';
import type { RowFate } from './fate.ts';

export interface SourceRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

export interface ToTake {
  readonly row: number;
}

export interface Plan<Row extends ToTake> {
  /** One for each row, in the order of the sheet. */
  readonly fates: readonly RowFate[];
  /** The rows whose fate is to be accepted, and merged ones that bring something new. */
  readonly toTake: readonly Row[];
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
  layout: { readonly indexOf: ReadonlyMap<string, number>; readonly headerWords: readonly string[] },
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

export function allSame<Row>(rows: readonly Row[], fieldOf: (row: Row) => unknown): boolean {
  return new Set(rows.map(fieldOf)).size === 1;
}

export function fateOf(row: number, outcome: RowFate['outcome'], more: Partial<RowFate> = {}): RowFate {
  return { row, outcome, code: '', column: '', otherRow: null, group: null, isNewer: false, ...more };
}

/** Left out because a person said so. */
export function leftOut(row: number): RowFate {
  return fateOf(row, 'refused', { code: 'left-out' });
}
