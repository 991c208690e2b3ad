// A sheet while it is written: rows with a key of their own, so that a moved row keeps its cursor.
import type { BodyOf, ReplyOf } from '@bayline/contract/endpoint';
import type { inspection } from '@bayline/contract/inspection';
import { newId } from '../../app/ids.ts';

export type SheetInUse = ReplyOf<typeof inspection.sheets>['rows'][number];
export type SheetKind = SheetInUse['sheet'];
export type RepairClass = NonNullable<SheetInUse['repairClass']>;

export interface WrittenRow {
  readonly key: string;
  /** Null = new. */
  readonly code: string | null;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly lowest: number | null;
  readonly highest: number | null;
}

export const mostItems = 60;

export const rowsOf = (items: SheetInUse['items']): readonly WrittenRow[] => items.map((item) => ({ key: item.code, ...item }));

export const emptyRow = (): WrittenRow => ({
  key: newId(),
  code: null,
  nameZh: '',
  nameEn: '',
  unit: '',
  lowest: null,
  highest: null,
});

/** A step up or down; rows at the ends stay. */
export function moved(rows: readonly WrittenRow[], at: number, by: -1 | 1): readonly WrittenRow[] {
  const next = [...rows];
  const [row] = next.splice(at, 1);
  if (row !== undefined) next.splice(at + by, 0, row);
  return next;
}

const areLimitsWrong = ({ lowest, highest }: WrittenRow) => lowest !== null && highest !== null && lowest >= highest;

export function faultOf(row: WrittenRow): 'name' | 'limits' | null {
  if (row.nameZh.trim() === '') return 'name';
  return row.unit.trim() !== '' && areLimitsWrong(row) ? 'limits' : null;
}

/** As it is sent: no English name = the Chinese one; limits only where something is measured. */
export function itemsOf(rows: readonly WrittenRow[]): BodyOf<typeof inspection.changeSheet>['items'] {
  return rows.map((row) => {
    const [nameZh, unit] = [row.nameZh.trim(), row.unit.trim()];
    const limits = unit === '' ? { lowest: null, highest: null } : { lowest: row.lowest, highest: row.highest };
    return { code: row.code, nameZh, nameEn: row.nameEn.trim() || nameZh, unit, ...limits };
  });
}
