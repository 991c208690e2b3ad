import type { ReworkReason } from '@bayline/domain/inspection';
import type { OperationStatus } from '@bayline/domain/work-orders';
import { statement } from '../../platform/db/statement.ts';

export const lockOrder = statement<{ version: number; visitId: string; status: string }>(
  'inspection.lock-order',
  `select version, visit_id as "visitId", status from work_orders where dealership_id = $1 and id = $2 for update`,
);
export const workDone = statement<{ id: string; status: OperationStatus; technicianId: string | null }>(
  'inspection.work-done',
  `select p.id, p.status, a.technician_id as "technicianId"
     from operations p left join assignments a on a.dealership_id = p.dealership_id and a.operation_id = p.id
    where p.dealership_id = $1 and p.work_order_id = $2 order by p.id limit 500`,
);
export const insertInspection = statement(
  'inspection.insert-inspection',
  `insert into inspections (dealership_id, id, work_order_id, level, result, rework_reason, rework_owner_id, remark, inspector_id, inspected_at) values ($1, $2, $3, 'final', $4, $5, $6, $7, $8, $9)`,
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
}
export const listWaiting = statement<WaitingRow>(
  'inspection.list-waiting',
  `select o.id as "workOrderId", o.number as "workOrderNumber", v.plate, c.plate_kind as "plateKind", m.name as "modelName", v.promised_at as "promisedAt",
          work.operations, work.rework_count as "reworkCount"
     from visits v
     join work_orders o on o.dealership_id = v.dealership_id and o.visit_id = v.id
     join vehicles c on c.dealership_id = v.dealership_id and c.id = v.vehicle_id
     left join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
     join lateral (select count(*) filter (where p.status <> 'cancelled')::int as operations, coalesce(sum(p.rework_count), 0)::int as rework_count,
                          count(*) filter (where p.status = 'finished') as finished, count(*) filter (where p.status not in ('finished', 'passed', 'cancelled')) as open
                     from operations p where p.dealership_id = o.dealership_id and p.work_order_id = o.id) work on work.finished > 0 and work.open = 0
    where v.dealership_id = $1 and v.status = 'open' and o.status = 'authorised'
    order by v.promised_at nulls last, o.number limit 300`,
);

export interface SheetRow {
  readonly workOrderId: string;
  readonly workOrderNumber: string;
  readonly plate: string;
  readonly plateKind: string | null;
  readonly modelName: string | null;
  readonly promisedAt: string | null;
  readonly finishedAt: string | null;
  readonly version: number;
  readonly concerns: string[];
  readonly operations: {
    readonly operation: {
      readonly id: string;
      readonly labourLineId: string;
      readonly sequence: number;
      readonly name: string;
      readonly bayType: 'maintenance' | 'mechanical' | 'body' | 'paint' | 'alignment' | 'wash' | 'high-voltage';
      readonly skill: 'mechanical' | 'electrical' | 'body' | 'paint' | 'cleaning' | 'alignment' | 'high-voltage';
      readonly equipment: string;
      readonly plannedMinutes: number;
      readonly status: OperationStatus;
      readonly reworkCount: number;
    };
    readonly technicianId: string | null;
    readonly technicianName: string | null;
  }[];
  readonly history: {
    readonly id: string;
    readonly result: 'passed' | 'rework';
    readonly reworkReason: ReworkReason | null;
    readonly reworkOwnerName: string | null;
    readonly remark: string;
    readonly inspectorName: string;
    readonly inspectedAt: string;
  }[];
}
export const sheetOfOrder = statement<SheetRow>(
  'inspection.sheet-of-order',
  `select o.id as "workOrderId", o.number as "workOrderNumber", v.plate, c.plate_kind as "plateKind", m.name as "modelName", v.promised_at as "promisedAt", o.version,
          (select max(e.ended_at) from operations p join clock_entries e on e.dealership_id = p.dealership_id and e.operation_id = p.id
            where p.dealership_id = o.dealership_id and p.work_order_id = o.id and e.ended_by = 'finish') as "finishedAt",
          coalesce((select array_agg(k.words order by k.sequence) from concerns k where k.dealership_id = o.dealership_id and k.work_order_id = o.id), '{}') as concerns,
          coalesce((select json_agg(json_build_object('technicianId', a.technician_id, 'technicianName', t.name, 'operation',
                      json_build_object('id', p.id, 'labourLineId', p.labour_line_id, 'sequence', p.sequence, 'name', p.name, 'bayType', p.bay_type, 'skill', p.skill,
                        'equipment', p.equipment, 'plannedMinutes', p.planned_minutes, 'status', p.status, 'reworkCount', p.rework_count)) order by p.sequence)
             from operations p
             left join assignments a on a.dealership_id = p.dealership_id and a.operation_id = p.id
             left join staff t on t.dealership_id = a.dealership_id and t.id = a.technician_id
            where p.dealership_id = o.dealership_id and p.work_order_id = o.id), '[]') as operations,
          coalesce((select json_agg(json_build_object('id', i.id, 'result', i.result, 'reworkReason', i.rework_reason, 'reworkOwnerName', w.name, 'remark', i.remark,
                      'inspectorName', s.name, 'inspectedAt', to_char(i.inspected_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by i.inspected_at desc, i.id)
             from inspections i join staff s on s.dealership_id = i.dealership_id and s.id = i.inspector_id
             left join staff w on w.dealership_id = i.dealership_id and w.id = i.rework_owner_id
            where i.dealership_id = o.dealership_id and i.work_order_id = o.id), '[]') as history
     from work_orders o
     join visits v on v.dealership_id = o.dealership_id and v.id = o.visit_id
     join vehicles c on c.dealership_id = v.dealership_id and c.id = v.vehicle_id
     left join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
    where o.dealership_id = $1 and o.id = $2`,
);
