// A store's first days: its statements are joined in the order in which they are written, which must be a good one. Whoever
// looks at the whole house reads each car a few times, never every car with every other one and that with every third.
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import '../../apps/server/src/composition.ts';
import { contract } from '@bayline/contract';
import { openDatabase } from '../../apps/server/src/platform/db/pool.ts';
import { declaredStatements } from '../../apps/server/src/platform/db/statement.ts';
import { endPool } from '../../apps/server/src/platform/serve.ts';
import { openShops, type Shops } from '../stories/desk.ts';
import { approvalOf, checkIn, newCar, openShop, quote, stockShop } from '../stories/shop.ts';
import { ownDatabase } from './own-database.ts';

const cars = 16;

interface Node {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly Plans?: readonly Node[];
}

const readBy = (node: Node): number =>
  ((node['Rows Removed by Join Filter'] ?? 0) + (node['Rows Removed by Filter'] ?? 0) + node['Actual Rows']) * node['Actual Loops'] +
  (node.Plans ?? []).reduce((sum, below) => sum + readBy(below), 0);

let shops: Shops;
let database: ReturnType<typeof openDatabase>;

beforeAll(async () => {
  shops = await openShops();
  const { supervisorUrl, appUrl } = await ownDatabase(shops);
  const shop = openShop(shops, 1);
  const goods = await stockShop(shop, 26_000);
  const adviser = await shop.desk('service-adviser');
  for (let number = 0; number < cars; number += 1) {
    const visit = await checkIn(shop, await newCar(shop, String(200 + number)), null);
    await quote(shop, visit, { name: '保养', labour: [{ id: goods.oilChangeId, discountBasisPoints: 0 }], parts: [] });
    await adviser.do(contract.workOrders.approve, await approvalOf(shop, visit));
  }
  // The database counts by itself within seconds (embedded/postgres.test.ts).
  const admin = new pg.Client({ connectionString: supervisorUrl });
  await admin.connect();
  await admin.query('analyze');
  await admin.end();
  database = openDatabase({ url: appUrl, connections: 1 });
});
afterAll(async () => {
  await endPool(database.pool);
  await shops.close();
});

/** What asks for nothing but the store. */
const ofWholeHouse = declaredStatements().filter(
  ({ text }) => /^\s*(select|with)\b/i.test(text) && /\bjoin\b/.test(text) && /dealership_id = \$1/.test(text) && !/\$2/.test(text),
);

it.each(ofWholeHouse.map((one) => ({ ...one })))('$name', async ({ text }) => {
  const client = await database.pool.connect();
  await client.query(`begin; select set_config('app.dealership_id', '1', true)`);
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Node }[] }>(`explain (analyze, timing off, format json) ${text}`, [1]);
  await client.query('rollback');
  client.release();
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  expect(plan === undefined ? Number.NaN : readBy(plan)).toBeLessThan(20 * cars * cars);
});

it('the dispatch list is one of them', () => {
  expect(ofWholeHouse.map(({ name }) => name)).toContain('workshop.open-operations');
});
