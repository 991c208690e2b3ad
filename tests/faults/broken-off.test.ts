// What is broken off in the middle: a process of the database is killed and takes every connection with it, and a server is
// killed with a job in its hands. The server stays, and the background work goes on by itself.
import { rmSync } from 'node:fs';
import { contract } from '@bayline/contract';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newDataFolder } from '../data-folder.ts';
import { freePort } from '../free-port.ts';
import { startOnCopy } from './copied-server.ts';
import { customerOf, setUp } from './first-store.ts';
import { withDatabase } from './rounds/database.ts';
import { call, pause, type Server, startServer } from './server.ts';

const dataFolder = newDataFolder('broken-off');
let server: Server;
let port = 0;
let cookie = '';

beforeAll(async () => {
  port = await freePort();
  server = await startOnCopy({ dataFolder, port });
  cookie = await setUp(server.base, dataFolder);
});
afterAll(async () => {
  server.kill('SIGTERM');
  await server.gone;
  rmSync(dataFolder, { recursive: true, force: true });
});

const checkedAt = async () => (await call(server.base, { endpoint: contract.organisation.operation, cookie })).body.books?.checkedAt;
const checkBooks = `select graphile_worker.add_job('books.check')`;

/** Eight people who add customers until it is over; what they were told that is neither "done" nor "not now". */
async function workUntil(isOver: () => boolean): Promise<{ added: number; surprises: string[] }> {
  const surprises: string[] = [];
  let added = 0;
  let number = 0;
  const person = async () => {
    while (!isOver()) {
      number += 1;
      const reply = await call(server.base, { endpoint: contract.customers.add, input: { body: customerOf(number) }, cookie }).catch(
        (error: Error) => ({ status: 0, body: error.message }),
      );
      if (reply.status === 200) added += 1;
      else if (reply.status !== 503) surprises.push(`${reply.status} ${JSON.stringify(reply.body)}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, person));
  return { added, surprises };
}

it('a killed process of the database ends neither the server nor its background work', async () => {
  let isOver = false;
  const work = workUntil(() => isOver);
  const backends = (client: pg.Client) =>
    client.query<{ pid: number }>(`select pid from pg_stat_activity where application_name = 'bayline' limit 1`);
  for (let times = 0; times < 3; times += 1) {
    await pause(500);
    const { rows } = await withDatabase(dataFolder, backends);
    process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
    await expect.poll(async () => (await fetch(`${server.base}/api/health`).catch(() => undefined))?.status).toBe(200);
    // The server may answer before the database has begun again, which then refuses this test as well.
    await expect.poll(() => withDatabase(dataFolder, backends).then(({ rowCount }) => rowCount, String)).toBe(1);
  }
  await pause(500);
  isOver = true;
  const { added, surprises } = await work;
  expect(surprises).toEqual([]);
  expect(added).toBeGreaterThan(0);
  const before = await checkedAt();
  await withDatabase(dataFolder, (client) => client.query(checkBooks));
  await expect.poll(checkedAt).not.toBe(before);
  // Nobody has started it again.
  expect(() => process.kill(server.pid, 0)).not.toThrow();
});

it('a job that a killed server had in hand is done by the next, and not four hours later', async () => {
  const before = await checkedAt();
  await withDatabase(dataFolder, (client) =>
    client.query(`begin; ${checkBooks}; update graphile_worker._private_jobs set locked_at = now(), locked_by = 'the killed'; commit`),
  );
  server.kill('SIGKILL');
  await server.gone;
  server = await startServer({ dataFolder, port });
  await expect.poll(checkedAt).not.toBe(before);
});
