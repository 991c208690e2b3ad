// The end of a run: of the file, the header and the rows that were not taken are kept for a while, to be mended.
import type { Cell } from '@bayline/domain/imports';
import type { Tx } from '../../platform/db/tx.ts';
import type { RequestContext } from '../../platform/request.ts';
import { sealRows } from './content.ts';
import { sheetOf } from './preview.ts';
import { rowsNotTaken } from './queries/rows.ts';
import { countsOf } from './run.ts';
import { endRun, type RunRow } from './store.ts';

export async function end(ctx: RequestContext, tx: Tx, { run, status }: { run: RunRow; status: 'done' | 'cancelled' }): Promise<void> {
  const kept = new Set((await rowsNotTaken(tx, run.id)).map(({ sheetRow }) => sheetRow));
  let content: Buffer | null = null;
  if (kept.size > 0 && run.hasContent) {
    const { rows } = await sheetOf(ctx, tx, run);
    const nothing: readonly Cell[] = [];
    const left = rows.map((cells, at) => (at <= run.headerAt || kept.has(at + 1) ? cells : nothing));
    content = sealRows({ key: ctx.secrets.idNumberKey, dealershipId: tx.dealershipId, runId: run.id }, left);
  }
  await tx.run(endRun, [tx.dealershipId, run.id, status, ctx.now, content]);
  const type = status === 'done' ? 'import-done' : 'import-cancelled';
  tx.record({ subjectType: 'import-run', subjectId: run.id, type, version: 1, data: countsOf(run) });
}
