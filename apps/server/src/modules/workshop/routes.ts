import type { workshop } from '@bayline/contract/workshop';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { clock } from './commands/clock.ts';
import { exportBoard, exportDispatch } from './commands/export-plan.ts';
import { handOver } from './commands/hand-over.ts';
import { lockPlan, unlockPlan } from './commands/lock.ts';
import { assign, takeProposal, unassign } from './commands/plan.ts';
import { pull } from './commands/pull.ts';
import { answer, ask } from './commands/questions.ts';
import { wash } from './commands/wash.ts';
import { board, lounge } from './queries/board.ts';
import { dispatchList } from './queries/dispatch.ts';
import { myJobs } from './queries/my-jobs.ts';
import { questionsOf } from './queries/questions.ts';
import { rulesOf, setRules } from './rules.ts';

export const routes: Handlers<typeof workshop> = {
  dispatchList: (ctx, { query }) => inDealership(ctx, (tx) => dispatchList(ctx, tx, query.day)),
  assign,
  takeProposal,
  unassign,
  lock: lockPlan,
  unlock: unlockPlan,
  exportDispatch: (ctx, { body }) => exportDispatch(ctx, body),
  myJobs: (ctx) => inDealership(ctx, (tx) => myJobs(ctx, tx)),
  rules: (ctx) => inDealership(ctx, (tx) => rulesOf(tx)),
  setRules: (ctx, { body }) => setRules(ctx, body),
  pull: (ctx) => pull(ctx),
  start: (ctx, { params, body }) => clock(ctx, { operationId: params.id, version: body.version, action: 'start' }),
  pause: (ctx, { params, body }) =>
    clock(ctx, { operationId: params.id, version: body.version, action: 'pause', told: { reason: body.reason } }),
  finish: (ctx, { params, body }) => clock(ctx, { operationId: params.id, version: body.version, action: 'finish' }),
  handOver,
  ask,
  questions: (ctx, { params }) => inDealership(ctx, (tx) => questionsOf(tx, params.workOrderId)),
  answer,
  wash: (ctx, { params }) => wash(ctx, params.visitId),
  board: (ctx) => inDealership(ctx, (tx) => board(ctx, tx)),
  lounge: (ctx) => inDealership(ctx, (tx) => lounge(ctx, tx)),
  exportBoard: (ctx, { body }) => exportBoard(ctx, body),
};
