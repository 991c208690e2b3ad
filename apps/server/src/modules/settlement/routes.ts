import type { settlement } from '@bayline/contract/settlement';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { ask } from './commands/ask.ts';
import { closeTill } from './commands/close-till.ts';
import { decide } from './commands/decide.ts';
import { exportBill, exportBills, exportTillDay } from './commands/export-bills.ts';
import { noteInvoice } from './commands/note-invoice.ts';
import { pay } from './commands/pay.ts';
import { prepare } from './commands/prepare.ts';
import { setRules } from './commands/set-rules.ts';
import { sign } from './commands/sign.ts';
import { withdraw } from './commands/withdraw.ts';
import { closePaper } from './queries/close-paper.ts';
import { roundingRule } from './queries/drafts.ts';
import { listOpen } from './queries/open.ts';
import { paper } from './queries/paper.ts';
import { receipt } from './queries/receipt.ts';
import { receivables } from './queries/receivables.ts';
import { pendingRequests } from './queries/requests.ts';
import { tillCloses } from './queries/till-closes.ts';
import { tillDay } from './queries/till-day.ts';
import { takingsOfToday } from './queries/today.ts';
import { visitBill } from './queries/visit-bill.ts';

const unitCodes = { 1: '1', 10: '10', 100: '100' } as const;

export const routes: Handlers<typeof settlement> = {
  ofVisit: (ctx, { params }) => inDealership(ctx, (tx) => visitBill(ctx, tx, params.visitId)),
  prepare: (ctx, { params, body }) => prepare(ctx, params.visitId, body),
  withdraw: (ctx, { params, body }) => withdraw(ctx, params.id, body.version),
  pay: (ctx, { params, body }) => pay(ctx, params.id, body),
  ask: (ctx, { params, body }) => ask(ctx, params.id, body),
  decide: (ctx, { params, body }) => decide(ctx, params.requestId, body),
  sign: (ctx, { params, body }) => sign(ctx, params.id, body),
  noteInvoice: (ctx, { params, body }) => noteInvoice(ctx, params.id, body),
  open: (ctx) => inDealership(ctx, (tx) => listOpen(tx)),
  receivables: (ctx) => inDealership(ctx, (tx) => receivables(ctx, tx)),
  requests: (ctx) => inDealership(ctx, (tx) => pendingRequests(ctx, tx)),
  today: (ctx) => inDealership(ctx, (tx) => takingsOfToday(ctx, tx)),
  tillDay: (ctx, { query }) => inDealership(ctx, (tx) => tillDay(ctx, tx, query)),
  tillCloses: (ctx) => inDealership(ctx, (tx) => tillCloses(tx)),
  closeTill: (ctx, { body }) => closeTill(ctx, body),
  rules: (ctx) => inDealership(ctx, async (tx) => ({ roundToFen: unitCodes[(await roundingRule(tx)).unitFen] })),
  setRules: (ctx, { body }) => setRules(ctx, body),
  paper: (ctx, { params, query }) => paper(ctx, params.id, query.language),
  receipt: (ctx, { params, query }) => receipt(ctx, params.id, query.language),
  closePaper: (ctx, { params, query }) => closePaper(ctx, params.id, query.language),
  exportBills: (ctx, { body }) => exportBills(ctx, body.language),
  exportBill: (ctx, { params, body }) => exportBill(ctx, params.id, body.language),
  exportTillDay: (ctx, { body }) => exportTillDay(ctx, body),
};
