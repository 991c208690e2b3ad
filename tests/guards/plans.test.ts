// Every statement that the server can send, as PostgreSQL would run it for a store with years behind it, under forced
// row-level security: no table that grows is read from end to end, the store's key leads into every index, and what
// is read is bounded.
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import '../../apps/server/src/composition.ts';
import { openDatabase } from '../../apps/server/src/platform/db/pool.ts';
import { declaredStatements } from '../../apps/server/src/platform/db/statement.ts';
import { endPool } from '../../apps/server/src/platform/serve.ts';
import { openShops } from '../stories/desk.ts';
import { openShop } from '../stories/shop.ts';
import { multiply, smallTables } from './many-rows.ts';
import { ownDatabase } from './own-database.ts';
import { wholeVisit } from './whole-visit.ts';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Filter?: string;
  readonly 'Plan Rows': number;
  readonly Plans?: readonly Plan[];
}

/** Above the stores, the beats of the platform or of the database: no row-level security, no store to lead into the index. */
const aboveStores = ['pg_class', 'accounts', 'dealerships', 'event_readers', 'groups', 'recovery_codes', 'second_factors', 'sessions'];
/** More rows than this of one table are no list but a walk through the store. */
const mostRows = 1000;
/** These hand back rows in the order of the index; what limits the list limits what they read. */
const passesLimit = new Set(['Limit', 'Result', 'Nested Loop', 'Subquery Scan', 'LockRows', 'Append', 'Merge Append', 'Incremental Sort']);

let app: pg.Pool;
let grownUrl: string;
let close: () => Promise<void> = async () => undefined;
let counts: Map<string, number>;
let tableOf: Map<string, string>;
let isPartial: Set<string>;

beforeAll(async () => {
  const shops = await openShops();
  for (const dealershipId of [1, 2]) await wholeVisit(shops, openShop(shops, dealershipId));
  const urls = await ownDatabase(shops);
  const admin = new pg.Client({ connectionString: urls.supervisorUrl });
  await admin.connect();
  counts = await multiply(admin);
  const indexes = await admin.query<{ index: string; table: string; partial: boolean }>(
    `select i.relname as index, t.relname as table, x.indpred is not null as partial from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid`,
  );
  tableOf = new Map(indexes.rows.map(({ index, table }) => [index, table]));
  isPartial = new Set(indexes.rows.filter(({ partial }) => partial).map(({ index }) => index));
  await admin.end();
  grownUrl = urls.appUrl;
  // The server's own connection: what it tells the planner counts here as well.
  app = openDatabase({ url: grownUrl, connections: 1 }).pool;
  await app.query(`select set_config('app.dealership_id', '1', false)`);
  close = async () => {
    await endPool(app);
    await shops.close();
  };
});
afterAll(() => close());

/** What the policy compares a row's store with, as a plan tells it. */
const policy = `(NULLIF(current_setting('app.dealership_id'::text, true), ''::text))::integer`;

/** Whether a condition says more than whose row it is. */
function boundBy(condition: string | undefined): boolean {
  return /[a-z]/.test(
    (condition ?? '')
      .replaceAll(policy, '$0')
      .replaceAll(/\(?\w*\.?dealership_id = (\$\d+|\w+\.dealership_id)\)?/g, '')
      .replaceAll(/\bAND\b/g, ''),
  );
}

it('knows the policy in a plan: a statement that leaves out the store goes through all of it to find some', async () => {
  const { rows } = await app.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    `explain (format json) select id from vehicles where colour = 'purple' limit 1`,
  );
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  expect(JSON.stringify(plan)).toContain(policy);
  expect(plan ? walk(plan, Number.POSITIVE_INFINITY) : []).toEqual([expect.stringContaining('all of the store, to find those with')]);
});

/** What is wrong with one node; `limit` is the most rows that anything above will ever ask it for. */
function faultsOf(node: Plan, limit: number): string[] {
  const table = node['Relation Name'] ?? tableOf.get(node['Index Name'] ?? '');
  const name = `${node['Node Type']} on ${table}`;
  if (!table || table in smallTables || aboveStores.includes(table) || node['Node Type'] === 'ModifyTable') return [];
  if (node['Node Type'] === 'Seq Scan') return [`${name}: from end to end`];
  const condition = node['Index Cond'];
  const isIndexScan = node['Index Name'] !== undefined;
  if (isIndexScan && !condition?.includes('dealership_id = ')) return [`${name} by ${node['Index Name']}: the store does not lead into it`];
  if (isIndexScan && !boundBy(condition) && boundBy(node.Filter) && !isPartial.has(node['Index Name'] ?? ''))
    return [`${name} by ${node['Index Name']}: all of the store, to find those with ${node.Filter}`];
  const rows = Math.min(node['Plan Rows'], limit);
  return rows > mostRows ? [`${name} by ${node['Index Name'] ?? 'bitmap'}: about ${rows} rows`] : [];
}

function walk(node: Plan, limit: number): string[] {
  const own = node['Node Type'] === 'Limit' ? Math.min(limit, node['Plan Rows']) : limit;
  const below = passesLimit.has(node['Node Type']) && !node.Filter ? own : Number.POSITIVE_INFINITY;
  return [...faultsOf(node, limit), ...(node.Plans ?? []).flatMap((plan) => walk(plan, below))];
}

/** The size of a page is not known to a generic plan, which takes a tenth of everything for it. */
function withPageSize(text: string): string {
  return text.replaceAll(/limit \$\d+/g, 'limit 51');
}

it('every growing table has been filled, or stands in the list of small ones', () => {
  const empty = [...counts].filter(([, count]) => count < 1000).map(([table]) => table);
  expect(empty).toEqual([]);
  expect(counts.get('vehicles')).toBeGreaterThanOrEqual(20_000);
  expect(counts.get('work_orders')).toBeGreaterThanOrEqual(5_000);
});

it('a store with years behind it keeps such plans from their first use, a new one joins as it is written', async () => {
  const modeIn = async (url: string) => {
    const { pool } = openDatabase({ url: `${url}&options=${encodeURIComponent('-c plan_cache_mode=auto')}`, connections: 1 });
    const { rows } = await pool.query(
      `select current_setting('plan_cache_mode') as plans, current_setting('join_collapse_limit') as ordered, current_setting('enable_memoize') as remembers, current_setting('random_page_cost') as pages`,
    );
    await endPool(pool);
    return rows;
  };
  expect(await modeIn(grownUrl)).toEqual([{ plans: 'force_generic_plan', ordered: '8', remembers: 'off', pages: '1.1' }]);
  expect(await modeIn(inject('database').appUrl)).toEqual([{ plans: 'auto', ordered: '1', remembers: 'off', pages: '1.1' }]);
});

/** The books are gone over whole on purpose, at night. */
const isOfBooks = (name: string) => name.startsWith('books.');
const all = declaredStatements().filter(({ name, text }) => !isOfBooks(name) && !/^\s*insert into \w+ \([^)]*\)\s*values/i.test(text));
it.each(all.map((s) => ({ ...s })))('$name reads what it needs, by the store and an index', async ({ text }) => {
  const { rows } = await app.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (generic_plan, format json) ${withPageSize(text)}`);
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
  expect(plan).toBeDefined();
  expect(plan ? walk(plan, Number.POSITIVE_INFINITY) : ['no plan']).toEqual([]);
});
