// What a shop has seen of its work, read once a day.
import type { ClockedWork, FinishedOrder, PastForecast } from '@bayline/domain/promise';
import { statement } from '../../platform/db/statement.ts';

/** The orders opened since $2, the youngest thousand: a month of a busy store. */
const orders = `select o.id, o.status from work_orders o where o.dealership_id = $1 and o.opened_at >= $2 and o.status in ('authorised', 'settling', 'closed') order by o.opened_at desc limit 1000`;

/** How a step of the routing of a labour operation is known to the history: the first statement below says the same in SQL. */
export const codeOf = (code: string, bayType: string) => `${code} ${bayType}`;

/** Operations that are done, by the clocks of their first round; the hour of the day in the time zone $3. */
export const clockedWork = statement<ClockedWork>(
  'planning.clocked-work',
  `select p.code || ' ' || p.bay_type as code, p.bay_type as trade, c.technicians, extract(hour from c.begun_at at time zone $3)::int as hour,
          (p.planned_minutes * 100 / c.speed)::int as "plannedMinutes", greatest(1, round(c.minutes))::int as minutes
     from (${orders}) o
     cross join lateral (
       select q.id, q.bay_type, q.planned_minutes,
              (select l.code from labour_lines l where l.dealership_id = q.dealership_id and l.id = q.labour_line_id) as code
         from operations q
        where q.dealership_id = $1 and q.work_order_id = o.id and q.status in ('finished', 'passed') and q.planned_minutes > 0 limit 20) p
     cross join lateral (
       select min(e.started_at) as begun_at, array_agg(distinct e.technician_id) as technicians, coalesce(min(t.speed_percent), 100) as speed,
              sum(extract(epoch from e.ended_at - e.started_at)) / 60 / count(distinct e.technician_id) as minutes
         from clock_entries e
         left join technicians t on t.dealership_id = e.dealership_id and t.staff_id = e.technician_id
        where e.dealership_id = $1 and e.operation_id = p.id and e.round = 0 and e.ended_at is not null
       having count(*) > 0) c
    limit 10000`,
);

/** What was added to orders after they were agreed, and what had to be done again, once all of it is known; approvals within a day, null where nobody was asked. */
export const finishedOrders = statement<FinishedOrder>(
  'planning.finished-orders',
  `select a.minutes as "additionalMinutes", a.approval as "approvalMinutes", r.minutes as "reworkMinutes"
     from (${orders}) o
     cross join lateral (
       select nullif(sum(p.planned_minutes), 0)::int as minutes,
              (max(least(1440, extract(epoch from s.approved_at - f.raised_at) / 60)) filter (where s.approved_at is not null))::int as approval
         from jobs j
         join findings f on f.dealership_id = j.dealership_id and f.id = j.finding_id
         left join operations p on p.dealership_id = j.dealership_id and p.work_order_id = o.id and p.job_id = j.id
         left join lateral (select min(e.approved_at) as approved_at from estimates e
                             where e.dealership_id = $1 and e.work_order_id = o.id and e.approved_at > f.raised_at) s on true
        where j.dealership_id = $1 and j.work_order_id = o.id and j.approval = 'approved') a
     cross join lateral (
       select nullif(round(sum(extract(epoch from e.ended_at - e.started_at)) / 60), 0)::int as minutes
         from operations p join clock_entries e on e.dealership_id = p.dealership_id and e.operation_id = p.id and e.round > 0 and e.ended_at is not null
        where p.dealership_id = $1 and p.work_order_id = o.id) r
    where o.status <> 'authorised' limit 1000`,
);

export const booked = statement<{ came: number; missed: number }>(
  'planning.booked',
  `select count(*) filter (where a.status = 'converted')::int as came, count(*) filter (where a.status = 'no-show')::int as missed
     from appointments a where a.dealership_id = $1 and a.starts_at >= $2 and a.starts_at < $3`,
);

/** The day that was said first was promised to its end: minutes after it, 0 for what came in time. $3 is the time zone. */
export const partsDelays = statement<{ minutes: number }>(
  'planning.parts-delays',
  `select greatest(0, ceil(extract(epoch from a.arrived_at - ((a.first_expected_on + 1)::timestamp at time zone $3)) / 60))::int as minutes
     from expected_arrivals a where a.dealership_id = $1 and a.arrived_at >= $2 order by a.arrived_at desc limit 1000`,
);

/** The latest first. */
export const pastForecasts = statement<PastForecast>(
  'planning.past-forecasts',
  `select f.planned_open_minutes as planned, f.ready_open_minutes as ready
     from ready_forecasts f where f.dealership_id = $1 and f.ready_at is not null
    order by f.asked_at desc, f.event_id, f.work_order_id limit 400`,
);
