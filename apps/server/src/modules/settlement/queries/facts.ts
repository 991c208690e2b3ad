import type { BillFacts } from '@bayline/domain/settlement';
import { openRequestStatuses } from '@bayline/domain/warehouse';
import { statement } from '../../../platform/db/statement.ts';
import { wordsInSql } from '../../../platform/db/words-in-sql.ts';
import { isFindingOpenSql } from '../../work-orders/index.ts';
import { linesOfJob } from './drafts.ts';

/** What stands between a visit and its bill, as SQL on the visit `v`: the page and the command read the same. */
export const factColumns = `
  (select x.vin is null from vehicles f join vehicles x on x.dealership_id = f.dealership_id and x.id = f.survivor_id
    where f.dealership_id = v.dealership_id and f.id = v.vehicle_id) as "isVinMissing",
  (select t.end_km from inspections i join road_tests t on t.dealership_id = i.dealership_id and t.inspection_id = i.id
     join work_orders w on w.dealership_id = i.dealership_id and w.id = i.work_order_id
    where w.dealership_id = v.dealership_id and w.visit_id = v.id order by t.ended_at desc limit 1) as "mileageOutKm",
  (select count(*)::int from work_orders w join findings f on f.dealership_id = w.dealership_id and f.work_order_id = w.id and ${isFindingOpenSql('f')}
    where w.dealership_id = v.dealership_id and w.visit_id = v.id and w.status <> 'cancelled') as "openFindings",
  (select count(*)::int from work_orders w join jobs j on j.dealership_id = w.dealership_id and j.work_order_id = w.id and j.approval = 'proposed'
    where w.dealership_id = v.dealership_id and w.visit_id = v.id and w.status <> 'cancelled') as "proposedJobs",
  (select count(*)::int from work_orders w join parts_requests r on r.dealership_id = w.dealership_id and r.demand_order_id = w.id and r.status = 'issued'
    where w.dealership_id = v.dealership_id and w.visit_id = v.id
      and not exists (select 1 from part_lines b join jobs j on j.dealership_id = b.dealership_id and j.id = b.job_id and j.approval = 'approved'
                       where b.dealership_id = r.dealership_id and b.id = r.demand_line_id)) as "unreturnedParts",
  (select count(*)::int from operations o where o.dealership_id = v.dealership_id and o.visit_id = v.id and o.status not in ('passed', 'cancelled')) as "openOperations",
  (select count(*)::int from work_orders w join parts_requests r on r.dealership_id = w.dealership_id and r.demand_order_id = w.id
    where w.dealership_id = v.dealership_id and w.visit_id = v.id and r.status in ${wordsInSql(openRequestStatuses)}) as "openPartsRequests",
  (select count(*)::int from work_orders w where w.dealership_id = v.dealership_id and w.visit_id = v.id and w.status <> 'cancelled'
      and not exists (select 1 from concerns c where c.dealership_id = w.dealership_id and c.work_order_id = w.id and c.words <> '')) as "ordersWithoutConcern",
  (select count(*)::int from work_orders w
     join jobs j on j.dealership_id = w.dealership_id and j.work_order_id = w.id and j.approval = 'approved'
    where w.dealership_id = v.dealership_id and w.visit_id = v.id and w.status <> 'cancelled'
      and exists (select from (${linesOfJob}) l)) as "billableLines",
  (select count(*)::int from settlements s where s.dealership_id = v.dealership_id and s.visit_id = v.id and s.status in ('pre-settled', 'part-paid', 'paid')) as "liveBills"`;

export interface VisitFacts extends BillFacts {
  readonly liveBills: number;
}

export const billFacts = statement<VisitFacts>(
  'settlement.bill-facts',
  `select ${factColumns} from visits v where v.dealership_id = $1 and v.id = $2`,
);
