import { columnsMissing } from '@bayline/domain/imports';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { refused } from '../../../platform/problems.ts';
import { everyTime, type RequestContext } from '../../../platform/request.ts';
import { mappingBy, type NamedColumns } from '../named-columns.ts';
import { type RunView, runView } from '../queries/run-view.ts';
import { takeRun } from '../take.ts';
import { setMapping } from './decide.ts';
import { cancel, start } from './start.ts';
import { type NewFile, upload } from './upload.ts';

export interface HowToImport {
  /** What a person says about the columns, for this file and the next with its header. */
  readonly columns?: NamedColumns | undefined;
  /** Before the first row is taken. */
  readonly onPreview: (run: RunView) => void;
  /** After each batch. */
  readonly onProgress: (run: RunView) => void;
}

const tellNobody: HowToImport = { onPreview: () => undefined, onProgress: () => undefined };

async function named(ctx: RequestContext, uploaded: RunView, columns: NamedColumns | undefined): Promise<RunView> {
  if (columns === undefined) return uploaded;
  try {
    return await setMapping(ctx, uploaded.id, { version: uploaded.version, mapping: mappingBy(columns, uploaded) });
  } catch (error) {
    await cancel(ctx, uploaded);
    throw error;
  }
}

/** A whole file without a page: the columns as they are named, remembered or guessed, no decision taken, nothing doubtful stored. */
export async function importFile(given: RequestContext, file: NewFile, how: HowToImport = tellNobody): Promise<RunView> {
  // Several transactions: the key of one request does not stand for them all.
  const ctx = everyTime(given);
  const view = () => inDealership(ctx, (tx) => runView(ctx, tx, file.id));
  const uploaded = await named(ctx, await upload(ctx, file), how.columns);
  if (uploaded.status === 'uploaded') {
    await cancel(ctx, uploaded);
    refused('import-column-missing', {
      column:
        columnsMissing(
          uploaded.kind,
          uploaded.columns.map(({ key }) => key),
        )[0] ?? '',
    });
  }
  how.onPreview(uploaded);
  if (uploaded.toTake === 0) return await cancel(ctx, uploaded);
  await start(ctx, uploaded);
  await takeRun(ctx, file.id, async () => how.onProgress(await view()));
  return await view();
}
