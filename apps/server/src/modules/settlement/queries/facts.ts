import type { BillFacts } from '@bayline/domain/settlement';
import { openRequestStatuses } from '@bayline/domain/warehouse';
import { statement } from '../../../platform/db/statement.ts';
import { wordsInSql } from '../../../platform/db/words-in-sql.ts';

/** What stands between a visit and its bill, as SQL on the visit `v`: the page and the command read the same. */
export const factColumns = `
  (select count(*)::int from operations o where o.dealership_id = v.dealership_id and o.visit_id = v.id and o.status not in ('passed', 'cancelled')) as "openOperations",
  (select count(*)::int from work_orders w join parts_requests r on r.dealership_id = w.dealership_id and r.demand_order_id = w.id
    where w.dealership_id = v.dealership_id and w.visit_id = v.id and r.status in ${wordsInSql(openRequestStatuses)}) as "openPartsRequests",
  (select count(*)::int from work_orders w where w.dealership_id = v.dealership_id and w.visit_id = v.id and w.status <> 'cancelled'
      and not exists (select 1 from concerns c where c.dealership_id = w.dealership_id and c.work_order_id = w.id and c.words <> '')) as "ordersWithoutConcern",
  (select count(*)::int from work_orders w
     join jobs j on j.dealership_id = w.dealership_id and j.work_order_id = w.id and j.approval = 'approved'
    where w.dealership_id = v.dealership_id and w.visit_id = v.id and w.status <> 'cancelled'
      and (exists (select 1 from labour_lines l where l.dealership_id = j.dealership_id and l.work_order_id = w.id and l.job_id = j.id)
        or exists (select 1 from fee_lines l where l.dealership_id = j.dealership_id and l.work_order_id = w.id and l.job_id = j.id))) as "billableLines",
  (select count(*)::int from settlements s where s.dealership_id = v.dealership_id and s.visit_id = v.id and s.status <> 'withdrawn') as "liveBills"`;

export interface VisitFacts extends BillFacts {
  readonly liveBills: number;
}

export const billFacts = statement<VisitFacts>(
  'settlement.bill-facts',
  `select ${factColumns} from visits v where v.dealership_id = $1 and v.id = $2`,
);
