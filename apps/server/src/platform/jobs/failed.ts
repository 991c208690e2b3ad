import type { JobTask } from '@bayline/domain/events';
import type pg from 'pg';
import { inDealership } from '../db/in-dealership.ts';
import { newId } from '../ids.ts';
import { notFound } from '../problems.ts';
import type { RequestContext } from '../request.ts';

export interface FailedJob {
  readonly id: string;
  readonly task: JobTask;
  readonly attempts: number;
  readonly error: string;
  readonly createdAt: string;
}

/** What a store is shown: its own jobs, and the work by the clock, which is for all stores at once. */
const isShown = `(key like $1 || ':%' or key like 'night:%')`;
export const nightKey = (name: string) => `night:${name}`;

/** What is in hand is having its last try. */
export const isFailed = 'attempts >= max_attempts and locked_by is null';

/** What went wrong in work for all stores may name another store's data: it stands in the log only. */
const failedJobs = `select id::text, task_identifier as task, attempts, case when key like $1 || ':%' then coalesce(last_error, '') else '' end as error, created_at as "createdAt"
  from graphile_worker.jobs where ${isShown} and ${isFailed} order by id desc limit 200`;

/** Jobs that failed after all their tries. The key of a store's own job begins with the dealership. */
export async function listFailedJobs(pool: pg.Pool, dealershipId: number): Promise<FailedJob[]> {
  const { rows } = await pool.query<FailedJob>(failedJobs, [String(dealershipId)]);
  return rows.map((row) => ({ ...row, error: row.error.slice(0, 500) }));
}

/** A job that failed after all its tries is news to whoever keeps the system running. */
export async function recordFailure(ctx: RequestContext, failed: { readonly jobId: string; readonly task: JobTask }): Promise<void> {
  await inDealership(ctx, async (tx) => {
    tx.record({ subjectType: 'store', subjectId: newId(), type: 'job-failed', version: 1, data: failed });
  });
}

/** Lets a failed job start over and tells its task. 404 when it is not a failed job of this store, or no longer. */
export async function rescheduleFailedJob(pool: pg.Pool, dealershipId: number, id: string): Promise<string> {
  const { rows } = await pool.query<{ task: string }>(
    `select r.task_identifier as task from graphile_worker.jobs r
      where r.id in (select s.id from graphile_worker.reschedule_jobs(
              array(select id from graphile_worker.jobs where id = $2 and ${isShown} and ${isFailed}),
              run_at => now(), attempts => 0) s)`,
    [String(dealershipId), id],
  );
  return rows[0]?.task ?? notFound();
}

export interface JobCounts {
  readonly waiting: number;
  readonly failed: number;
  readonly oldestWaitingAt: string | null;
}

export async function countJobs(pool: pg.Pool, dealershipId: number): Promise<JobCounts> {
  const { rows } = await pool.query<JobCounts>(
    `select count(*) filter (where attempts < max_attempts)::int as waiting, count(*) filter (where ${isFailed})::int as failed,
            min(run_at) filter (where attempts < max_attempts) as "oldestWaitingAt"
       from graphile_worker.jobs where ${isShown}`,
    [String(dealershipId)],
  );
  return rows[0] ?? { waiting: 0, failed: 0, oldestWaitingAt: null };
}
