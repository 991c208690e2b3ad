import type { inspection } from '@bayline/contract/inspection';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { decide } from './commands/decide.ts';
import { inspectionSheet } from './queries/sheet.ts';
import { listWaiting } from './store.ts';

export const routes: Handlers<typeof inspection> = {
  waiting: (ctx) => inDealership(ctx, async (tx) => ({ rows: await tx.all(listWaiting, [tx.dealershipId]) })),
  sheet: (ctx, { params }) => inDealership(ctx, (tx) => inspectionSheet(tx, params.workOrderId)),
  decide,
};
