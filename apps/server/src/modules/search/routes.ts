import type { search } from '@bayline/contract/search';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { searchEverything } from './search.ts';

export const routes: Handlers<typeof search> = {
  search: (ctx, { query }) => inDealership(ctx, (tx) => searchEverything(ctx, tx, query.q)),
};
