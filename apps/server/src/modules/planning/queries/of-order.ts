import type { ReplyOf } from '@bayline/contract';
import type { planning } from '@bayline/contract/planning';
import { type Instant, minutesBetween } from '@bayline/domain/kernel';
import { chanceBy, riskOf } from '@bayline/domain/promise';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import { ProblemError } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { answerOf, askPlanner, isReady, shopToAsk } from '../question.ts';

interface Promised {
  readonly promisedAt: Instant | null;
  /** The live plan knows the order as it is: agreed to, and promised for that time. */
  readonly isForeseen: boolean;
  readonly chancePercent: number | null;
  readonly at50: Instant | null;
  readonly at80: Instant | null;
  readonly at95: Instant | null;
}
const promised = statement<Promised>(
  'planning.promised',
  `select v.promised_at as "promisedAt", l.chance_percent as "chancePercent", l.at50, l.at80, l.at95,
          coalesce(o.status = 'authorised' and l.promised_at = v.promised_at and l.missing is null, false)
            and not exists (select from jobs j where j.dealership_id = o.dealership_id and j.work_order_id = o.id and j.approval = 'proposed') as "isForeseen"
     from work_orders o
     join visits v on v.dealership_id = o.dealership_id and v.id = o.visit_id
     left join ready_outlooks l on l.dealership_id = o.dealership_id and l.work_order_id = o.id
    where o.dealership_id = $1 and o.id = $2`,
);

type Answer = ReplyOf<typeof planning.ofOrder>;

const standingOf = (promisedAt: Instant | null, chancePercent: number | null): Answer['standing'] =>
  promisedAt === null || chancePercent === null ? null : { promisedAt, risk: riskOf(chancePercent), chancePercent };

export async function readyOfOrder(ctx: RequestContext, orderId: string): Promise<Answer> {
  const { promisedAt, isForeseen, chancePercent, at50, at80, at95, ...shop } = await inDealership(ctx, async (tx) => {
    const [order, asked] = await Promise.all([tx.maybe(promised, [tx.dealershipId, orderId]), shopToAsk(ctx, tx, { agreed: orderId })]);
    if (order === undefined) throw new ProblemError(404, 'not-found');
    return { ...order, ...asked };
  });
  if (shop.shop.orders.every(({ id }) => id !== orderId)) return { times: null, missing: null, standing: null };
  // What board and owner see of it is told here as well.
  if (isForeseen && at50 !== null && at80 !== null && at95 !== null)
    return { times: { at50, at80, at95 }, missing: null, standing: standingOf(promisedAt, chancePercent) };
  const found = (await askPlanner(ctx, shop, { orders: [orderId] })).times.get(orderId);
  const chance = promisedAt === null || !isReady(found) ? null : chanceBy(found, minutesBetween(shop.zero, promisedAt));
  return { ...answerOf(shop.zero, found), standing: standingOf(promisedAt, chance) };
}
