import type { handover } from '@bayline/contract/handover';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { release } from './commands/release.ts';
import { listReady } from './queries/ready.ts';
import { slip } from './queries/slip.ts';

export const routes: Handlers<typeof handover> = {
  ready: (ctx) => inDealership(ctx, (tx) => listReady(ctx, tx)),
  slip: (ctx, { params, query }) => slip(ctx, params.visitId, query.language),
  release: (ctx, { params, body }) => release(ctx, params.visitId, body.version),
};
