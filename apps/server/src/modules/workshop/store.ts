// SQL on assignments and clocks.
import type { OperationStatus, WorkOrderStatus } from '@bayline/domain/work-orders';
import type { PauseReason } from '@bayline/domain/workshop';
import { statement } from '../../platform/db/statement.ts';

export const putAssignment = statement(
  'workshop.put-assignment',
  `insert into assignments (dealership_id, operation_id, bay_id, technician_id, starts_at, ends_at, assigned_by, assigned_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (dealership_id, operation_id) do update
      set bay_id = excluded.bay_id, technician_id = excluded.technician_id, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
          assigned_by = excluded.assigned_by, assigned_at = excluded.assigned_at`,
);
export const deleteAssignment = statement(
  'workshop.delete-assignment',
  `delete from assignments where dealership_id = $1 and operation_id = $2`,
);

/** Whether the operation is this person's, and whether that person's clock runs on another. One row, whatever is asked about. */
export const clockFacts = statement<{ isMine: boolean; isAnotherRunning: boolean }>(
  'workshop.clock-facts',
  `select exists (select 1 from assignments a where a.dealership_id = $1 and a.operation_id = $2 and a.technician_id = $3) as "isMine",
          exists (select 1 from clock_entries e where e.dealership_id = $1 and e.technician_id = $3 and e.ended_at is null and e.operation_id <> $2) as "isAnotherRunning"`,
);
export const startClock = statement(
  'workshop.start-clock',
  `insert into clock_entries (dealership_id, id, operation_id, technician_id, started_at) values ($1, $2, $3, $4, $5)`,
);
export const stopClock = statement(
  'workshop.stop-clock',
  `update clock_entries set ended_at = greatest(started_at, $4::timestamptz), ended_by = $5, pause_reason = $6
    where dealership_id = $1 and operation_id = $2 and technician_id = $3 and ended_at is null`,
);

export interface DispatchRow {
  readonly id: string;
  readonly workOrderId: string;
  readonly workOrderNumber: string;
  readonly plate: string;
  readonly plateKind: string | null;
  readonly modelName: string | null;
  readonly ownerName: string;
  readonly name: string;
  readonly bayType: string;
  readonly skill: string;
  readonly equipment: string;
  readonly plannedMinutes: number;
  readonly status: OperationStatus;
  readonly promisedAt: string | null;
  readonly customerWaits: boolean;
  readonly partStatuses: string[];
  readonly bayId: string | null;
  readonly bayName: string | null;
  readonly technicianId: string | null;
  readonly technicianName: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly version: number;
}
const dispatchColumns = `p.id, p.work_order_id as "workOrderId", o.number as "workOrderNumber", v.plate, c.plate_kind as "plateKind", m.name as "modelName", w.name as "ownerName",
  p.name, p.bay_type as "bayType", p.skill, p.equipment, p.planned_minutes as "plannedMinutes", p.status, v.promised_at as "promisedAt", v.customer_mode = 'waiting' as "customerWaits",
  coalesce((select array_agg(r.status) from parts_requests r where r.dealership_id = p.dealership_id and r.demand_order_id = p.work_order_id), '{}') as "partStatuses",
  a.bay_id as "bayId", b.name as "bayName", a.technician_id as "technicianId", t.name as "technicianName", a.starts_at as "startsAt", a.ends_at as "endsAt", p.version`;
const dispatchJoins = `from operations p
  join work_orders o on o.dealership_id = p.dealership_id and o.id = p.work_order_id
  join visits v on v.dealership_id = p.dealership_id and v.id = p.visit_id
  join vehicles c on c.dealership_id = v.dealership_id and c.id = v.vehicle_id
  left join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
  join parties w on w.dealership_id = v.dealership_id and w.id = v.owner_party_id
  left join assignments a on a.dealership_id = p.dealership_id and a.operation_id = p.id
  left join bays b on b.dealership_id = a.dealership_id and b.id = a.bay_id
  left join staff t on t.dealership_id = a.dealership_id and t.id = a.technician_id`;
export const openOperations = statement<DispatchRow>(
  'workshop.open-operations',
  `select ${dispatchColumns} ${dispatchJoins}
    where p.dealership_id = $1 and p.status in ('waiting', 'assigned', 'working', 'paused', 'rework') and o.status = 'authorised'
    order by v.promised_at nulls last, o.number, p.sequence, p.id limit 1000`,
);
export const operationById = statement<DispatchRow>(
  'workshop.operation-by-id',
  `select ${dispatchColumns} ${dispatchJoins} where p.dealership_id = $1 and p.id = $2`,
);
export const bookingsOfDay = statement<{ bayId: string; startsAt: string; endsAt: string; subjectType: string; label: string }>(
  'workshop.bookings-of-day',
  `select k.bay_id as "bayId", k.starts_at as "startsAt", k.ends_at as "endsAt", k.subject_type as "subjectType", coalesce(v.plate, w.plate, '') as label
     from bay_bookings k
     left join operations p on k.subject_type = 'operation' and p.dealership_id = k.dealership_id and p.id = k.subject_id
     left join visits v on v.dealership_id = p.dealership_id and v.id = p.visit_id
     left join visits w on k.subject_type = 'visit' and w.dealership_id = k.dealership_id and w.id = k.subject_id
    where k.dealership_id = $1 and k.starts_at >= $2::timestamptz - interval '2 days' and k.starts_at < $3 and k.ends_at > $2
    order by k.starts_at, k.id limit 2000`,
);

export interface MyJobRow extends DispatchRow {
  readonly orderStatus: WorkOrderStatus;
  readonly openPartsRequests: number;
  readonly ownerWords: string[];
  readonly clocks: { readonly startedAt: string; readonly endedAt: string | null; readonly pauseReason: PauseReason | null }[];
}
const myColumns = `${dispatchColumns}, o.status as "orderStatus",
  (select count(*)::int from part_lines l join parts_requests r on r.dealership_id = l.dealership_id and r.demand_line_id = l.id
    where l.dealership_id = p.dealership_id and l.job_id = p.job_id and r.status in ('short', 'ordered', 'reserved', 'arrived', 'picked', 'inspected', 'staged')) as "openPartsRequests",
  coalesce((select array_agg(k.words order by k.sequence) from concerns k where k.dealership_id = p.dealership_id and k.work_order_id = p.work_order_id), '{}') as "ownerWords",
  coalesce((select json_agg(json_build_object('startedAt', to_char(e.started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
       'endedAt', to_char(e.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'pauseReason', e.pause_reason) order by e.started_at, e.id)
     from clock_entries e where e.dealership_id = p.dealership_id and e.operation_id = p.id), '[]') as clocks`;
export const myOperations = statement<MyJobRow>(
  'workshop.my-operations',
  `select ${myColumns} ${dispatchJoins}
    where p.dealership_id = $1 and a.technician_id = $2 and p.status in ('assigned', 'working', 'paused', 'rework')
    order by (p.status = 'working') desc, a.starts_at, p.id limit 100`,
);
export const myOperation = statement<MyJobRow>(
  'workshop.my-operation',
  `select ${myColumns} ${dispatchJoins} where p.dealership_id = $1 and p.id = $2`,
);

export interface BoardRow {
  readonly workOrderId: string;
  readonly workOrderNumber: string;
  readonly orderStatus: WorkOrderStatus;
  readonly plate: string;
  readonly plateKind: string | null;
  readonly modelName: string | null;
  readonly ownerName: string;
  readonly promisedAt: string | null;
  readonly isReleased: boolean;
  readonly operationStatuses: OperationStatus[];
  readonly partStatuses: string[];
  readonly jobWords: string;
  readonly technicianNames: string[];
  readonly bayName: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly pauseReason: PauseReason | null;
}
export const boardRows = statement<BoardRow>(
  'workshop.board',
  `select o.id as "workOrderId", o.number as "workOrderNumber", o.status as "orderStatus", v.plate, c.plate_kind as "plateKind", m.name as "modelName", w.name as "ownerName",
          v.promised_at as "promisedAt", v.status = 'released' as "isReleased",
          coalesce((select array_agg(p.status order by p.sequence) from operations p where p.dealership_id = o.dealership_id and p.work_order_id = o.id), '{}') as "operationStatuses",
          coalesce((select array_agg(r.status) from parts_requests r where r.dealership_id = o.dealership_id and r.demand_order_id = o.id), '{}') as "partStatuses",
          coalesce((select string_agg(j.name, '、' order by j.sequence) from jobs j where j.dealership_id = o.dealership_id and j.work_order_id = o.id), '') as "jobWords",
          coalesce((select array_agg(distinct t.name) from operations p join assignments a on a.dealership_id = p.dealership_id and a.operation_id = p.id
                      join staff t on t.dealership_id = a.dealership_id and t.id = a.technician_id
                     where p.dealership_id = o.dealership_id and p.work_order_id = o.id), '{}') as "technicianNames",
          now_at.bay_name as "bayName", now_at.starts_at as "startsAt", now_at.ends_at as "endsAt",
          (select e.pause_reason from operations p join clock_entries e on e.dealership_id = p.dealership_id and e.operation_id = p.id
            where p.dealership_id = o.dealership_id and p.work_order_id = o.id and p.status = 'paused' order by e.ended_at desc nulls last limit 1) as "pauseReason"
     from visits v
     join work_orders o on o.dealership_id = v.dealership_id and o.visit_id = v.id
     join vehicles c on c.dealership_id = v.dealership_id and c.id = v.vehicle_id
     left join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
     join parties w on w.dealership_id = v.dealership_id and w.id = v.owner_party_id
     left join lateral (
       select b.name as bay_name, a.starts_at, a.ends_at
         from operations p join assignments a on a.dealership_id = p.dealership_id and a.operation_id = p.id
         join bays b on b.dealership_id = a.dealership_id and b.id = a.bay_id
        where p.dealership_id = o.dealership_id and p.work_order_id = o.id and p.status in ('working', 'paused', 'rework', 'assigned')
        order by (p.status = 'working') desc, a.starts_at limit 1) now_at on true
    where v.dealership_id = $1 and o.status <> 'cancelled' and (v.status = 'open' or (v.status = 'released' and v.released_at >= $2 and v.released_at < $2::timestamptz + interval '1 day'))
    order by v.promised_at nulls last, o.number limit 1000`,
);
