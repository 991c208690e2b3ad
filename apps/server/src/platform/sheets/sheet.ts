// Sheets for Excel. Text stays text: a cell that begins like a formula is written as a string, which Excel shows and
// does not run.
import { dayOf, type Instant, localTime } from '@bayline/domain/kernel';
import writeExcelFile from 'write-excel-file/node';
import type { RequestContext } from '../request.ts';

export interface SheetColumn<Row> {
  readonly header: string;
  readonly value: (row: Row) => string | number | null;
}

export type SheetLanguage = RequestContext['actor']['language'];

/** An instant as people write it on the store's wall: day and time. */
export function wallClock(instant: Instant | null, timeZone: string): string {
  return instant === null ? '' : `${dayOf(instant, timeZone)} ${localTime(instant, timeZone)}`;
}

/** One sheet with a line of headers; numbers stay numbers. */
export async function writeSheet<Row>(name: string, columns: readonly SheetColumn<Row>[], rows: readonly Row[]): Promise<Uint8Array> {
  const head = columns.map(({ header }) => ({ value: header, type: String, fontWeight: 'bold' as const }));
  const cell = (value: string | number | null) => {
    if (value === null || value === '') return null;
    return typeof value === 'number' ? { value, type: Number } : { value, type: String };
  };
  const lines = rows.map((row) => columns.map((column) => cell(column.value(row))));
  const widths = columns.map(({ header }) => ({ width: Math.max(12, header.length * 2) }));
  return await writeExcelFile([head, ...lines], { sheet: name, columns: widths, stickyRowsCount: 1 }).toBuffer();
}
