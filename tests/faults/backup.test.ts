// A backup is taken while people work, and restored into another folder. Whoever was added before it began is there with
// the same number, nobody is there by half, the keys fit, the books agree; nothing that stands is written over.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contract } from '@bayline/contract';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lockDataFolder, readSecrets } from '../../apps/server/src/platform/embedded/data-folder.ts';
import { runningPostgres } from '../../apps/server/src/platform/embedded/postgres.ts';
import { newDataFolder } from '../data-folder.ts';
import { freePort } from '../free-port.ts';
import { startOnCopy } from './copied-server.ts';
import { customerOf, setUp } from './first-store.ts';
import { call, pause, runBackup, runBooks, runRestore, type Server, startServer } from './server.ts';

const writers = 8;
/** A list tells of a thousand at most. */
const mostEach = 120;
const place = newDataFolder('backup');
const [dataFolder, restored, into] = ['data', 'restored', 'backups'].map((name) => path.join(place, name)) as [string, string, string];
const photo = path.join('files', 'ab', 'photo');
const acknowledged = new Map<string, string>();
let server: Server;
let cookie = '';

beforeAll(async () => {
  server = await startOnCopy({ dataFolder, port: await freePort(), env: { BACKUP_DIR: nightly, BACKUP_KEEP: '2' } });
  cookie = await setUp(server.base, dataFolder);
  mkdirSync(path.join(dataFolder, 'files', 'ab'), { recursive: true });
  writeFileSync(path.join(dataFolder, photo), 'what a camera saw');
});
afterAll(async () => {
  server.kill('SIGTERM');
  await server.gone;
  rmSync(place, { recursive: true, force: true });
});

async function add(at: number): Promise<void> {
  const customer = customerOf(at);
  const reply = await call(server.base, { endpoint: contract.customers.add, input: { body: customer }, cookie });
  expect(reply.status).toBe(200);
  acknowledged.set(customer.id, reply.body.number);
}

async function customers(base: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  let cursor: string | null = null;
  do {
    const query: { cursor?: string } = cursor === null ? {} : { cursor };
    const { body } = await call(base, { endpoint: contract.customers.list, input: { query }, cookie });
    for (const { id, number } of body.rows) found.set(id, number);
    cursor = body.nextCursor;
  } while (cursor !== null && found.size < 1000);
  return found;
}

const nightly = path.join(place, 'nightly');
const told = async () => (await call(server.base, { endpoint: contract.organisation.operation, cookie })).body.backups;

/** Two in the morning, for the backup alone. */
async function nightComes(): Promise<void> {
  const url = runningPostgres(dataFolder)?.('bayline_jobs', readSecrets(dataFolder).jobs);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`select graphile_worker.add_job('platform.back-up')`).finally(() => client.end());
}

const backups = () => readdirSync(into).toSorted();

it('taken while people work and restored elsewhere, it has everything that was acknowledged before it began', async () => {
  for (let at = 0; at < 20; at += 1) await add(at);
  const before = new Map(acknowledged);
  let isTaken = false;
  const work = Array.from({ length: writers }, async (_, writer) => {
    for (let at = 0; !isTaken && at < mostEach; at += 1) {
      await add(20 + writer + at * writers);
      await pause(30);
    }
  });
  const taken = await runBackup(dataFolder, [into]);
  isTaken = true;
  await Promise.all(work);
  expect(taken.code, taken.said).toBe(0);
  expect(acknowledged.size).toBeGreaterThan(before.size);
  const [name = ''] = backups();

  const put = await runRestore(restored, path.join(into, name));
  expect(put.code, put.said).toBe(0);
  const books = await runBooks(restored);
  expect(books.code, books.said).toBe(0);
  const second = await startServer({ dataFolder: restored, port: await freePort() });
  try {
    const there = await customers(second.base);
    expect([...before].filter(([id, number]) => there.get(id) !== number)).toEqual([]);
    // Of those who came meanwhile whoever is there is there as she was told, and the next one takes nobody's number.
    expect([...there].filter(([id, number]) => acknowledged.get(id) !== number)).toEqual([]);
    expect(there.size).toBeLessThanOrEqual(acknowledged.size);
    const next = await call(second.base, { endpoint: contract.customers.add, input: { body: customerOf(900_000) }, cookie });
    expect([next.status, [...there.values()].includes(next.body.number)]).toEqual([200, false]);
  } finally {
    second.kill('SIGTERM');
    await second.gone;
  }
  expect(readFileSync(path.join(restored, photo), 'utf8')).toBe('what a camera saw');
}, 120_000);

it('nothing that stands is written over, nothing half is restored, and only so many are kept', async () => {
  const [name = ''] = backups();
  const there = await runRestore(dataFolder, path.join(into, name));
  expect([there.code, there.said]).toEqual([1, expect.stringContaining('is in use')]);
  const stands = await runRestore(restored, path.join(into, name));
  expect([stands.code, stands.said]).toEqual([1, expect.stringContaining('not written over')]);

  // Broken off in the middle: the next one clears it away.
  const half = path.join(into, 'bayline-2026-01-01-000000.new');
  mkdirSync(path.join(half, 'postgres'), { recursive: true });
  const empty = path.join(place, 'empty');
  const refused = await runRestore(empty, half);
  expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('not a whole backup')]);
  expect(existsSync(path.join(empty, 'postgres'))).toBe(false);

  const foreign = path.join(into, 'letters');
  mkdirSync(foreign);
  // Another store keeps its backups there too.
  const ofOther = path.join(into, 'bayline-2026-01-02-000000');
  mkdirSync(ofOther);
  writeFileSync(path.join(ofOther, 'backup.json'), JSON.stringify({ cluster: 'another' }));
  const next = await runBackup(dataFolder, [into, '--keep', '1']);
  expect(next.code, next.said).toBe(0);
  expect(backups()).toEqual([path.basename(ofOther), expect.not.stringContaining(name), 'letters']);
  const other = await lockDataFolder(into);
  const atOnce = await runBackup(dataFolder, [into]);
  expect([atOnce.code, atOnce.said]).toEqual([1, expect.stringContaining('another backup')]);
  await other?.release();
  const wrong = await runBackup(dataFolder, [into, '--keep', '0']);
  expect([wrong.code, wrong.said]).toEqual([1, expect.stringContaining('usage')]);
}, 60_000);

it('every night the server makes one by itself, keeps so many, and tells the last one', async () => {
  expect(await told()).toEqual({ isNightly: true, last: null });
  const made: (string | undefined)[] = [];
  for (let night = 0; night < 3; night += 1) {
    const before = (await told()).last?.madeAt;
    await nightComes();
    await expect.poll(async () => (await told()).last?.madeAt, { timeout: 60_000 }).not.toBe(before);
    made.push((await told()).last?.madeAt);
    // Each has the second of its making in its name.
    await pause(1000);
  }
  expect((await told()).last?.bytes).toBeGreaterThan(1_000_000);
  // One whose leaf was damaged by hand is not told, and hides nothing.
  const damaged = path.join(nightly, 'bayline-2999-01-01-000000');
  mkdirSync(damaged);
  writeFileSync(path.join(damaged, 'backup.json'), '{ "madeAt');
  expect((await told()).last?.madeAt).toBe(made.at(-1));
  rmSync(damaged, { recursive: true });
  expect(readdirSync(nightly).toSorted()).toEqual(
    made.slice(1).map((at) => `bayline-${at?.slice(0, 19).replace('T', '-').replaceAll(':', '')}`),
  );
}, 200_000);
