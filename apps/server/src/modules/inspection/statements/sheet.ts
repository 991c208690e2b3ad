// The sheet of an order with what was found on it before.
import type { ReplyOf } from '@bayline/contract';
import type { inspection } from '@bayline/contract/inspection';
import { statement } from '../../../platform/db/statement.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';
import { itemOfResult, itemsOfSigned, odometerSql, roundOf } from '../store.ts';

type Sheet = ReplyOf<typeof inspection.sheet>;
export type SheetRow = Pick<
  Sheet,
  | 'workOrderId'
  | 'workOrderNumber'
  | 'plate'
  | 'plateKind'
  | 'modelName'
  | 'mileageKm'
  | 'mayRoadTest'
  | 'roadTestKm'
  | 'repairClass'
  | 'promisedAt'
  | 'finishedAt'
  | 'concerns'
  | 'operations'
  | 'history'
  | 'photos'
  | 'certificateNumber'
  | 'version'
> & {
  readonly businessType: string;
  readonly orderStatus: string;
  readonly round: number;
  readonly workerIds: string[];
  readonly signed: { readonly level: string; readonly inspectorId: string; readonly round: number }[];
};

const utc = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export const sheetOfOrder = statement<SheetRow>(
  'inspection.sheet-of-order',
  `select o.id as "workOrderId", o.number as "workOrderNumber", v.plate, c.plate_kind as "plateKind", m.name as "modelName", ${odometerSql} as "mileageKm", v.may_road_test as "mayRoadTest", v.road_test_km as "roadTestKm",
          o.repair_class as "repairClass", v.business_type as "businessType", o.status as "orderStatus", v.promised_at as "promisedAt", o.version, ${roundOf('o')} as round,
          (select max(e.ended_at) from operations p join clock_entries e on e.dealership_id = p.dealership_id and e.operation_id = p.id
            where p.dealership_id = o.dealership_id and p.work_order_id = o.id and e.ended_by = 'finish') as "finishedAt",
          array(select distinct e.technician_id from operations p join clock_entries e on e.dealership_id = p.dealership_id and e.operation_id = p.id
                 where p.dealership_id = o.dealership_id and p.work_order_id = o.id) as "workerIds",
          coalesce((select array_agg(k.words order by k.sequence) from concerns k where k.dealership_id = o.dealership_id and k.work_order_id = o.id), '{}') as concerns,
          (select x.number from certificates x where x.dealership_id = o.dealership_id and x.work_order_id = o.id) as "certificateNumber",
          coalesce((select json_agg(json_build_object('operation',
                      json_build_object('id', p.id, 'labourLineId', p.labour_line_id, 'sequence', p.sequence, 'nameZh', p.name_zh, 'nameEn', p.name_en, 'bayType', p.bay_type, 'skill', p.skill,
                        'equipment', p.equipment, 'plannedMinutes', p.planned_minutes, 'status', p.status, 'reworkCount', p.rework_count),
                      'technicians', coalesce((select json_agg(json_build_object('id', t.id, 'name', t.name) order by a.share_percent desc, t.id)
                         from operation_technicians a join staff t on t.dealership_id = a.dealership_id and t.id = a.technician_id
                        where a.dealership_id = p.dealership_id and a.operation_id = p.id and a.round = p.rework_count), '[]')) order by p.sequence)
             from operations p where p.dealership_id = o.dealership_id and p.work_order_id = o.id and p.status <> 'cancelled'), '[]') as operations,
          coalesce((select json_agg(json_build_object('level', i.level, 'inspectorId', i.inspector_id, 'round', i.round))
             from inspections i where i.dealership_id = o.dealership_id and i.work_order_id = o.id), '[]') as signed,
          coalesce((select json_agg(json_build_object('id', i.id, 'level', i.level, 'round', i.round, 'result', i.result, 'lateReason', i.late_reason,
                      'reworkReason', i.rework_reason, 'reworkOwnerName', w.name, 'costCentre', i.cost_centre,
                      'penaltyFen', (select y.penalty_fen from rework_penalties y where y.dealership_id = i.dealership_id and y.inspection_id = i.id),
                      'remark', i.remark, 'inspectorName', s.name, 'inspectedAt', ${utc('i.inspected_at')},
                      'failed', coalesce((select json_agg(json_build_object('nameZh', n.name_zh, 'nameEn', n.name_en, 'note', r.note) order by n.sheet = 'road-test', n.sequence)
                         from inspection_results r
                         join lateral (${itemOfResult('r', 'i')}) n on true
                        where r.dealership_id = i.dealership_id and r.inspection_id = i.id and r.verdict = 'fail'), '[]'),
                      'uninspected', case i.result when 'rework' then (select count(*)::int from (${itemsOfSigned('i')}) n
                        where not exists (select from inspection_results r where r.dealership_id = i.dealership_id and r.inspection_id = i.id and r.code = n.code)) else 0 end,
                      'roadTest', (select json_build_object('startedAt', ${utc('d.started_at')}, 'endedAt', ${utc('d.ended_at')}, 'startKm', d.start_km, 'endKm', d.end_km, 'route', d.route)
                         from road_tests d where d.dealership_id = i.dealership_id and d.inspection_id = i.id)) order by i.inspected_at desc, i.id)
             from inspections i join staff s on s.dealership_id = i.dealership_id and s.id = i.inspector_id
             left join staff w on w.dealership_id = i.dealership_id and w.id = i.rework_owner_id
            where i.dealership_id = o.dealership_id and i.work_order_id = o.id), '[]') as history,
          coalesce((select json_agg(json_build_object('id', f.id, 'note', f.note, 'takenByName', t.name, 'takenAt', ${utc('f.taken_at')}) order by f.taken_at, f.id)
             from inspection_photos f join staff t on t.dealership_id = f.dealership_id and t.id = f.taken_by
            where f.dealership_id = o.dealership_id and f.work_order_id = o.id), '[]') as photos
     from work_orders o
     join visits v on v.dealership_id = o.dealership_id and v.id = o.visit_id
     ${carOfVisitSql('c')}
     left join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
    where o.dealership_id = $1 and o.id = $2`,
);
