// Two server processes behind one port. People go on working while both are replaced and while one is killed; what one
// process writes, the screens at the other hear of.
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import http from 'node:http';
import { text } from 'node:stream/consumers';
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { newDataFolder } from '../data-folder.ts';
import { freePort } from '../free-port.ts';
import { startOnCopy } from './copied-server.ts';
import { customerOf, setUp } from './first-store.ts';
import { call, pause, runBooks, type Server, webProcessesOf } from './server.ts';

const dataFolder = newDataFolder('processes');
const place = { dataFolder, port: 0, env: { WEB_CONCURRENCY: '2' } };
let server: Server;
let cookie = '';
let added = 0;

beforeAll(async () => {
  place.port = await freePort();
  server = await startOnCopy(place);
  cookie = await setUp(server.base, dataFolder);
});
afterAll(async () => {
  server.kill('SIGTERM');
  await server.gone;
  rmSync(dataFolder, { recursive: true, force: true });
});

const processes = () => webProcessesOf(server);

/** On a connection of its own. */
async function textOf(url: string): Promise<string> {
  const [reply] = (await once(http.get(url, { agent: false }), 'response')) as [http.IncomingMessage];
  return await text(reply);
}

async function add(): Promise<number> {
  added += 1;
  const body = customerOf(added);
  return (await call(server.base, { endpoint: contract.customers.add, input: { body }, key: newId(), cookie })).status;
}

/**
 * By a connection of the person's own. `fetch` keeps more than it needs: one that rested for longer than a server that
 * ends waits for the next question is closed in its face, which a browser mends by itself.
 */
async function addBy(agent: http.Agent): Promise<number | undefined> {
  added += 1;
  const { method, path } = contract.customers.add;
  const headers = { 'x-bayline': '1', 'idempotency-key': newId(), 'content-type': 'application/json', cookie };
  const question = http.request(`${server.base}/api${path}`, { method, headers, agent, timeout: 10_000 });
  question.once('timeout', () => question.destroy(new Error('no answer within ten seconds')));
  question.end(JSON.stringify(customerOf(added)));
  const [reply] = (await once(question, 'response')) as [http.IncomingMessage];
  await text(reply);
  return reply.statusCode;
}

/** As long as somebody takes breath: what starts beside them needs a core as well. */
const breath = 25;

/** Eight people who add customers until `isOver`; every answer that was not a yes. */
async function faultsMeanwhile(isOver: () => boolean): Promise<string[]> {
  const faults: string[] = [];
  const person = async () => {
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    while (!isOver()) {
      const status = await addBy(agent).catch((error: Error) => error.message);
      if (status !== 200) faults.push(String(status));
      await pause(breath);
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: 8 }, person));
  return faults;
}

it('two processes answer, and a screen at either hears of what was written at the other', async () => {
  expect(processes()).toHaveLength(2);
  const ending = new AbortController();
  const heard = Array.from({ length: 6 }, () => '');
  // The port deals its connections out in turn: six streams are with both.
  await Promise.all(
    heard.map(async (_, at) => {
      const reply = await fetch(`${server.base}/api/live`, { headers: { cookie }, signal: ending.signal });
      const read = async () => {
        for await (const chunk of reply.body ?? []) heard[at] += Buffer.from(chunk).toString();
      };
      void read().catch(() => undefined);
    }),
  );
  expect(await add()).toBe(200);
  await vi.waitFor(() => expect(heard.filter((text) => text.includes('event: hint'))).toHaveLength(6), { timeout: 10_000 });
  ending.abort();
});

/** Questions that the monitor is told of; each connection goes to the other process than the one before. */
async function questionsTold(): Promise<number[]> {
  const told = [];
  for (let times = 0; times < 2; times += 1) {
    const body = await textOf(`${server.base}/metrics`);
    told.push(Number(/bayline_http_request_seconds_count\{method="GET",route="\/api\/health",status="200"\} (\d+)/.exec(body)?.[1]));
  }
  return told;
}

it('a monitor is told of all processes, whichever it asks, and what one had counted stays counted when it is gone', async () => {
  const [before = 0] = await questionsTold();
  for (let times = 0; times < 10; times += 1) await textOf(`${server.base}/api/health`);
  expect(await questionsTold()).toEqual([before + 10, before + 10]);
  const [victim = 0] = processes();
  process.kill(victim, 'SIGKILL');
  await vi.waitFor(() => expect(processes().filter((pid) => pid !== victim)).toHaveLength(2), { timeout: 30_000, interval: 100 });
  expect(await questionsTold()).toEqual([before + 10, before + 10]);
  expect(await textOf(`${server.base}/metrics`)).toMatch(/^bayline_jobs\{state="failed"\} 0$/m);
});

it('both are replaced one after the other while eight people work, and nobody is turned away', async () => {
  const before = processes();
  let isOver = false;
  const faults = faultsMeanwhile(() => isOver);
  await pause(300);
  server.kill('SIGHUP');
  await vi.waitFor(() => expect(processes().filter((pid) => !before.includes(pid))).toHaveLength(2), { timeout: 60_000, interval: 100 });
  await vi.waitFor(() => expect(processes()).toHaveLength(2), { timeout: 60_000, interval: 100 });
  await pause(300);
  isOver = true;
  expect(await faults).toEqual([]);
});

it('one that is killed is replaced; the other answers meanwhile', async () => {
  const [victim = 0] = processes();
  process.kill(victim, 'SIGKILL');
  await vi.waitFor(() => expect(processes().filter((pid) => pid !== victim)).toHaveLength(2), { timeout: 30_000, interval: 100 });
  expect(await add()).toBe(200);
});

it('one that is killed while it starts is replaced as well', async () => {
  const before = processes();
  process.kill(before[0] ?? 0, 'SIGKILL');
  const newborn = () => processes().find((pid) => !before.includes(pid));
  await vi.waitFor(() => expect(newborn()).toBeDefined(), { timeout: 30_000, interval: 10 });
  const child = newborn() ?? 0;
  process.kill(child, 'SIGKILL');
  await vi.waitFor(() => expect(processes().filter((pid) => pid !== child && pid !== before[0])).toHaveLength(2), {
    timeout: 60_000,
    interval: 100,
  });
  expect(await add()).toBe(200);
});

it('one that hangs is ended and replaced', async () => {
  const [victim = 0] = processes();
  process.kill(victim, 'SIGSTOP');
  await vi.waitFor(() => expect(processes().filter((pid) => pid !== victim)).toHaveLength(2), { timeout: 90_000, interval: 200 });
  expect(await add()).toBe(200);
});

it('all is there once, and the books agree', async () => {
  const { body } = await call(server.base, { endpoint: contract.customers.list, cookie });
  expect(body.rows.length).toBeGreaterThan(0);
  const books = await runBooks(dataFolder);
  expect([books.code, books.said]).toEqual([0, expect.any(String)]);
});
