// The database's users: one owns the schema, one is the app under row-level security, one runs jobs; reader and
// finder have no log-in. The app's user may own nothing and bypass nothing: that is checked at every start.
import type pg from 'pg';

export interface RolePasswords {
  readonly owner: string;
  readonly app: string;
  readonly jobs: string;
}

const logIns = ['owner', 'app', 'jobs'] as const;

/** Makes what is missing; needs the right to create roles. */
export async function ensureRoles(client: pg.Client, passwords: RolePasswords): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(`select rolname from pg_roles where rolname like 'bayline\\_%'`);
  const known = new Set(rows.map((row) => row.rolname));
  for (const name of ['bayline_reader', 'bayline_finder']) if (!known.has(name)) await client.query(`create role ${name} nologin`);
  for (const name of logIns) {
    if (!known.has(`bayline_${name}`)) await client.query(`create role bayline_${name} login`);
    await client.query(`alter role bayline_${name} with password ${client.escapeLiteral(passwords[name])}`);
  }
  await client.query('grant bayline_finder to bayline_owner');
  // A group report is read as the reader; the app has none of its rights until it says so.
  await client.query('alter role bayline_app noinherit');
  await client.query('grant bayline_reader to bayline_app');
}

/** Makes the database when it is missing. */
export async function ensureDatabase(client: pg.Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)} owner bayline_owner`);
  await client.query(`grant create on database ${client.escapeIdentifier(name)} to bayline_jobs`);
}

/** The roles that an own PostgreSQL must have before the first migration; returns the missing ones. */
export async function missingRoles(client: pg.Client): Promise<string[]> {
  const wanted = ['bayline_app', 'bayline_jobs', 'bayline_reader', 'bayline_finder'];
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any ($1)', [wanted]);
  return wanted.filter((name) => !rows.some((row) => row.rolname === name));
}

/** Whether the app's user may read a group's reports as the reader. */
export async function mayReadGroups(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(`select pg_has_role(current_user, 'bayline_reader', 'MEMBER') as may`);
  return rows[0]?.may === true;
}

/** What makes this user unfit to be the app's: it could see other stores. Undefined when it is confined. */
export async function unconfined(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ super: boolean; bypass: boolean; owns: boolean }>(
    `select r.rolsuper as super, r.rolbypassrls as bypass,
            exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and pg_has_role(r.oid, c.relowner, 'MEMBER')) as owns
       from pg_roles r where r.rolname = current_user`,
  );
  const [me] = rows;
  if (me?.super) return 'superuser';
  if (me?.bypass) return 'bypassrls';
  return me?.owns ? 'owner of tables' : undefined;
}
