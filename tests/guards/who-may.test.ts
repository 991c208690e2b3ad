// Who may come in: every endpoint of the contract by every role, by nobody, by a forged session, by a page of another
// site and by somebody who has yet to choose a password or to set a second factor. The cases are generated, so an endpoint added tomorrow is held
// to the same. Whoever is turned away has changed nothing.
import { randomUUID } from 'node:crypto';
import { contract } from '@bayline/contract';
import type { RoleCode } from '@bayline/domain/organisation';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, deskOf, openShops, type Shops } from '../stories/desk.ts';
import { allowed, brief, roles, rows, sampleInput, urlOf } from './every-endpoint.ts';
import { openFingerprint } from './fingerprint.ts';
import { sampleOf } from './samples.ts';

let shops: Shops;
let stranger: Desk;
let newcomer: Desk;
let withoutPhone: Desk;
let database: Awaited<ReturnType<typeof openFingerprint>>;
let before: string[];
const desks: [RoleCode, Desk][] = [];

beforeAll(async () => {
  shops = await openShops();
  database = await openFingerprint(shops);
  stranger = deskOf(shops.app, '');
  for (const role of roles) desks.push([role, await shops.logIn(`${role}-1`)]);
  const secret = 'a long first secret';
  // May whatever a service manager may, but for a password of their own.
  const body = { id: randomUUID(), name: '赵敏', username: 'newcomer', password: secret, roles: ['service-manager' as const] };
  await desks.find(([role]) => role === 'administrator')?.[1].do(contract.organisation.addStaff, { body });
  newcomer = await shops.logIn('newcomer', secret);
  // A second later: those who are at work already are asked for nothing.
  const administrator = await shops.logIn('administrator-1');
  const role = { params: { code: 'service-manager' as const }, body: { isNeeded: true } };
  await administrator.do(contract.organisation.setRoleSecondFactor, role);
  shops.store.clock.now = '2026-11-24T01:00:01.000Z';
  withoutPhone = await shops.logIn('service-manager-1');
  before = await database.take();
});
afterAll(async () => {
  await database.close();
  await shops.close();
});

const closed = rows.filter(({ endpoint }) => endpoint.permission !== 'anyone' && endpoint.permission !== 'link');

it('only the endpoints before the log-in are open to anyone', () => {
  const open = rows.filter(({ endpoint }) => endpoint.permission === 'anyone').map(({ name }) => name);
  expect(open.toSorted()).toEqual([
    'organisation.demoLogIns',
    'organisation.health',
    'organisation.logIn',
    'setUp.openStore',
    'setUp.state',
  ]);
});

it.each(rows.filter(({ endpoint }) => endpoint.permission === 'link'))('$name opens by its token alone', async (row) => {
  const { method, body } = row.endpoint;
  const asked = { method, url: urlOf(row), ...(body ? { body: sampleOf(body) } : {}) };
  expect(brief(await stranger.send(asked))).toBe('404 not-found');
  for (const [, desk] of desks) expect(brief(await desk.send(asked))).toBe('404 not-found');
});

it.each(closed)('$name answers 401 without a log-in', async (row) => {
  const { method } = row.endpoint;
  expect(brief(await stranger.send({ method, url: urlOf(row), ...(row.endpoint.body ? { body: {} } : {}) }))).toBe('401 unauthenticated');
  const forged = deskOf(shops.app, `bayline_session=${randomUUID()}`);
  expect(brief(await forged.send({ method, url: urlOf(row) }))).toBe('401 unauthenticated');
});

it.each(closed)('$name answers 403 to every role without $endpoint.permission, and lets every role with it in', async (row) => {
  const { method, body, permission } = row.endpoint;
  const isOpenToAll = permission === 'signed-in';
  expect(roles.filter((role) => allowed(role, row.endpoint)).length).toBeGreaterThan(0);
  expect(roles.every((role) => allowed(role, row.endpoint))).toBe(isOpenToAll);
  const whole = { method, url: urlOf(row), body: sampleInput(row.endpoint).body };
  // A body that no form takes is read behind the door: whoever is told so has come in, and has changed nothing.
  const spoilt = body ? { ...whole, body: { noSuchField: 1 } } : whole;
  for (const [role, desk] of desks) {
    if (!allowed(role, row.endpoint)) expect(`${role} ${brief(await desk.send(whole))}`).toBe(`${role} 403 forbidden`);
    else if (row.name !== 'organisation.logOut') {
      const answer = brief(await desk.send(spoilt));
      if (body) expect(`${role} ${answer}`).toBe(`${role} 400 invalid-input`);
      else expect(`${role} ${answer}`).toMatch(/ (200|400|404|422) /);
    }
  }
});

it.each(closed.filter(({ endpoint }) => !endpoint.path.startsWith('/session')))(
  '$name is shut to whoever has yet to choose a password',
  async (row) => {
    const { method } = row.endpoint;
    const answer = await newcomer.send({ method, url: urlOf(row), body: sampleInput(row.endpoint).body });
    expect(brief(answer)).toBe('403 password-change-required');
  },
);

it.each(closed.filter(({ endpoint }) => !endpoint.path.startsWith('/session')))(
  '$name is shut to whoever has yet to set the second factor that their role demands',
  async (row) => {
    const { method } = row.endpoint;
    const answer = await withoutPhone.send({ method, url: urlOf(row), body: sampleInput(row.endpoint).body });
    expect(brief(answer)).toBe('403 second-factor-required');
  },
);

it.each(rows.filter(({ endpoint }) => endpoint.method !== 'GET'))('$name is refused to a page of another site', async (row) => {
  const { method } = row.endpoint;
  const form = { 'idempotency-key': randomUUID() };
  const script = { ...form, 'x-bayline': '1' };
  for (const headers of [form, { ...script, 'sec-fetch-site': 'cross-site' }, { ...script, 'sec-fetch-site': 'same-site' }]) {
    const reply = await shops.app.inject({ method, url: urlOf(row), headers });
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([403, 'foreign-origin']);
  }
});

it('after all of this the database holds what it held before', async () => {
  expect(before.length).toBeGreaterThan(40);
  expect(await database.take()).toEqual(before);
});
