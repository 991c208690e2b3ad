// Writes db/schema.sql: what all migrations together make, as PostgreSQL 15 itself tells it. For developers:
//   npx tsx apps/server/src/platform/db/dump-schema.ts
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import { SettingRefused } from '../config.ts';
import { debianBinaries, startDebianPostgres, type TemporaryPostgres } from '../embedded/debian-postgres.ts';
import { supervisorName } from '../embedded/postgres.ts';
import { migrate } from './migrate.ts';
import { ensureDatabase, ensureRoles } from './roles.ts';

const runFile = promisify(execFile);
const database = 'bayline';

async function prepare(postgres: TemporaryPostgres): Promise<void> {
  const { secrets, urlFor } = postgres;
  for (const [name, work] of [
    [
      'postgres',
      async (client: pg.Client) => {
        await ensureRoles(client, secrets);
        await ensureDatabase(client, database);
      },
    ],
    [
      database,
      async (client: pg.Client) => {
        await client.query('alter schema public owner to bayline_owner');
      },
    ],
  ] as const) {
    const client = new pg.Client({ connectionString: urlFor(supervisorName, secrets.supervisor, name) });
    await client.connect();
    await work(client);
    await client.end();
  }
}

/** Lines that differ between two dumps of the same schema: versions, and the key that guards psql's own commands. */
function isSteady(line: string): boolean {
  return !/^-- Dumped (from|by) |^\\(un)?restrict /.test(line);
}

/** The schema as SQL text, the same for the same migrations. */
export async function dumpSchema(root: string): Promise<string> {
  const postgres = await startDebianPostgres();
  try {
    await prepare(postgres);
    await migrate(postgres.urlFor('bayline_owner', postgres.secrets.owner), path.join(root, 'db/migrations'));
    const address = new URL(postgres.urlFor(supervisorName, ''));
    const env = { ...process.env, PGPASSWORD: postgres.secrets.supervisor };
    const { stdout } = await runFile(path.join(debianBinaries, 'bin/pg_dump'), ['--schema-only', '--dbname', address.href], {
      env,
      maxBuffer: 50_000_000,
    });
    return stdout.split('\n').filter(isSteady).join('\n');
  } finally {
    await postgres.stop();
  }
}

async function writeDump(): Promise<void> {
  const root = fileURLToPath(new URL('../../../../../', import.meta.url));
  const schema = await dumpSchema(root);
  writeFileSync(path.join(root, 'db/schema.sql'), schema);
}

if (process.argv[1] === import.meta.filename) {
  await writeDump().catch((error: unknown) => {
    process.stderr.write(`${error instanceof SettingRefused ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
