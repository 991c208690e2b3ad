// Work by the clock, in all stores at once, mostly at night: forgetting what is kept for a while only, and the backup.
import type { ClockTask } from '@bayline/domain/events';
import { type Instant, plusMinutes } from '@bayline/domain/kernel';
import type pg from 'pg';
import type { Services } from '../request.ts';

export interface NightWork {
  /** `<module>.<what>`: the name of the job. */
  readonly name: ClockTask;
  /** Cron in UTC where it is not the night: '* * * * *' is every minute. */
  readonly at?: string;
  /** The pool is that of the jobs' user; what needs a store's own transaction opens it with the services. Runs once a night, and what fails is tried again; or as `at` says, and the next turn is the next try. */
  readonly work: (pool: pg.Pool, now: Instant, services: Services) => Promise<void>;
}

/** A repeated command comes within days (a phone without network); of a month ago its first answer is of no use. */
const answersKeptMinutes = 30 * 24 * 60;
const stepRows = 5000;
const mostSteps = 1000;

/** Deletes in small steps, so that no command waits behind a long one; `sql` ends with its limit. What is left goes the next night. */
export async function deleteInSteps(pool: pg.Pool, sql: (limit: number) => string, values: readonly unknown[]): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    const { rowCount } = await pool.query(sql(stepRows), [...values]);
    if ((rowCount ?? 0) < stepRows) return;
  }
}

const oldAnswers = (limit: number) => `delete from idempotency_keys k
  using (select o.dealership_id, o.key from idempotency_keys o where o.dealership_id = $1 and o.created_at < $2 order by o.created_at limit ${limit}) old
  where k.dealership_id = old.dealership_id and k.key = old.key`;

export const forgetAnswers: NightWork = {
  name: 'platform.forget-answers',
  work: async (pool, now) => {
    const { rows: stores } = await pool.query<{ id: number }>('select id from dealerships order by id');
    for (const { id } of stores) await deleteInSteps(pool, oldAnswers, [id, plusMinutes(now, -answersKeptMinutes)]);
  },
};

export const nightlyBackup: NightWork = {
  name: 'platform.back-up',
  work: (_pool, now, { backups }) => backups.make(now),
};
