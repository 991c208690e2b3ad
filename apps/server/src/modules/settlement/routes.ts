import type { settlement } from '@bayline/contract/settlement';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { pay } from './commands/pay.ts';
import { prepare } from './commands/prepare.ts';
import { withdraw } from './commands/withdraw.ts';
import { listOpen } from './queries/open.ts';
import { paper } from './queries/paper.ts';
import { receipt } from './queries/receipt.ts';
import { takingsOfToday } from './queries/today.ts';
import { visitBill } from './queries/visit-bill.ts';

export const routes: Handlers<typeof settlement> = {
  ofVisit: (ctx, { params }) => inDealership(ctx, (tx) => visitBill(ctx, tx, params.visitId)),
  prepare: (ctx, { params, body }) => prepare(ctx, params.visitId, body.version),
  withdraw: (ctx, { params, body }) => withdraw(ctx, params.id, body.version),
  pay: (ctx, { params, body }) => pay(ctx, params.id, body),
  open: (ctx) => inDealership(ctx, (tx) => listOpen(ctx, tx)),
  today: (ctx) => inDealership(ctx, (tx) => takingsOfToday(ctx, tx)),
  paper: (ctx, { params, query }) => paper(ctx, params.id, query.language),
  receipt: (ctx, { params, query }) => receipt(ctx, params.id, query.language),
};
