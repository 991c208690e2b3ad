import type { home } from '@bayline/contract/home';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { conflictsByNumber } from './conflicts.ts';
import { homeOf } from './home.ts';

export const routes: Handlers<typeof home> = {
  conflicts: (ctx) => inDealership(ctx, (tx) => conflictsByNumber(ctx, tx)),
  home: (ctx) => inDealership(ctx, (tx) => homeOf(ctx, tx)),
};
