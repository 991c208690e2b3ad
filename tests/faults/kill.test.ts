// The plug is pulled in the middle of the work: once on the server, once on the database. Fifty people go on adding
// customers all the while, each repeating a request with its own key until it is acknowledged. In the end every
// acknowledged customer is there, once, and the books agree.
import { rmSync } from 'node:fs';
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { newDataFolder } from '../data-folder.ts';
import { freePort } from '../free-port.ts';
import { startOnCopy } from './copied-server.ts';
import { customerOf, setUp } from './first-store.ts';
import { call, pause, postmasterOf, runBooks, type Server, startServer } from './server.ts';

const writers = 50;
const customersEach = 16;
const inAll = writers * customersEach;

const dataFolder = newDataFolder('kill');
const acknowledged = new Map<string, string>();
/** Answers that are neither "done" nor "not now". */
const surprises: string[] = [];
let repeated = 0;
let server: Server;
let port = 0;
let cookie = '';

/** Sends one customer, with one key, until the store has said yes. */
async function addUntilAcknowledged(customer: ReturnType<typeof customerOf>, until: number): Promise<void> {
  const key = newId();
  while (Date.now() < until) {
    const reply = await call(server.base, { endpoint: contract.customers.add, input: { body: customer }, key, cookie }).catch(
      () => undefined,
    );
    if (reply?.status === 200) {
      acknowledged.set(customer.id, reply.body.number);
      return;
    }
    if (reply && reply.status !== 503) surprises.push(`${reply.status} ${JSON.stringify(reply.body)}`);
    repeated += 1;
    await pause(100);
  }
}

async function write(writer: number, until: number): Promise<void> {
  for (let turn = 0; turn < customersEach; turn += 1) await addUntilAcknowledged(customerOf(writer * customersEach + turn), until);
}

async function waitUntilAcknowledged(count: number, until: number): Promise<void> {
  while (acknowledged.size < count && Date.now() < until) await pause(5);
}

async function startAgain(): Promise<void> {
  await server.gone;
  server = await startServer({ dataFolder, port });
}

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

async function allCustomers() {
  const found = [];
  let cursor: string | null = null;
  do {
    const query: { cursor?: string } = cursor === null ? {} : { cursor };
    const { body } = await call(server.base, { endpoint: contract.customers.list, input: { query }, cookie });
    found.push(...body.rows);
    cursor = body.nextCursor;
  } while (cursor !== null && found.length <= inAll * 2);
  return found;
}

/** How often each customer was added, by the audit trail. */
async function additions(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  let cursor: string | null = null;
  for (let page = 0; page < 100; page += 1) {
    const query: { cursor?: string } = cursor === null ? {} : { cursor };
    const { body } = await call(server.base, { endpoint: contract.organisation.listAudit, input: { query }, cookie });
    for (const { type, subjectId } of body.rows) if (type === 'customer-added') counts.set(subjectId, (counts.get(subjectId) ?? 0) + 1);
    cursor = body.nextCursor;
    if (cursor === null) break;
  }
  return counts;
}

it('keeps every acknowledged customer, once, through a killed server and a killed database', async () => {
  const until = Date.now() + 75_000;
  const work = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer, until)));

  await waitUntilAcknowledged(100, until);
  server.kill('SIGKILL');
  await startAgain();
  const afterServer = acknowledged.size;

  await waitUntilAcknowledged(Math.max(300, afterServer + 100), until);
  const postmaster = postmasterOf(dataFolder);
  expect(postmaster).toBeDefined();
  expect(acknowledged.size).toBeLessThan(inAll);
  process.kill(postmaster ?? 0, 'SIGKILL');
  await startAgain();
  await work;

  expect(surprises).toEqual([]);
  expect(repeated).toBeGreaterThan(0);
  expect(acknowledged.size).toBe(inAll);
  const customers = await allCustomers();
  expect(new Map(customers.map(({ id, number }) => [id, number]))).toEqual(acknowledged);
  expect(customers).toHaveLength(inAll);
  expect(new Set(customers.map(({ number }) => number)).size).toBe(inAll);
  expect(await additions()).toEqual(new Map([...acknowledged.keys()].map((id) => [id, 1])));
  const books = await runBooks(dataFolder);
  expect(books.code, books.said).toBe(0);
}, 90_000);
