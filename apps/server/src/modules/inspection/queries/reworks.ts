import type { ReplyOf } from '@bayline/contract';
import type { inspection } from '@bayline/contract/inspection';
import { plusMinutes } from '@bayline/domain/kernel';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';

type Reworks = ReplyOf<typeof inspection.reworks>;
const monthMinutes = 30 * 1440;

/** Found in the house: verdicts that sent work back. Brought back by owners: visits for work done before. */
const counts = statement<Omit<Reworks, 'rows'>>(
  'inspection.rework-counts',
  `select (select count(*)::int from inspections i where i.dealership_id = $1 and i.inspected_at >= $2 and (i.level = 'final' or i.result = 'rework')) as inspected,
          (select count(*)::int from inspections i where i.dealership_id = $1 and i.inspected_at >= $2 and i.result = 'rework') as internal,
          (select count(*)::int from visits v where v.dealership_id = $1 and v.arrived_at >= $2 and v.status <> 'cancelled') as visits,
          (select count(*)::int from visits v where v.dealership_id = $1 and v.arrived_at >= $2 and v.status <> 'cancelled' and v.business_type = 'return') as external`,
);
const listReworks = statement<Reworks['rows'][number]>(
  'inspection.list-reworks',
  `select i.id as "inspectionId", o.id as "workOrderId", o.number as "workOrderNumber", v.plate, m.name as "modelName",
          (select count(*)::int from inspections b where b.dealership_id = i.dealership_id and b.work_order_id = i.work_order_id and b.result = 'rework' and b.round <= i.round) as times,
          i.rework_reason as "reworkReason", w.name as "reworkOwnerName", i.cost_centre as "costCentre", s.name as "inspectorName", i.inspected_at as "inspectedAt",
          (select y.penalty_fen from rework_penalties y where y.dealership_id = i.dealership_id and y.inspection_id = i.id) as "penaltyFen",
          (select coalesce(sum(extract(epoch from coalesce(e.ended_at, $3) - e.started_at) / 60), 0)::int
             from operations p join clock_entries e on e.dealership_id = p.dealership_id and e.operation_id = p.id and e.round > 0
            where p.dealership_id = i.dealership_id and p.work_order_id = i.work_order_id and e.started_at >= i.inspected_at
              and not exists (select from inspections n where n.dealership_id = i.dealership_id and n.work_order_id = i.work_order_id
                                 and n.result = 'rework' and n.inspected_at > i.inspected_at and n.inspected_at <= e.started_at)) as "reworkMinutes"
     from inspections i
     join work_orders o on o.dealership_id = i.dealership_id and o.id = i.work_order_id
     join visits v on v.dealership_id = o.dealership_id and v.id = o.visit_id
     ${carOfVisitSql('c')}
     left join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
     join staff s on s.dealership_id = i.dealership_id and s.id = i.inspector_id
     join staff w on w.dealership_id = i.dealership_id and w.id = i.rework_owner_id
    where i.dealership_id = $1 and i.result = 'rework' and i.inspected_at >= $2
    order by i.inspected_at desc, i.id desc limit 300`,
);

export async function reworks(ctx: RequestContext, tx: Tx): Promise<Reworks> {
  const from = plusMinutes(ctx.now, -monthMinutes);
  const [figures, rows] = await Promise.all([
    tx.one(counts, [tx.dealershipId, from]),
    tx.all(listReworks, [tx.dealershipId, from, ctx.now]),
  ]);
  return { ...figures, rows };
}
