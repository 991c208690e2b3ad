// What each store has learned of itself, kept in this process for a day: a question must not read half a year of clocks.
import { dayOf, plusDays, startOfDay } from '@bayline/domain/kernel';
import type { Experience, History } from '@bayline/domain/promise';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Planner } from '../../platform/planner/index.ts';
import type { RequestContext } from '../../platform/request.ts';
import { booked, clockedWork, finishedOrders, partsDelays, pastForecasts } from './history.ts';

const daysOfHistory = 180;
const mostStores = 1000;

interface Kept {
  readonly day: string;
  readonly experience: Promise<Experience>;
}
/** By the running server's planner, then by store. */
const memories = new WeakMap<Planner, Map<number, Kept>>();

async function read(ctx: RequestContext, today: string): Promise<History> {
  const { timeZone } = ctx.actor;
  const since = startOfDay(plusDays(today, -daysOfHistory), timeZone);
  return await inDealership(ctx, async (tx) => {
    const [clocked, orders, kept, forecasts, delays] = await Promise.all([
      tx.all(clockedWork, [tx.dealershipId, since, timeZone]),
      tx.all(finishedOrders, [tx.dealershipId, since]),
      tx.one(booked, [tx.dealershipId, since, ctx.now]),
      tx.all(pastForecasts, [tx.dealershipId]),
      tx.all(partsDelays, [tx.dealershipId, since, timeZone]),
    ]);
    return { clocked, orders, booked: kept, forecasts: forecasts.toReversed(), partsDelays: delays.map(({ minutes }) => minutes) };
  });
}

export function experienceOf(ctx: RequestContext): Promise<Experience> {
  const { dealershipId, timeZone } = ctx.actor;
  const today = dayOf(ctx.now, timeZone);
  const memory = memories.get(ctx.planner) ?? new Map<number, Kept>();
  memories.set(ctx.planner, memory);
  const known = memory.get(dealershipId);
  if (known?.day === today) return known.experience;
  if (memory.size >= mostStores) memory.clear();
  const experience = read(ctx, today).then(ctx.planner.learn);
  memory.set(dealershipId, { day: today, experience });
  // What could not be read now is read for the next question.
  experience.catch(() => memory.delete(dealershipId));
  return experience;
}
