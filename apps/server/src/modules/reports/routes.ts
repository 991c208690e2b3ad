import type { reports } from '@bayline/contract/reports';
import { inGroup } from '../../platform/db/in-group.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { storesSideBySide } from './stores-side-by-side.ts';

export const routes: Handlers<typeof reports> = {
  stores: (ctx) => inGroup(ctx, (tx) => storesSideBySide(ctx, tx)),
};
