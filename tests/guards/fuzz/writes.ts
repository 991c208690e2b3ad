// Notes every row that a committed transaction has written, by table: what was rolled back leaves no note.
import type { Shops } from '../../stories/desk.ts';
import { openSupervisor } from '../fingerprint.ts';

/** A session notes when it was last seen; a process takes its blocks of numbers beforehand. */
const besides = ['sessions', 'number_series'];

export async function watchWrites(shops: Shops): Promise<{ since: () => Promise<string[]>; close: () => Promise<void> }> {
  const client = await openSupervisor(shops);
  await client.query(`
    create schema fuzz;
    create table fuzz.writes (id bigint generated always as identity primary key, name text not null);
    create function fuzz.note() returns trigger language plpgsql security definer as $$
      begin insert into fuzz.writes (name) values (tg_table_name); return null; end $$`);
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> all ($1)`,
    [besides],
  );
  for (const { name } of rows)
    await client.query(`create trigger zz_note after insert or update or delete on "${name}" for each row execute function fuzz.note()`);
  return {
    /** The tables written since the last look. */
    since: async () => {
      const noted = await client.query<{ name: string }>(`select distinct name from fuzz.writes`);
      if (noted.rows.length > 0) await client.query('truncate fuzz.writes');
      return noted.rows.map(({ name }) => name);
    },
    close: () => client.end(),
  };
}
