// What the planner must know of the work in the house and of who and what is taken already.
import type { KitLine } from '@bayline/domain/warehouse';
import { statement } from '../../../platform/db/statement.ts';

export interface PlannedRow {
  readonly id: string;
  readonly workOrderId: string;
  readonly visitId: string;
  readonly sequence: number;
  /** Of the labour operation in the catalogue. */
  readonly code: string;
  readonly bayType: string;
  readonly skill: string;
  readonly equipment: string;
  readonly plannedMinutes: number;
  readonly status: 'waiting' | 'assigned' | 'working' | 'paused' | 'rework';
  readonly promisedAt: string | null;
  readonly customerWaits: boolean;
  readonly isReturn: boolean;
  readonly isBooked: boolean;
  readonly isRework: boolean;
  /** Came back and was given out since. */
  readonly isGivenAgain: boolean;
  readonly reworkCount: number;
  /** Something of its order is done already. */
  readonly hasOrderBegun: boolean;
  readonly bayId: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly technicianIds: string[];
  /** Of the assignment; null while there is none. */
  readonly givenStartsAt: string | null;
  readonly toldStartsAt: string | null;
  readonly givenMinutes: number | null;
  /** The dispatcher has locked it, or set it there against a rule, with a reason: it stays where he put it. */
  readonly isFixed: boolean;
  /** When its clock first ran, and how many minutes of one person it has had; null and 0 before. */
  readonly begunAt: string | null;
  readonly workedMinutes: number;
  /** Somebody's clock runs on it now. */
  readonly isRunning: boolean;
  /** Of its order. */
  readonly kitLines: KitLine[];
}

/** $2 = now. The operations that the dispatcher sees as open, in the same order, and those of order $3 that wait for an agreement; at most 1000. */
export const plannedOperations = statement<PlannedRow>(
  'workshop.planned-operations',
  `select p.id, p.work_order_id as "workOrderId", p.visit_id as "visitId", p.sequence, l.code, p.bay_type as "bayType", p.skill, p.equipment,
          p.planned_minutes as "plannedMinutes", p.status, v.promised_at as "promisedAt", v.customer_mode = 'waiting' as "customerWaits",
          v.business_type = 'return' as "isReturn", v.appointment_id is not null as "isBooked", p.rework_count > 0 as "isRework",
          coalesce(a.assigned_at > (select max(c.ended_at) from clock_entries c where c.dealership_id = p.dealership_id and c.operation_id = p.id and c.round < p.rework_count), false) as "isGivenAgain", p.rework_count as "reworkCount",
          exists (select from operations q where q.dealership_id = p.dealership_id and q.work_order_id = p.work_order_id
                     and q.status in ('working', 'paused', 'finished', 'rework', 'passed')) as "hasOrderBegun",
          a.bay_id as "bayId", a.starts_at as "startsAt", a.ends_at as "endsAt",
          array(select t.technician_id from operation_technicians t
                 where t.dealership_id = p.dealership_id and t.operation_id = p.id and t.round = p.rework_count
                 order by t.share_percent desc, t.technician_id) as "technicianIds",
          a.given_starts_at as "givenStartsAt", a.told_starts_at as "toldStartsAt", a.given_minutes as "givenMinutes",
          coalesce(a.override_reason, '') <> '' or a.locked_at is not null as "isFixed", e."begunAt", coalesce(e.minutes, 0)::int as "workedMinutes", coalesce(e.running, false) as "isRunning",
          coalesce((select json_agg(json_build_object('status', r.status, 'expectedOn', r.expected_on, 'isArrivalConfirmed', r.is_arrival_confirmed))
             from parts_requests r where r.dealership_id = p.dealership_id and r.demand_order_id = p.work_order_id), '[]') as "kitLines"
     from operations p
     join work_orders o on o.dealership_id = p.dealership_id and o.id = p.work_order_id
     join labour_lines l on l.dealership_id = p.dealership_id and l.id = p.labour_line_id
     join jobs j on j.dealership_id = p.dealership_id and j.id = p.job_id
     join visits v on v.dealership_id = p.dealership_id and v.id = p.visit_id
     left join assignments a on a.dealership_id = p.dealership_id and a.operation_id = p.id
     left join lateral (select min(c.started_at) as "begunAt", sum(extract(epoch from coalesce(c.ended_at, $2::timestamptz) - c.started_at)) / 60 as minutes,
                             bool_or(c.ended_at is null) as running
                          from clock_entries c where c.dealership_id = p.dealership_id and c.operation_id = p.id and c.round = p.rework_count) e on true
    where p.dealership_id = $1 and p.status in ('waiting', 'assigned', 'working', 'paused', 'rework') and (o.status = 'authorised' and j.approval = 'approved'
          or p.work_order_id = $3 and o.status in ('estimating', 'quoted', 'authorised') and j.approval in ('proposed', 'approved'))
    order by (v.business_type = 'return') desc, v.promised_at nulls last, o.number, p.sequence, p.id limit 1000`,
);

export interface TimeTaken {
  readonly resourceId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly subjectType: 'appointment' | 'visit' | 'operation';
  readonly subjectId: string;
}

/** Time of bays and people that is given away from $2 on: for appointments, for visits, for operations. At most 5000. */
export const timeTaken = statement<TimeTaken>(
  'workshop.time-taken',
  `(select k.bay_id as "resourceId", k.starts_at as "startsAt", k.ends_at as "endsAt", k.subject_type as "subjectType", k.subject_id as "subjectId"
      from bay_bookings k
     where k.dealership_id = $1 and k.starts_at >= $2::timestamptz - interval '15 days' and k.starts_at < $3 and k.ends_at > $2
     order by k.starts_at limit 2500)
   union all
   (select k.staff_id, k.starts_at, k.ends_at, k.subject_type, k.subject_id
      from technician_bookings k
     where k.dealership_id = $1 and k.starts_at >= $2::timestamptz - interval '15 days' and k.starts_at < $3 and k.ends_at > $2
     order by k.starts_at limit 2500)`,
);
