import { randomUUID } from 'node:crypto';
import { plusMinutes } from '@bayline/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { nightWork } from '../../composition.ts';
import { inDealership } from '../db/in-dealership.ts';
import { countJobs, listFailedJobs } from './failed.ts';
import { forgetAnswers, type NightWork } from './night-work.ts';
import { nightTaskOf } from './worker.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

/** What the night does, all of it. */
async function night(): Promise<void> {
  for (const { work } of [forgetAnswers, ...nightWork]) await work(store.services.jobsPool, store.clock.now, store.services);
}

it('an answer is given again for thirty days, in every store; then it is forgotten', async () => {
  const answered = async (key: string, dealershipId: number) => {
    let times = 0;
    await inDealership(store.ctxFor('cashier', { key, dealershipId }), async () => {
      times += 1;
      return { times };
    });
    return times === 0;
  };
  const [old, young] = [randomUUID(), randomUUID()];
  for (const dealershipId of [1, 2]) expect(await answered(old, dealershipId)).toBe(false);
  store.clock.advance(29 * 24 * 60);
  for (const dealershipId of [1, 2]) expect(await answered(young, dealershipId)).toBe(false);
  await night();
  for (const dealershipId of [1, 2]) expect(await answered(old, dealershipId)).toBe(true);
  store.clock.advance(2 * 24 * 60);
  await night();
  for (const dealershipId of [1, 2])
    expect([await answered(old, dealershipId), await answered(young, dealershipId)]).toEqual([false, true]);
});

it('a session that has ended is forgotten, one that runs is not', async () => {
  const { accountId } = store.ctxFor('cashier').actor;
  const { now } = store.clock;
  const add = (token: string, expiresAt: string) =>
    store.services.db.pool.query(
      `insert into sessions (token_hash, account_id, dealership_id, created_at, seen_at, expires_at) values ($1, $2, 1, $3, $3, $4)`,
      [Buffer.from(token), accountId, plusMinutes(now, -600), expiresAt],
    );
  await add('ended', plusMinutes(now, -1));
  await add('running', plusMinutes(now, 1));
  await night();
  const { rows } = await store.services.db.pool.query<{ token: string }>(
    `select convert_from(token_hash, 'UTF8') as token from sessions where account_id = $1`,
    [accountId],
  );
  expect(rows).toEqual([{ token: 'running' }]);
});

describe('work by the clock that fails', () => {
  /** How often each store was told. */
  const told = async () => {
    const { rows } = await store.services.jobsPool.query<{ store: number; times: number }>(
      `select d.id as store, (select count(*)::int from events e where e.dealership_id = d.id and e.type = 'job-failed') as times from dealerships d order by d.id`,
    );
    return rows.map(({ times }) => times);
  };

  it('is told to every store after its last try, once until it has worked again', async () => {
    let isBroken = true;
    const work: NightWork = {
      name: 'imports.go-on',
      work: async () => {
        if (isBroken) throw new Error('disk full');
      },
    };
    const said: unknown[] = [];
    const { services, clock } = store;
    const options = {
      pool: services.jobsPool,
      services,
      clock: () => clock.now,
      reactions: [],
      nightWork: [work],
      onError: (_: unknown, what: string) => said.push(what),
    };
    const task = nightTaskOf(options, work);
    const turn = (attempts: number) => task({}, { job: { id: '7', attempts, max_attempts: 8 } as Parameters<typeof task>[1]['job'] });
    await expect(turn(7)).rejects.toThrow('disk full');
    expect(await told()).toEqual([0, 0]);
    await expect(turn(8)).rejects.toThrow('disk full');
    await expect(turn(8)).rejects.toThrow('disk full');
    expect(await told()).toEqual([1, 1]);
    expect(said).toEqual(['imports.go-on', 'imports.go-on', 'imports.go-on']);
    isBroken = false;
    await turn(1);
    isBroken = true;
    await expect(turn(8)).rejects.toThrow('disk full');
    expect(await told()).toEqual([2, 2]);
  });

  it('stands on the page of failed jobs of every store', async () => {
    const { jobsPool } = store.services;
    await jobsPool.query(`select graphile_worker.add_job('books.check', job_key => 'night:books.check', max_attempts => 8)`);
    expect(await listFailedJobs(jobsPool, 1)).toEqual([]);
    await jobsPool.query(`update graphile_worker._private_jobs set attempts = 8, last_error = 'disk full' where key = 'night:books.check'`);
    for (const dealershipId of [1, 2]) {
      expect(await listFailedJobs(jobsPool, dealershipId)).toMatchObject([{ task: 'books.check', attempts: 8, error: '' }]);
      expect(await countJobs(jobsPool, dealershipId)).toMatchObject({ waiting: 0, failed: 1 });
    }
  });
});
