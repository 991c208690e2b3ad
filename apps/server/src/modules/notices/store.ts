// SQL on the notices.
import { statement } from '../../platform/db/statement.ts';

/**
 * $2 are told once of one event; not whoever did it, and not anew while they have not read the same of the same thing, so
 * that an order of ten missing parts rings once.
 */
export const insertNotices = statement(
  'notices.insert',
  `insert into notices (dealership_id, staff_id, event_id, event_type, opens, target_id, happened_at)
   select s.dealership_id, s.id, $3, $4, $5, $6, $7
     from staff s
    where s.dealership_id = $1 and s.id = any ($2::uuid[]) and s.is_active
      and s.id is distinct from (select e.actor_id from events e where e.dealership_id = $1 and e.id = $3)
      and not exists (select 1 from notices n where n.dealership_id = $1 and n.staff_id = s.id and n.event_type = $4 and n.target_id = $6 and n.read_at is null)
   on conflict (dealership_id, staff_id, event_id) do nothing`,
);

/** A job that was started anew is nobody's to see to any more: whoever has not read of it need not. */
export const readOfRetried = statement(
  'notices.read-of-retried',
  `update notices n set read_at = $2
     from events f
     join events r on r.dealership_id = f.dealership_id and r.happened_at >= f.happened_at and r.type = 'failed-job-retried'
                  and r.data ->> 'jobId' = f.data ->> 'jobId'
    where n.dealership_id = $1 and n.event_type = 'job-failed' and n.read_at is null
      and f.dealership_id = n.dealership_id and f.id = n.event_id`,
);

export const readNotice = statement(
  'notices.read',
  `update notices set read_at = coalesce(read_at, $4) where dealership_id = $1 and staff_id = $2 and event_id = $3`,
);
export const readUntil = statement(
  'notices.read-until',
  `update notices set read_at = $4 where dealership_id = $1 and staff_id = $2 and read_at is null and happened_at <= $3`,
);
