import { randomUUID } from 'node:crypto';
import { plusMinutes } from '@bayline/domain/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { nightWork } from '../../composition.ts';
import { inDealership } from '../db/in-dealership.ts';
import { forgetAnswers } from './night-work.ts';

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
