import type { followUp } from '@bayline/contract/follow-up';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { recordResult } from './commands/record-result.ts';
import { resolve } from './commands/resolve.ts';
import { listTasks, taskView } from './queries/tasks.ts';

export const routes: Handlers<typeof followUp> = {
  tasks: (ctx, { query }) => inDealership(ctx, (tx) => listTasks(ctx, tx, query.list)),
  get: (ctx, { params }) => inDealership(ctx, (tx) => taskView(ctx, tx, params.id)),
  result: (ctx, { params, body }) => recordResult(ctx, params.id, body),
  resolve: (ctx, input) => resolve(ctx, input),
};
