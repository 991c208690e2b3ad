// SQL on inspections, their results, road tests, photos, penalties and certificates.
import type { InspectionLevel } from '@bayline/domain/inspection';
import type { OperationStatus, RepairClass } from '@bayline/domain/work-orders';
import { statement } from '../../platform/db/statement.ts';
import { carOfVisitSql } from '../vehicles/index.ts';

export interface OrderToInspect {
  readonly version: number;
  readonly visitId: string;
  readonly status: string;
  readonly repairClass: RepairClass;
  readonly promisedAt: string | null;
  readonly arrivedAt: string;
  readonly odometerKm: number;
  readonly mayRoadTest: boolean | null;
  readonly businessType: string;
  readonly round: number;
}
/** A round ends with a final inspection, or when work is sent back before it. */
export const roundOf = (order: string) =>
  `(select count(*)::int from inspections i where i.dealership_id = ${order}.dealership_id and i.work_order_id = ${order}.id and (i.level = 'final' or i.result = 'rework'))`;

/** What the odometer of visit `v` showed at arrival, or since it was set right or exchanged in the house; a drive begins there or later. */
export const odometerSql = `coalesce((select r.mileage_km from vehicles come
         join vehicles files on files.dealership_id = come.dealership_id and files.survivor_id = come.survivor_id
         join mileage_readings r on r.dealership_id = files.dealership_id and r.vehicle_id = files.id and r.read_at >= v.arrived_at and r.source in ('correction', 'odometer-exchange')
        where come.dealership_id = v.dealership_id and come.id = v.vehicle_id order by r.read_at desc, r.id desc limit 1), v.mileage_km)`;

export const lockOrder = statement<OrderToInspect>(
  'inspection.lock-order',
  `select o.version, o.visit_id as "visitId", o.status, o.repair_class as "repairClass", v.promised_at as "promisedAt", v.arrived_at as "arrivedAt", ${odometerSql} as "odometerKm",
          v.may_road_test as "mayRoadTest", v.business_type as "businessType", ${roundOf('o')} as round
     from work_orders o join visits v on v.dealership_id = o.dealership_id and v.id = o.visit_id
    where o.dealership_id = $1 and o.id = $2 for no key update of o`,
);
export const workDone = statement<{ id: string; status: OperationStatus; nameZh: string; skill: string; reworkCount: number }>(
  'inspection.work-done',
  `select p.id, p.status, p.name_zh as "nameZh", p.skill, p.rework_count as "reworkCount" from operations p where p.dealership_id = $1 and p.work_order_id = $2 order by p.id limit 500`,
);
/** Asked behind the lock, so that what was signed in the meantime is seen. */
export const signingFacts = statement<{
  workerIds: string[];
  signed: { level: string; inspectorId: string; round: number }[];
  words: string[];
  certificateNumber: string | null;
  finishedAt: string | null;
}>(
  'inspection.signing-facts',
  `select array(select distinct e.technician_id from operations p join clock_entries e on e.dealership_id = p.dealership_id and e.operation_id = p.id
                 where p.dealership_id = $1 and p.work_order_id = $2) as "workerIds",
          coalesce((select json_agg(json_build_object('level', i.level, 'inspectorId', i.inspector_id, 'round', i.round))
             from inspections i where i.dealership_id = $1 and i.work_order_id = $2), '[]') as signed,
          array(select k.words from concerns k where k.dealership_id = $1 and k.work_order_id = $2) as words,
          (select c.number from certificates c where c.dealership_id = $1 and c.work_order_id = $2) as "certificateNumber",
          (select max(e.ended_at) from operations p join clock_entries e on e.dealership_id = p.dealership_id and e.operation_id = p.id
            where p.dealership_id = $1 and p.work_order_id = $2 and e.ended_by = 'finish') as "finishedAt"`,
);
export interface SheetItemRow {
  readonly sheet: string;
  readonly version: number;
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly lowest: number | null;
  readonly highest: number | null;
}
/** The sheets an order is inspected on: of each level the newest of its class of repair, or else the newest common one. */
export const itemsInUse = statement<SheetItemRow>(
  'inspection.items-in-use',
  `select i.sheet, i.version, i.code, i.name_zh as "nameZh", i.name_en as "nameEn", i.unit, i.lowest, i.highest
     from (select distinct on (c.sheet) c.sheet, c.version
             from (select distinct on (s.sheet, s.repair_class) s.sheet, s.repair_class, s.version, s.is_withdrawn
                     from inspection_sheets s
                    where s.dealership_id = $1 and (s.repair_class is null
                          or s.repair_class = (select o.repair_class from work_orders o where o.dealership_id = $1 and o.id = $2))
                    order by s.sheet, s.repair_class, s.version desc) c
            where not c.is_withdrawn order by c.sheet, c.repair_class nulls last) u
     join inspection_sheet_items i on i.dealership_id = $1 and i.sheet = u.sheet and i.version = u.version
    order by i.sheet, i.sequence limit 400`,
);
/** Of a result, the item that was answered: on the level's sheet, or on the road test's. */
export const itemOfResult = (result: string, signed: string) =>
  `select x.* from inspection_sheet_items x
    where x.dealership_id = ${result}.dealership_id and x.code = ${result}.code
      and ((x.sheet = ${signed}.level and x.version = ${signed}.sheet_version)
        or (x.sheet, x.version) = (select 'road-test', d.sheet_version from road_tests d where d.dealership_id = ${signed}.dealership_id and d.inspection_id = ${signed}.id))`;
/** The items of the sheet that was signed, and of the road test's where the car was driven. */
export const itemsOfSigned = (signed: string) =>
  `select x.* from inspection_sheet_items x
    where x.dealership_id = ${signed}.dealership_id and x.sheet = ${signed}.level and x.version = ${signed}.sheet_version
   union all
   select x.* from road_tests d
     join inspection_sheet_items x on x.dealership_id = d.dealership_id and x.sheet = 'road-test' and x.version = d.sheet_version
    where d.dealership_id = ${signed}.dealership_id and d.inspection_id = ${signed}.id`;
export const openSheets = statement(
  'inspection.open-sheets',
  `select open_inspection_sheets(dealership_id => $1), open_stage_sheets(dealership_id => $1), open_hand_over_sheet(dealership_id => $1)`,
);

export const insertInspection = statement(
  'inspection.insert-inspection',
  `insert into inspections (dealership_id, id, work_order_id, level, round, sheet_version, result, rework_reason, rework_owner_id, cost_centre, late_reason, remark, worker_ids, inspector_id, inspected_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
);
export const insertResults = statement(
  'inspection.insert-results',
  `insert into inspection_results (dealership_id, inspection_id, code, verdict, measured, note)
   select $1, $2, r.code, r.verdict, r.measured, r.note from unnest($3::text[], $4::text[], $5::int[], $6::text[]) as r (code, verdict, measured, note)`,
);
export const insertRoadTest = statement(
  'inspection.insert-road-test',
  `insert into road_tests (dealership_id, inspection_id, sheet_version, started_at, ended_at, start_km, end_km, route) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
export const insertCertificate = statement(
  'inspection.insert-certificate',
  `insert into certificates (dealership_id, number, work_order_id, inspection_id, issued_by, issued_at) values ($1, $2, $3, $4, $5, $6)`,
);
/** Door: orders of a visit whose class of repair leaves with a certificate only, and that have none. */
export const ordersWithoutCertificate = statement<{ missing: number }>(
  'inspection.orders-without-certificate',
  `select count(*)::int as missing from work_orders o
    where o.dealership_id = $1 and o.visit_id = $2 and o.status <> 'cancelled' and o.repair_class in ('overhaul', 'assembly', 'second-level')
      and not exists (select from certificates c where c.dealership_id = o.dealership_id and c.work_order_id = o.id)`,
);

export const insertPhoto = statement(
  'inspection.insert-photo',
  `insert into inspection_photos (dealership_id, id, work_order_id, sha256, note, taken_by, taken_at) values ($1, $2, $3, $4, $5, $6, $7)`,
);
export const photosOfOrder = statement<{ photos: number }>(
  'inspection.photos-of-order',
  `select (select count(*)::int from inspection_photos f where f.dealership_id = o.dealership_id and f.work_order_id = o.id) as photos
     from work_orders o where o.dealership_id = $1 and o.id = $2 for no key update of o`,
);
export const photoById = statement<{ sha256: string }>(
  'inspection.photo-by-id',
  `select sha256 from inspection_photos where dealership_id = $1 and id = $2`,
);

export const reworkById = statement<{ visitId: string; workOrderId: string; reworkOwnerId: string; isDecided: boolean }>(
  'inspection.rework-by-id',
  `select o.visit_id as "visitId", i.work_order_id as "workOrderId", i.rework_owner_id as "reworkOwnerId",
          exists (select from rework_penalties y where y.dealership_id = i.dealership_id and y.inspection_id = i.id) as "isDecided"
     from inspections i join work_orders o on o.dealership_id = i.dealership_id and o.id = i.work_order_id
    where i.dealership_id = $1 and i.id = $2 and i.result = 'rework'`,
);
export const insertPenalty = statement(
  'inspection.insert-penalty',
  `insert into rework_penalties (dealership_id, inspection_id, penalty_fen, set_by, set_at) values ($1, $2, $3, $4, $5)`,
);

export interface WaitingRow {
  readonly workOrderId: string;
  readonly workOrderNumber: string;
  readonly plate: string;
  readonly plateKind: string | null;
  readonly modelName: string | null;
  readonly promisedAt: string | null;
  readonly operations: number;
  readonly reworkCount: number;
  readonly nextLevel: InspectionLevel;
}
export const listWaiting = statement<WaitingRow>(
  'inspection.list-waiting',
  `select o.id as "workOrderId", o.number as "workOrderNumber", v.plate, c.plate_kind as "plateKind", m.name as "modelName", v.promised_at as "promisedAt",
          work.operations, work.rework_count as "reworkCount",
          case when 'team' = any (signed.levels) then 'final' when 'self' = any (signed.levels) then 'team' else 'self' end as "nextLevel"
     from visits v
     join work_orders o on o.dealership_id = v.dealership_id and o.visit_id = v.id
     ${carOfVisitSql('c')}
     left join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
     join lateral (select count(*) filter (where p.status <> 'cancelled')::int as operations, coalesce(sum(p.rework_count), 0)::int as rework_count,
                          count(*) filter (where p.status = 'finished') as finished, count(*) filter (where p.status not in ('finished', 'passed', 'cancelled')) as open
                     from operations p where p.dealership_id = o.dealership_id and p.work_order_id = o.id) work on work.finished > 0 and work.open = 0
     cross join lateral (select array(select i.level from inspections i where i.dealership_id = o.dealership_id and i.work_order_id = o.id and i.round = ${roundOf('o')}) as levels) signed
    where v.dealership_id = $1 and v.status = 'open' and o.status = 'authorised'
    order by v.promised_at nulls last, o.number limit 300`,
);
