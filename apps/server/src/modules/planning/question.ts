// A question to the planner: the shop as it stands, what it has learned of itself, and the plan before.
import { type Instant, plusMinutes } from '@bayline/domain/kernel';
import type { PlannedOrder } from '@bayline/domain/planning';
import { type ReadyTimes, readyWith } from '@bayline/domain/promise';
import type { Tx } from '../../platform/db/tx.ts';
import type { ReadyAnswer } from '../../platform/planner/index.ts';
import type { RequestContext } from '../../platform/request.ts';
import { type ShopNow, shopNow } from '../workshop/index.ts';
import { experienceOf, keepPlan, planBefore } from './experience.ts';
import { codeOf } from './history.ts';

export interface ShopToAsk extends ShopNow {
  readonly codes: ReadonlyMap<string, string>;
  readonly begun: ReadonlySet<string>;
}

export async function shopToAsk(ctx: RequestContext, tx: Tx, agreed: string | null = null): Promise<ShopToAsk> {
  const now = await shopNow(ctx, tx, agreed);
  const codes = now.operations.map(({ id, workOrderId, code, bayType }) => [`${workOrderId}/${id}`, codeOf(code, bayType)] as const);
  return {
    ...now,
    codes: new Map(codes),
    begun: new Set(now.operations.filter(({ hasOrderBegun }) => hasOrderBegun).map(({ workOrderId }) => workOrderId)),
  };
}

export interface Wanted {
  /** Nobody waits for the answer. */
  readonly isThorough?: boolean;
  readonly orders: readonly string[];
  readonly added?: { readonly order: PlannedOrder; readonly codes: ReadonlyMap<string, string> };
}

/** The plan goes on from the one before it; the connections are given back before the planner thinks. */
async function ask(
  ctx: RequestContext,
  { zero, shop, codes, begun, weights }: ShopToAsk,
  { orders, added, isThorough = false }: Wanted,
): Promise<ReadyAnswer> {
  const before = shop.orders.length === 0 ? undefined : planBefore(ctx, zero);
  const experience = await experienceOf(ctx);
  const answer = await ctx.planner.readyTimes({
    shop,
    codes: added === undefined ? codes : new Map([...codes, ...added.codes]),
    begun,
    weights,
    experience,
    isThorough,
    orders,
    ...(before === undefined ? {} : { before }),
    ...(added === undefined ? {} : { added: added.order }),
  });
  if (shop.orders.length > 0) keepPlan(ctx, zero, answer.plan);
  return answer;
}

export async function askPlanner(ctx: RequestContext, asked: ShopToAsk, wanted: Wanted): Promise<ReadyAnswer['times']> {
  return (await ask(ctx, asked, wanted)).times;
}

/** Where everything stands that nobody has given out yet, with the minutes that each technician needs by the shop's own clocks. */
export async function planOfShop(ctx: RequestContext, asked: ShopToAsk): Promise<ReadyAnswer['plan']> {
  return (await ask(ctx, asked, { orders: [] })).plan;
}

/** Five minutes are exact enough for an owner, and never sooner than reckoned. */
const step = 5;

export interface Answered {
  readonly times: { readonly at50: Instant; readonly at80: Instant; readonly at95: Instant } | null;
  readonly missing: Missing | null;
}
type Missing = Exclude<Extract<NonNullable<ReturnType<ReadyAnswer['times']['get']>>, { refused: string }>['refused'], 'order-unknown'>;

/** Null where there is nothing left to do. */
export function answerOf(zero: Instant, found: ReturnType<ReadyAnswer['times']['get']>): Answered {
  if (found === undefined) return { times: null, missing: null };
  if ('refused' in found) return { times: null, missing: found.refused === 'order-unknown' ? null : found.refused };
  const at = (percent: number) => plusMinutes(zero, Math.ceil(readyWith(found, percent) / step) * step);
  return { times: { at50: at(50), at80: at(80), at95: at(95) }, missing: null };
}

export const isReady = (found: ReturnType<ReadyAnswer['times']['get']>): found is ReadyTimes => found !== undefined && 'chances' in found;
