// The day in figures, and every car in the house with what its column of the board is computed from.
import type { CardFacts } from '@bayline/domain/workshop';
import { statement } from '../../../platform/db/statement.ts';
import { isCallOpenSql, isCallOverdueSql } from '../../follow-up/index.ts';
import { roundOf } from '../../inspection/index.ts';
import { isTakingSql } from '../../settlement/index.ts';
import { isVisitWorkDone } from '../../work-orders/index.ts';

export interface DayFigures {
  readonly inHouse: number;
  readonly arrivedToday: number;
  readonly releasedToday: number;
  readonly lateCars: number;
  readonly appointmentsToday: number;
  readonly takingsFen: number;
  readonly outstandingFen: number;
  readonly jobsToPlan: number;
  readonly jobsInWork: number;
  readonly jobsToInspect: number;
  readonly rework: number;
  readonly myJobsToday: number;
  readonly myJobsDone: number;
  readonly myJobsOpen: number;
  readonly toPick: number;
  readonly shortParts: number;
  readonly belowThreshold: number;
  readonly callsDue: number;
  readonly callsOverdue: number;
  readonly staff: number;
  readonly peopleWithoutRole: number;
  readonly roles: number;
}

const mine = `from operation_technicians t join operations p on p.dealership_id = t.dealership_id and p.id = t.operation_id and p.rework_count = t.round
           join assignments a on a.dealership_id = p.dealership_id and a.operation_id = p.id
           where t.dealership_id = $1 and t.technician_id = $5`;

/** $2 now, $3 the day's first moment, $4 the next day's, $5 the person. Each count is read from an index of open work. */
export const dayFigures = statement<DayFigures>(
  'home.day-figures',
  `select (select count(*)::int from visits v where v.dealership_id = $1 and v.status = 'open') as "inHouse",
          (select count(*)::int from visits v where v.dealership_id = $1 and v.arrived_at >= $3 and v.arrived_at < $4 and v.status <> 'cancelled') as "arrivedToday",
          (select count(*)::int from visits v where v.dealership_id = $1 and v.status = 'released' and v.released_at >= $3 and v.released_at < $4) as "releasedToday",
          (select count(*)::int from visits v where v.dealership_id = $1 and v.status = 'open' and v.promised_at < $2 and not ${isVisitWorkDone}) as "lateCars",
          (select count(*)::int from appointments a where a.dealership_id = $1 and a.starts_at >= $3 and a.starts_at < $4 and a.status <> 'cancelled') as "appointmentsToday",
          (select coalesce(-sum(l.amount_fen), 0)::bigint from receivable_ledger l where l.dealership_id = $1 and l.recorded_at >= $3 and l.recorded_at < $4 and ${isTakingSql('l')}) as "takingsFen",
          (select coalesce(sum(s.total_fen - s.paid_fen), 0)::bigint from settlements s where s.dealership_id = $1 and s.status in ('pre-settled', 'part-paid')) as "outstandingFen",
          o.to_plan as "jobsToPlan", o.in_work as "jobsInWork", o.to_inspect as "jobsToInspect", o.rework,
          (select count(*)::int ${mine} and a.starts_at >= $3 and a.starts_at < $4) as "myJobsToday",
          (select count(*)::int ${mine} and a.starts_at >= $3 and a.starts_at < $4 and p.status in ('finished', 'passed')) as "myJobsDone",
          (select count(*)::int ${mine} and p.status in ('assigned', 'working', 'paused', 'rework')) as "myJobsOpen",
          (select count(distinct r.demand_order_id)::int from parts_requests r where r.dealership_id = $1 and r.status in ('reserved', 'arrived', 'picked', 'inspected', 'staged')) as "toPick",
          (select count(*)::int from parts_requests r where r.dealership_id = $1 and r.status in ('short', 'ordered')) as "shortParts",
          (select count(*)::int from (select 1 from stock_levels l where l.dealership_id = $1 and l.on_hand < l.minimum limit 1000) few) as "belowThreshold",
          (select count(*)::int from follow_up_tasks f where f.dealership_id = $1 and ${isCallOpenSql('f')} and f.due_at < $4) as "callsDue",
          (select count(*)::int from follow_up_tasks f where f.dealership_id = $1 and ${isCallOverdueSql('f', '$3')}) as "callsOverdue",
          (select count(*)::int from staff s where s.dealership_id = $1 and s.is_active) as staff,
          (select count(*)::int from staff s where s.dealership_id = $1 and s.is_active
              and not exists (select 1 from staff_roles r where r.dealership_id = s.dealership_id and r.staff_id = s.id)) as "peopleWithoutRole",
          (select count(*)::int from roles r where r.dealership_id = $1) as roles
     from (select count(*) filter (where p.status = 'waiting' and w.status = 'authorised')::int as to_plan,
                  count(*) filter (where p.status in ('working', 'paused'))::int as in_work,
                  count(*) filter (where p.status = 'finished' and exists (select from inspections i where i.dealership_id = w.dealership_id and i.work_order_id = w.id
                                                              and i.level = 'team' and i.round = ${roundOf('w')}))::int as to_inspect,
                  count(*) filter (where p.status = 'rework')::int as rework
             from operations p join work_orders w on w.dealership_id = p.dealership_id and w.id = p.work_order_id
            where p.dealership_id = $1 and p.status in ('waiting', 'working', 'paused', 'finished', 'rework')) o`,
);

export interface CardRow extends Omit<CardFacts, 'kitLight'> {
  readonly partStatuses: readonly string[];
}
/** $2 = the day's first moment: cars released today are still on the board. */
export const cardsOfBoard = statement<CardRow>(
  'home.cards-of-board',
  `select o.status as "orderStatus", v.status = 'released' as "isReleased",
          coalesce((select json_agg(json_build_object('status', p.status, 'skill', p.skill)) from operations p where p.dealership_id = o.dealership_id and p.work_order_id = o.id), '[]') as operations,
          exists (select 1 from washes x where x.dealership_id = v.dealership_id and x.visit_id = v.id and x.washed_at is null) as "isWashOpen",
          coalesce((select array_agg(r.status) from parts_requests r where r.dealership_id = o.dealership_id and r.demand_order_id = o.id), '{}') as "partStatuses"
     from visits v join work_orders o on o.dealership_id = v.dealership_id and o.visit_id = v.id
    where v.dealership_id = $1 and o.status <> 'cancelled'
      and (v.status = 'open' or (v.status = 'released' and v.released_at >= $2 and v.released_at < $2::timestamptz + interval '1 day'))
    order by o.id limit 1000`,
);
