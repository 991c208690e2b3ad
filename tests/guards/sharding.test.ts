// The stores of a maker's network may be spread over many databases by their number (Citus): then every statement must find
// all its rows in one of them. PostgreSQL itself tells: planned without row security, each table of a store is read by the
// store's number, given or taken from a row of the same store; and nothing is used that a spread table refuses.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import '../../apps/server/src/composition.ts';
import { declaredStatements } from '../../apps/server/src/platform/db/statement.ts';
import { openTestDatabase } from '../store.ts';

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Recheck Cond'?: string;
  readonly Filter?: string;
  readonly Plans?: readonly Node[];
}

/** They read across stores on purpose, each for its reason; spread, they ask every database and put the answers together. */
const acrossStores: Readonly<Record<string, string>> = {
  'reports.stores-side-by-side': 'the stores of a group beside each other, by the policy for its readers',
};

let client: pg.Client;
let tenantTables: Set<string>;
let close: () => Promise<void>;
beforeAll(async () => {
  const database = await openTestDatabase();
  const { rows: names } = await database.services.db.pool.query<{ name: string }>('select current_database() as name');
  client = new pg.Client({ connectionString: inject('database').supervisorUrl.replace('/postgres?', `/${names[0]?.name}?`) });
  await client.connect();
  close = async () => {
    await client.end();
    await database.close();
  };
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' and c.relrowsecurity`,
  );
  tenantTables = new Set(rows.map(({ name }) => name));
});
afterAll(() => close());

const bound = /\bdealership_id = /;

/** Tables of a store whose reading in the plan does not name its number. */
function unbound(node: Node): string[] {
  const table = node['Relation Name'];
  const conditions = [node['Index Cond'], node['Recheck Cond'], node.Filter].join(' ');
  const isRead = table !== undefined && tenantTables.has(table) && node['Node Type'] !== 'ModifyTable';
  const own = isRead && !bound.test(conditions) ? [table] : [];
  return [...own, ...(node.Plans ?? []).flatMap(unbound)];
}

/** What a plan hashes it reads first and compares later, without saying so: there each name of the table is bound in the text. */
function isBoundInText(table: string, text: string): boolean {
  const names = [
    ...text.matchAll(
      new RegExp(`\\b(?:from|join) ${table}(?: as)?(?: (?!on\\b|where\\b|order\\b|group\\b|cross\\b|left\\b|join\\b)(\\w+))?`, 'gi'),
    ),
  ];
  return names.length > 0 && names.every(([, alias]) => new RegExp(`\\b${alias ?? table}\\.dealership_id\\b`).test(text));
}

const all = declaredStatements().map((statement) => ({ ...statement }));

it('there are tables of stores, and those that read across them are declared', () => {
  expect(tenantTables.size).toBeGreaterThan(100);
  const names = new Set(all.map(({ name }) => name));
  expect(Object.keys(acrossStores).filter((name) => !names.has(name))).toEqual([]);
});

it('sees a table that is read without the number of its store', async () => {
  const text = `select v.id from visits v join work_orders o on o.visit_id = v.id where o.dealership_id = $1 and v.status = 'open'`;
  const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Node }[] }>(`explain (generic_plan, format json) ${text}`);
  const found = rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => unbound(Plan)));
  expect(found.filter((table) => !isBoundInText(table, text))).toEqual(['visits']);
});

describe.each(all)('$name', ({ name, text }) => {
  it('reads the tables of one store by its number', async () => {
    const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Node }[] }>(`explain (generic_plan, format json) ${text}`);
    const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
    expect(plan).toBeDefined();
    const faults = plan && !(name in acrossStores) ? unbound(plan).filter((table) => !isBoundInText(table, text)) : [];
    expect(faults).toEqual([]);
  });

  it('uses nothing that a spread table refuses', () => {
    const insert = /\binsert into (\w+)(?: as \w+)? \(([^)]*)\)/i.exec(text);
    const [, table = '', columns = ''] = insert ?? [];
    if (insert && tenantTables.has(table)) expect(columns.split(',')[0]?.trim()).toBe('dealership_id');
    // Of two rows that are one only those of one store can be told.
    for (const [, target = ''] of text.matchAll(/\bon conflict \(([^)]*)\)/gi))
      if (tenantTables.has(table)) expect(target).toMatch(/^dealership_id\b/);
    // A session is nobody's row: it moves with its person from store to store.
    expect(/\bupdate (\w+)[\s\S]*\bset dealership_id\b/i.exec(text)?.[1] ?? 'sessions').toBe('sessions');
    expect(text).not.toMatch(/\bmerge into\b|\block table\b|\bnextval\s*\(|\bgrouping sets\b|\btablesample\b/i);
  });
});
