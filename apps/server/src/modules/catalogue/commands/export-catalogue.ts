// Parts and operations as sheets for Excel, whole and bounded; who took them out is recorded.
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { refused } from '../../../platform/problems.ts';
import { everyTime, type RequestContext } from '../../../platform/request.ts';
import { type SheetColumn, type SheetLanguage, writeSheet } from '../../../platform/sheets/sheet.ts';
import { today } from '../day.ts';
import { headers, partHeaders, type TextOfPart, valueWords } from '../export-words.ts';
import { type OperationView, operationsPage } from '../queries/operations.ts';
import { type Part, partsPage } from '../queries/parts.ts';

const rowsAtATime = 500;
const mostRows = 50_000;

/** Pages in the order of their keys until none is left. */
async function all<Row>(page: (after: string) => Promise<Row[]>, keyOf: (row: Row) => string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after = ''; rows.length <= mostRows; ) {
    const found = await page(after);
    rows.push(...found);
    const last = found.at(-1);
    if (last === undefined || found.length < rowsAtATime) return rows;
    after = keyOf(last);
  }
  return refused('export-too-large', { most: mostRows });
}

const yuan = (fen: number | null) => (fen === null ? null : fen / 100);
const place = (language: SheetLanguage): 0 | 1 => (language === 'en' ? 1 : 0);
const words = (language: SheetLanguage) => (code: string) => valueWords[code]?.[place(language)] ?? code;

function partColumns(language: SheetLanguage): SheetColumn<Part>[] {
  const at = place(language);
  const word = words(language);
  const texts = (Object.keys(partHeaders) as TextOfPart[]).map((key) => ({
    header: partHeaders[key][at],
    value: (part: Part) => (key === 'qualityClass' || key === 'source' ? word(part[key]) : part[key]),
  }));
  return [
    ...texts,
    { header: headers.priceYuan[at], value: (part) => yuan(part.priceFen) },
    { header: headers.successor[at], value: (part) => part.successor?.number ?? null },
    { header: headers.isActive[at], value: (part) => word(String(part.isActive)) },
  ];
}

type Hours = Pick<OperationView, 'standardHours' | 'billedHours' | 'creditedHours'>;
interface OperationLine extends Hours {
  readonly operation: OperationView;
  readonly vehicleClass: string;
}

function operationColumns(language: SheetLanguage): SheetColumn<OperationLine>[] {
  const at = place(language);
  const word = words(language);
  const hours = (key: keyof Hours): SheetColumn<OperationLine> => ({ header: headers[key][at], value: (line) => line[key] / 100 });
  return [
    { header: headers.code[at], value: ({ operation }) => operation.code },
    { header: partHeaders.nameZh[at], value: ({ operation }) => operation.nameZh },
    { header: partHeaders.nameEn[at], value: ({ operation }) => operation.nameEn },
    { header: headers.trade[at], value: ({ operation }) => word(operation.trade) },
    { header: headers.vehicleClass[at], value: ({ vehicleClass }) => word(vehicleClass) },
    hours('standardHours'),
    hours('billedHours'),
    hours('creditedHours'),
    { header: headers.rateYuan[at], value: ({ operation }) => yuan(operation.rateFen) },
    { header: headers.minutes[at], value: ({ operation }) => operation.routing.reduce((sum, step) => sum + step.plannedMinutes, 0) },
    { header: headers.isActive[at], value: ({ operation }) => word(String(operation.isActive)) },
  ];
}

interface Taken {
  readonly what: 'parts' | 'operations';
  readonly sheet: (tx: Tx) => Promise<{ readonly rows: number; readonly file: Promise<Uint8Array> }>;
}

function take(ctx: RequestContext, { what, sheet }: Taken): Promise<Uint8Array> {
  return inDealership(everyTime(ctx), async (tx) => {
    const { staffId } = ctx.actor;
    if (staffId === null) throw new Error('only a person exports');
    const { rows, file } = await sheet(tx);
    tx.record({ subjectType: 'staff', subjectId: staffId, type: 'catalogue-exported', version: 1, data: { what, rows } });
    return await file;
  });
}

export function exportParts(ctx: RequestContext, language: SheetLanguage): Promise<Uint8Array> {
  const sheet = async (tx: Tx) => {
    const rows = await all(
      (after) => tx.all(partsPage, [tx.dealershipId, today(ctx), after, rowsAtATime]),
      (part) => part.number,
    );
    return { rows: rows.length, file: writeSheet(language === 'en' ? 'Parts' : '配件', partColumns(language), rows) };
  };
  return take(ctx, { what: 'parts', sheet });
}

export function exportOperations(ctx: RequestContext, language: SheetLanguage): Promise<Uint8Array> {
  const sheet = async (tx: Tx) => {
    const operations = await all(
      (after) => tx.all(operationsPage, [tx.dealershipId, today(ctx), after, null, rowsAtATime]),
      (operation) => operation.code,
    );
    const lines = operations.flatMap((operation): OperationLine[] => [
      { ...operation, operation, vehicleClass: 'any' },
      ...operation.classHours.map((row) => ({ ...row, operation })),
    ]);
    return { rows: lines.length, file: writeSheet(language === 'en' ? 'Operations' : '工时项目', operationColumns(language), lines) };
  };
  return take(ctx, { what: 'operations', sheet });
}
