import type { reception } from '@bayline/contract/reception';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { checkIn } from './commands/check-in.ts';
import { prefill } from './queries/prefill.ts';
import { queue } from './queries/queue.ts';

export const routes: Handlers<typeof reception> = {
  prefill: (ctx, { query }) => inDealership(ctx, (tx) => prefill(ctx, tx, query.plate)),
  checkIn: (ctx, { body }) => checkIn(ctx, body),
  queue: (ctx) => inDealership(ctx, (tx) => queue(ctx, tx)),
};
