// A real PostgreSQL for the tests: one server a run, one migrated template, a database cloned from it for each
// test store. Vitest's global set-up of every project with a database.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { ProvidedContext } from 'vitest';
import type { TestProject } from 'vitest/node';
import { migrate } from '../apps/server/src/platform/db/migrate.ts';
import { ensureDatabase, ensureRoles } from '../apps/server/src/platform/db/roles.ts';
import { readSecrets, type Secrets } from '../apps/server/src/platform/embedded/data-folder.ts';
import { debianBinaries } from '../apps/server/src/platform/embedded/debian-postgres.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres, supervisorName } from '../apps/server/src/platform/embedded/postgres.ts';
import { migrateJobs } from '../apps/server/src/platform/jobs/worker.ts';

import { type Pooler, startPooler } from './pooler.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    database: { supervisorUrl: string; ownerUrl: string; appUrl: string; jobsUrl: string; template: string };
  }
}

const template = 'bayline_template';

type Database = ProvidedContext['database'];

interface Run {
  readonly started: Promise<{ readonly database: Database; readonly stop: () => Promise<void> }>;
  users: number;
}
/** Each project loads this file anew, in the one process of the run. */
const shared = globalThis as { baylineTestDatabase?: Run };

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  shared.baylineTestDatabase ??= { started: start(), users: 0 };
  const run = shared.baylineTestDatabase;
  run.users += 1;
  const { database, stop } = await run.started;
  project.provide('database', database);
  return async () => {
    run.users -= 1;
    if (run.users === 0) await stop();
  };
}

async function start(): Run['started'] {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'bayline-test-'));
  const secrets = readSecrets(dataFolder);
  // The tests' data lives for minutes: no need to wait for the disk. Faults are tested on a server of their own.
  const settings = { fsync: 'off', synchronous_commit: 'off' };
  // The step `oldest` of the test command runs on the oldest PostgreSQL that we promise.
  const binaries = process.env['BAYLINE_TEST_POSTGRES'] === '15' ? { binaries: debianBinaries } : {};
  const postgres = await startEmbeddedPostgres({ dataFolder, secrets, settings, ...binaries });
  let pooler: Pooler | undefined;
  const stop = async () => {
    await pooler?.stop();
    await postgres.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  try {
    const database = await prepare(postgres, secrets);
    if (process.env['BAYLINE_TEST_POOLER'] !== 'pgbouncer') return { database, stop };
    pooler = await startPooler(database.appUrl);
    return { database: { ...database, appUrl: pooler.urlOf(database.appUrl) }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepare(postgres: EmbeddedPostgres, secrets: Secrets): Promise<Database> {
  const supervisorUrl = postgres.urlFor(supervisorName, secrets.supervisor, 'postgres');
  const client = new pg.Client({ connectionString: supervisorUrl });
  await client.connect();
  try {
    await ensureRoles(client, secrets);
    await ensureDatabase(client, template);
    const inside = new pg.Client({ connectionString: postgres.urlFor(supervisorName, secrets.supervisor, template) });
    await inside.connect();
    await inside.query('alter schema public owner to bayline_owner');
    await inside.end();
    await migrate(postgres.urlFor('bayline_owner', secrets.owner, template), path.resolve('db/migrations'));
    const jobs = new pg.Pool({ connectionString: postgres.urlFor('bayline_jobs', secrets.jobs, template) });
    // Whoever uses it fails; the library warns of a pool to which nobody listens.
    jobs.on('error', () => undefined).on('connect', () => undefined);
    await migrateJobs(jobs);
    await jobs.end();
  } finally {
    // Left open, its end by the stopped server would hide why a migration failed.
    await client.end();
  }
  return {
    supervisorUrl,
    ownerUrl: postgres.urlFor('bayline_owner', secrets.owner, template),
    appUrl: postgres.urlFor('bayline_app', secrets.app, template),
    jobsUrl: postgres.urlFor('bayline_jobs', secrets.jobs, template),
    template,
  };
}
