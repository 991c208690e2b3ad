// Brings the database to where the server can use it: embedded or own, users, schema.
import path from 'node:path';
import pg from 'pg';
import type { Config } from './platform/config.ts';
import { SettingRefused } from './platform/config.ts';
import { migrate } from './platform/db/migrate.ts';
import { ensureDatabase, ensureRoles, mayReadGroups, missingRoles, unconfined } from './platform/db/roles.ts';
import type { Secrets } from './platform/embedded/data-folder.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres, supervisorName } from './platform/embedded/postgres.ts';

export interface ReadyDatabase {
  readonly appUrl: string;
  readonly jobsUrl: string;
  readonly embedded: EmbeddedPostgres | undefined;
}

export interface DatabaseStart {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly root: string;
  readonly say: (zh: string, en: string) => void;
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

async function startEmbedded(start: DatabaseStart): Promise<ReadyDatabase & { ownerUrl: string }> {
  const { config, secrets } = start;
  start.say('正在启动数据库 …', 'starting the database …');
  const embedded = await startEmbeddedPostgres({ dataFolder: config.dataFolder, secrets, onExit: start.onDatabaseExit });
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

async function checkOwn(own: NonNullable<Config['ownDatabase']>): Promise<ReadyDatabase & { ownerUrl: string }> {
  const missing = await withClient(own.migrationUrl, missingRoles).catch((error: Error) => {
    throw new SettingRefused(
      `无法连接 MIGRATION_DATABASE_URL 的数据库:${error.message} · cannot connect to the database of MIGRATION_DATABASE_URL: ${error.message}`,
    );
  });
  if (missing.length > 0) {
    throw new SettingRefused(
      `数据库缺少角色 ${missing.join('、')},请由管理员先创建 · the database lacks the roles ${missing.join(', ')}: have its administrator create them`,
    );
  }
  return { embedded: undefined, ownerUrl: own.migrationUrl, appUrl: own.url, jobsUrl: own.jobsUrl };
}

/** Starts or finds the database, migrates it, and refuses an app user that could see other stores. */
export async function readyDatabase(start: DatabaseStart): Promise<ReadyDatabase> {
  const ready = start.config.ownDatabase ? await checkOwn(start.config.ownDatabase) : await startEmbedded(start);
  const applied = await migrate(ready.ownerUrl, path.join(start.root, 'db/migrations'), (name) =>
    start.say(`迁移 ${name}`, `migrating ${name}`),
  );
  if (applied > 0) start.say('数据库结构已就绪', 'the schema is ready');
  const fault = await withClient(ready.appUrl, unconfined);
  if (fault)
    throw new SettingRefused(
      `DATABASE_URL 的用户权限过大(${fault}),门店之间将无法隔离 · the user of DATABASE_URL may do too much (${fault}): stores would not be kept apart`,
    );
  if (!(await withClient(ready.appUrl, mayReadGroups)))
    throw new SettingRefused(
      '请由数据库管理员执行:grant bayline_reader to bayline_app(集团对比报表需要) · have the database’s administrator run: grant bayline_reader to bayline_app (the group’s reports need it)',
    );
  return ready;
}
