import type { QueryOf, ReplyOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import { momentCursor, pageSize, readMomentCursor, toPage } from '../../../platform/paging.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { nameShown } from '../../customers/index.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';
import { totalFen } from '../store.ts';

type Shown = ReplyOf<typeof workOrders.list>['rows'][number];
/** `operations`: how many are done, and how many there are. */
interface Row extends Omit<Shown, 'operationsDone' | 'operationsAll'> {
  readonly openedAt: string;
  readonly operations: readonly [done: number, all: number];
}

const columns = `o.id, o.visit_id as "visitId", o.number, o.status, v.plate, c.plate_kind as "plateKind", m.name as "modelName", w.name as "ownerName", a.name as "adviserName",
  v.arrived_at as "arrivedAt", v.promised_at as "promisedAt", o.opened_at as "openedAt",
  ${totalFen} as "totalFen",
  (select array[count(*) filter (where p.status in ('finished', 'passed')), count(*) filter (where p.status <> 'cancelled')]::int[]
     from operations p where p.dealership_id = o.dealership_id and p.work_order_id = o.id) as operations`;
const joins = `from work_orders o
  join visits v on v.dealership_id = o.dealership_id and v.id = o.visit_id
  ${carOfVisitSql('c')}
  left join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
  join parties w on w.dealership_id = v.dealership_id and w.id = v.owner_party_id
  join staff a on a.dealership_id = v.dealership_id and a.id = v.adviser_id`;
const allOrders = statement<Row>(
  'work-orders.list-all',
  `select ${columns} ${joins} where o.dealership_id = $1 and (o.opened_at, o.id) < ($2, $3::uuid) order by o.opened_at desc, o.id desc limit ${pageSize + 1}`,
);
/** Open orders hang on open visits, of which a store has a few dozen, however many orders it has ever had. */
const openOrders = statement<Row>(
  'work-orders.list-open',
  `select ${columns} ${joins} where o.dealership_id = $1 and v.status = 'open' and o.status not in ('closed', 'cancelled') and (o.opened_at, o.id) < ($2, $3::uuid)
    order by o.opened_at desc, o.id desc limit ${pageSize + 1}`,
);

/** Newest first. */
export async function listWorkOrders(
  ctx: RequestContext,
  query: QueryOf<typeof workOrders.list>,
): Promise<ReplyOf<typeof workOrders.list>> {
  const from = readMomentCursor(query.cursor);
  const found = await inDealership(ctx, (tx) => tx.all(query.open ? openOrders : allOrders, [tx.dealershipId, ...from]));
  const shown = nameShown(ctx);
  const page = toPage(found, (row) => momentCursor(row.openedAt, row.id));
  return {
    ...page,
    rows: page.rows.map(({ openedAt: _, operations: [operationsDone, operationsAll], ...row }) => ({
      ...row,
      ownerName: shown(row.ownerName),
      operationsDone,
      operationsAll,
    })),
  };
}
