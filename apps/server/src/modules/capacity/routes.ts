import type { capacity } from '@bayline/contract/capacity';
import { dayOf, plusDays } from '@bayline/domain/kernel';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import type { RequestContext } from '../../platform/request.ts';
import { addBay, changeBay } from './commands/bays.ts';
import { setEquipment } from './commands/equipment.ts';
import { addException, endException } from './commands/exceptions.ts';
import { setOpeningHours } from './commands/opening-hours.ts';
import { addOutage, endOutage } from './commands/outages.ts';
import { setTechnician } from './commands/set-technician.ts';
import { setShift, withdrawShift } from './commands/shifts.ts';
import { setSpecialDay, withdrawSpecialDay } from './commands/special-days.ts';
import { todayInMinutes } from './queries/day-load.ts';
import { facilitiesOf } from './queries/facilities.ts';
import { freeSlotsOfDay } from './queries/free-slots.ts';
import { rosterOf } from './queries/roster.ts';
import { countingTechnicians, shiftsWithPeople, specialDaysFrom } from './roster-store.ts';
import { allBays, weekHours } from './store.ts';

const today = (ctx: RequestContext) => dayOf(ctx.now, ctx.actor.timeZone);

export const routes: Handlers<typeof capacity> = {
  listBays: (ctx) => inDealership(ctx, async (tx) => ({ rows: await tx.all(allBays, [tx.dealershipId]) })),
  addBay: (ctx, { body }) => addBay(ctx, body),
  changeBay: (ctx, input) => changeBay(ctx, input),
  listTechnicians: (ctx) => inDealership(ctx, async (tx) => ({ rows: await tx.all(countingTechnicians, [tx.dealershipId, today(ctx)]) })),
  roster: (ctx, { query }) => inDealership(ctx, (tx) => rosterOf(ctx, tx, query.from)),
  setTechnician: (ctx, input) => setTechnician(ctx, input),
  shifts: (ctx) => inDealership(ctx, async (tx) => ({ rows: await tx.all(shiftsWithPeople, [tx.dealershipId]) })),
  setShift: (ctx, input) => setShift(ctx, input),
  withdrawShift: (ctx, input) => withdrawShift(ctx, input),
  addException: (ctx, input) => addException(ctx, input),
  endException: (ctx, input) => endException(ctx, input),
  specialDays: (ctx) =>
    inDealership(ctx, async (tx) => ({ rows: await tx.all(specialDaysFrom, [tx.dealershipId, plusDays(today(ctx), -31)]) })),
  openingHours: (ctx) =>
    inDealership(ctx, async (tx) => {
      const rows = await tx.all(weekHours, [tx.dealershipId]);
      return { hours: rows.map(({ version: _, ...hours }) => hours), version: rows[0]?.version ?? 0 };
    }),
  setOpeningHours: (ctx, input) => setOpeningHours(ctx, input),
  setSpecialDay: (ctx, input) => setSpecialDay(ctx, input),
  withdrawSpecialDay: (ctx, input) => withdrawSpecialDay(ctx, input),
  facilities: (ctx) => inDealership(ctx, (tx) => facilitiesOf(ctx, tx)),
  setEquipment: (ctx, input) => setEquipment(ctx, input),
  addOutage: (ctx, input) => addOutage(ctx, input),
  endOutage: (ctx, input) => endOutage(ctx, input),
  freeSlots: (ctx, { query }) => inDealership(ctx, (tx) => freeSlotsOfDay(ctx, tx, query)),
  today: (ctx) => inDealership(ctx, (tx) => todayInMinutes(ctx, tx)),
};
