// Reads the file a store hands over: an Excel workbook, or text in UTF-8 or the Chinese code of old programs.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import readWorkbook from 'read-excel-file/node';
import type { Cell } from './cell.ts';

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** A file that cannot be read at all: one sentence in both languages. */
export class FileUnreadable extends Error {
  constructor(zh: string, en: string) {
    super(`${zh} · ${en}`);
  }
}

const mostBytes = 50_000_000;
const mostRows = 200_000;

function bytesOf(file: string): Buffer {
  try {
    if (statSync(file).size > mostBytes)
      throw new FileUnreadable(`文件超过 ${mostBytes / 1e6} MB`, `the file is larger than ${mostBytes / 1e6} MB`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof FileUnreadable) throw error;
    throw new FileUnreadable(`无法读取文件 ${file}`, `cannot read the file ${file}`);
  }
}

/** UTF-8 where every byte fits it, else GB18030, which holds GBK and GB2312. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'gb18030');
  }
}

function delimiterOf(text: string): string {
  const [line = ''] = text.split('\n', 1);
  const counted = [',', '\t', ';'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

function readText(file: string, bytes: Buffer): Sheet[] {
  const text = decode(bytes);
  if (text.includes('\u0000')) throw new FileUnreadable('不是文本文件', 'this is not a text file');
  try {
    const rows = parse(text, { delimiter: delimiterOf(text), bom: true, relax_column_count: true, skip_empty_lines: false }) as string[][];
    return [{ name: path.basename(file), rows }];
  } catch (error) {
    throw new FileUnreadable(`文件格式有误(${error instanceof Error ? error.message : ''})`, 'the file is not well formed');
  }
}

function toCell(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || value instanceof Date) return value;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function readExcel(bytes: Buffer): Promise<Sheet[]> {
  try {
    const sheets = await readWorkbook(bytes);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(toCell)) }));
  } catch {
    throw new FileUnreadable('无法打开此 Excel 文件', 'this Excel file cannot be opened');
  }
}

/** Every sheet of an .xlsx, or the one of a text file. Throws FileUnreadable. */
export async function readSheets(file: string): Promise<Sheet[]> {
  const bytes = bytesOf(file);
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK';
  const isOldExcel = bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';
  if (isOldExcel) throw new FileUnreadable('这是旧版 .xls,请在 Excel 中另存为 .xlsx', 'this is an old .xls: save it as .xlsx in Excel');
  const sheets = isZip ? await readExcel(bytes) : readText(file, bytes);
  if (sheets.some((sheet) => sheet.rows.length > mostRows)) throw new FileUnreadable(`行数超过 ${mostRows}`, `more than ${mostRows} rows`);
  return sheets;
}
