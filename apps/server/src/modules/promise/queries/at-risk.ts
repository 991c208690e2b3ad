// Promises that may break, before they do.
import type { ReplyOf } from '@bayline/contract';
import type { promise } from '@bayline/contract/promise';
import { type Instant, minutesBetween } from '@bayline/domain/kernel';
import { riskOf } from '@bayline/domain/promise';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { answerOf, askPlanner, isReady, shopToAsk } from '../question.ts';

type Row = ReplyOf<typeof promise.atRisk>['rows'][number];

const promisedOrders = statement<
  Pick<Row, 'workOrderId' | 'number' | 'visitId' | 'plate' | 'modelName' | 'adviserName'> & { readonly promisedAt: Instant }
>(
  'promise.promised-orders',
  `select o.id as "workOrderId", o.number, v.id as "visitId", v.plate, m.name as "modelName", a.name as "adviserName", v.promised_at as "promisedAt"
     from visits v
     join work_orders o on o.dealership_id = v.dealership_id and o.visit_id = v.id and o.status = 'authorised'
     join vehicles ve on ve.dealership_id = v.dealership_id and ve.id = v.vehicle_id
     left join vehicle_models m on m.dealership_id = ve.dealership_id and m.id = ve.model_id
     join staff a on a.dealership_id = v.dealership_id and a.id = v.adviser_id
    where v.dealership_id = $1 and v.status = 'open' and v.promised_at is not null
    order by v.promised_at, o.id limit 200`,
);

export async function atRisk(ctx: RequestContext): Promise<ReplyOf<typeof promise.atRisk>> {
  const [promisedRows, shop] = await inDealership(ctx, (tx) =>
    Promise.all([tx.all(promisedOrders, [tx.dealershipId]), shopToAsk(ctx, tx)]),
  );
  const isOpen = new Set(shop.shop.orders.map(({ id }) => id));
  const asked = promisedRows.filter(({ workOrderId }) => isOpen.has(workOrderId));
  const times = await askPlanner(ctx, shop, { orders: asked.map(({ workOrderId }) => workOrderId) });
  const rows = asked.flatMap(({ promisedAt, ...row }): Row[] => {
    const found = times.get(row.workOrderId);
    // What cannot be planned as things are will hardly be ready in time.
    const standing = isReady(found)
      ? riskOf(minutesBetween(shop.zero, promisedAt), found)
      : ({ risk: 'broken', chancePercent: 0 } as const);
    return standing.risk === 'safe' ? [] : [{ ...row, ...answerOf(shop.zero, found), standing: { promisedAt, ...standing } }];
  });
  return { rows: rows.toSorted((a, b) => a.standing.chancePercent - b.standing.chancePercent) };
}
