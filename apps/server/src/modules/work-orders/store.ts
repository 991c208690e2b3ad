// SQL on visits, orders, jobs, lines and operations.

import { openRequestStatuses } from '@bayline/domain/warehouse';
import type {
  JobApproval,
  OperationStatus,
  RepairClass,
  VisitStatus,
  WorkOrderSituation,
  WorkOrderStatus,
} from '@bayline/domain/work-orders';
import { statement } from '../../platform/db/statement.ts';
import { wordsInSql } from '../../platform/db/words-in-sql.ts';
import type { PriceQuestion } from '../catalogue/index.ts';
import { isInClassSql } from '../customers/index.ts';

export interface LockedOrder extends WorkOrderSituation {
  readonly id: string;
  readonly number: string;
  readonly visitId: string;
  readonly vehicleId: string;
  readonly status: WorkOrderStatus;
  readonly version: number;
  readonly estimateVersion: number;
  readonly visitStatus: VisitStatus;
  readonly openedAt: string;
  readonly plate: string;
  readonly payerId: string;
  readonly priceClass: PriceQuestion['priceClass'];
  readonly vehicleClass: PriceQuestion['vehicleClass'];
  readonly ownerPriceLevel: PriceQuestion['priceLevel'];
  readonly classLabourBasisPoints: number;
  readonly classPartsBasisPoints: number;
  readonly concerns: number;
  /** The last sequence given to a concern, job or operation; gaps stay where something was taken out. */
  readonly lastSequence: number;
  readonly lines: number;
  /** Sums without what was declined or voided. */
  readonly labourFen: number;
  readonly partsFen: number;
  readonly feesFen: number;
  readonly repairClass: RepairClass;
  readonly overrunBasisPoints: number;
  readonly estimateValidDays: number;
}

/** Of order `o`: the jobs whose lines count. */
const countingJobs = `from jobs j where j.dealership_id = o.dealership_id and j.work_order_id = o.id and j.approval in ('proposed', 'approved')`;
const sumOf = (lines: string) =>
  `coalesce((select sum(l.amount_fen) ${lines} where l.dealership_id = o.dealership_id and l.work_order_id = o.id and l.job_id = any (jobs.ids)), 0)`;
/** Of order `o`: the sum of its lines that count. */
export const totalFen = `(select (${sumOf('from labour_lines l')} + ${sumOf('from part_lines l')} + ${sumOf('from fee_lines l')})::bigint
     from (select array_agg(j.id) as ids ${countingJobs}) jobs)`;
/** Of order `o`: how many lines there are, and the sum of those that count, joined as `as`. */
const linesOf = (lines: string, as: string) => `cross join lateral (
       select count(*)::int as lines, coalesce(sum(l.amount_fen) filter (where l.job_id = any (its_jobs.counting)), 0)::bigint as fen
         ${lines} where l.dealership_id = o.dealership_id and l.work_order_id = o.id) ${as}`;
const rowsOf = (rows: string, columns: string) => `cross join lateral (
       select ${columns} ${rows} where r.dealership_id = o.dealership_id and r.work_order_id = o.id)`;

/** The work on order `o`, each of its tables looked through once: for `situationSql` and the last sequence. */
export const workOnOrder = `${rowsOf(
  'from jobs r',
  `count(*) filter (where r.approval in ('proposed', 'approved'))::int as live, count(*) filter (where r.approval = 'proposed')::int as proposed,
              array_agg(r.id) filter (where r.approval in ('proposed', 'approved')) as counting, max(r.sequence) as last`,
)} its_jobs
     ${rowsOf(
       'from operations r',
       `count(*) filter (where r.status not in ('passed', 'cancelled'))::int as open,
              count(*) filter (where r.status in ('working', 'paused', 'finished', 'rework', 'passed'))::int as begun, max(r.sequence) as last`,
     )} its_operations
     cross join lateral (
       select count(*) filter (where r.status in ${wordsInSql(openRequestStatuses)})::int as open, count(*) filter (where r.status in ('issued', 'billed'))::int as issued
         from parts_requests r where r.dealership_id = o.dealership_id and r.demand_order_id = o.id) its_requests`;
/** Its lines, for `sumsSql`, behind `workOnOrder`, which knows the jobs whose lines count. */
export const linesOnOrder = `${linesOf('from labour_lines l', 'its_labour')}
     ${linesOf('from part_lines l', 'its_parts')}
     ${linesOf('from fee_lines l', 'its_fees')}`;

/** What the lifecycle of order `o` must know, as SQL, beside `workOnOrder`. */
export const situationSql = `its_jobs.live as jobs, its_jobs.proposed as "proposedJobs",
          o.status in ('quoted', 'authorised') and exists (select 1 from estimates e where e.dealership_id = o.dealership_id and e.work_order_id = o.id and e.version = o.estimate_version
             and e.approved_at is null and e.withdrawn_at is null) as "isQuoteOpen",
          (select count(*)::int from discount_requests r where r.dealership_id = o.dealership_id and r.work_order_id = o.id and r.status = 'pending') as "pendingDiscounts",
          its_operations.open as "openOperations", its_operations.begun as "begunOperations",
          its_requests.open as "openPartsRequests", its_requests.issued as "issuedParts"`;
/** Its sums, without what was declined or voided, beside `linesOnOrder`. */
export const sumsSql = `its_labour.fen as "labourFen", its_parts.fen as "partsFen", its_fees.fen as "feesFen"`;

/** The class that the owner of visit `v` was in on the day the order was opened; store `d` says which day that was. */
export const ownerClassSql = (order: string, as: string) => `left join lateral (
       select k.price_level, k.labour_discount_basis_points, k.parts_discount_basis_points
         from parties w join parties p on p.dealership_id = w.dealership_id and p.id = w.survivor_id
         join customer_classes k on k.dealership_id = p.dealership_id and k.id = p.class_id
        where w.dealership_id = v.dealership_id and w.id = v.owner_party_id
          and ${isInClassSql('p', `(${order}.opened_at at time zone d.time_zone)::date`)}) ${as} on true`;

/** Visit before order, as everywhere; the sums are read in the same round trip (the version check makes them current). */
export const lockOrder = statement<LockedOrder>(
  'work-orders.lock-order',
  `select o.id, o.number, o.visit_id as "visitId", v.vehicle_id as "vehicleId", o.status, o.version, o.estimate_version as "estimateVersion", o.opened_at as "openedAt",
          v.status as "visitStatus", v.plate, o.repair_class as "repairClass", d.overrun_basis_points as "overrunBasisPoints", d.estimate_valid_days as "estimateValidDays",
          coalesce(k.price_level, 'retail') as "ownerPriceLevel", coalesce(k.labour_discount_basis_points, 0) as "classLabourBasisPoints",
          coalesce(k.parts_discount_basis_points, 0) as "classPartsBasisPoints",
          payer.id as "payerId", payer.price_class as "priceClass",
          coalesce((select m.vehicle_class from vehicles f join vehicles c on c.dealership_id = f.dealership_id and c.id = f.survivor_id
                     join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
                     where f.dealership_id = v.dealership_id and f.id = v.vehicle_id), 'other') as "vehicleClass",
          ${situationSql}, its_labour.lines + its_parts.lines + its_fees.lines as lines, its_concerns.number as concerns,
          greatest(its_concerns.last, its_jobs.last, its_operations.last, 0) as "lastSequence", ${sumsSql}
     from visits v join work_orders o on o.dealership_id = v.dealership_id and o.visit_id = v.id
     join dealerships d on d.id = v.dealership_id
     ${ownerClassSql('o', 'k')}
     left join lateral (select p.id, p.price_class from visit_payers p where p.dealership_id = o.dealership_id and p.visit_id = o.visit_id order by p.id limit 1) payer on true
     ${workOnOrder}
     ${linesOnOrder}
     ${rowsOf('from concerns r', 'count(*)::int as number, max(r.sequence) as last')} its_concerns
    where v.dealership_id = $1 and o.id = $2 for no key update of v, o`,
);
export const setOrderStatus = statement(
  'work-orders.set-order-status',
  `update work_orders set status = $3, version = version + 1 where dealership_id = $1 and id = $2`,
);
export const bumpOrder = statement(
  'work-orders.bump-order',
  `update work_orders set version = version + 1 where dealership_id = $1 and id = $2`,
);
export const setEstimateVersion = statement(
  'work-orders.set-estimate-version',
  `update work_orders set estimate_version = $3 where dealership_id = $1 and id = $2`,
);

export const insertVisit = statement(
  'work-orders.insert-visit',
  `insert into visits (dealership_id, id, vehicle_id, plate, owner_party_id, sender_party_id, adviser_id, appointment_id, business_type, customer_mode, arrived_at, mileage_km, fuel_eighths, may_road_test, road_test_km, status)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'open')`,
);
export const insertPayer = statement(
  'work-orders.insert-payer',
  `insert into visit_payers (dealership_id, id, visit_id, party_id, price_class) values ($1, $2, $3, $4, 'customer')`,
);
export const insertOrder = statement(
  'work-orders.insert-order',
  `insert into work_orders (dealership_id, id, number, visit_id, repair_class, price_list_id, status, opened_at) values ($1, $2, $3, $4, $5, $6, 'estimating', $7)`,
);
export const insertConcerns = statement(
  'work-orders.insert-concerns',
  `insert into concerns (dealership_id, id, work_order_id, sequence, words)
   select $1, c.id, $2, $3 + c.at, c.words from unnest($4::uuid[], $5::text[]) with ordinality as c (id, words, at)`,
);
export const concernOfOrder = statement<{ id: string }>(
  'work-orders.concern-of-order',
  `select id from concerns where dealership_id = $1 and work_order_id = $2 and id = $3`,
);
export const insertJob = statement(
  'work-orders.insert-job',
  `insert into jobs (dealership_id, id, work_order_id, concern_id, sequence, name_zh, name_en, payer_id, approval, finding_id) values ($1, $2, $3, $4, $5, $6, $7, $8, 'proposed', $9)`,
);
export interface JobRow {
  readonly id: string;
  readonly approval: JobApproval;
  readonly payerId: string;
  readonly priceClass: PriceQuestion['priceClass'];
}
export const jobOfOrder = statement<JobRow>(
  'work-orders.job-of-order',
  `select j.id, j.approval, j.payer_id as "payerId", p.price_class as "priceClass"
     from jobs j join visit_payers p on p.dealership_id = j.dealership_id and p.id = j.payer_id
    where j.dealership_id = $1 and j.work_order_id = $2 and j.id = $3`,
);
export const insertLabourLines = statement(
  'work-orders.insert-labour-lines',
  `insert into labour_lines (dealership_id, id, work_order_id, job_id, sequence, labour_operation_id, code, name_zh, name_en, trade, standard_hours, billed_hours, credited_hours, rate_fen, discount_basis_points, amount_fen, tax_rate_basis_points, package_fen, class_basis_points, discount_reason)
   select $1, l.id, $2, $3, $17 + l.at, l.operation_id, l.code, l.name_zh, l.name_en, l.trade, l.standard, l.billed, l.credited, l.rate, l.discount, l.amount, l.tax, l.package, l.class_off, $18
     from unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::int[], $10::int[], $11::int[], $12::int[], $13::int[], $14::bigint[], $15::int[], $16::bigint[], $19::int[], $20::text[])
          with ordinality as l (id, operation_id, code, name_zh, trade, standard, billed, credited, rate, discount, amount, tax, package, class_off, name_en, at)`,
);
export const insertPartLines = statement(
  'work-orders.insert-part-lines',
  `insert into part_lines (dealership_id, id, work_order_id, job_id, sequence, part_id, number, name_zh, name_en, unit, quality_class, quantity, price_fen, amount_fen, tax_rate_basis_points, package_fen, class_basis_points, discount_basis_points, discount_reason)
   select $1, l.id, $2, $3, $15 + l.at, l.part_id, l.number, l.name_zh, l.name_en, l.unit, l.quality, l.quantity, l.price, l.amount, l.tax, l.package, l.class_off, l.discount, $16
     from unnest($4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[], $10::int[], $11::int[], $12::bigint[], $13::int[], $14::bigint[], $17::int[], $18::int[], $19::text[])
          with ordinality as l (id, part_id, number, name_zh, unit, quality, quantity, price, amount, tax, package, class_off, discount, name_en, at)`,
);
export const insertOperations = statement(
  'work-orders.insert-operations',
  `insert into operations (dealership_id, id, work_order_id, visit_id, job_id, labour_line_id, sequence, name_zh, name_en, bay_type, skill, equipment, planned_minutes, status)
   select $1, p.id, $2, $3, $4, p.line_id, $5 + p.at, p.name_zh, p.name_en, p.bay_type, p.skill, p.equipment, p.minutes, 'waiting'
     from unnest($6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::int[])
          with ordinality as p (id, line_id, name_zh, name_en, bay_type, skill, equipment, minutes, at)`,
);
export const deleteJob = statement(
  'work-orders.delete-job',
  `delete from jobs where dealership_id = $1 and work_order_id = $2 and id = $3 and approval = 'proposed'`,
);
export const insertPromise = statement(
  'work-orders.insert-promise',
  `insert into promises (dealership_id, id, visit_id, promised_at, reason, made_by, made_at, told_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
export const setPromise = statement(
  'work-orders.set-promise',
  `update visits set promised_at = $3, version = version + 1 where dealership_id = $1 and id = $2`,
);
export const setVisitStatus = statement(
  'work-orders.set-visit-status',
  `update visits set status = $3, released_at = $4, version = version + 1 where dealership_id = $1 and id = $2`,
);

export interface LockedOperation {
  readonly id: string;
  readonly workOrderId: string;
  readonly visitId: string;
  readonly status: OperationStatus;
  readonly version: number;
  readonly bayType: string;
  readonly skill: string;
  readonly equipment: string;
  readonly plannedMinutes: number;
  readonly sequence: number;
  readonly reworkCount: number;
  readonly orderStatus: WorkOrderStatus;
  readonly jobApproval: JobApproval;
  /** Parts of the operation's job that are still to be handed out. */
  readonly openPartsRequests: number;
}
export const lockOperation = statement<LockedOperation>(
  'work-orders.lock-operation',
  `select p.id, p.work_order_id as "workOrderId", p.visit_id as "visitId", p.status, p.version, p.bay_type as "bayType", p.skill, p.equipment,
          p.planned_minutes as "plannedMinutes", p.sequence, p.rework_count as "reworkCount", o.status as "orderStatus", j.approval as "jobApproval",
          (select count(*)::int from part_lines l
             join parts_requests r on r.dealership_id = l.dealership_id and r.demand_line_id = l.id and r.status in ${wordsInSql(openRequestStatuses)}
            where l.dealership_id = p.dealership_id and l.work_order_id = p.work_order_id and l.job_id = p.job_id) as "openPartsRequests"
     from operations p join work_orders o on o.dealership_id = p.dealership_id and o.id = p.work_order_id
     join jobs j on j.dealership_id = p.dealership_id and j.id = p.job_id
    where p.dealership_id = $1 and p.id = $2 for no key update of p`,
);
export const setOperationStatus = statement(
  'work-orders.set-operation-status',
  `update operations set status = $3, version = version + 1 where dealership_id = $1 and id = $2`,
);
export const lockOperations = statement<{ id: string; status: OperationStatus; version: number }>(
  'work-orders.lock-operations',
  `select id, status, version from operations where dealership_id = $1 and work_order_id = $2 order by id limit 500 for no key update`,
);
export const lockOperationsOfJob = statement<{ id: string; status: OperationStatus }>(
  'work-orders.lock-operations-of-job',
  `select id, status from operations where dealership_id = $1 and work_order_id = $2 and job_id = $3 order by id limit 500 for no key update`,
);
export const issuedOfLines = statement<{ issuedParts: number }>(
  'work-orders.issued-of-lines',
  `select count(*)::int as "issuedParts" from parts_requests where dealership_id = $1 and demand_line_id = any ($2::uuid[]) and status in ('issued', 'billed')`,
);
export const setOperationsStatus = statement(
  'work-orders.set-operations-status',
  `update operations set status = $3, version = version + 1, rework_count = rework_count + $4 where dealership_id = $1 and id = any ($2::uuid[])`,
);
export const lockVisit = statement<{ id: string; status: VisitStatus; version: number }>(
  'work-orders.lock-visit',
  `select id, status, version from visits where dealership_id = $1 and id = $2 for no key update`,
);
export const lockVisitOrders = statement<{ id: string; status: WorkOrderStatus; version: number }>(
  'work-orders.lock-visit-orders',
  `select id, status, version from work_orders where dealership_id = $1 and visit_id = $2 order by id limit 50 for no key update`,
);
/** How the orders of a visit stand against their lifecycle, read after they are locked. */
export const workLeft = statement<WorkOrderSituation & { id: string }>(
  'work-orders.work-left',
  `select o.id, ${situationSql} from work_orders o ${workOnOrder} where o.dealership_id = $1 and o.visit_id = $2 order by o.id limit 50`,
);

export const setRepairClass = statement(
  'work-orders.set-repair-class',
  `update work_orders set repair_class = $3, version = version + 1 where dealership_id = $1 and id = $2`,
);
/** $3 = who inspected. */
export const setPassed = statement(
  'work-orders.set-passed',
  `update operations set status = 'passed', version = version + 1, inspector_id = $3 where dealership_id = $1 and id = any ($2::uuid[])`,
);
/** $3 = who inspected; $4, $5 = why the work is to be done again. */
export const setSentBack = statement(
  'work-orders.set-sent-back',
  `update operations set status = 'rework', version = version + 1, rework_count = rework_count + 1, inspector_id = $3, rework_reason = $4, rework_remark = $5
    where dealership_id = $1 and id = any ($2::uuid[])`,
);
