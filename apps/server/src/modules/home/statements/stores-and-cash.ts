// Lists of the stores and of the cash desk.
import { statement } from '../../../platform/db/statement.ts';
import { holdsCarSql } from '../../settlement/index.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';
import { carOfVisit, type FoundRow } from './row.ts';

/** One row an order: the storekeeper picks a car's parts together. */
export const toPick = statement<FoundRow>(
  'home.to-pick',
  `select q.id, q.id as target, q.plate, c.plate_kind as "plateKind", q.title, q.title_en as "titleEn", q.detail, null::text as "ownerName", null::bigint as "amountFen", v.promised_at as "dueAt", 'planned' as tone
     from (select r.demand_order_id as id, min(r.plate) as plate, min(r.order_number) as detail, min(r.requested_at) as requested_at,
                  string_agg(n.name_zh, '、' order by n.number) as title,
                  string_agg(coalesce(nullif(n.name_en, ''), n.name_zh), ', ' order by n.number) as title_en
             from parts_requests r join part_numbers n on n.dealership_id = r.dealership_id and n.id = r.part_id
            where r.dealership_id = $1 and r.status in ('reserved', 'arrived', 'picked', 'inspected', 'staged')
            group by r.demand_order_id) q
     left join work_orders o on o.dealership_id = $1 and o.id = q.id
     left join (visits v ${carOfVisitSql('c')}) on v.dealership_id = o.dealership_id and v.id = o.visit_id
    order by v.promised_at nulls last, q.requested_at, q.id limit 50`,
);

export const shortParts = statement<FoundRow>(
  'home.short-parts',
  `select r.id, r.demand_order_id as target, r.plate, c.plate_kind as "plateKind", n.number || ' ' || n.name_zh as title, n.number || ' ' || coalesce(nullif(n.name_en, ''), n.name_zh) as "titleEn", r.order_number as detail, null::text as "ownerName",
          null::bigint as "amountFen", v.promised_at as "dueAt", 'waiting' as tone
     from parts_requests r
     join part_numbers n on n.dealership_id = r.dealership_id and n.id = r.part_id
     left join work_orders o on o.dealership_id = r.dealership_id and o.id = r.demand_order_id
     left join (visits v ${carOfVisitSql('c')}) on v.dealership_id = o.dealership_id and v.id = o.visit_id
    where r.dealership_id = $1 and r.status in ('short', 'ordered')
    order by v.promised_at nulls last, r.requested_at, r.id limit 50`,
);

export const belowThreshold = statement<FoundRow>(
  'home.below-threshold',
  `select l.part_id as id, l.part_id as target, null::text as plate, null::text as "plateKind", n.number || ' ' || n.name_zh as title, n.number || ' ' || coalesce(nullif(n.name_en, ''), n.name_zh) as "titleEn",
          concat_ws(' · ', nullif(l.bin, ''), trim_scale(l.on_hand / 1000.0) || ' / ' || trim_scale(l.minimum / 1000.0) || ' ' || n.unit) as detail,
          null::text as "ownerName", null::bigint as "amountFen", null::timestamptz as "dueAt", 'waiting' as tone
     from (select s.* from stock_levels s where s.dealership_id = $1 and s.on_hand < s.minimum limit 200) l
     join part_numbers n on n.dealership_id = $1 and n.id = l.part_id
    order by l.on_hand::numeric / l.minimum, n.number, l.warehouse_id limit 50`,
);

const billRow = `s.id, v.id as target, v.plate, c.plate_kind as "plateKind", s.number as title, '' as detail, b.name as "ownerName",
          s.total_fen - s.paid_fen as "amountFen", v.promised_at as "dueAt"`;
const fromBills = `from settlements s
     join visits v on v.dealership_id = s.dealership_id and v.id = s.visit_id
     ${carOfVisit}
     join visit_payers y on y.dealership_id = s.dealership_id and y.id = s.payer_id
     join parties b on b.dealership_id = y.dealership_id and b.id = y.party_id`;

/** Bills of today. $2 = the day's first moment. */
export const toCollect = statement<FoundRow>(
  'home.to-collect',
  `select ${billRow}, 'ready' as tone
     ${fromBills}
    where s.dealership_id = $1 and ${holdsCarSql} and s.prepared_at >= $2
    order by v.promised_at nulls last, s.id limit 50`,
);

const dueOnWall = `s.credit_due_on::timestamp at time zone (select z.time_zone from dealerships z where z.id = s.dealership_id)`;
/**
 * Bills of earlier days that are not paid in full: first those that hold the car, then those on account, the next due
 * first; late are those that hold the car or whose day is over. $2 = the day's first moment.
 */
export const arrears = statement<FoundRow>(
  'home.arrears',
  `select s.id, v.id as target, v.plate, c.plate_kind as "plateKind", s.number as title, '' as detail, b.name as "ownerName",
          s.total_fen - s.paid_fen as "amountFen", case when ${holdsCarSql} then s.prepared_at else ${dueOnWall} end as "dueAt", 'waiting' as tone
     ${fromBills}
    where s.dealership_id = $1 and s.status in ('pre-settled', 'part-paid') and s.prepared_at < $2
    order by ${holdsCarSql} desc, s.credit_due_on nulls last, s.prepared_at, s.id limit 50`,
);
