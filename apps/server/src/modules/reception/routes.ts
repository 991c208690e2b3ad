import type { reception } from '@bayline/contract/reception';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { checkIn } from './commands/check-in.ts';
import { exportCheckIns } from './commands/export-check-ins.ts';
import { addPhoto, keepPhoto } from './commands/photos.ts';
import { paper } from './queries/paper.ts';
import { prefill } from './queries/prefill.ts';
import { queue } from './queries/queue.ts';
import { photo, sheetView } from './queries/sheet.ts';

export const routes: Handlers<typeof reception> = {
  prefill: (ctx, { query }) => inDealership(ctx, (tx) => prefill(ctx, tx, query.plate)),
  keepPhoto: (ctx, { body }) => keepPhoto(ctx, body),
  checkIn: (ctx, { body }) => checkIn(ctx, body),
  queue: (ctx) => inDealership(ctx, (tx) => queue(ctx, tx)),
  sheet: (ctx, { params }) => inDealership(ctx, (tx) => sheetView(tx, params.visitId)),
  paper: (ctx, { params, query }) => paper(ctx, params.visitId, query.language),
  photo: (ctx, { params }) => photo(ctx, params),
  addPhoto: (ctx, input) => addPhoto(ctx, input),
  export: (ctx, { body }) => exportCheckIns(ctx, body),
};
