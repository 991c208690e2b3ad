// SQL on estimates, the owner's answers to them, and what was declined.
import { statement } from '../../platform/db/statement.ts';

export const insertEstimate = statement(
  'work-orders.insert-estimate',
  `insert into estimates (dealership_id, work_order_id, version, labour_fen, parts_fen, fees_fen, total_fen, quoted_at, quoted_by, valid_until,
                          repair_class, guarantee_days, guarantee_km, overrun_basis_points)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);
export const insertEstimateLines = statement(
  'work-orders.insert-estimate-lines',
  `insert into estimate_lines (dealership_id, work_order_id, version, line_id, job_id, job_name_zh, job_name_en, is_agreed, kind, code, name_zh, name_en, unit, quantity, price_fen,
                               amount_fen, sequence)
   select $1, $2, $3, l.line_id, l.job_id, l.job_name_zh, l.job_name_en, l.is_agreed, l.kind, l.code, l.name_zh, l.name_en, l.unit, l.quantity, l.price, l.amount, l.at
     from unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::boolean[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::int[], $15::int[], $16::bigint[])
          with ordinality as l (line_id, job_id, job_name_zh, job_name_en, is_agreed, kind, code, name_zh, name_en, unit, quantity, price, amount, at)`,
);
export const withdrawEstimate = statement(
  'work-orders.withdraw-estimate',
  `update estimates set withdrawn_at = $4 where dealership_id = $1 and work_order_id = $2 and version = $3`,
);
export const approveEstimate = statement(
  'work-orders.approve-estimate',
  `update estimates set approved_at = $4, approved_by_name = $5, signature_sha256 = $6, channel = $7, recorded_by = $8 where dealership_id = $1 and work_order_id = $2 and version = $3`,
);
/** Asked behind the lock of the order: what was read with it does not know of an answer that it has waited for. */
export const validityOf = statement<{ validUntil: string | null; isOpen: boolean }>(
  'work-orders.validity-of-estimate',
  `select valid_until as "validUntil", approved_at is null and withdrawn_at is null as "isOpen" from estimates where dealership_id = $1 and work_order_id = $2 and version = $3`,
);
/**
 * The contract: what the owner agreed to first, of that what still stands, and by how much the cost may pass it. Work that was
 * called off makes no room: none is done in its place unasked.
 */
export const firstAgreed = statement<{ firstAgreedFen: number; overrunBasisPoints: number }>(
  'work-orders.first-agreed',
  `select e.overrun_basis_points as "overrunBasisPoints",
          (select coalesce(sum(l.amount_fen), 0)::bigint from estimate_lines l
             join jobs j on j.dealership_id = l.dealership_id and j.id = l.job_id and j.approval = 'approved'
            where l.dealership_id = e.dealership_id and l.work_order_id = e.work_order_id and l.version = e.version) as "firstAgreedFen"
     from estimates e where e.dealership_id = $1 and e.work_order_id = $2 and e.approved_at is not null order by e.version limit 1`,
);

export interface ProposedJob {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly severity: 'red' | 'yellow' | null;
  readonly amountFen: number;
}
const amountIn = (lines: string) =>
  `(select coalesce(sum(l.amount_fen), 0) ${lines} where l.dealership_id = j.dealership_id and l.work_order_id = j.work_order_id and l.job_id = j.id)`;
export const proposedJobs = statement<ProposedJob>(
  'work-orders.proposed-jobs',
  `select j.id, j.name_zh as "nameZh", j.name_en as "nameEn", f.severity, (${amountIn('from labour_lines l')} + ${amountIn('from part_lines l')} + ${amountIn('from fee_lines l')})::bigint as "amountFen"
     from jobs j left join findings f on f.dealership_id = j.dealership_id and f.id = j.finding_id
    where j.dealership_id = $1 and j.work_order_id = $2 and j.approval = 'proposed' order by j.sequence, j.id limit 100`,
);
export const setApproval = statement(
  'work-orders.set-approval',
  `update jobs set approval = $3 where dealership_id = $1 and id = any ($2::uuid[])`,
);
export const cancelOperationsOfJobs = statement(
  'work-orders.cancel-operations-of-jobs',
  `update operations set status = 'cancelled', version = version + 1 where dealership_id = $1 and work_order_id = $2 and job_id = any ($3::uuid[]) and status in ('waiting', 'assigned')`,
);
export const insertDeferred = statement(
  'work-orders.insert-deferred',
  `insert into deferred_work (dealership_id, id, vehicle_id, visit_id, work_order_id, job_id, name_zh, name_en, amount_fen, severity, declined_at, declined_by_name, waiver_sha256)
   select $1, d.id, $2, $3, $4, d.job_id, d.name_zh, d.name_en, d.amount, d.severity, $5, $6, case d.severity when 'red' then $7 end
     from unnest($8::uuid[], $9::uuid[], $10::text[], $11::text[], $12::bigint[], $13::text[]) as d (id, job_id, name_zh, name_en, amount, severity)`,
);
export const partDemand = statement<{
  lineId: string;
  partId: string;
  quantity: number;
  jobNameZh: string;
  jobNameEn: string;
  priceFen: number;
}>(
  'work-orders.part-demand',
  `select l.id as "lineId", l.part_id as "partId", l.quantity, j.name_zh as "jobNameZh", j.name_en as "jobNameEn", l.price_fen as "priceFen"
     from part_lines l join jobs j on j.dealership_id = l.dealership_id and j.id = l.job_id
    where l.dealership_id = $1 and l.work_order_id = $2 and l.job_id = any ($3::uuid[]) order by l.part_id, l.id limit 500`,
);
