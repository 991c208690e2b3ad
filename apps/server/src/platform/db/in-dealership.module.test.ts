import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { ProblemError } from '../problems.ts';
import type { RequestContext } from '../request.ts';
import { inDealership } from './in-dealership.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const failure = { text: 'select 1 / (select 0)' };

/** A context on one connection of the pool, whose second look for a first answer fails in the database. */
async function onFailingLook(): Promise<{ ctx: RequestContext; client: pg.PoolClient; released: unknown[] }> {
  const ctx = store.ctxFor('service-adviser', { key: 'twin-look' });
  const client = await ctx.db.pool.connect();
  const released: unknown[] = [];
  let looks = 0;
  const query = (asked: string | pg.QueryConfig) => {
    const isLook = typeof asked !== 'string' && asked.text.includes('from idempotency_keys');
    looks += isLook ? 1 : 0;
    return client.query(isLook && looks === 2 ? failure : asked);
  };
  const lent = { query, release: (broken?: Error) => released.push(broken) };
  const pool = { connect: async () => lent };
  return { ctx: { ...ctx, db: { ...ctx.db, pool: pool as unknown as pg.Pool } }, client, released };
}

it('gives a connection back outside a transaction when the look for the twin’s answer fails', async () => {
  const { ctx, client, released } = await onFailingLook();
  const refused = inDealership(ctx, async () => {
    throw new ProblemError(409, 'already-exists');
  });
  await expect(refused).rejects.toMatchObject({ code: '22012' });
  expect(released).toEqual([undefined, undefined]);
  const { rows } = await client.query('select 1 as one');
  expect(rows).toEqual([{ one: 1 }]);
  client.release();
});
