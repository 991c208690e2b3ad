// Brings the database to where the server can use it: embedded or own, users, schema.
import path from 'node:path';
import pg from 'pg';
import type { Config } from './platform/config.ts';
import { SettingRefused } from './platform/config.ts';
import { migrate, oldestVersion } from './platform/db/migrate.ts';
import { ensureDatabase, ensureRoles, type LogIn, letJobsMakeTheirSchema, missingRights, unconfined } from './platform/db/roles.ts';
import type { Secrets } from './platform/embedded/data-folder.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres, supervisorName } from './platform/embedded/postgres.ts';
import { connectionsInAll } from './platform/serve.ts';

export interface ReadyDatabase {
  /** The user who owns the schema. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly jobsUrl: string;
  readonly embedded: EmbeddedPostgres | undefined;
}

export interface DatabaseStart {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly root: string;
  readonly say: (zh: string, en: string) => void;
  /** The loading of the demo was cut short. */
  readonly hasHalfDemo: boolean;
  readonly onDatabaseExit: (code: number | null) => void;
}

async function withClient<R>(url: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** As many as tests and tools beside the server are used to. */
const leastConnections = 80;

async function startEmbedded(start: DatabaseStart): Promise<ReadyDatabase> {
  const { config, secrets } = start;
  start.say('正在启动数据库 …', 'starting the database …');
  const embedded = await startEmbeddedPostgres({
    dataFolder: config.dataFolder,
    secrets,
    settings: { max_connections: String(Math.max(leastConnections, connectionsInAll(config.processes))) },
    onExit: start.onDatabaseExit,
  });
  await withClient(embedded.urlFor(supervisorName, secrets.supervisor, 'postgres'), async (client) => {
    await ensureRoles(client, secrets);
    await ensureDatabase(client, 'bayline');
  });
  // The finder owns functions of the schema, so it must be able to make them there.
  await withClient(embedded.urlFor(supervisorName, secrets.supervisor), (client) =>
    client.query('alter schema public owner to bayline_owner'),
  );
  return {
    embedded,
    ownerUrl: embedded.urlFor('bayline_owner', secrets.owner),
    appUrl: embedded.urlFor('bayline_app', secrets.app),
    jobsUrl: embedded.urlFor('bayline_jobs', secrets.jobs),
  };
}

type Own = NonNullable<Config['ownDatabase']>;

/** The address is never said, it may hold a password; a host that refuses says nothing but its code. */
function reason(error: Error & { code?: string }): string {
  return error.message || error.code || 'no answer';
}

async function withOwnClient<R>(name: string, url: string, work: (client: pg.Client) => Promise<R>): Promise<R> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect().catch((error: Error) => {
    throw new SettingRefused(`无法连接 ${name} 的数据库:${reason(error)} · cannot connect to the database of ${name}: ${reason(error)}`);
  });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function logInOf(url: string): LogIn {
  const { user, password } = new pg.Client({ connectionString: url });
  return { name: user ?? '', password: typeof password === 'string' ? password : '' };
}

async function refuseOldVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version: string; server_version_num: string }>('show server_version_num');
  const number = Number(rows[0]?.server_version_num);
  if (number >= oldestVersion) return;
  const version = `${Math.floor(number / 10_000)}.${number % 10_000}`;
  throw new SettingRefused(`需要 PostgreSQL 15 或更高版本,现为 ${version} · PostgreSQL 15 or later is needed, this is ${version}`);
}

/** The roles and grants of an own database: made where the migration user may, else told as the SQL to run. */
async function prepareOwn(client: pg.Client, own: Own): Promise<void> {
  await refuseOldVersion(client);
  const users = { app: logInOf(own.url), jobs: own.hasJobsUser ? logInOf(own.jobsUrl) : undefined };
  const { me, database, owns_database, may_create_roles, statements, shown } = await missingRights(client, users);
  if (users.app.name === me)
    throw new SettingRefused(
      `DATABASE_URL 与 MIGRATION_DATABASE_URL 须是两个用户,否则门店之间无法隔离 · DATABASE_URL and MIGRATION_DATABASE_URL must be two users, else stores would not be kept apart`,
    );
  const [db, owner] = [client.escapeIdentifier(database), client.escapeIdentifier(me)];
  const sql = [...(owns_database ? [] : [`alter database ${db} owner to ${owner}`]), ...shown].map((text) => `${text};`).join(' ');
  const refuse = () => {
    throw new SettingRefused(
      `MIGRATION_DATABASE_URL 的用户 ${me} 权限不足,请由数据库管理员执行一次:${sql} · the user ${me} of MIGRATION_DATABASE_URL lacks rights, have the database's administrator run once: ${sql}`,
    );
  };
  if (!owns_database || (statements.length > 0 && !may_create_roles)) refuse();
  if (statements.length > 0)
    await client.query(['begin', ...statements, 'commit'].join('; ')).catch((error: Error & { code?: string }) => {
      if (error.code === '42501') refuse();
      throw error;
    });
  await letJobsMakeTheirSchema(client, database);
}

async function readyOwn(own: Own): Promise<ReadyDatabase> {
  await withOwnClient('MIGRATION_DATABASE_URL', own.migrationUrl, (client) => prepareOwn(client, own));
  await withOwnClient(own.hasJobsUser ? 'JOBS_DATABASE_URL' : 'MIGRATION_DATABASE_URL', own.jobsUrl, async () => undefined);
  return { embedded: undefined, ownerUrl: own.migrationUrl, appUrl: own.url, jobsUrl: own.jobsUrl };
}

async function refuseUnfitApp(client: pg.Client): Promise<void> {
  const fault = await unconfined(client);
  if (fault)
    throw new SettingRefused(
      `DATABASE_URL 的用户权限过大(${fault}),门店之间将无法隔离 · the user of DATABASE_URL may do too much (${fault}): stores would not be kept apart`,
    );
  const { rows } = await client.query<{ ledger: string | null }>(`select to_regclass('public.schema_migrations')::text as ledger`);
  if ((rows[0]?.ledger ?? null) === null)
    throw new SettingRefused(
      'DATABASE_URL 与 MIGRATION_DATABASE_URL 不是同一个数据库 · DATABASE_URL and MIGRATION_DATABASE_URL are not the same database',
    );
}

/** Every row hangs on a group or an account. Where one store is real nothing is touched. */
const emptyDemo = `do $$ begin
  if (select bool_and(is_demo) from dealerships) then truncate groups, accounts cascade; end if;
end $$`;

/** Starts or finds the database, migrates it, and refuses an app user that could see other stores. */
export async function readyDatabase(start: DatabaseStart): Promise<ReadyDatabase> {
  const ready = start.config.ownDatabase ? await readyOwn(start.config.ownDatabase) : await startEmbedded(start);
  const applied = await migrate(ready.ownerUrl, path.join(start.root, 'db/migrations'), (name) =>
    start.say(`迁移 ${name}`, `migrating ${name}`),
  );
  if (applied > 0) start.say('数据库结构已就绪', 'the schema is ready');
  if (start.hasHalfDemo) {
    start.say('演示集团上次未载入完整,正在清空 …', 'the demo group was only half loaded, emptying it …');
    await withClient(ready.ownerUrl, (client) => client.query(emptyDemo));
  }
  await withOwnClient('DATABASE_URL', ready.appUrl, refuseUnfitApp);
  return ready;
}
