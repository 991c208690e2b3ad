// The whole schema, held against what the architecture promises: every tenant table is fenced, keyed by the
// dealership, and says what it is in both languages.
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

/** Tables above the stores; everything else belongs to a dealership. */
const aboveStores = [
  'accounts',
  'dealerships',
  'event_readers',
  'groups',
  'recovery_codes',
  'schema_migrations',
  'second_factors',
  'sessions',
];
/** Read by the events' reader and the live hints, which serve all stores. */
const indexesOverStores = ['events_by_position', 'events_in_commit_order'];

let client: pg.Client;
beforeAll(async () => {
  client = new pg.Client({ connectionString: inject('database').ownerUrl });
  await client.connect();
});
afterAll(() => client.end());

async function rows<Row>(sql: string): Promise<Row[]> {
  return (await client.query(sql)).rows as Row[];
}

const tenantTables = `select c.oid, c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = 'public' and c.relkind = 'r' and c.relname <> all ('{${aboveStores.join(',')}}') order by 1`;

test('row-level security is enabled and forced on every tenant table, with a policy for the app', async () => {
  const tables = await rows<{ name: string; enabled: boolean; forced: boolean }>(tenantTables);
  expect(tables.length).toBeGreaterThan(40);
  expect(tables.filter((t) => !t.enabled || !t.forced)).toEqual([]);
  const policies = await rows<{ tablename: string }>(
    `select tablename from pg_policies where policyname = 'tenant' and roles = '{bayline_app}' and qual like '%current_dealership%' and with_check like '%current_dealership%'`,
  );
  expect(tables.map((t) => t.name).filter((name) => !policies.some((p) => p.tablename === name))).toEqual([]);
});

test('the dealership comes first in every key and index of a tenant table', async () => {
  const indexes = await rows<{ name: string; first: string }>(
    `select i.relname as name, a.attname as first
       from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid join pg_namespace n on n.oid = t.relnamespace
       left join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
      where n.nspname = 'public' and t.relname <> all ('{${aboveStores.join(',')}}')`,
  );
  expect(indexes.length).toBeGreaterThan(80);
  expect(indexes.filter((i) => i.first !== 'dealership_id' && !indexesOverStores.includes(i.name))).toEqual([]);
});

test('foreign keys between tenant tables carry the dealership', async () => {
  const keys = await rows<{ name: string; columns: string[]; source: string; target: string }>(
    `select c.conname as name, c.conrelid::regclass::text as source, c.confrelid::regclass::text as target,
            array(select a.attname from unnest(c.conkey) with ordinality k (num, at) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num order by k.at)::text[] as columns
       from pg_constraint c join pg_namespace n on n.oid = c.connamespace where n.nspname = 'public' and c.contype = 'f'`,
  );
  const between = keys.filter((k) => !aboveStores.includes(k.target));
  expect(between.length).toBeGreaterThan(40);
  // Of the store's own row the id is the dealership.
  const key = (source: string) => (source === 'dealerships' ? 'id' : 'dealership_id');
  expect(between.filter((k) => k.columns[0] !== key(k.source))).toEqual([]);
});

test('every table and column says what it is, in Chinese and English', async () => {
  const bare = await rows<{ name: string }>(
    `select c.relname || coalesce('.' || a.attname, '') as name
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       left join lateral (select attname, attnum from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped union all select null, 0) a on true
      where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'schema_migrations'
        and coalesce(col_description(c.oid, a.attnum), case when a.attnum = 0 then obj_description(c.oid, 'pg_class') end, '') !~ '^[^|]*[一-龥][^|]* \\| [A-Z].+'`,
  );
  expect(bare).toEqual([]);
});

test('the app owns nothing, bypasses nothing, and cannot rewrite a ledger', async () => {
  const [app] = await rows<{ rolsuper: boolean; rolbypassrls: boolean }>(
    `select rolsuper, rolbypassrls from pg_roles where rolname = 'bayline_app'`,
  );
  expect(app).toEqual({ rolsuper: false, rolbypassrls: false });
  expect(await rows(`select 1 from pg_class where relowner = 'bayline_app'::regrole`)).toEqual([]);
  const ledgers = [
    'events',
    'stock_ledger',
    'receivable_ledger',
    'settlement_lines',
    'till_closes',
    'till_close_tenders',
    'mileage_readings',
    'promises',
    'inspection_sheets',
    'inspection_sheet_items',
    'inspections',
    'inspection_results',
    'road_tests',
    'inspection_photos',
    'rework_penalties',
    'certificates',
    'work_handovers',
    'releases',
  ];
  const [may] = await rows<{ any: boolean }>(
    `select bool_or(has_table_privilege('bayline_app', t, 'update') or has_table_privilege('bayline_app', t, 'delete') or has_table_privilege('bayline_app', t, 'truncate')) as any
       from unnest('{${ledgers.join(',')}}'::text[]) t`,
  );
  expect(may?.any).toBe(false);
});

test('without a tenant the app sees no row, and with one it cannot write into another', async () => {
  const app = new pg.Client({ connectionString: inject('database').appUrl });
  await app.connect();
  expect((await app.query('select * from staff')).rowCount).toBe(0);
  await app.query(`begin; select set_config('app.dealership_id', '1', true)`);
  const foreign = app.query(`insert into number_series (dealership_id, series, period, next_value) values (2, 'RO', 'x', 1)`);
  await expect(foreign).rejects.toMatchObject({ code: '42501' });
  await app.query('rollback');
  await app.end();
});
