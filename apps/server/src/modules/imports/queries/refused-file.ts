// The rows that were not taken go back to the store in the columns of its own file, with the reason behind them, to
// be put right and imported again.
import { type Cell, isReasonColumn, reasonColumn, textOf } from '@bayline/domain/imports';
import writeWorkbook from 'write-excel-file/node';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { sheetIn } from '../preview.ts';
import { reasonWords, rowWords } from '../reasons.ts';
import { loadRun } from '../run.ts';
import { contentOf, type KeptRow, type RunRow } from '../store.ts';
import { rowsNotTaken } from './rows.ts';

const byteOrderMark = '\uFEFF';

export interface NotTaken {
  readonly headerWords: readonly string[];
  readonly rows: readonly { readonly cells: readonly Cell[]; readonly reason: string }[];
}

function reasonOf(row: KeptRow, language: RequestContext['actor']['language']): string {
  const words = [reasonWords(row.code, language), row.columnWord === '' ? '' : `[${row.columnWord}]`];
  if (row.otherRow !== null) words.push(rowWords(row.otherRow, language));
  return words.filter((text) => text !== '').join(' ');
}

interface Kept {
  readonly run: RunRow;
  readonly rows: readonly KeptRow[];
  readonly content: Buffer | null;
}

function notTakenOf(ctx: RequestContext, { run, rows, content }: Kept): NotTaken {
  if (!run.hasContent || rows.length === 0) return notFound();
  const sheet = sheetIn(ctx, run, content);
  // A file that went back once already brings its old reasons.
  const own = run.columns.flatMap((word, at) => (isReasonColumn(word) ? [] : [at]));
  return {
    headerWords: [...own.map((at) => run.columns[at] ?? ''), reasonColumn[ctx.actor.language]],
    rows: rows.map((row) => {
      const cells = sheet.rows[row.sheetRow - 1] ?? [];
      return { cells: own.map((at) => cells[at] ?? null), reason: reasonOf(row, ctx.actor.language) };
    }),
  };
}

/** A cell that begins like a formula would be run by the spreadsheet that opens it. */
function safeCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function refusedText({ headerWords, rows }: NotTaken): Buffer {
  const lines = [headerWords, ...rows.map(({ cells, reason }) => [...cells.map(textOf), reason])];
  return Buffer.from(byteOrderMark + lines.map((cells) => `${cells.map(safeCell).join(',')}\r\n`).join(''));
}

/** Texts stay texts, so that no long number is rounded and no formula is run. */
function excelCell(cell: Cell) {
  if (typeof cell === 'number') return { value: cell, type: Number };
  const text = textOf(cell);
  return text === '' ? null : { value: text, type: String, format: '@' };
}

export async function refusedExcel({ headerWords, rows }: NotTaken, sheet: string): Promise<Buffer> {
  const data = [
    headerWords.map((word) => (word === '' ? null : { value: word, type: String, fontWeight: 'bold' as const })),
    ...rows.map(({ cells, reason }) => [...cells.map(excelCell), { value: reason, type: String }]),
  ];
  // A sheet's name in Excel holds none of these and at most 31 characters.
  return await writeWorkbook(data, { sheet: sheet.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || 'Sheet1' }).toBuffer();
}

export async function notTaken(ctx: RequestContext, tx: Tx, id: string): Promise<NotTaken & { readonly sheetName: string }> {
  const [run, rows, kept] = await Promise.all([loadRun(ctx, tx, id), rowsNotTaken(tx, id), tx.maybe(contentOf, [tx.dealershipId, id])]);
  return { ...notTakenOf(ctx, { run, rows, content: kept?.content ?? null }), sheetName: run.sheetName };
}
