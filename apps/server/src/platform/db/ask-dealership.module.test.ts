import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import type { RequestContext } from '../request.ts';
import { inDealership } from './in-dealership.ts';
import { openDatabase } from './pool.ts';
import { statement } from './statement.ts';

let store: TestStore;
let ctx: RequestContext;
/** Everybody waits for the same connection. */
let pool: pg.Pool;
beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(() => {
  const db = openDatabase({ url: store.services.db.pool.options.connectionString ?? '', connections: 1 });
  pool = db.pool;
  ctx = { ...store.ctxFor('service-adviser'), isQuestion: true, db };
});
afterAll(() => store.close());

const whose = statement<{ dealership: number | null; readOnly: string }>(
  'test.whose-question',
  `select current_dealership() as dealership, current_setting('transaction_read_only') as "readOnly"`,
);
const fails = statement('test.question-fails', 'select 1 / (select 0)');
const writes = statement('test.question-writes', `update staff set name = name where dealership_id = $1`);

const ofNobody = async () => {
  const { rows } = await pool.query(`select current_dealership() as dealership, pg_current_xact_id_if_assigned() is null as "isIdle"`);
  await pool.end();
  return rows;
};

it('asks as the store and read only, in as many turns as it likes, and leaves the connection to nobody', async () => {
  const answers = await inDealership(ctx, async (tx) => {
    const first = await Promise.all([tx.one(whose, []), tx.one(whose, [])]);
    return [...first, await tx.one(whose, [])];
  });
  expect(answers).toEqual(Array.from({ length: 3 }, () => ({ dealership: ctx.actor.dealershipId, readOnly: 'on' })));
  expect(await ofNobody()).toEqual([{ dealership: null, isIdle: true }]);
});

it('changes nothing', async () => {
  await expect(inDealership(ctx, (tx) => tx.run(writes, [tx.dealershipId]))).rejects.toMatchObject({ code: '25006' });
  const later = inDealership(ctx, async (tx) => tx.later([[writes, [tx.dealershipId]]]));
  await expect(later).rejects.toThrow('a question changes nothing');
  const subject = { subjectType: 'visit', subjectId: randomUUID() } as const;
  const recorded = inDealership(ctx, async (tx) => tx.record({ ...subject, type: 'owner-waits', version: 1, data: {} }));
  await expect(recorded).rejects.toThrow('a question changes nothing');
  expect(await ofNobody()).toEqual([{ dealership: null, isIdle: true }]);
});

it('a failure, or giving up before the answer, hands nobody a transaction', async () => {
  await expect(inDealership(ctx, (tx) => tx.one(fails, []))).rejects.toMatchObject({ code: '22012' });
  const givenUp = inDealership(ctx, async (tx) => {
    void tx.one(whose, []);
    throw new Error('given up');
  });
  // The other store's question waits for the connection that the first one has not ended yet.
  const other = { ...store.ctxFor('service-adviser', { dealershipId: 2 }), isQuestion: true as const, db: ctx.db };
  const answer = inDealership(other, (tx) => tx.one(whose, []));
  await expect(givenUp).rejects.toThrow('given up');
  expect(await answer).toEqual({ dealership: other.actor.dealershipId, readOnly: 'on' });
  expect(await ofNobody()).toEqual([{ dealership: null, isIdle: true }]);
});

it('a connection that breaks under it is not used again', async () => {
  const broken = inDealership(ctx, (tx) =>
    tx.one(statement('test.question-ends-itself', 'select pg_terminate_backend(pg_backend_pid())'), []),
  );
  await expect(broken).rejects.toThrow();
  expect(await inDealership(ctx, (tx) => tx.one(whose, []))).toMatchObject({ dealership: ctx.actor.dealershipId });
  await pool.end();
});
