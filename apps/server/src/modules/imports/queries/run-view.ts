import type { ReplyOf } from '@bayline/contract';
import type { imports } from '@bayline/contract/imports';
import { type HeldCode, heldCodes, isHeldCode, kindRules, type Sheet, sheetKinds, textOf } from '@bayline/domain/imports';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { momentCursor, pageSize, readMomentCursor, toPage } from '../../../platform/paging.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { sheetIn } from '../preview.ts';
import { actionsOf, loadRun, mayImport } from '../run.ts';
import { contentOf, type RunRow, reasonCounts, runColumns } from '../store.ts';
import { maskedText } from './rows.ts';

export type RunView = ReplyOf<typeof imports.get>;
type RunsPage = ReplyOf<typeof imports.list>;

const samples = 3;
const rowsSampled = 50;

function columnsOf(sheet: Sheet | undefined, run: RunRow): RunView['columns'] {
  const below = sheet?.rows.slice(run.headerAt + 1, run.headerAt + 1 + rowsSampled) ?? [];
  return run.columns.map((word, at) => {
    const key = run.mapping[at] ?? null;
    const texts = below.map((cells) => textOf(cells[at] ?? null)).filter((text) => text !== '');
    return { word, key, samples: texts.slice(0, samples).map((text) => maskedText(run.kind, key, text).slice(0, 40)) };
  });
}

/** What may be said about all rows held for one reason: each of two rivals cannot be taken. */
function waysOf(code: HeldCode, newer: number): ('take' | 'skip' | 'newer')[] {
  if (heldCodes[code] === 'each') return ['take', 'skip'];
  return newer > 0 ? ['newer', 'skip'] : ['skip'];
}

function rowOf(run: RunRow): RunsPage['rows'][number] {
  const { id, kind, status, fileName, sheetName, rowsTotal, accepted, merged, held, refused } = run;
  const { toTake, taken, createdAt, createdByName, startedAt, finishedAt } = run;
  return {
    id,
    kind,
    status,
    fileName,
    sheetName,
    rows: rowsTotal,
    accepted,
    merged,
    held,
    refused,
    toTake,
    taken,
    createdAt,
    createdByName,
    startedAt,
    finishedAt,
  };
}

export async function runView(ctx: RequestContext, tx: Tx, id: string): Promise<RunView> {
  const [run, reasons, kept] = await Promise.all([
    loadRun(ctx, tx, id),
    tx.all(reasonCounts, [tx.dealershipId, id]),
    tx.maybe(contentOf, [tx.dealershipId, id]),
  ]);
  const { keys, required } = kindRules[run.kind];
  const isOpen = run.status === 'uploaded' || run.status === 'previewed';
  const sheet = isOpen && run.hasContent ? sheetIn(ctx, run, kept?.content ?? null) : undefined;
  return {
    ...rowOf(run),
    rowsBeside: run.rowsBeside,
    firmsApart: run.firmsApart,
    sheetsNotTaken: [...run.sheetsNotTaken],
    headerRow: run.headerAt + 1,
    columns: columnsOf(sheet, run),
    keys: keys.map((key) => ({ key, isRequired: required.includes(key) })),
    reasons: reasons
      .filter(({ code }) => code !== '')
      .map(({ outcome, code, count, newer }) => ({
        outcome,
        code,
        count,
        ways: run.status === 'previewed' && outcome === 'held' && isHeldCode(code) ? waysOf(code, newer) : [],
      })),
    hasRefusedFile: run.hasContent && run.held + run.refused > 0,
    version: run.version,
    allowedActions: actionsOf(ctx, run),
  };
}

const runsBefore = statement<RunRow>(
  'imports.runs',
  `select ${runColumns} from import_runs r
    where r.dealership_id = $1 and (r.created_at, r.id) < ($2::timestamptz, $3::uuid) and r.kind = any ($5::text[])
    order by r.created_at desc, r.id desc limit $4`,
);

export async function listRuns(ctx: RequestContext, tx: Tx, cursor: string | undefined): Promise<RunsPage> {
  const kinds = sheetKinds.filter((kind) => mayImport(ctx, kind));
  const rows = await tx.all(runsBefore, [tx.dealershipId, ...readMomentCursor(cursor), pageSize + 1, kinds]);
  const page = toPage(rows, (run) => momentCursor(run.createdAt, run.id));
  return { ...page, rows: page.rows.map(rowOf) };
}
