// The database under the server: reached, new enough, in UTF-8, the stores kept apart, the schema that of this program.
import path from 'node:path';
import pg from 'pg';
import { openCommandDatabase } from '../books/command-database.ts';
import { type Config, SettingRefused } from '../platform/config.ts';
import { oldestVersion, readMigrations } from '../platform/db/migrate.ts';
import { unconfined } from '../platform/db/roles.ts';
import { type Finding, fail, ok, reasonOf, warn } from './finding.ts';

interface State {
  readonly number: number;
  readonly version: string;
  readonly encoding: string;
  readonly collation: string;
  readonly now: Date;
  readonly name: string;
}

const stateOf = `
  select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
         pg_encoding_to_char(d.encoding) as encoding, d.datcollate as collation, clock_timestamp()::timestamptz(3) as now, current_user as name
    from pg_database d where d.datname = current_database()`;

/** Tables of the stores (the store comes first in their key) whose rows are not kept apart, for their owner neither. */
const openTables = `
  select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_index i on i.indrelid = c.oid and i.indisprimary
    join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0] and a.attname = 'dealership_id'
   where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and not (c.relrowsecurity and c.relforcerowsecurity)
   order by 1`;

const longestClockDifference = 5000;

function server({ number, version, encoding, collation, now }: State): Finding[] {
  const difference = Math.abs(Date.now() - new Date(now).getTime());
  const seconds = (difference / 1000).toFixed(1);
  return [
    number >= oldestVersion
      ? ok(`PostgreSQL ${version}`, `PostgreSQL ${version}`)
      : fail(`PostgreSQL ${version} 过旧,需要 15 或更高`, `PostgreSQL ${version} is too old, 15 or later is needed`),
    encoding === 'UTF8'
      ? ok(`数据库编码 ${encoding},排序规则 ${collation}`, `encoding ${encoding}, collation ${collation}`)
      : fail(`数据库编码为 ${encoding},须为 UTF8`, `the database is in ${encoding}, it must be in UTF8`),
    difference <= longestClockDifference
      ? ok(`数据库与本机时间相差 ${seconds} 秒`, `the clocks of database and machine differ by ${seconds} s`)
      : warn(`数据库与本机时间相差 ${seconds} 秒,请校时`, `the clocks of database and machine differ by ${seconds} s: set them right`),
  ];
}

async function isolation(client: pg.Client, name: string): Promise<Finding[]> {
  const [fault, { rows }] = [await unconfined(client), await client.query<{ name: string }>(openTables)];
  const tables = rows.map((row) => row.name).join(', ');
  return [
    fault === undefined
      ? ok(`用户 ${name} 受行级安全约束`, `the user ${name} is held by row security`)
      : fail(`用户 ${name} 权限过大(${fault})`, `the user ${name} may do too much (${fault})`),
    tables === ''
      ? ok('各门店的数据表均已隔离', 'the tables of the stores are kept apart')
      : fail(`未隔离的数据表:${tables}`, `tables that are not kept apart: ${tables}`),
  ];
}

async function migrations(client: pg.Client, root: string): Promise<Finding> {
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migrations order by name');
  const files = readMigrations(path.join(root, 'db/migrations'));
  const strange = rows.find(({ name, sha256 }) => files.every((file) => file.name !== name || file.sha256 !== sha256));
  if (strange) return fail(`数据库结构与程序不符:${strange.name}`, `the schema does not fit this program: ${strange.name}`);
  const missing = files.length - rows.length;
  return missing === 0
    ? ok(`数据库结构最新(${files.length} 项迁移)`, `the schema is up to date (${files.length} migrations)`)
    : warn(`${missing} 项迁移待执行,下次启动时完成`, `${missing} migrations are to come: the next start makes them`);
}

async function examine(client: pg.Client, work: (client: pg.Client) => Promise<Finding[]>): Promise<Finding[]> {
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    return [fail(`数据库无法使用:${reasonOf(error)}`, `the database cannot be used: ${reasonOf(error)}`)];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function asApp(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query<State>(stateOf);
  const [state] = rows;
  if (!state) throw new Error('the database does not know itself');
  return [...server(state), ...(await isolation(client, state.name))];
}

export async function database(config: Config, root: string): Promise<Finding[]> {
  try {
    const { appUrl, ownerUrl, close } = await openCommandDatabase(config);
    const client = (connectionString: string) => new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
    try {
      const findings = await examine(client(appUrl), asApp);
      if (findings.some(({ verdict }) => verdict === 'fail')) return findings;
      return [...findings, ...(await examine(client(ownerUrl), async (owner) => [await migrations(owner, root)]))];
    } finally {
      await close();
    }
  } catch (error) {
    if (!(error instanceof SettingRefused)) throw error;
    const [zh = '', en = ''] = error.message.split(' · ');
    return [warn(zh, en)];
  }
}
