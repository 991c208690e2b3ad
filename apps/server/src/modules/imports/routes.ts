import type { imports } from '@bayline/contract/imports';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { decideRows, setMapping } from './commands/decide.ts';
import { cancel, resume, start } from './commands/start.ts';
import { upload } from './commands/upload.ts';
import { notTaken, refusedExcel, refusedText } from './queries/refused-file.ts';
import { listRows } from './queries/rows.ts';
import { listRuns, runView } from './queries/run-view.ts';

export const routes: Handlers<typeof imports> = {
  list: (ctx, { query }) => inDealership(ctx, (tx) => listRuns(ctx, tx, query.cursor)),
  get: (ctx, { params }) => inDealership(ctx, (tx) => runView(ctx, tx, params.id)),
  upload: (ctx, { body }) => upload(ctx, { id: body.id, fileName: body.fileName, bytes: Buffer.from(body.content, 'base64') }),
  map: (ctx, { params, body }) => setMapping(ctx, params.id, body),
  rows: (ctx, { params, query }) => inDealership(ctx, (tx) => listRows(ctx, tx, { id: params.id, query })),
  decide: (ctx, { params, body }) => decideRows(ctx, params.id, body),
  start: (ctx, { params, body }) => start(ctx, { id: params.id, version: body.version }),
  cancel: (ctx, { params, body }) => cancel(ctx, { id: params.id, version: body.version }),
  resume: (ctx, { params, body }) => resume(ctx, { id: params.id, version: body.version }),
  refusedExcel: async (ctx, { params }) => {
    const found = await inDealership(ctx, (tx) => notTaken(ctx, tx, params.id));
    return await refusedExcel(found, found.sheetName);
  },
  refusedText: async (ctx, { params }) => refusedText(await inDealership(ctx, (tx) => notTaken(ctx, tx, params.id))),
};
