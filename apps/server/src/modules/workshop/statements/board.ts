// Every car in the house and those given back today.
import type { OperationStatus, WorkOrderStatus } from '@bayline/domain/work-orders';
import type { PauseReason } from '@bayline/domain/workshop';
import { statement } from '../../../platform/db/statement.ts';
import { carOfVisitSql } from '../../vehicles/index.ts';

export interface BoardRow {
  readonly workOrderId: string;
  readonly workOrderNumber: string;
  readonly visitId: string;
  readonly orderStatus: WorkOrderStatus;
  readonly plate: string;
  readonly plateKind: string | null;
  readonly modelName: string | null;
  readonly ownerName: string;
  readonly arrivedAt: string;
  readonly promisedAt: string | null;
  readonly expectedAt: string | null;
  readonly isUnplannable: boolean;
  readonly isReleased: boolean;
  readonly isWashOpen: boolean;
  readonly operations: { readonly status: OperationStatus; readonly skill: string }[];
  readonly partStatuses: string[];
  readonly jobWordsZh: string;
  readonly jobWordsEn: string;
  readonly technicianNames: string[];
  readonly inspectorName: string | null;
  readonly bayName: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly pauseReason: PauseReason | null;
  readonly askedAt: string | null;
}
export const boardRows = statement<BoardRow>(
  'workshop.board',
  `select o.id as "workOrderId", o.number as "workOrderNumber", v.id as "visitId", o.status as "orderStatus", v.plate, c.plate_kind as "plateKind", m.name as "modelName", w.name as "ownerName",
          v.arrived_at as "arrivedAt", v.promised_at as "promisedAt", l.at80 as "expectedAt", l.missing is not null as "isUnplannable", v.status = 'released' as "isReleased",
          exists (select 1 from washes x where x.dealership_id = v.dealership_id and x.visit_id = v.id and x.washed_at is null) as "isWashOpen",
          coalesce((select json_agg(json_build_object('status', p.status, 'skill', p.skill) order by p.sequence) from operations p where p.dealership_id = o.dealership_id and p.work_order_id = o.id), '[]') as operations,
          coalesce((select array_agg(r.status) from parts_requests r where r.dealership_id = o.dealership_id and r.demand_order_id = o.id), '{}') as "partStatuses",
          coalesce(wanted.words_zh, '') as "jobWordsZh", coalesce(wanted.words_en, '') as "jobWordsEn",
          array(select distinct t.name from operations p
                  join operation_technicians a on a.dealership_id = p.dealership_id and a.operation_id = p.id and a.round = p.rework_count
                  join staff t on t.dealership_id = a.dealership_id and t.id = a.technician_id
                 where p.dealership_id = o.dealership_id and p.work_order_id = o.id order by t.name limit 20) as "technicianNames",
          (select (select s.name from staff s where s.dealership_id = p.dealership_id and s.id = p.inspector_id) from operations p
            where p.dealership_id = o.dealership_id and p.work_order_id = o.id and p.inspector_id is not null order by p.sequence limit 1) as "inspectorName",
          now_at.bay_name as "bayName", now_at.starts_at as "startsAt", now_at.ends_at as "endsAt",
          (select e.pause_reason from operations p join clock_entries e on e.dealership_id = p.dealership_id and e.operation_id = p.id
            where p.dealership_id = o.dealership_id and p.work_order_id = o.id and p.status = 'paused' order by e.ended_at desc nulls last limit 1) as "pauseReason",
          (select min(q.asked_at) from adviser_questions q where q.dealership_id = o.dealership_id and q.work_order_id = o.id and q.answered_at is null) as "askedAt"
     from visits v
     join work_orders o on o.dealership_id = v.dealership_id and o.visit_id = v.id
     ${carOfVisitSql('c')}
     left join vehicle_models m on m.dealership_id = c.dealership_id and m.id = c.model_id
     join parties w on w.dealership_id = v.dealership_id and w.id = v.owner_party_id
     left join ready_outlooks l on l.dealership_id = o.dealership_id and l.work_order_id = o.id
     cross join lateral (
       select string_agg(j.name_zh, '、' order by j.sequence) as words_zh, string_agg(coalesce(nullif(j.name_en, ''), j.name_zh), ', ' order by j.sequence) as words_en
         from jobs j where j.dealership_id = o.dealership_id and j.work_order_id = o.id and j.approval in ('proposed', 'approved')) wanted
     left join lateral (
       select b.name as bay_name, a.starts_at, a.ends_at
         from operations p join assignments a on a.dealership_id = p.dealership_id and a.operation_id = p.id
         join bays b on b.dealership_id = a.dealership_id and b.id = a.bay_id
        where p.dealership_id = o.dealership_id and p.work_order_id = o.id and p.status in ('working', 'paused', 'rework', 'assigned')
        order by (p.status = 'working') desc, a.starts_at limit 1) now_at on true
    where v.dealership_id = $1 and o.status <> 'cancelled'
      and v.id = any(array(select h.id from visits h
                            where h.dealership_id = $1 and (h.status = 'open' or (h.status = 'released' and h.released_at >= (select $2::timestamptz) and h.released_at < (select $2::timestamptz) + interval '1 day'))
                            limit 1000))
    order by v.promised_at nulls last, o.number limit 1000`,
);
