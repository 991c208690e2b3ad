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

export interface LogIn {
  readonly name: string;
  readonly password: string;
}

/** The users of an own PostgreSQL as the settings name them; made with their passwords where they are missing. */
export interface OwnUsers {
  readonly app: LogIn;
  /** Undefined where the migration user acts as bayline_jobs. */
  readonly jobs: LogIn | undefined;
}

interface OwnRights {
  readonly me: string;
  readonly database: string;
  readonly roles: readonly string[];
  readonly may_create_roles: boolean;
  readonly owns_database: boolean;
}

/** What the users still lack, as SQL to run and, without passwords, as SQL to show. */
export interface MissingRights extends OwnRights {
  readonly statements: readonly string[];
  readonly shown: readonly string[];
}

const groupRoles = ['bayline_app', 'bayline_jobs', 'bayline_reader', 'bayline_finder'] as const;

interface Grant {
  readonly role: string;
  readonly to: string;
  /** Only acted as when said so (`set role`), its rights never there by themselves. */
  readonly isActedAs?: true;
}

function wantedGrants(me: string, users: OwnUsers): Grant[] {
  const wanted: Grant[] = [
    { role: 'bayline_app', to: users.app.name },
    { role: 'bayline_reader', to: 'bayline_app', isActedAs: true },
    { role: 'bayline_finder', to: me },
    { role: 'bayline_jobs', to: users.jobs?.name ?? me },
  ];
  return wanted.filter(({ role, to }) => role !== to);
}

/** Those that are still missing; a role that is made only now has none yet. */
async function lackedGrants(client: pg.Client, grants: readonly Grant[]): Promise<string[]> {
  const { rows: version } = await client.query<{ number: number }>(`select current_setting('server_version_num')::int as number`);
  const isSetApart = (version[0]?.number ?? 0) >= 160_000;
  const lacked: string[] = [];
  for (const { role, to, isActedAs } of grants) {
    // Since PostgreSQL 16 who made a role is its member without being able to act as it.
    const privileges = isSetApart ? (isActedAs ? ['SET'] : ['USAGE', 'SET']) : ['MEMBER'];
    const { rows } = await client.query<{ has: boolean }>(
      `select bool_and(r.rolsuper or pg_has_role(r.oid, g.oid, p)) as has from pg_roles r, pg_roles g, unnest($3::text[]) p where r.rolname = $1 and g.rolname = $2`,
      [to, role, privileges],
    );
    if (rows[0]?.has !== true) lacked.push(`grant ${role} to ${client.escapeIdentifier(to)}`);
  }
  return lacked;
}

/** The app acts as the reader for a group's report; until it says so it has none of the reader's rights. */
const inherits = (name: string) => (name === 'bayline_app' ? ' noinherit' : '');

/** What an own PostgreSQL lacks before the first migration, asked as the migration user. */
export async function missingRights(client: pg.Client, users: OwnUsers): Promise<MissingRights> {
  const { rows } = await client.query<OwnRights>(
    `select current_user as me, current_database() as database, (select array_agg(rolname::text) from pg_roles) as roles,
            r.rolsuper or r.rolcreaterole as may_create_roles, r.rolsuper or pg_has_role(d.datdba, 'USAGE') as owns_database
       from pg_roles r, pg_database d where r.rolname = current_user and d.datname = current_database()`,
  );
  const [rights] = rows;
  if (!rights) throw new Error('the migration user is unknown to its own database');
  const isMissing = (name: string) => !rights.roles.includes(name);
  const logIns = [users.app, ...(users.jobs ? [users.jobs] : [])];
  const makes = (passwordOf: (logIn: LogIn) => string) => [
    ...logIns
      .filter(({ name }) => isMissing(name))
      .map((logIn) => `create role ${client.escapeIdentifier(logIn.name)} login${inherits(logIn.name)} password ${passwordOf(logIn)}`),
    ...groupRoles
      .filter((name) => isMissing(name) && logIns.every((logIn) => logIn.name !== name))
      .map((name) => `create role ${name} nologin${inherits(name)}`),
  ];
  const grants = await lackedGrants(client, wantedGrants(rights.me, users));
  return {
    ...rights,
    statements: [...makes(({ password }) => client.escapeLiteral(password)), ...grants],
    shown: [...makes(() => "'…'"), ...grants],
  };
}

/** The jobs' own tables lie in a schema that their user makes. */
export async function letJobsMakeTheirSchema(client: pg.Client, database: string): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(`select has_database_privilege('bayline_jobs', $1, 'CREATE') as may`, [database]);
  if (rows[0]?.may !== true) await client.query(`grant create on database ${client.escapeIdentifier(database)} to bayline_jobs`);
}

/** What makes this user unfit to be the app's: it could see other stores. Undefined when it is confined. */
export async function unconfined(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ super: boolean; bypass: boolean; owns: boolean; sees: string | null }>(
    `select bool_or(r.rolsuper) as super, bool_or(r.rolbypassrls) as bypass,
            exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and pg_has_role(c.relowner, 'MEMBER')) as owns,
            min(r.rolname::text) filter (where r.rolname in ('bayline_jobs', 'bayline_finder')
              or r.rolname = 'bayline_reader' and pg_has_role(r.oid, 'USAGE')) as sees
       from pg_roles r where r.rolname = current_user or pg_has_role(r.oid, 'MEMBER')`,
  );
  const [me] = rows;
  if (me?.super) return 'superuser';
  if (me?.bypass) return 'bypassrls';
  if (me?.owns) return 'owner of tables';
  return me?.sees ? `member of ${me.sees}` : undefined;
}
