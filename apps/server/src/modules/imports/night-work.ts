import { type Instant, plusMinutes } from '@bayline/domain/kernel';
import type pg from 'pg';
import { deleteInSteps, type NightWork } from '../../platform/jobs/night-work.ts';

const day = 24 * 60;
/** Somebody may mend the rows that were not taken within a month; a file that nobody started on is forgotten sooner. */
const keptMinutes = 30 * day;
const openMinutes = 7 * day;

const oldRows = (limit: number) => `delete from import_rows i
  using (select o.dealership_id, o.run_id, o.sheet_row from import_rows o
           join import_runs r on r.dealership_id = o.dealership_id and r.id = o.run_id
          where r.finished_at < $1 and not o.is_taken limit ${limit}) old
  where i.dealership_id = old.dealership_id and i.run_id = old.run_id and i.sheet_row = old.sheet_row`;

async function forget(pool: pg.Pool, now: Instant): Promise<void> {
  await pool.query(
    `update import_runs set status = 'cancelled', finished_at = $2, content = null, version = version + 1
      where content is not null and status in ('uploaded', 'previewed', 'failed') and created_at < $1`,
    [plusMinutes(now, -openMinutes), now],
  );
  const before = plusMinutes(now, -keptMinutes);
  await pool.query(`update import_runs set content = null, version = version + 1 where content is not null and finished_at < $1`, [before]);
  await deleteInSteps(pool, oldRows, [before]);
}

/** A run whose server went away goes on: its news is told to the jobs once more. Two that take one run take turns. */
async function goOn(pool: pg.Pool): Promise<void> {
  await pool.query(
    `select graphile_worker.add_job('imports.take', payload => json_build_object('dealershipId', e.dealership_id, 'id', e.id,
              'subjectType', e.subject_type, 'subjectId', e.subject_id, 'visitId', e.visit_id, 'type', e.type, 'version', e.version,
              'data', e.data, 'happenedAt', e.happened_at), job_key => e.dealership_id || ':' || e.id || ':imports.take:' || extract(epoch from now())::bigint)
       from import_runs r
       join lateral (select * from events o where o.dealership_id = r.dealership_id and o.subject_type = 'import-run' and o.subject_id = r.id
                        and o.type = 'import-started' order by o.position desc limit 1) e on true
      where r.status = 'running' and r.progressed_at < now() - interval '1 minute'`,
  );
}

export const nightWork: readonly NightWork[] = [
  { name: 'imports.forget', work: forget },
  { name: 'imports.go-on', work: goOn, at: '* * * * *' },
];
