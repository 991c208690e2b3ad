// A question to the planner: the shop as it stands, what it has learned of itself, and the plan before.
import { type Instant, plusMinutes } from '@bayline/domain/kernel';
import type { Plan, PlannedOrder } from '@bayline/domain/planning';
import { type ReadyTimes, readyWith } from '@bayline/domain/promise';
import type { Tx } from '../../platform/db/tx.ts';
import type { ReadyAnswer } from '../../platform/planner/index.ts';
import type { RequestContext } from '../../platform/request.ts';
import { type ShopNow, type Supposed, shopNow } from '../workshop/index.ts';
import { experienceOf } from './experience.ts';
import { codeOf } from './history.ts';
import { planFrom, standingPlanOf } from './standing-plan.ts';

export interface ShopToAsk extends ShopNow {
  readonly codes: ReadonlyMap<string, string>;
  readonly begun: ReadonlySet<string>;
  /** The live plan as it was made last. */
  readonly before: Plan | undefined;
}

export async function shopToAsk(ctx: RequestContext, tx: Tx, supposed: Supposed = {}): Promise<ShopToAsk> {
  const [now, standing] = await Promise.all([shopNow(ctx, tx, supposed), standingPlanOf(tx)]);
  const codes = now.operations.map(({ id, workOrderId, code, bayType }) => [`${workOrderId}/${id}`, codeOf(code, bayType)] as const);
  return {
    ...now,
    codes: new Map(codes),
    before: standing === undefined || now.shop.orders.length === 0 ? undefined : planFrom(now.zero, standing),
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
export async function askPlanner(
  ctx: RequestContext,
  { shop, codes, begun, weights, before }: ShopToAsk,
  { orders, added, isThorough = false }: Wanted,
): Promise<ReadyAnswer> {
  const experience = await experienceOf(ctx);
  return await ctx.planner.readyTimes({
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
