// Reads the file a store hands over: an Excel workbook, or text in UTF-8 or the Chinese code of old programs. What
// it is, its content says, not its name.
import type { Cell } from '@bayline/domain/imports';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import readWorkbook from 'read-excel-file/node';
import { refused } from '../../../platform/problems.ts';
import { checkZip } from './zip-bounds.ts';

export interface FileSheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export const mostFileBytes = 8_000_000;
const mostRows = 20_000;
const mostColumns = 100;
const mostCellCharacters = 2000;

/** UTF-8 where every byte fits it, else GB18030, which holds GBK and GB2312. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'gb18030');
  }
}

/** The header stands in one of the first lines, often below a title. */
const linesAsked = 20;

function delimiterOf(text: string): string {
  const lines = text.split('\n', linesAsked);
  const counted = [',', '\t', ';'].map((sign) => ({ sign, count: lines.reduce((sum, line) => sum + line.split(sign).length, 0) }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

function readText(name: string, bytes: Buffer): FileSheet[] {
  const text = decode(bytes);
  if (text.includes('\u0000')) refused('import-file-not-text');
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      to: mostRows + 1,
    }) as string[][];
    return [{ name, rows }];
  } catch {
    return refused('import-file-unreadable');
  }
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || value instanceof Date) return value;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function readExcel(bytes: Buffer): Promise<FileSheet[]> {
  checkZip(bytes, mostRows);
  try {
    const sheets = await readWorkbook(bytes);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(toCell)) }));
  } catch {
    return refused('import-file-unreadable');
  }
}

function checkBounds({ rows }: FileSheet): void {
  if (rows.length > mostRows) refused('import-too-many-rows', { highest: mostRows });
  for (const row of rows) {
    if (row.length > mostColumns) refused('import-too-many-columns', { highest: mostColumns });
    if (row.some((cell) => typeof cell === 'string' && cell.length > mostCellCharacters))
      refused('import-cell-too-long', { highest: mostCellCharacters });
  }
}

/** Every sheet of an .xlsx, or the one of a text file. Refuses what cannot be read as a whole. */
export async function readSheets(name: string, bytes: Buffer): Promise<FileSheet[]> {
  if (bytes.length > mostFileBytes) refused('import-file-too-large', { highest: mostFileBytes });
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const isOldExcel = bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';
  if (isOldExcel) refused('import-file-old-excel');
  const sheets = isZip ? await readExcel(bytes) : readText(name, bytes);
  for (const sheet of sheets) checkBounds(sheet);
  return sheets;
}
