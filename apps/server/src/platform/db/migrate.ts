// Forward-only SQL migrations. What was applied never changes: a file whose content differs is refused.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

export class MigrationRefused extends Error {}

export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name), 'utf8');
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

/** As the server numbers its versions: PostgreSQL 15.0. */
export const oldestVersion = 150_000;

const makeLedger = `
  create table if not exists schema_migrations (name text primary key, sha256 text not null, applied_at timestamptz not null);
  comment on table schema_migrations is '已执行的结构迁移 | Applied schema migrations';
  comment on column schema_migrations.name is '文件名 | File name';
  comment on column schema_migrations.sha256 is '内容摘要 | SHA-256 of the content';
  comment on column schema_migrations.applied_at is '执行时间 | Applied at'`;

interface Applied {
  readonly name: string;
  readonly sha256: string;
}

function refuseChanged(applied: readonly Applied[], migrations: readonly Migration[]): void {
  for (const { name, sha256 } of applied) {
    const file = migrations.find((m) => m.name === name);
    if (!file) throw new MigrationRefused(`the database is newer than this program: it has ${name}`);
    if (file.sha256 !== sha256) throw new MigrationRefused(`${name} was changed after it had been applied`);
  }
}

/** The next file to apply. An older file that appears late would meet a schema that it was not written for. */
function nextOf(applied: readonly Applied[], migrations: readonly Migration[]): Migration | undefined {
  refuseChanged(applied, migrations);
  const next = migrations.find((m) => !applied.some(({ name }) => name === m.name));
  const last = applied.at(-1)?.name ?? '';
  if (next && next.name < last) throw new MigrationRefused(`${next.name} comes late: ${last} has been applied`);
  return next;
}

async function applyNext(client: pg.Client, migrations: readonly Migration[], onProgress: (name: string) => void): Promise<boolean> {
  await client.query('begin');
  let name = 'schema_migrations';
  try {
    // A lock on the table, not an advisory one: it holds through a pooler and on every PostgreSQL's kin.
    await client.query('lock table schema_migrations in exclusive mode');
    const { rows } = await client.query<Applied>('select name, sha256 from schema_migrations order by name');
    const next = nextOf(rows, migrations);
    if (next) {
      name = next.name;
      onProgress(name);
      // With row security off a migration that would be filtered fails instead of touching nothing.
      await client.query('set local row_security = off');
      await client.query('set local search_path = public');
      await client.query(next.sql);
      await client.query('insert into public.schema_migrations (name, sha256, applied_at) values ($1, $2, now())', [name, next.sha256]);
    }
    await client.query('commit');
    return next !== undefined;
  } catch (error) {
    await client.query('rollback');
    if (error instanceof MigrationRefused) throw error;
    throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

async function hasLedger(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>(`select to_regclass('public.schema_migrations') is not null as is`);
  return rows[0]?.is === true;
}

async function prepareLedger(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int as version`);
  if ((rows[0]?.version ?? 0) < oldestVersion) throw new MigrationRefused('PostgreSQL 15 or later is needed');
  if (await hasLedger(client)) return;
  await client.query(makeLedger).catch(async (error: unknown) => {
    // Two servers starting together: the other one has just made it. PostgreSQL tells the loser of such a race in
    // five ways, by the moment at which they meet; that the table is there is what counts.
    if (!(await hasLedger(client))) throw error;
  });
}

/** Applies what is missing, one transaction a file; two servers starting together take turns. */
export async function migrate(ownerUrl: string, folder: string, onProgress: (name: string) => void = () => undefined): Promise<number> {
  const migrations = readMigrations(folder);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await prepareLedger(client);
    let count = 0;
    while (count <= migrations.length && (await applyNext(client, migrations, onProgress))) count += 1;
    return count;
  } finally {
    await client.end();
  }
}
