import type { planning } from '@bayline/contract/planning';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { atRisk } from './queries/at-risk.ts';
import { moves } from './queries/moves.ts';
import { readyFromBooking } from './queries/of-booking.ts';
import { readyOfOrder } from './queries/of-order.ts';
import { proposal } from './queries/proposal.ts';

export const routes: Handlers<typeof planning> = {
  proposal,
  moves: (ctx) => inDealership(ctx, (tx) => moves(ctx, tx)),
  ofOrder: (ctx, { params }) => readyOfOrder(ctx, params.id),
  ofBooking: (ctx, { query }) => readyFromBooking(ctx, query),
  atRisk: (ctx) => inDealership(ctx, atRisk),
};
