// Takes a store's old files: customers with their cars, or parts with their stock. Clean rows go in, every doubtful
// row is refused with its number and reason. The same file a second time changes nothing.
import { dayOf, type Instant } from '@bayline/domain/kernel';
import { newId } from '../platform/ids.ts';
import type { RequestContext, Services } from '../platform/request.ts';
import { systemContext } from '../platform/system-context.ts';
import { carColumns, carColumnsOnlyChecked, readCarRow, requiredCarColumns } from './car-row.ts';
import { type Columns, findLayout, isBesideTheRows, type Layout } from './header.ts';
import { partColumns, planParts, readPartRow, requiredPartColumns } from './part-row.ts';
import type { RefusedRow, SourceRow } from './plan.ts';
import { planCars } from './plan-cars.ts';
import { refusedText } from './refused-file.ts';
import { FileUnreadable, readSheets, type Sheet } from './sheet.ts';
import type { TakeResult } from './take.ts';
import { takeCars } from './take-cars.ts';
import { takeParts } from './take-parts.ts';

export type SheetKind = 'cars' | 'parts';

export interface ImportResult {
  readonly kind: SheetKind;
  readonly sheetName: string;
  /** Rows of things; totals, signature lines and empty rows are beside them. */
  readonly rows: number;
  readonly rowsBeside: number;
  readonly taken: number;
  readonly alreadyThere: number;
  readonly refused: readonly RefusedRow[];
  /** The refused rows as a sheet; '' when there are none. */
  readonly refusedSheet: string;
  /** Columns and sheets that were not taken. */
  readonly columnsNotTaken: readonly string[];
  readonly sheetsNotTaken: readonly string[];
  readonly firmsApart: number;
}

interface Found<Key extends string> {
  readonly sheet: Sheet;
  readonly layout: Layout<Key>;
}

function findSheet<Key extends string>(sheets: readonly Sheet[], columns: Columns<Key>, required: readonly Key[]): Found<Key> | undefined {
  for (const sheet of sheets) {
    const layout = findLayout(sheet.rows, columns, required);
    if (layout === undefined) continue;
    if ('twice' in layout) throw new FileUnreadable(`列“${layout.twice}”出现了两次`, `the column “${layout.twice}” stands twice`);
    return { sheet, layout };
  }
  return undefined;
}

function rowsOf<Key extends string>(
  { sheet, layout }: Found<Key>,
  identifying: readonly Key[],
): { readonly rows: SourceRow[]; readonly beside: number } {
  const below = sheet.rows.slice(layout.headerAt + 1);
  const places = identifying.flatMap((key) => layout.indexOf.get(key) ?? []);
  const rows = below.flatMap((cells, at) => (isBesideTheRows(cells, layout, places) ? [] : [{ row: layout.headerAt + 2 + at, cells }]));
  return { rows, beside: below.length - rows.length };
}

interface Work {
  readonly kind: SheetKind;
  readonly sheet: Sheet;
  readonly rows: readonly SourceRow[];
  readonly beside: number;
  readonly layout: Layout<string>;
  readonly columnsNotTaken: readonly string[];
  readonly firmsApart: number;
  readonly refused: readonly RefusedRow[];
  readonly take: () => Promise<TakeResult>;
}

function carWork(ctx: RequestContext, found: Found<keyof typeof carColumns>): Work {
  const { sheet, layout } = found;
  const { rows, beside } = rowsOf(found, ['vin', 'plate', 'mobile']);
  const today = dayOf(ctx.now, ctx.actor.timeZone);
  const plan = planCars(rows.map((row) => readCarRow(row, layout, today)));
  const checkedOnly = carColumnsOnlyChecked.flatMap((key) => layout.headerWords[layout.indexOf.get(key) ?? -1] ?? []);
  return {
    kind: 'cars',
    sheet,
    rows,
    beside,
    layout,
    columnsNotTaken: [...layout.notTaken, ...checkedOnly],
    firmsApart: plan.firmsApart,
    refused: plan.refused,
    take: () => takeCars(ctx, plan.toTake),
  };
}

function partWork(ctx: RequestContext, found: Found<keyof typeof partColumns>): Work {
  const { sheet, layout } = found;
  const { rows, beside } = rowsOf(found, ['number', 'unit']);
  const plan = planParts(rows.map((row) => readPartRow(row, layout)));
  return {
    kind: 'parts',
    sheet,
    rows,
    beside,
    layout,
    columnsNotTaken: layout.notTaken,
    firmsApart: 0,
    refused: plan.refused,
    take: () => takeParts(ctx, plan.toTake),
  };
}

function workFor(ctx: RequestContext, sheets: readonly Sheet[]): Work {
  const cars = findSheet(sheets, carColumns, requiredCarColumns);
  if (cars) return carWork(ctx, cars);
  const parts = findSheet(sheets, partColumns, requiredPartColumns);
  if (parts) return partWork(ctx, parts);
  throw new FileUnreadable(
    `没有找到表头:车辆档案需要 ${requiredCarColumns.map((key) => carColumns[key][0]).join('、')},配件需要 ${requiredPartColumns.map((key) => partColumns[key][0]).join('、')}`,
    'no header was found for cars or for parts',
  );
}

/** Throws FileUnreadable before anything is stored; refused rows are part of the answer. */
export async function importFile(
  services: Services,
  asked: { readonly file: string; readonly dealershipId: number; readonly timeZone: string; readonly now: Instant },
): Promise<ImportResult> {
  const { file, dealershipId, timeZone, now } = asked;
  const ctx = systemContext(services, { dealershipId, timeZone, now, requestId: `import-${newId()}` });
  const sheets = await readSheets(file);
  const work = workFor(ctx, sheets);
  const result = await work.take();
  const refused = [...work.refused, ...result.refused].sort((a, b) => a.row - b.row);
  return {
    kind: work.kind,
    sheetName: work.sheet.name,
    rows: work.rows.length,
    rowsBeside: work.beside,
    taken: result.taken,
    alreadyThere: result.alreadyThere,
    refused,
    refusedSheet: refused.length === 0 ? '' : refusedText(refused, { headerWords: work.layout.headerWords, rows: work.rows }),
    columnsNotTaken: work.columnsNotTaken,
    sheetsNotTaken: sheets.filter((sheet) => sheet !== work.sheet && sheet.rows.length > 0).map((sheet) => sheet.name),
    firmsApart: work.firmsApart,
  };
}
