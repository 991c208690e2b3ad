// The refused rows go back to the store as a sheet: row number, reason, and the row as it was, to be put right and
// imported again.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { textOf } from './cell.ts';
import type { RefusedRow, SourceRow } from './plan.ts';
import { reasonWords } from './reasons.ts';

const byteOrderMark = '\uFEFF';

/** A cell that begins like a formula would be run by the spreadsheet that opens it. */
function safeCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function refusedText(
  refused: readonly RefusedRow[],
  source: { readonly headerWords: readonly string[]; readonly rows: readonly SourceRow[] },
): string {
  const cellsOf = new Map(source.rows.map(({ row, cells }) => [row, cells]));
  const lines = refused.map(({ row, code, column, otherRow }) => [
    String(row),
    code,
    reasonWords(code),
    column,
    otherRow === undefined ? '' : String(otherRow),
    ...(cellsOf.get(row) ?? []).map(textOf),
  ]);
  const header = ['行号', '代码', '原因', '问题列', '另见行', ...source.headerWords];
  return byteOrderMark + [header, ...lines].map((cells) => `${cells.map(safeCell).join(',')}\r\n`).join('');
}

/** Writes FILE.refused.csv beside the file, or in the present folder where that one may not be written. */
export function writeRefused(file: string, text: string): string {
  const beside = `${file}.refused.csv`;
  const here = path.resolve(`${path.basename(file)}.refused.csv`);
  try {
    writeFileSync(beside, text, { mode: 0o600 });
    return beside;
  } catch {
    writeFileSync(here, text, { mode: 0o600 });
    return here;
  }
}
