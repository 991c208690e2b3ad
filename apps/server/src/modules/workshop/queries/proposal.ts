import type { ReplyOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { plusMinutes } from '@bayline/domain/kernel';
import type { Plan } from '@bayline/domain/planning';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { isUnplanned, type ShopNow, shopNow } from './shop-now.ts';

type Proposal = ReplyOf<typeof workshop.proposal>;

/** A day of sixty cars is planned in about a tenth of a second with it, one of two hundred in less than half of one. */
const budget = { steps: 5_000 };

function proposalOf({ zero, shop, operations }: ShopNow, plan: Plan): Proposal {
  const at = (minute: number) => plusMinutes(zero, minute);
  const isOpen = new Set(operations.filter((row) => isUnplanned(row, at(shop.now))).map(({ id }) => id));
  const readyAt = new Map<string, number>();
  for (const { order, until } of plan.placements) readyAt.set(order, Math.max(readyAt.get(order) ?? 0, until));
  const unplanned = new Set(plan.unplanned.map(({ order }) => order));
  return {
    operations: plan.placements.flatMap(({ order, operation, bay, technicians, from, until }) =>
      bay !== null && isOpen.has(operation)
        ? [
            {
              operationId: operation,
              workOrderId: order,
              bayId: bay,
              technicianIds: [...technicians],
              startsAt: at(from),
              endsAt: at(until),
            },
          ]
        : [],
    ),
    orders: shop.orders.flatMap(({ id }) => {
      const ready = readyAt.get(id);
      return ready === undefined || unplanned.has(id) ? [] : [{ workOrderId: id, readyAt: at(ready) }];
    }),
    unplanned: plan.unplanned.map(({ order, operation, reason }) => ({
      workOrderId: order,
      operationId: operation,
      reason: reason.refused,
    })),
  };
}

/** The connection is given back before the planner thinks. */
export async function proposal(ctx: RequestContext): Promise<Proposal> {
  const now = await inDealership(ctx, (tx) => shopNow(ctx, tx));
  return proposalOf(now, await ctx.planner.plan({ shop: now.shop, seed: 1, budget }));
}
