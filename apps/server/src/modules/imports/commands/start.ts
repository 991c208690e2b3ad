// Start, go on after a fault, cancel. The rows themselves are taken by the job (take.ts).
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { end } from '../end.ts';
import { type RunView, runView } from '../queries/run-view.ts';
import { countsOf, loadForChange } from '../run.ts';
import { beginRun } from '../store.ts';

interface Asked {
  readonly id: string;
  readonly version: number;
}

function begin(ctx: RequestContext, { id, version }: Asked, action: 'start' | 'resume'): Promise<RunView> {
  return inDealership(ctx, async (tx) => {
    const run = await loadForChange(ctx, tx, { id, version, action });
    await tx.run(beginRun, [tx.dealershipId, id, ctx.now]);
    tx.record({ subjectType: 'import-run', subjectId: id, type: 'import-started', version: 1, data: countsOf(run) });
    return await runView(ctx, tx, id);
  });
}

/** Rows that are still held are not taken. */
export const start = (ctx: RequestContext, asked: Asked): Promise<RunView> => begin(ctx, asked, 'start');
export const resume = (ctx: RequestContext, asked: Asked): Promise<RunView> => begin(ctx, asked, 'resume');

/** Waits for the batch that is being taken; what was taken stays. */
export function cancel(ctx: RequestContext, asked: Asked): Promise<RunView> {
  return inDealership(ctx, async (tx) => {
    const run = await loadForChange(ctx, tx, { ...asked, action: 'cancel' });
    await end(ctx, tx, { run, status: 'cancelled' });
    return await runView(ctx, tx, asked.id);
  });
}
