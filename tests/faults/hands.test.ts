// The line to the database is cut while a job is in hand: its end cannot be told, and the answer that gives the next job is
// lost. Other hands take over, and nothing waits.
import { rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readSecrets } from '../../apps/server/src/platform/embedded/data-folder.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres, supervisorName } from '../../apps/server/src/platform/embedded/postgres.ts';
import { startHands } from '../../apps/server/src/platform/jobs/runner.ts';
import { endPool } from '../../apps/server/src/platform/serve.ts';
import { newDataFolder } from '../data-folder.ts';
import { type Line, openLine } from './rounds/line.ts';
import { pause } from './server.ts';

const jobs = 12;
const folder = newDataFolder('hands');
let database: EmbeddedPostgres;
let line: Line;
let pool: pg.Pool;
let beside: pg.Pool;

beforeAll(async () => {
  const secrets = readSecrets(folder);
  database = await startEmbeddedPostgres({ dataFolder: folder, secrets });
  const url = new URL(database.urlFor(supervisorName, secrets.supervisor, 'postgres'));
  beside = new pg.Pool({ connectionString: url.href, max: 1 });
  const socket = '.s.PGSQL.5432';
  line = await openLine({ path: path.join(folder, socket) }, { path: path.join(url.searchParams.get('host') ?? '', socket) });
  url.searchParams.set('host', folder);
  pool = new pg.Pool({ connectionString: url.href, max: 6 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
});
afterAll(async () => {
  await endPool(beside);
  await endPool(pool);
  await line.close();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('what was in hand when the line was cut is done, and so is what came after', async () => {
  const done = new Set<number>();
  const task = async (payload: unknown) => {
    await pause(150);
    done.add((payload as { number: number }).number);
  };
  const work = { pgPool: pool, taskList: { task }, concurrency: 2, pollInterval: 200, parsedCronItems: [] };
  const hands = await startHands(work, () => undefined);
  const add = (number: number) => beside.query(`select graphile_worker.add_job('task', json_build_object('number', $1::int))`, [number]);
  for (let number = 1; number <= jobs; number += 1) {
    await add(number);
    // Each third time with a job in hand.
    if (number % 3 !== 0) continue;
    await pause(100);
    line.cut();
    await pause(700);
    line.mend();
  }
  const left = async () => (await beside.query('select count(*)::int as count from graphile_worker.jobs')).rows;
  await expect.poll(left).toEqual([{ count: 0 }]);
  expect(done.size).toBe(jobs);
  await hands.stop();
});
