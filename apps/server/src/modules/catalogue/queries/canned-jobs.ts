import type { ReplyOf } from '@bayline/contract';
import type { CannedJobRow, CannedJobView, catalogue } from '@bayline/contract/catalogue';
import { searchForm } from '@bayline/domain/catalogue';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { pageSize, readTextCursor, toPage } from '../../../platform/paging.ts';
import { notFound } from '../../../platform/problems.ts';

type View = Static<typeof CannedJobView>;
type Row = Static<typeof CannedJobRow>;

/** SQL: a row of a list of canned jobs `k`. */
export const cannedJobRow = `k.id, k.code, k.name_zh as "nameZh", k.name_en as "nameEn", k.price_class as "priceClass", k.fixed_price_fen as "fixedPriceFen",
  k.valid_from as "validFrom", k.valid_until as "validUntil", k.is_active as "isActive",
  (select count(*)::int from canned_job_labour l where l.dealership_id = k.dealership_id and l.canned_job_id = k.id) as labour,
  (select count(*)::int from canned_job_parts l where l.dealership_id = k.dealership_id and l.canned_job_id = k.id) as parts`;

/** SQL: that canned job `k` is found by what was typed, whole when nothing was. */
export const cannedJobFound = (term: string) =>
  `(${term} = '' or exists (select 1 from canned_job_search_terms t where t.dealership_id = k.dealership_id and t.canned_job_id = k.id
                              and t.term >= ${term} and t.term < ${term} || chr(1114111)))`;

/** SQL: that canned job `k` is offered on `asked.day` for a car of `asked.vehicle_class` and `asked.model_id`. */
export const cannedJobOffered = `k.is_active and k.valid_from <= asked.day and (k.valid_until is null or k.valid_until >= asked.day)
               and (k.vehicle_classes = '{}' or asked.vehicle_class = any (k.vehicle_classes))
               and (not exists (select 1 from canned_job_models c where c.dealership_id = k.dealership_id and c.canned_job_id = k.id)
                    or exists (select 1 from canned_job_models c where c.dealership_id = k.dealership_id and c.canned_job_id = k.id and c.model_id = asked.model_id))`;

// A store has some hundreds of canned jobs.
const cannedJobsPage = statement<Row>(
  'catalogue.canned-jobs',
  `select ${cannedJobRow} from canned_jobs k
    where k.dealership_id = $1 and k.code > $2 and ${cannedJobFound('$3')} order by k.code limit $4`,
);

const cannedJobById = statement<View>(
  'catalogue.canned-job-by-id',
  `select k.id, k.code, k.name_zh as "nameZh", k.name_en as "nameEn", k.price_class as "priceClass", k.fixed_price_fen as "fixedPriceFen",
          k.vehicle_classes as "vehicleClasses", k.valid_from as "validFrom", k.valid_until as "validUntil", k.is_active as "isActive", k.version,
          coalesce((select json_agg(m.model_id order by v.name) from canned_job_models m join vehicle_models v on v.dealership_id = m.dealership_id and v.id = m.model_id
                     where m.dealership_id = $1 and m.canned_job_id = k.id), '[]') as "modelIds",
          coalesce((select json_agg(json_build_object('id', v.id, 'name', v.name) order by v.name) from canned_job_models m
                      join vehicle_models v on v.dealership_id = m.dealership_id and v.id = m.model_id
                     where m.dealership_id = $1 and m.canned_job_id = k.id), '[]') as models,
          coalesce((select json_agg(json_build_object('labourOperationId', o.id, 'code', o.code, 'nameZh', o.name_zh, 'nameEn', o.name_en,
                              'billedHours', l.billed_hours, 'operationHours', o.billed_hours) order by l.sequence)
                      from canned_job_labour l join labour_operations o on o.dealership_id = l.dealership_id and o.id = l.labour_operation_id
                     where l.dealership_id = $1 and l.canned_job_id = k.id), '[]') as labour,
          coalesce((select json_agg(json_build_object('partId', p.id, 'number', p.number, 'nameZh', p.name_zh, 'nameEn', p.name_en, 'unit', p.unit,
                              'quantity', l.quantity) order by l.sequence)
                      from canned_job_parts l join part_numbers p on p.dealership_id = l.dealership_id and p.id = l.part_id
                     where l.dealership_id = $1 and l.canned_job_id = k.id), '[]') as parts
     from canned_jobs k where k.dealership_id = $1 and k.id = $2`,
);

export async function listCannedJobs(tx: Tx, query: { cursor?: string; term?: string }): Promise<ReplyOf<typeof catalogue.listCannedJobs>> {
  const rows = await tx.all(cannedJobsPage, [tx.dealershipId, readTextCursor(query.cursor), searchForm(query.term ?? ''), pageSize + 1]);
  return toPage(rows, (row) => row.code);
}

export async function cannedJobView(tx: Tx, id: string): Promise<View> {
  return (await tx.maybe(cannedJobById, [tx.dealershipId, id])) ?? notFound();
}
