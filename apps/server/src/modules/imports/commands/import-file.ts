import { inDealership } from '../../../platform/db/in-dealership.ts';
import { refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { type RunView, runView } from '../queries/run-view.ts';
import { takeRun } from '../take.ts';
import { cancel, start } from './start.ts';
import { type NewFile, upload } from './upload.ts';

export interface Told {
  /** Before the first row is taken. */
  readonly onPreview: (run: RunView) => void;
  /** After each batch. */
  readonly onProgress: (run: RunView) => void;
}

const tellNobody: Told = { onPreview: () => undefined, onProgress: () => undefined };

/** A whole file without a page: the columns as they are guessed or remembered, no decision taken, nothing doubtful stored. */
export async function importFile(given: RequestContext, file: NewFile, told: Told = tellNobody): Promise<RunView> {
  // Several transactions: the key of one request does not stand for them all.
  const { idempotency: _, ...ctx } = given;
  const view = () => inDealership(ctx, (tx) => runView(ctx, tx, file.id));
  const uploaded = await upload(ctx, file);
  if (uploaded.status === 'uploaded') {
    await cancel(ctx, uploaded);
    refused('import-column-missing');
  }
  told.onPreview(uploaded);
  if (uploaded.toTake === 0) return await cancel(ctx, uploaded);
  await start(ctx, uploaded);
  await takeRun(ctx, file.id, async () => told.onProgress(await view()));
  return await view();
}
