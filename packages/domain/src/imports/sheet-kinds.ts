// The two kinds of sheet that a store hands over, and what a sheet of each kind becomes.
import type { CalendarDay } from '../kernel/index.ts';
import { carColumns, carColumnsOnlyChecked, readCarRow, requiredCarColumns } from './car-row.ts';
import { type Cell, textOf } from './cell.ts';
import { type Decisions, noDecisions, type RowFate } from './fate.ts';
import { guessHeader, type HeaderGuess, isBesideTheRows, type Layout, layoutOf, type Mapping } from './header.ts';
import { type PartToTake, partColumns, planParts, readPartRow, requiredPartColumns } from './part-row.ts';
import type { SourceRow } from './plan.ts';
import { type CarToTake, planCars } from './plan-cars.ts';

export const sheetKinds = ['cars', 'parts'] as const;
export type SheetKind = (typeof sheetKinds)[number];
export type ColumnKey = keyof typeof carColumns | keyof typeof partColumns;

interface KindRules {
  readonly keys: readonly ColumnKey[];
  readonly required: readonly ColumnKey[];
  /** Columns that tell a row of things from a total or a signature. */
  readonly identifying: readonly ColumnKey[];
  readonly onlyChecked: readonly ColumnKey[];
  /** Columns that name a row to whoever looks for it. */
  readonly label: readonly ColumnKey[];
  /** Columns with personal data: shown masked. */
  readonly personal: readonly ColumnKey[];
  readonly guess: (rows: readonly (readonly Cell[])[]) => HeaderGuess<ColumnKey> | undefined;
}

export const kindRules: Readonly<Record<SheetKind, KindRules>> = {
  cars: {
    keys: Object.keys(carColumns) as ColumnKey[],
    required: requiredCarColumns,
    identifying: ['vin', 'plate', 'mobile'],
    onlyChecked: carColumnsOnlyChecked,
    label: ['plate', 'vin'],
    personal: ['ownerName', 'mobile', 'phone', 'address', 'idNumber'],
    guess: (rows) => guessHeader(rows, carColumns),
  },
  parts: {
    keys: Object.keys(partColumns) as ColumnKey[],
    required: requiredPartColumns,
    identifying: ['number', 'unit'],
    onlyChecked: [],
    label: ['number', 'name'],
    personal: [],
    guess: (rows) => guessHeader(rows, partColumns),
  },
};

export interface SheetGuess extends HeaderGuess<ColumnKey> {
  readonly kind: SheetKind;
}

/** The kind whose header knows more of the words; undefined where none does. */
export function guessSheet(rows: readonly (readonly Cell[])[]): SheetGuess | undefined {
  const guesses = sheetKinds.flatMap((kind) => {
    const guess = kindRules[kind].guess(rows);
    return guess ? [{ kind, ...guess }] : [];
  });
  const known = ({ mapping }: SheetGuess) => mapping.filter((key) => key !== null).length;
  return guesses.toSorted((a, b) => known(b) - known(a))[0];
}

/** The needed columns that the mapping does not have. */
export function columnsMissing(kind: SheetKind, mapping: Mapping): readonly ColumnKey[] {
  return kindRules[kind].required.filter((key) => !mapping.includes(key));
}

export interface Sheet {
  readonly kind: SheetKind;
  readonly rows: readonly (readonly Cell[])[];
  readonly headerAt: number;
  readonly headerWords: readonly string[];
  readonly mapping: Mapping<ColumnKey>;
}

export interface SheetPlan {
  readonly source: readonly SourceRow[];
  /** Empty rows, totals and signatures: not counted. */
  readonly beside: number;
  readonly fates: readonly RowFate[];
  readonly cars: readonly CarToTake[];
  readonly parts: readonly PartToTake[];
  /** Everything that is taken from a row: the same row in a later file has the same. */
  readonly fingerprints: ReadonlyMap<number, string>;
  readonly labels: ReadonlyMap<number, string>;
  readonly firmsApart: number;
}

function sourceRows(sheet: Sheet, layout: Layout): Pick<SheetPlan, 'source' | 'beside'> {
  const below = sheet.rows.slice(layout.headerAt + 1);
  const places = kindRules[sheet.kind].identifying.flatMap((key) => layout.indexOf.get(key) ?? []);
  const source = below.flatMap((cells, at) => (isBesideTheRows(cells, layout, places) ? [] : [{ row: layout.headerAt + 2 + at, cells }]));
  return { source, beside: below.length - source.length };
}

function labelsOf(sheet: Sheet, layout: Layout, source: readonly SourceRow[]): ReadonlyMap<number, string> {
  const places = kindRules[sheet.kind].label.flatMap((key) => layout.indexOf.get(key) ?? []);
  const label = ({ cells }: SourceRow) =>
    places
      .map((at) => textOf(cells[at] ?? null))
      .filter((text) => text !== '')
      .join(' ')
      .slice(0, 60);
  return new Map(source.map((row) => [row.row, label(row)]));
}

/** Decides about every row. The mapping has all needed columns. */
export function planSheet(sheet: Sheet, today: CalendarDay, decisions: Decisions = noDecisions): SheetPlan {
  const layout = layoutOf(sheet);
  const { source, beside } = sourceRows(sheet, layout);
  const shared = { source, beside, labels: labelsOf(sheet, layout, source) };
  if (sheet.kind === 'cars') {
    const read = source.map((row) => readCarRow(row, layout, today));
    const { fates, toTake, firmsApart } = planCars(read, decisions);
    return { ...shared, fates, cars: toTake, parts: [], firmsApart, fingerprints: new Map(read.map((r) => [r.row, r.fingerprint])) };
  }
  const read = source.map((row) => readPartRow(row, layout));
  const { fates, toTake } = planParts(read, decisions);
  return { ...shared, fates, cars: [], parts: toTake, firmsApart: 0, fingerprints: new Map(read.map((r) => [r.row, r.fingerprint])) };
}
