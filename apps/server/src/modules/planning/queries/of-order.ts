import type { ReplyOf } from '@bayline/contract';
import type { planning } from '@bayline/contract/planning';
import { type Instant, minutesBetween } from '@bayline/domain/kernel';
import { chanceBy, riskOf } from '@bayline/domain/promise';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import { ProblemError } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { answerOf, askPlanner, isReady, shopToAsk } from '../question.ts';

const promised = statement<{ promisedAt: Instant | null }>(
  'planning.promised',
  `select v.promised_at as "promisedAt" from work_orders o
     join visits v on v.dealership_id = o.dealership_id and v.id = o.visit_id
    where o.dealership_id = $1 and o.id = $2`,
);

export async function readyOfOrder(ctx: RequestContext, orderId: string): Promise<ReplyOf<typeof planning.ofOrder>> {
  const { promisedAt, ...shop } = await inDealership(ctx, async (tx) => {
    const [order, asked] = await Promise.all([tx.maybe(promised, [tx.dealershipId, orderId]), shopToAsk(ctx, tx, orderId)]);
    if (order === undefined) throw new ProblemError(404, 'not-found');
    return { ...order, ...asked };
  });
  if (shop.shop.orders.every(({ id }) => id !== orderId)) return { times: null, missing: null, standing: null };
  const found = (await askPlanner(ctx, shop, { orders: [orderId] })).get(orderId);
  const chancePercent = promisedAt === null || !isReady(found) ? null : chanceBy(found, minutesBetween(shop.zero, promisedAt));
  const standing = promisedAt === null || chancePercent === null ? null : { promisedAt, risk: riskOf(chancePercent), chancePercent };
  return { ...answerOf(shop.zero, found), standing };
}
