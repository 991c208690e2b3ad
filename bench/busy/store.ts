// The built server on an empty folder, with one busy store in it, made through the interface as its people would make it.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { contract, type EndpointShape, type ReplyOf } from '@bayline/contract';
import { startingRoles } from '@bayline/domain/organisation';
import type { Asked, Desk } from '../../tests/stories/desk.ts';
import { addressOf } from '../../tests/stories/desk.ts';
import { addJob, approvalOf, checkIn, newCar, type Shop, stockShop } from '../../tests/stories/shop.ts';

export interface BusyStore {
  /** One person with every role. */
  readonly desk: Desk;
  /** Those whose screens ask while the day is planned. */
  readonly adviser: Desk;
  readonly dispatcher: Desk;
  readonly orderIds: readonly string[];
  readonly close: () => Promise<void>;
}

export interface Size {
  readonly bays: number;
  readonly technicians: number;
  readonly cars: number;
}

const secrets = ['Uebergabe-2026-x', 'Eigenes-2026-wort'] as const;

/** One person at the server; the cookie follows each log-in. */
function deskAt(baseUrl: string): Desk {
  let cookie = '';
  const send: Desk['send'] = async ({ method, url, body, key = randomUUID() }) => {
    const headers: Record<string, string> = { 'x-bayline': '1', 'idempotency-key': key ?? randomUUID(), cookie };
    if (body !== undefined) headers['content-type'] = 'application/json';
    const reply = await fetch(`${baseUrl}${url}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const text = await reply.text();
    const answer: unknown = text.startsWith('{') ? JSON.parse(text) : text;
    return { status: reply.status, code: reply.ok ? 'accepted' : text, body: answer };
  };
  const ask: Desk['ask'] = (endpoint, asked = {}) => send({ method: endpoint.method, url: addressOf(endpoint, asked), body: asked.body });
  return {
    send,
    ask,
    file: () => Promise.reject(new Error('no files here')),
    do: async <E extends EndpointShape>(endpoint: E, asked: Asked<E> = {}) => {
      const answer = await ask(endpoint, asked);
      if (answer.status !== 200) throw new Error(`${endpoint.method} ${endpoint.path}: ${answer.status} ${answer.code}`);
      return answer.body as ReplyOf<E>;
    },
  };
}

async function untilHealthy(baseUrl: string, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + 120_000; Date.now() < until; ) {
    if ((await fetch(`${baseUrl}/api/health`).catch(() => undefined))?.ok) return;
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the server did not start');
}

/** Somebody new, with a password of his own. */
async function comesIn(desk: Desk, username: string): Promise<void> {
  const [handedOut, owned] = secrets;
  await desk.do(contract.organisation.logIn, { body: { username, password: handedOut } });
  await desk.do(contract.organisation.changePassword, { body: { currentPassword: handedOut, newPassword: owned } });
}

/** Most is in one person's hand, as in a shop of one; adviser and dispatcher have their own screens. */
async function takeOver(desk: Desk, folder: string, { bays, technicians }: Size): Promise<void> {
  const place = { groupName: '样板集团', storeName: '样板店', storeCode: '0001', address: '', phone: '', bays };
  const token = readFileSync(path.join(folder, 'set-up-token'), 'utf8').trim();
  const [handedOut, owned] = secrets;
  await desk.do(contract.setUp.openStore, {
    body: { ...place, token, administratorName: '管理', username: 'first.admin', password: owned },
  });
  await desk.do(contract.organisation.logIn, { body: { username: 'first.admin', password: owned } });
  const roles = (Object.keys(startingRoles) as (keyof typeof startingRoles)[]).filter((role) => role !== 'car-owner');
  const person = (username: string, held: typeof roles) => ({
    id: randomUUID(),
    name: username,
    username,
    password: handedOut,
    roles: held,
  });
  for (let number = 1; number < technicians; number += 1)
    await desk.do(contract.organisation.addStaff, { body: person(`technician.${number}`, ['technician']) });
  await desk.do(contract.organisation.addStaff, { body: person('only.adviser', ['service-adviser']) });
  await desk.do(contract.organisation.addStaff, { body: person('only.dispatcher', ['dispatcher']) });
  await desk.do(contract.organisation.addStaff, { body: person('every.role', roles) });
  await comesIn(desk, 'every.role');
}

/** Cars with an oil change or brakes, or both, agreed to and promised from three hours to two days ahead. */
async function fill(shop: Shop, cars: number): Promise<string[]> {
  const desk = await shop.desk('service-adviser');
  const { oilChangeId, brakesId } = await stockShop(shop, 26_000);
  const ids: string[] = [];
  for (let number = 0; number < cars; number += 1) {
    const visit = await checkIn(shop, await newCar(shop, String(100 + number)), null);
    const wanted = number % 3 === 0 ? [oilChangeId, brakesId] : number % 3 === 1 ? [oilChangeId] : [brakesId];
    const labour = wanted.map((id) => ({ id, discountBasisPoints: 0 }));
    const { id, version } = await addJob(shop, visit, { name: '保养', labour, parts: [] });
    const promisedAt = new Date(Date.now() + (180 + number * 13) * 60_000).toISOString();
    await desk.do(contract.workOrders.quote, { params: { id }, body: { version, promisedAt } });
    await desk.do(contract.workOrders.approve, await approvalOf(shop, visit));
    ids.push(id);
  }
  return ids;
}

export async function openBusyStore(size: Size): Promise<BusyStore> {
  const port = 42_000 + (process.pid % 1000);
  const baseUrl = `http://127.0.0.1:${port}`;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'bayline-bench-'));
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder };
  const child = spawn(process.execPath, ['scripts/start.mjs', '--empty'], { env, stdio: 'ignore' });
  const close = async () => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilHealthy(baseUrl, child);
    const desk = deskAt(baseUrl);
    await takeOver(desk, folder, size);
    const shop: Shop = { dealershipId: 1, desk: () => Promise.resolve(desk), now: () => new Date().toISOString() };
    const orderIds = await fill(shop, size.cars);
    const [adviser, dispatcher] = [deskAt(baseUrl), deskAt(baseUrl)];
    await comesIn(adviser, 'only.adviser');
    await comesIn(dispatcher, 'only.dispatcher');
    return { desk, adviser, dispatcher, orderIds, close };
  } catch (error) {
    await close();
    throw error;
  }
}
