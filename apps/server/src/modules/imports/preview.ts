// Looks at every row of a run's sheet, beside the others and beside what the store has, and keeps what will become of
// each. Nothing of the sheet is stored in the files of the store.
import { createHash } from 'node:crypto';
import { type Decisions, type Match, planSheet, type RowFate, type Sheet, type SheetPlan } from '@bayline/domain/imports';
import type { Tx } from '../../platform/db/tx.ts';
import { refused } from '../../platform/problems.ts';
import type { RequestContext } from '../../platform/request.ts';
import { openRows } from './content.ts';
import { fingerprintsTaken, matches } from './known.ts';
import { clearRows, contentOf, decidedRows, insertRows, keepPreview, type RunRow } from './store.ts';

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

/** The sheet of a run; refused when its cells are no longer kept. */
export async function sheetOf(ctx: RequestContext, tx: Tx, run: RunRow): Promise<Sheet> {
  const { content } = await tx.one(contentOf, [tx.dealershipId, run.id]);
  return sheetIn(ctx, run, content);
}

/** The same where its sealed cells were asked for together with the run. */
export function sheetIn(ctx: RequestContext, run: RunRow, content: Buffer | null): Sheet {
  if (content === null) return refused('import-content-gone');
  const rows = openRows({ key: ctx.secrets.idNumberKey, dealershipId: ctx.actor.dealershipId, runId: run.id }, content);
  return { kind: run.kind, rows, headerAt: run.headerAt, headerWords: run.columns, mapping: run.mapping };
}

export async function decisionsOf(tx: Tx, runId: string): Promise<Map<number, Decisions extends ReadonlyMap<number, infer D> ? D : never>> {
  const decisions: Awaited<ReturnType<typeof decisionsOf>> = new Map();
  for (let after = 0; ; ) {
    const rows = await tx.all(decidedRows, [tx.dealershipId, runId, after]);
    for (const row of rows) decisions.set(row.sheetRow, row.decisions);
    const last = rows.at(-1);
    if (!last || rows.length < 1000) return decisions;
    after = last.sheetRow;
  }
}

export interface Preview {
  readonly fates: readonly (RowFate & { readonly isDue: boolean })[];
  readonly plan: SheetPlan;
}

/** What the store says comes after what the sheet says. */
function withMatch(fate: RowFate, match: Match | undefined, wasTaken: boolean): RowFate & { isDue: boolean } {
  if (match === undefined) return { ...fate, isDue: false };
  if (match.is === 'new') return { ...fate, isDue: true };
  if (match.is === 'known') return { ...fate, outcome: 'merged', code: wasTaken ? 'taken-before' : 'already-there', isDue: false };
  return { ...fate, outcome: match.is, code: match.code, otherRow: null, isDue: false };
}

export async function previewOf(tx: Tx, sheet: Sheet, { today, decisions }: { today: string; decisions: Decisions }): Promise<Preview> {
  const plan = planSheet(sheet, today, decisions);
  const found = await matches(tx, plan);
  const known = [...found].filter(([, match]) => match.is === 'known').map(([row]) => digestOf(plan.fingerprints.get(row) ?? ''));
  const taken = await fingerprintsTaken(tx, known);
  const fates = plan.fates.map((fate) => withMatch(fate, found.get(fate.row), taken.has(digestOf(plan.fingerprints.get(fate.row) ?? ''))));
  return { fates, plan };
}

export async function keep(tx: Tx, run: RunRow, kept: Preview & { readonly sheet: Sheet; readonly decisions: Decisions }): Promise<void> {
  const { fates, plan, sheet, decisions } = kept;
  const count = (outcome: RowFate['outcome']) => fates.filter((fate) => fate.outcome === outcome).length;
  await tx.batch([
    [clearRows, [tx.dealershipId, run.id]],
    [
      insertRows,
      [
        tx.dealershipId,
        run.id,
        fates.map((fate) => fate.row),
        fates.map((fate) => fate.outcome),
        fates.map((fate) => fate.code),
        fates.map((fate) => fate.column),
        fates.map((fate) => fate.otherRow),
        fates.map((fate) => fate.group),
        fates.map((fate) => fate.isNewer),
        fates.map((fate) => plan.labels.get(fate.row) ?? ''),
        fates.map((fate) => digestOf(plan.fingerprints.get(fate.row) ?? '')),
        fates.map((fate) => JSON.stringify(decisions.get(fate.row) ?? {})),
        fates.map((fate) => fate.isDue),
      ],
    ],
    [
      keepPreview,
      [
        tx.dealershipId,
        run.id,
        JSON.stringify(sheet.mapping),
        fates.length,
        plan.beside,
        count('accepted'),
        count('merged'),
        count('held'),
        count('refused'),
        fates.filter((fate) => fate.isDue).length,
        plan.firmsApart,
      ],
    ],
  ]);
}
