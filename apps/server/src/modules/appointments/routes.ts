import type { appointments } from '@bayline/contract/appointments';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { book } from './commands/book.ts';
import { cancel, markNoShow, reschedule } from './commands/change.ts';
import { appointmentsOfDay, appointmentView } from './queries/views.ts';

export const routes: Handlers<typeof appointments> = {
  listDay: (ctx, { query }) => inDealership(ctx, async (tx) => ({ rows: await appointmentsOfDay(ctx, tx, query.day) })),
  get: (ctx, { params }) => inDealership(ctx, (tx) => appointmentView(ctx, tx, params.id)),
  book: (ctx, { body }) => book(ctx, body),
  reschedule: (ctx, input) => reschedule(ctx, input),
  cancel: (ctx, input) => cancel(ctx, input),
  markNoShow: (ctx, input) => markNoShow(ctx, input),
};
