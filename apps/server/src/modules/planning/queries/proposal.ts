import type { ReplyOf } from '@bayline/contract';
import type { planning } from '@bayline/contract/planning';
import { plusMinutes } from '@bayline/domain/kernel';
import type { Plan } from '@bayline/domain/planning';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { isUnplanned } from '../../workshop/index.ts';
import { askPlanner, type ShopToAsk, shopToAsk } from '../question.ts';

type Proposal = ReplyOf<typeof planning.proposal>;

function proposalOf({ zero, shop, operations }: ShopToAsk, plan: Plan): Proposal {
  const at = (minute: number) => plusMinutes(zero, minute);
  const isOpen = new Set(operations.filter(isUnplanned).map(({ id }) => id));
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
  const asked = await inDealership(ctx, (tx) => shopToAsk(ctx, tx));
  const { plan } = await askPlanner(ctx, asked, { orders: [] });
  return proposalOf(asked, plan);
}
