// The live plan: after whatever happens in the shop, given-out work goes where it can be done, every order gets the time by
// which it will be ready, and of a promise that may break its adviser is told once.
import { minutesBetween } from '@bayline/domain/kernel';
import { chanceBy, riskOf } from '@bayline/domain/promise';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import type { ReadyAnswer } from '../../../platform/planner/index.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { keepOutlooks, type Outlook } from '../../work-orders/index.ts';
import { mendPlan } from '../../workshop/index.ts';
import { answerOf, askPlanner, isReady, type ShopToAsk, shopToAsk } from '../question.ts';
import { keepPlan } from '../standing-plan.ts';

/** Those of these orders that may be told of: open promises of which nobody was told since they were made. */
const untold = statement<{ id: string; visitId: string }>(
  'planning.untold',
  `select o.id, o.visit_id as "visitId" from work_orders o join visits v on v.dealership_id = o.dealership_id and v.id = o.visit_id
    where o.dealership_id = $1 and o.id = any ($2::uuid[]) and v.status = 'open'
      and not exists (select from events e where e.dealership_id = $1 and e.subject_type = 'work-order' and e.subject_id = o.id and e.type = 'promise-at-risk'
                         and e.happened_at >= (select max(p.made_at) from promises p where p.dealership_id = $1 and p.visit_id = o.visit_id))
    order by o.id limit 1000`,
);

function outlooksOf({ zero, shop, operations }: ShopToAsk, times: ReadyAnswer['times']): Outlook[] {
  return shop.orders.flatMap(({ id: workOrderId }): Outlook[] => {
    const found = times.get(workOrderId);
    const { times: readyTimes, missing } = answerOf(zero, found);
    if (readyTimes === null && missing === null) return [];
    const { at50 = null, at80 = null, at95 = null } = readyTimes ?? {};
    const promisedAt = operations.find((row) => row.workOrderId === workOrderId)?.promisedAt ?? null;
    // What cannot be planned as things are will hardly be ready in time.
    const chance = isReady(found) && promisedAt !== null ? chanceBy(found, minutesBetween(zero, promisedAt)) : 0;
    return [{ workOrderId, at50, at80, at95, missing, promisedAt, chancePercent: promisedAt === null ? null : chance }];
  });
}

async function tellOfRisks(tx: Tx, outlooks: readonly Outlook[]): Promise<void> {
  const risky = outlooks.filter(({ chancePercent }) => chancePercent !== null && riskOf(chancePercent) !== 'safe');
  if (risky.length === 0) return;
  const open = await tx.all(untold, [tx.dealershipId, risky.map(({ workOrderId }) => workOrderId)]);
  for (const { id: subjectId, visitId } of open) {
    const outlook = risky.find(({ workOrderId }) => workOrderId === subjectId);
    const { promisedAt = null, chancePercent = null } = outlook ?? {};
    if (promisedAt === null || chancePercent === null) continue;
    tx.record({
      subjectType: 'work-order',
      subjectId,
      visitId,
      type: 'promise-at-risk',
      version: 1,
      step: 7,
      data: { promisedAt, chancePercent },
    });
  }
}

export async function follow(ctx: RequestContext): Promise<void> {
  const moved = await mendPlan(ctx);
  const asked = await inDealership(ctx, (tx) => shopToAsk(ctx, tx));
  const orders = asked.shop.orders.map(({ id }) => id);
  const answer = orders.length === 0 ? null : await askPlanner(ctx, asked, { orders, isThorough: true });
  const outlooks = answer === null ? [] : outlooksOf(asked, answer.times);
  await inDealership(ctx, async (tx) => {
    if (answer !== null) await keepPlan(ctx, tx, { zero: asked.zero, plan: answer.plan });
    const changed = await keepOutlooks(ctx, tx, outlooks);
    await tellOfRisks(tx, outlooks);
    if (moved + changed > 0)
      tx.record({ subjectType: 'plan', subjectId: newId(), type: 'plan-updated', version: 1, step: 7, data: { moved } });
  });
}
