// What each store has learned of itself and how its last plan stood, kept in this process for a day: a question must not
// read half a year of clocks.
import { dayOf, type Instant, minutesBetween, plusDays, startOfDay } from '@bayline/domain/kernel';
import type { Plan } from '@bayline/domain/planning';
import type { Experience, History } from '@bayline/domain/promise';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Planner } from '../../platform/planner/index.ts';
import type { RequestContext } from '../../platform/request.ts';
import { booked, clockedWork, finishedOrders, pastForecasts } from './history.ts';

const daysOfHistory = 180;
const mostStores = 1000;

interface Kept {
  readonly day: string;
  readonly experience: Promise<Experience>;
  plan?: { readonly zero: Instant; readonly plan: Plan };
}
/** By the running server's planner, then by store. */
const memories = new WeakMap<Planner, Map<number, Kept>>();

async function read(ctx: RequestContext, today: string): Promise<History> {
  const { timeZone } = ctx.actor;
  const since = startOfDay(plusDays(today, -daysOfHistory), timeZone);
  return await inDealership(ctx, async (tx) => {
    const [clocked, orders, kept, forecasts] = await Promise.all([
      tx.all(clockedWork, [tx.dealershipId, since, timeZone]),
      tx.all(finishedOrders, [tx.dealershipId, since]),
      tx.one(booked, [tx.dealershipId, since, ctx.now]),
      tx.all(pastForecasts, [tx.dealershipId]),
    ]);
    // Nobody writes down by how much a delivery missed its day: what is usual in the trade stands in for it.
    return { clocked, orders, booked: kept, forecasts: forecasts.toReversed(), partsDelays: [] };
  });
}

function keptOf(ctx: RequestContext): Kept {
  const { dealershipId, timeZone } = ctx.actor;
  const today = dayOf(ctx.now, timeZone);
  const memory = memories.get(ctx.planner) ?? new Map<number, Kept>();
  memories.set(ctx.planner, memory);
  const known = memory.get(dealershipId);
  if (known?.day === today) return known;
  if (memory.size >= mostStores) memory.clear();
  const experience = read(ctx, today).then(ctx.planner.learn);
  const kept: Kept = { day: today, experience, ...(known?.plan ? { plan: known.plan } : {}) };
  memory.set(dealershipId, kept);
  // What could not be read now is read for the next question.
  experience.catch(() => memory.delete(dealershipId));
  return kept;
}

export function experienceOf(ctx: RequestContext): Promise<Experience> {
  return keptOf(ctx).experience;
}

/** The plan that the last question made, in minutes from this zero. */
export function planBefore(ctx: RequestContext, zero: Instant): Plan | undefined {
  const { plan: kept } = keptOf(ctx);
  if (kept === undefined) return undefined;
  const shift = minutesBetween(zero, kept.zero);
  const placements = kept.plan.placements.map((at) => ({ ...at, from: at.from + shift, until: at.until + shift }));
  return { ...kept.plan, placements };
}

export function keepPlan(ctx: RequestContext, zero: Instant, plan: Plan): void {
  keptOf(ctx).plan = { zero, plan };
}
