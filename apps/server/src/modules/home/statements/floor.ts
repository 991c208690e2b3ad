// Lists of the workshop: what to plan, what slipped, what came back, the technician's own jobs, cars to inspect.
import { statement } from '../../../platform/db/statement.ts';
import { roundOf } from '../../inspection/index.ts';
import { carOfVisit, type FoundRow, wordsOfOrder } from './row.ts';

const operationRow = `p.id, o.id as target, v.plate, c.plate_kind as "plateKind", p.name_zh as title, p.name_en as "titleEn", o.number as detail, w.name as "ownerName", null::bigint as "amountFen"`;
/** Why it was sent back, as those who do it again and those who plan it read it. */
const reworkOfOperation = `case when p.rework_count > 0 then json_build_object('reason', p.rework_reason, 'remark', p.rework_remark) end as rework`;
const fromOperations = `from operations p
     join work_orders o on o.dealership_id = p.dealership_id and o.id = p.work_order_id
     join visits v on v.dealership_id = p.dealership_id and v.id = p.visit_id
     ${carOfVisit}
     left join assignments a on a.dealership_id = p.dealership_id and a.operation_id = p.id`;

export const toPlan = statement<FoundRow>(
  'home.to-plan',
  `select ${operationRow}, v.promised_at as "dueAt", 'waiting' as tone
     ${fromOperations}
    where p.dealership_id = $1 and p.status = 'waiting' and o.status = 'authorised' and v.status = 'open'
    order by v.promised_at nulls last, o.number, p.sequence limit 50`,
);

/** Past what the owner was promised, or, while that is not, past the planned end. $2 = now. */
export const lateJobs = statement<FoundRow>(
  'home.late-jobs',
  `select ${operationRow}, case when v.promised_at < $2 then v.promised_at else a.ends_at end as "dueAt", (v.promised_at < $2) is not true as "isPlannedEnd", 'late' as tone
     ${fromOperations}
    where p.dealership_id = $1 and p.status in ('waiting', 'assigned', 'working', 'paused', 'rework') and o.status = 'authorised' and v.status = 'open'
      and least(a.ends_at, v.promised_at) < $2
    order by least(a.ends_at, v.promised_at), p.id limit 50`,
);

export const rework = statement<FoundRow>(
  'home.rework',
  `select ${operationRow}, v.promised_at as "dueAt", 'late' as tone, ${reworkOfOperation}
     ${fromOperations}
    where p.dealership_id = $1 and p.status = 'rework' and v.status = 'open'
    order by v.promised_at nulls last, p.id limit 50`,
);

/** $2 = the technician. The job in hand stands first; what runs out is the promise, as on the page of the job. */
export const myJobs = statement<FoundRow>(
  'home.my-jobs',
  `select ${operationRow}, v.promised_at as "dueAt",
          case p.status when 'working' then 'working' when 'paused' then 'paused' when 'rework' then 'late' else 'planned' end as tone, ${reworkOfOperation}
     ${fromOperations}
     join operation_technicians t on t.dealership_id = p.dealership_id and t.operation_id = p.id and t.round = p.rework_count
    where p.dealership_id = $1 and t.technician_id = $2 and p.status in ('assigned', 'working', 'paused', 'rework') and v.status = 'open'
    order by (p.status = 'working') desc, (p.status = 'rework') desc, a.starts_at, p.id limit 50`,
);

/** Orders with every operation finished and their levels signed in this round, where the next one is what `isNext` says. $2 = the signer. */
const ordersToSign = (isNext: string) =>
  `select o.id, o.id as target, v.plate, c.plate_kind as "plateKind", ${wordsOfOrder}, o.number as detail, w.name as "ownerName", null::bigint as "amountFen",
          v.promised_at as "dueAt", 'inspection' as tone
     from visits v
     join work_orders o on o.dealership_id = v.dealership_id and o.visit_id = v.id
     ${carOfVisit}
     cross join lateral (select array(select i.level from inspections i where i.dealership_id = o.dealership_id and i.work_order_id = o.id and i.round = ${roundOf('o')}) as levels,
                                exists (select from inspections i where i.dealership_id = o.dealership_id and i.work_order_id = o.id and i.round = ${roundOf('o')}
                                           and i.level in ('self', 'team') and i.inspector_id = $2) as "hasSigned",
                                exists (select from operations p join clock_entries e on e.dealership_id = p.dealership_id and e.operation_id = p.id
                                         where p.dealership_id = o.dealership_id and p.work_order_id = o.id and e.technician_id = $2) as "isWorker") signed
    where v.dealership_id = $1 and v.status = 'open' and o.status = 'authorised' and ${isNext}
      and exists (select 1 from operations p where p.dealership_id = o.dealership_id and p.work_order_id = o.id and p.status = 'finished')
      and not exists (select 1 from operations p where p.dealership_id = o.dealership_id and p.work_order_id = o.id and p.status not in ('finished', 'passed', 'cancelled'))
    order by v.promised_at nulls last, o.id limit 50`;

/** One's own work for the self-check, another's for the team check. $2 = who would sign. */
export const toCheck = statement<FoundRow>(
  'home.to-check',
  ordersToSign(`not 'team' = any (signed.levels) and not signed."hasSigned" and ('self' = any (signed.levels)) <> signed."isWorker"`),
);

/** For the final inspection by somebody who neither did nor checked the work. $2 = who would sign. */
export const toInspect = statement<FoundRow>(
  'home.to-inspect',
  ordersToSign(`'team' = any (signed.levels) and not signed."hasSigned" and not signed."isWorker"`),
);
