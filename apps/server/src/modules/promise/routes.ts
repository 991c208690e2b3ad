import type { promise } from '@bayline/contract/promise';
import type { Handlers } from '../../platform/http/handlers.ts';
import { atRisk } from './queries/at-risk.ts';
import { readyFromBooking } from './queries/of-booking.ts';
import { readyOfOrder } from './queries/of-order.ts';

export const routes: Handlers<typeof promise> = {
  ofOrder: (ctx, { params }) => readyOfOrder(ctx, params.id),
  ofBooking: (ctx, { query }) => readyFromBooking(ctx, query),
  atRisk: (ctx) => atRisk(ctx),
};
