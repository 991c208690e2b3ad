import type { workshop } from '@bayline/contract/workshop';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { clock } from './commands/clock.ts';
import { assign, unassign } from './commands/plan.ts';
import { board } from './queries/board.ts';
import { dispatchList } from './queries/dispatch.ts';
import { myJobs } from './queries/my-jobs.ts';

export const routes: Handlers<typeof workshop> = {
  dispatchList: (ctx, { query }) => inDealership(ctx, (tx) => dispatchList(ctx, tx, query.day)),
  assign,
  unassign,
  myJobs: (ctx) => inDealership(ctx, (tx) => myJobs(ctx, tx)),
  start: (ctx, { params, body }) => clock(ctx, { operationId: params.id, version: body.version, action: 'start' }),
  pause: (ctx, { params, body }) =>
    clock(ctx, { operationId: params.id, version: body.version, action: 'pause', told: { reason: body.reason } }),
  finish: (ctx, { params, body }) => clock(ctx, { operationId: params.id, version: body.version, action: 'finish' }),
  board: (ctx) => inDealership(ctx, (tx) => board(ctx, tx)),
};
