// Two machines on one PostgreSQL, the first of three processes, the second of one. Screens and log-ins are the same at both. Of
// jobs that take as long as a table is locked, whoever lives keeps what he holds; what a killed process held is done by
// another, soon and once.
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { contract } from '@bayline/contract';
import { lockOut } from '@bayline/domain/organisation';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { readSecrets } from '../../apps/server/src/platform/embedded/data-folder.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres, supervisorName } from '../../apps/server/src/platform/embedded/postgres.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { endPool } from '../../apps/server/src/platform/serve.ts';
import { newDataFolder } from '../data-folder.ts';
import { freePort } from '../free-port.ts';
import { customerOf, setUp } from './first-store.ts';
import { call, pause, type Server, startServer, webProcessesOf } from './server.ts';

const handsOfAProcess = 2;
const folder = newDataFolder('machines');
const folderOf = (machine: string) => path.join(folder, machine);
let database: EmbeddedPostgres;
let beside: pg.Pool;
let first: Server;
let second: Server | undefined;
let cookie = '';

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
  cookie = await setUp(first.base, folderOf('first'));
});
afterAll(async () => {
  for (const server of [first, second]) server?.kill('SIGTERM');
  for (const server of [first, second]) await server?.gone;
  await endPool(beside);
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

it('a screen at one machine hears of what is written at the other; who is locked out or logs out at one is so at both', async () => {
  const there = second?.base ?? '';
  const ending = new AbortController();
  const stream = await fetch(`${there}/api/live`, { headers: { cookie }, signal: ending.signal });
  let heard = '';
  const listen = async () => {
    for await (const chunk of stream.body ?? []) heard += Buffer.from(chunk).toString();
  };
  void listen().catch(() => undefined);
  const customer = customerOf(1);
  await call(first.base, { endpoint: contract.customers.add, input: { body: customer }, cookie });
  await expect.poll(() => heard).toContain(customer.id);
  ending.abort();

  const { logIn, listStaff } = contract.organisation;
  const tryWord = async (base: string, word: string) =>
    await call(base, { endpoint: logIn, input: { body: { username: 'inhaber', password: word } } });
  for (let times = 0; times < lockOut.attempts; times += 1) await tryWord(times % 2 === 0 ? first.base : there, 'falsch');
  for (const base of [first.base, there])
    expect(await tryWord(base, 'Strom-weg-2026!')).toMatchObject({ status: 422, body: { code: 'account-locked' } });

  const isIn = async (base: string) => (await call(base, { endpoint: listStaff, cookie })).status;
  expect([await isIn(first.base), await isIn(there)]).toEqual([200, 200]);
  await fetch(`${there}/api/session`, { method: 'DELETE', headers: { cookie, 'x-bayline': '1', 'idempotency-key': newId() } });
  expect([await isIn(first.base), await isIn(there)]).toEqual([401, 401]);
});
