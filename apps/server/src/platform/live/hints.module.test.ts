import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { eventsItem } from '../db/tx.ts';
import { newId } from '../ids.ts';
import { startLive } from './hints.ts';

const patience = { timeout: 10_000 };
let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

it('a screen is told of every change, also of one that took its place in the tail first and was committed last', async () => {
  const { db, jobsPool } = store.services;
  const heard: string[] = [];
  const live = await startLive(jobsPool, () => undefined);
  live.listen(1, (hints) => heard.push(...hints.map(({ id }) => id)));
  const begin = async (subjectId: string) => {
    const client = await db.pool.connect();
    const plan = { subjectType: 'plan', subjectId, type: 'plan-updated', version: 1, step: 7, data: { moved: 0 } } as const;
    const [{ text }, values] = eventsItem(store.ctxFor('administrator'), [plan]);
    await client.query(`begin; select set_config('app.dealership_id', '1', true)`);
    await client.query(text, [...values]);
    return async () => {
      await client.query('commit');
      client.release();
    };
  };
  const [slow, quick] = [newId(), newId()];
  const [commitSlow, commitQuick] = [await begin(slow), await begin(quick)];
  await commitQuick();
  await vi.waitFor(() => expect(heard).toEqual([quick]), patience);
  await commitSlow();
  await vi.waitFor(() => expect(heard).toEqual([quick, slow]), patience);
  await live.stop();
});
