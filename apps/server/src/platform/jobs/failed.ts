import type pg from 'pg';
import { notFound } from '../problems.ts';

export interface FailedJob {
  readonly id: string;
  readonly task: string;
  readonly attempts: number;
  readonly error: string;
  readonly createdAt: string;
}

const failed = `select id::text, task_identifier as task, attempts, coalesce(last_error, '') as error, created_at as "createdAt"
  from graphile_worker.jobs where key like $1 || ':%' and attempts >= max_attempts order by id desc limit 200`;

/** Jobs of a store that failed after all their tries. The job's key begins with the dealership. */
export async function listFailedJobs(pool: pg.Pool, dealershipId: number): Promise<FailedJob[]> {
  const { rows } = await pool.query<FailedJob>(failed, [String(dealershipId)]);
  return rows.map((row) => ({ ...row, error: row.error.slice(0, 500) }));
}

/** Lets a failed job start over. 404 when it is not a failed job of this store. */
export async function retryFailedJob(pool: pg.Pool, dealershipId: number, id: string): Promise<void> {
  const own = await pool.query(`select 1 from graphile_worker.jobs where id = $2 and key like $1 || ':%' and attempts >= max_attempts`, [
    String(dealershipId),
    id,
  ]);
  if (own.rowCount !== 1) notFound();
  await pool.query('select graphile_worker.reschedule_jobs(array[$1::bigint], run_at => now(), attempts => 0)', [id]);
}
