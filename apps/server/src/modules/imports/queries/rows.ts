import type { ReplyOf } from '@bayline/contract';
import type { imports } from '@bayline/contract/imports';
import { type ColumnKey, kindRules, type Outcome, type Sheet, textOf } from '@bayline/domain/imports';
import { withoutLongNumbers } from '@bayline/domain/kernel';
import type { Tx } from '../../../platform/db/tx.ts';
import { pageSize, toPage } from '../../../platform/paging.ts';
import { ProblemError } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { sheetIn } from '../preview.ts';
import { loadRun } from '../run.ts';
import { contentOf, type KeptRow, rowsNamed, rowsOfOutcome } from '../store.ts';

type RowsPage = ReplyOf<typeof imports.rows>;

const rowsAtOnce = 1000;

/** All rows of one outcome, page by page; a sheet has at most 20,000. */
export async function allRowsOf(tx: Tx, runId: string, outcome: Outcome): Promise<KeptRow[]> {
  const all: KeptRow[] = [];
  for (;;) {
    const rows = await tx.all(rowsOfOutcome, [tx.dealershipId, runId, outcome, all.at(-1)?.sheetRow ?? 0, rowsAtOnce]);
    all.push(...rows);
    if (rows.length < rowsAtOnce) return all;
  }
}

/** Held and refused, in the order of the sheet. */
export async function rowsNotTaken(tx: Tx, runId: string): Promise<KeptRow[]> {
  const [held, refusedRows] = await Promise.all([allRowsOf(tx, runId, 'held'), allRowsOf(tx, runId, 'refused')]);
  return [...held, ...refusedRows].sort((a, b) => a.sheetRow - b.sheetRow);
}

/** A column that nobody named may hold anything; of a sheet of cars long numbers in it are cut as well. */
export function maskedText(kind: Sheet['kind'], key: ColumnKey | null, text: string): string {
  if (key !== null && kindRules[kind].personal.includes(key))
    return text.length <= 1 ? text : `${text.slice(0, key === 'mobile' ? 3 : 1)}***`;
  return kind === 'cars' && (key === null || key === 'remark') ? withoutLongNumbers(text) : text;
}

function cellsOf(sheet: Sheet | undefined, row: number): RowsPage['rows'][number]['cells'] {
  const cells = sheet?.rows[row - 1] ?? [];
  if (!sheet) return [];
  return sheet.mapping.flatMap((key, at) => {
    const text = textOf(cells[at] ?? null);
    return key === null || text === '' ? [] : [{ word: sheet.headerWords[at] ?? '', text: maskedText(sheet.kind, key, text) }];
  });
}

interface Asked {
  readonly outcome?: Outcome;
  readonly term?: string;
  readonly cursor?: string;
}

export async function listRows(ctx: RequestContext, tx: Tx, { id, query }: { id: string; query: Asked }): Promise<RowsPage> {
  const after = query.cursor === undefined ? 0 : Number(query.cursor);
  if (!Number.isInteger(after) || after < 0 || after > 1_000_000)
    throw new ProblemError(400, 'invalid-input', { field: 'cursor', rule: 'pattern' });
  const [run, found, kept] = await Promise.all([
    loadRun(ctx, tx, id),
    query.term === undefined
      ? tx.all(rowsOfOutcome, [tx.dealershipId, id, query.outcome ?? 'accepted', after, pageSize + 1])
      : tx.all(rowsNamed, [tx.dealershipId, id, query.term, after, pageSize + 1]),
    tx.maybe(contentOf, [tx.dealershipId, id]),
  ]);
  const page = toPage(found, ({ sheetRow }) => String(sheetRow));
  const sheet = run.hasContent && page.rows.length > 0 ? sheetIn(ctx, run, kept?.content ?? null) : undefined;
  return {
    ...page,
    rows: page.rows.map(({ sheetRow, heldGroup, ...row }) => ({
      ...row,
      row: sheetRow,
      group: heldGroup,
      cells: cellsOf(sheet, sheetRow),
    })),
  };
}
