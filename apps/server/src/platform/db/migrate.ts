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

function refuseChanged(applied: readonly { name: string; sha256: string }[], migrations: readonly Migration[]): void {
  for (const { name, sha256 } of applied) {
    const file = migrations.find((m) => m.name === name);
    if (!file) throw new MigrationRefused(`the database is newer than this program: it has ${name}`);
    if (file.sha256 !== sha256) throw new MigrationRefused(`${name} was changed after it had been applied`);
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    // With row security off a migration that would be filtered fails instead of touching nothing.
    await client.query('set local row_security = off');
    await client.query(migration.sql);
    await client.query('insert into schema_migrations (name, sha256, applied_at) values ($1, $2, now())', [migration.name, migration.sha256]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${migration.name} failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Applies what is missing, one transaction a file; two servers starting together take turns. */
export async function migrate(ownerUrl: string, folder: string, onProgress: (name: string) => void = () => undefined): Promise<number> {
  const migrations = readMigrations(folder);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('create table if not exists schema_migrations (name text primary key, sha256 text not null, applied_at timestamptz not null)');
    await client.query('select pg_advisory_lock(hashtext($1))', ['bayline migrations']);
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from schema_migrations order by name');
    refuseChanged(rows, migrations);
    const missing = migrations.filter((m) => !rows.some((row) => row.name === m.name));
    for (const migration of missing) {
      onProgress(migration.name);
      await apply(client, migration);
    }
    return missing.length;
  } finally {
    await client.end();
  }
}
