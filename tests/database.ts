// A real PostgreSQL for the tests: one server a run, one migrated template, a database cloned from it for each
// test store. Used as vitest's global set-up and by the tests themselves.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../apps/server/src/platform/db/migrate.ts';
import { ensureDatabase, ensureRoles } from '../apps/server/src/platform/db/roles.ts';
import { readSecrets, type Secrets } from '../apps/server/src/platform/embedded/data-folder.ts';
import { debianBinaries } from '../apps/server/src/platform/embedded/debian-postgres.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres, supervisorName } from '../apps/server/src/platform/embedded/postgres.ts';
import { migrateJobs } from '../apps/server/src/platform/jobs/worker.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    database: { supervisorUrl: string; ownerUrl: string; appUrl: string; jobsUrl: string; template: string };
  }
}

const template = 'bayline_template';

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'bayline-test-'));
  const secrets = readSecrets(dataFolder);
  // The tests' data lives for minutes: no need to wait for the disk. Faults are tested on a server of their own.
  const settings = { fsync: 'off', synchronous_commit: 'off' };
  // The step `oldest` of the test command runs on the oldest PostgreSQL that we promise.
  const binaries = process.env['BAYLINE_TEST_POSTGRES'] === '15' ? { binaries: debianBinaries } : {};
  const postgres = await startEmbeddedPostgres({ dataFolder, secrets, settings, ...binaries });
  const stop = async () => {
    await postgres.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  await prepare(project, postgres, secrets).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return stop;
}

async function prepare(project: TestProject, postgres: EmbeddedPostgres, secrets: Secrets): Promise<void> {
  const supervisorUrl = postgres.urlFor(supervisorName, secrets.supervisor, 'postgres');
  const client = new pg.Client({ connectionString: supervisorUrl });
  await client.connect();
  await ensureRoles(client, secrets);
  await ensureDatabase(client, template);
  const inside = new pg.Client({ connectionString: postgres.urlFor(supervisorName, secrets.supervisor, template) });
  await inside.connect();
  await inside.query('alter schema public owner to bayline_owner');
  await inside.end();
  await migrate(postgres.urlFor('bayline_owner', secrets.owner, template), path.resolve('db/migrations'));
  const jobs = new pg.Pool({ connectionString: postgres.urlFor('bayline_jobs', secrets.jobs, template) });
  await migrateJobs(jobs);
  await jobs.end();
  await client.end();
  project.provide('database', {
    supervisorUrl,
    ownerUrl: postgres.urlFor('bayline_owner', secrets.owner, template),
    appUrl: postgres.urlFor('bayline_app', secrets.app, template),
    jobsUrl: postgres.urlFor('bayline_jobs', secrets.jobs, template),
    template,
  });
}
