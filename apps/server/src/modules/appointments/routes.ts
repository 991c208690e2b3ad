import type { appointments } from '@bayline/contract/appointments';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { rulesOf, setRules } from './booking-rules.ts';
import { book } from './commands/book.ts';
import { arrive, cancel, markNoShow, remind, reschedule } from './commands/change.ts';
import { exportAppointments } from './commands/export-appointments.ts';
import { revealPhone } from './commands/reveal-phone.ts';
import { analysis, exportAnalysis } from './queries/analysis.ts';
import { estimateAsked } from './queries/estimate.ts';
import { fortnightFrom } from './queries/fortnight.ts';
import { paper } from './queries/paper.ts';
import { advisers, appointmentView, calendarOf, listOf } from './queries/views.ts';

export const routes: Handlers<typeof appointments> = {
  listDay: (ctx, { query }) => inDealership(ctx, (tx) => listOf(ctx, tx, query)),
  calendar: (ctx, { query }) => inDealership(ctx, (tx) => calendarOf(ctx, tx, query.day)),
  fortnight: (ctx, { query }) => inDealership(ctx, (tx) => fortnightFrom(ctx, tx, query.from)),
  estimate: (ctx, { query }) => inDealership(ctx, (tx) => estimateAsked(ctx, tx, query)),
  analysis: (ctx, { query }) => inDealership(ctx, (tx) => analysis(ctx, tx, query)),
  exportAnalysis: (ctx, { body }) => exportAnalysis(ctx, body),
  advisers: (ctx) => inDealership(ctx, async (tx) => ({ rows: await tx.all(advisers, [tx.dealershipId]) })),
  get: (ctx, { params }) => inDealership(ctx, (tx) => appointmentView(ctx, tx, params.id)),
  revealPhone: (ctx, { params, body }) => revealPhone(ctx, params.id, body.reason),
  paper: (ctx, { params, query }) => paper(ctx, params.id, query.language),
  book: (ctx, { body }) => book(ctx, body),
  remind: (ctx, input) => remind(ctx, input),
  arrive: (ctx, input) => arrive(ctx, input),
  reschedule: (ctx, input) => reschedule(ctx, input),
  cancel: (ctx, input) => cancel(ctx, input),
  markNoShow: (ctx, input) => markNoShow(ctx, input),
  rules: (ctx) => inDealership(ctx, (tx) => rulesOf(tx)),
  setRules: (ctx, { body }) => setRules(ctx, body),
  export: (ctx, { body }) => exportAppointments(ctx, body),
};
