// What a person says: which column is which, and what to do with doubtful rows. Every row is then looked at anew.
import { type Choice, type ColumnKey, columnsMissing, decide, type HeldCode, isReasonColumn, kindRules } from '@bayline/domain/imports';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { decisionsOf, keep, previewOf, sheetOf } from '../preview.ts';
import { allRowsOf } from '../queries/rows.ts';
import { type RunView, runView } from '../queries/run-view.ts';
import { loadForChange } from '../run.ts';
import { type RunRow, rememberMapping } from '../store.ts';

export interface NewMapping {
  readonly version: number;
  readonly mapping: readonly (string | null)[];
}

function checkMapping(run: RunRow, mapping: readonly (string | null)[]): readonly (ColumnKey | null)[] {
  const keys: readonly string[] = kindRules[run.kind].keys;
  if (mapping.length !== run.columns.length) refused('import-mapping-length', { columns: run.columns.length });
  if (mapping.some((key) => key !== null && !keys.includes(key))) refused('import-column-unknown');
  const twice = mapping.find((key, at) => key !== null && mapping.indexOf(key) !== at);
  if (twice !== undefined) refused('import-column-twice', { column: twice });
  const [missing] = columnsMissing(run.kind, mapping);
  if (missing !== undefined) refused('import-column-missing', { column: missing });
  return mapping as readonly (ColumnKey | null)[];
}

/** The meaning of the columns, remembered for the next file with the same header. What was decided before is forgotten. */
export function setMapping(ctx: RequestContext, id: string, asked: NewMapping): Promise<RunView> {
  return inDealership(ctx, async (tx) => {
    const run = await loadForChange(ctx, tx, { id, version: asked.version, action: 'map' });
    const mapping = checkMapping(run, asked.mapping);
    const sheet = { ...(await sheetOf(ctx, tx, run)), mapping };
    const decisions = new Map();
    await keep(tx, run, { ...(await previewOf(tx, sheet, { today: run.today, decisions })), sheet, decisions });
    const ofWords = mapping.filter((_, at) => !isReasonColumn(run.columns[at] ?? ''));
    await tx.run(rememberMapping, [tx.dealershipId, run.headerFingerprint, run.kind, JSON.stringify(ofWords), ctx.now]);
    return await runView(ctx, tx, id);
  });
}

export function decideRows(ctx: RequestContext, id: string, asked: Choice & { readonly version: number }): Promise<RunView> {
  return inDealership(ctx, async (tx) => {
    const run = await loadForChange(ctx, tx, { id, version: asked.version, action: 'decide' });
    const held = (await allRowsOf(tx, id, 'held')).map((row) => ({ ...row, row: row.sheetRow, group: row.heldGroup }));
    const decided = decide(held, asked);
    if (decided.size === 0) refused('nothing-decided');
    const decisions = await decisionsOf(tx, id);
    for (const [row, way] of decided)
      decisions.set(row, { ...decisions.get(row), [asked.code]: way } as Partial<Record<HeldCode, 'take' | 'skip'>>);
    const sheet = await sheetOf(ctx, tx, run);
    await keep(tx, run, { ...(await previewOf(tx, sheet, { today: run.today, decisions })), sheet, decisions });
    const { kind } = run;
    tx.record({
      subjectType: 'import-run',
      subjectId: id,
      type: 'import-decided',
      version: 1,
      data: { kind, code: asked.code, way: asked.how, rows: decided.size },
    });
    return await runView(ctx, tx, id);
  });
}
