// All SQL the server can send is declared; each statement on a tenant table is bound to the dealership.
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '../../apps/server/src/composition.ts';
import { declaredStatements } from '../../apps/server/src/platform/db/statement.ts';
import { openTestDatabase } from '../store.ts';

/** Statements above the stores, or of the platform's own beats. */
const aboveStores =
  /^platform\.choose-plans|^organisation\.(account|begin-second|confirm-second|second-factor|recovery-codes|count-wrong|count-code|forget-wrong|set-password|set-language|add-account|add-session|touch-session|move-session|end-|find-|dealership-by-id|estimate-rules|write-estimate-rules|store-head|store-particulars|write-store-|last-dealership|dealership-clock|add-group|add-dealership)/;

let client: pg.PoolClient;
let close: () => Promise<void>;
beforeAll(async () => {
  const database = await openTestDatabase();
  client = await database.services.db.pool.connect();
  await client.query(`select set_config('app.dealership_id', '1', false)`);
  close = async () => {
    client.release(true);
    await database.close();
  };
});
afterAll(() => close());

const all = declaredStatements().map((s) => ({ ...s }));

test('the statements of all modules are declared', () => {
  expect(all.length).toBeGreaterThan(100);
});

describe.each(all)('$name', ({ name, text }) => {
  test('is valid against the schema and bound to the dealership', async () => {
    const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from pg_prepared_statements`);
    await expect(client.query(`prepare guard_${rows[0]?.count ?? 0} as ${text}`)).resolves.toBeDefined();
    expect(aboveStores.test(name) || /dealership_id/.test(text)).toBe(true);
  });

  test('has no offset, and a list has an order and a limit', () => {
    expect(text).not.toMatch(/\boffset\b/i);
    const isList = /^\s*select/i.test(text) && name.includes('list');
    expect(!isList || /order by[\s\S]*limit/i.test(text)).toBe(true);
  });
});
