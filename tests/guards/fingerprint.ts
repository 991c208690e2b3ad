// All that a database holds, as one value a table: what changed nothing leaves it as it was. Left out are the sessions,
// which note when they were last seen, and the counters, from which a process takes blocks of numbers beforehand.
import pg from 'pg';
import { inject } from 'vitest';
import type { Shops } from '../stories/desk.ts';

/** A connection to the shops' database that sees everything, whoever's it is. */
export async function openSupervisor(shops: Shops): Promise<pg.Client> {
  const { rows } = await shops.store.services.db.pool.query<{ name: string }>('select current_database() as name');
  const client = new pg.Client({ connectionString: inject('database').supervisorUrl.replace('/postgres?', `/${rows[0]?.name}?`) });
  await client.connect();
  return client;
}

export async function openFingerprint(shops: Shops): Promise<{ take: () => Promise<string[]>; close: () => Promise<void> }> {
  const client = await openSupervisor(shops);
  const tables = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('sessions', 'number_series') order by 1`,
  );
  const all = tables.rows
    .map(
      ({ name }) =>
        `select '${name} ' || count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as print from ${name} t`,
    )
    .join(' union all ');
  return {
    take: async () => (await client.query<{ print: string }>(all)).rows.map(({ print }) => print).toSorted(),
    close: () => client.end(),
  };
}
