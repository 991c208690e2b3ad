// Which ids are whose: every UUID in every row of a store.
import type { Shops } from '../stories/desk.ts';
import { openSupervisor } from './fingerprint.ts';

const uuidColumns = `
  select c.relname as table, array_agg(a.attname::text) as columns,
         bool_or(exists (select 1 from pg_attribute d where d.attrelid = c.oid and d.attname = 'dealership_id')) as "isOfStore"
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype
   where c.relkind = 'r' and c.relname <> 'sessions'
   group by c.relname`;

export async function openIds(shops: Shops) {
  const client = await openSupervisor(shops);
  const { rows: tables } = await client.query<{ table: string; columns: string[]; isOfStore: boolean }>(uuidColumns);
  const all = tables.flatMap(({ table, columns, isOfStore }) =>
    columns.map(
      (column) =>
        `select ${isOfStore ? 'dealership_id' : 'null::int'} as store, ${column}::text as id from "${table}" where ${column} is not null`,
    ),
  );
  return {
    /** The ids that stand in rows of this store and in no other row. */
    onlyOf: async (dealershipId: number): Promise<ReadonlySet<string>> => {
      const { rows } = await client.query<{ id: string }>(
        `select id from (${all.join(' union all ')}) x group by id having bool_and(coalesce(store = $1, false))`,
        [dealershipId],
      );
      return new Set(rows.map(({ id }) => id));
    },
    /** The ids that rows of this store name and no row of it has for its own. */
    strangeTo: async (dealershipId: number): Promise<ReadonlySet<string>> => {
      const own = tables.filter(({ isOfStore }) => isOfStore);
      const [keys, names] = [true, false].map((isKey) =>
        own.flatMap(({ table, columns }) =>
          columns
            .filter((column) => (column === 'id') === isKey)
            .map((column) => `select ${column}::text as id from "${table}" where dealership_id = $1 and ${column} is not null`),
        ),
      );
      const { rows } = await client.query<{ id: string }>(`${names?.join(' union ')} except (${keys?.join(' union ')})`, [dealershipId]);
      return new Set(rows.map(({ id }) => id));
    },
    close: () => client.end(),
  };
}
