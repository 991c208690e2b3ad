import type { capacity } from '@bayline/contract/capacity';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { addBay } from './commands/add-bay.ts';
import { setSkills } from './commands/set-skills.ts';
import { todayInMinutes } from './queries/day-load.ts';
import { freeSlotsOfDay } from './queries/free-slots.ts';
import { allTechnicians } from './queries/technicians.ts';
import { allBays } from './store.ts';

export const routes: Handlers<typeof capacity> = {
  listBays: (ctx) => inDealership(ctx, async (tx) => ({ rows: await tx.all(allBays, [tx.dealershipId]) })),
  addBay: (ctx, { body }) => addBay(ctx, body),
  listTechnicians: (ctx) => inDealership(ctx, async (tx) => ({ rows: await tx.all(allTechnicians, [tx.dealershipId]) })),
  setSkills: (ctx, input) => setSkills(ctx, input),
  freeSlots: (ctx, { query }) => inDealership(ctx, (tx) => freeSlotsOfDay(ctx, tx, query)),
  today: (ctx) => inDealership(ctx, (tx) => todayInMinutes(ctx, tx)),
};
