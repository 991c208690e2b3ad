// Whose hands a job is in: two machines on one PostgreSQL, one of three processes, the other of one, and jobs that take as
// long as a table is locked. Whoever lives keeps what he holds; what a killed process held is done by another, soon and once.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { readSecrets } from '../../apps/server/src/platform/embedded/data-folder.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres, supervisorName } from '../../apps/server/src/platform/embedded/postgres.ts';
import { freePort } from '../free-port.ts';
import { setUp } from './first-store.ts';
import { pause, type Server, startServer, webProcessesOf } from './server.ts';

const handsOfAProcess = 2;
const folder = mkdtempSync(path.join(os.tmpdir(), 'bayline-held-jobs-'));
const folderOf = (machine: string) => path.join(folder, machine);
let database: EmbeddedPostgres;
let beside: pg.Pool;
let first: Server;
let second: Server | undefined;

const start = async (machine: string, processes: number) => {
  const env = {
    DATABASE_URL: database.urlFor('shop_app', 'app-word', 'shop'),
    MIGRATION_DATABASE_URL: database.urlFor('shop_owner', 'owner-word', 'shop'),
    WEB_CONCURRENCY: String(processes),
  };
  return await startServer({ dataFolder: folderOf(machine), port: await freePort(), env });
};

beforeAll(async () => {
  const secrets = readSecrets(folder);
  database = await startEmbeddedPostgres({ dataFolder: folder, secrets });
  const administrator = new pg.Client({ connectionString: database.urlFor(supervisorName, secrets.supervisor, 'postgres') });
  await administrator.connect();
  await administrator.query(`create role shop_owner login createrole password 'owner-word'`);
  await administrator.query('create database shop owner shop_owner');
  await administrator.end();
  beside = new pg.Pool({ connectionString: database.urlFor(supervisorName, secrets.supervisor, 'shop'), max: 2 });
  first = await start('first', 3);
  await setUp(first.base, folderOf('first'));
});
afterAll(async () => {
  for (const server of [first, second]) server?.kill('SIGTERM');
  for (const server of [first, second]) await server?.gone;
  await beside.end();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface LongJob {
  readonly id: string;
  readonly holder: string | null;
  readonly attempts: number;
}

async function longJobs(): Promise<LongJob[]> {
  const { rows } = await beside.query<LongJob>(
    `select id::text, locked_by as holder, attempts from graphile_worker.jobs where key like 'long:%' order by id`,
  );
  return rows;
}

/** Puts a job that does not end into every hand; what they hold then, and how to let them end. */
async function fillHands(processes: number): Promise<{ readonly held: LongJob[]; readonly letEnd: () => Promise<void> }> {
  const isIdle = async () => (await beside.query(`select from graphile_worker.jobs where locked_by is not null`)).rowCount === 0;
  await expect.poll(isIdle).toBe(true);
  const client = await beside.connect();
  onTestFinished(() => client.release(true));
  await client.query('begin; lock table idempotency_keys in access exclusive mode');
  const inAll = processes * handsOfAProcess;
  await beside.query(
    `select graphile_worker.add_job('platform.forget-answers', job_key => 'long:' || n, max_attempts => 8) from generate_series(1, $1) n`,
    [inAll],
  );
  const holders = async () => (await longJobs()).flatMap(({ holder }) => holder ?? []);
  await expect.poll(holders).toHaveLength(inAll);
  return {
    held: await longJobs(),
    letEnd: async () => {
      await client.query('commit');
      await expect.poll(longJobs).toEqual([]);
    },
  };
}

it('a second machine starts on the same database, and the first keeps the jobs that it has in hand', async () => {
  const { held, letEnd } = await fillHands(3);
  cpSync(folderOf('first'), folderOf('second'), { recursive: true });
  second = await start('second', 1);
  // Its free hands look for a job every second.
  await pause(3000);
  expect(await longJobs()).toEqual(held);
  await letEnd();
});

it('what a killed process had in hand is done by another within a minute, and what the living hold stays theirs', async () => {
  const { held, letEnd } = await fillHands(4);
  process.kill(webProcessesOf(first)[0] ?? 0, 'SIGKILL');
  const passedOn = async () => {
    const now = await longJobs();
    return held.flatMap((job, at) => (now[at]?.holder && now[at].holder !== job.holder ? [job] : []));
  };
  await vi.waitFor(async () => expect(await passedOn()).toHaveLength(handsOfAProcess), { timeout: 90_000, interval: 500 });
  const [victim, ...others] = new Set((await passedOn()).map(({ holder }) => holder));
  expect(others).toEqual([]);
  const now = await longJobs();
  expect(now.map(({ attempts }) => attempts)).toEqual(held.map(({ holder }) => (holder === victim ? 2 : 1)));
  expect(now.filter(({ attempts }) => attempts === 1)).toEqual(held.filter(({ holder }) => holder !== victim));
  await letEnd();
});
