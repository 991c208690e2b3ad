import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import { newId } from '../../platform/ids.ts';
import { addCustomerCommand } from './commands/add-customer.ts';
import { routes } from './routes.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

// The example of GB 11643; its check character is right.
const idNumber = '11010519491231002X';
const person = (change: object = {}) => ({
  id: newId(),
  kind: 'person' as const,
  name: '曾伟',
  sex: 'male' as const,
  address: '河北省廊坊市广阳区新华路12号',
  employer: '',
  email: '',
  remark: '',
  mobile: null as string | null,
  phone: '010-8765 4321',
  idNumber: null as string | null,
  ...change,
});
const eventsOf = statement<{ type: string; data: Record<string, unknown>; actorId: string }>(
  'customers-test.events',
  `select type, data, actor_id as "actorId" from events where dealership_id = $1 and subject_id = $2 order by position`,
);
const add = (customer: ReturnType<typeof person>) => addCustomerCommand(store.ctxFor('service-adviser'), customer);
const find = async (term: string) =>
  (await routes.list({ ...store.ctxFor('cashier'), cookie }, { params: undefined, query: { term }, body: undefined })).rows.map(
    (r) => r.id,
  );
const cookie = { token: undefined, set: () => undefined, clear: () => undefined };

test('a customer is kept masked, sealed, and found by name, pinyin and phone tail', async () => {
  const customer = person({ mobile: '+86 138-1234-5678', idNumber: '11010519491231002x' });
  const view = await add(customer);
  expect(view).toMatchObject({
    name: '曾伟',
    mobileMasked: '138****5678',
    phoneMasked: '010-****4321',
    addressMasked: '廊坊市广阳区',
    idNumberMasked: '1****************X',
    version: 1,
    createdAt: store.clock.now,
  });
  expect(view.number).toMatch(/^CU-0001-20261124-\d{4}$/);
  // 曾 as a surname is read zēng, not céng.
  for (const term of ['曾', '伟', 'zw', 'zengwei', '5678', '138 1234', '4321']) expect(await find(term), term).toEqual([customer.id]);
  for (const term of ['678', '王', 'cengwei', '%', '_']) expect(await find(term), term).toEqual([]);
});

test('phone, address and ID number in clear are an event with the reason, every time, and leave no copy', async () => {
  const customer = person({ mobile: '13900001111', idNumber });
  await add(customer);
  const ctx = { ...store.ctxFor('service-adviser', { key: 'reveal-once-1' }), cookie };
  const input = { params: { id: customer.id }, query: undefined, body: { reason: '客户要求核对' } };
  const shown = {
    mobile: '13900001111',
    phone: '010-87654321',
    officePhone: null,
    address: customer.address,
    idNumber,
    contacts: [],
    photo: null,
  };
  expect(await routes.reveal(ctx, input)).toEqual(shown);
  expect(await routes.reveal(ctx, input)).toEqual(shown);
  const events = await inDealership(store.ctxFor('service-adviser'), (tx) => tx.all(eventsOf, [tx.dealershipId, customer.id]));
  expect(events.map((e) => e.type)).toEqual(['customer-added', 'personal-data-revealed', 'personal-data-revealed']);
  expect(events[1]).toMatchObject({
    data: { reason: '客户要求核对', fields: ['mobile', 'phone', 'address', 'idNumber'] },
    actorId: store.staffIdOf('service-adviser'),
  });
  expect(JSON.stringify(events)).not.toContain('13900001111');
  const kept = await store.services.db.pool.query(
    `begin; select set_config('app.dealership_id', '1', true); select count(*)::int as kept from idempotency_keys where reply::text like '%13900001111%' or reply::text like '%${idNumber}%'; rollback`,
  );
  expect((kept as unknown as pg.QueryResult[])[2]?.rows).toEqual([{ kept: 0 }]);
});

test.each([
  [{ mobile: null, phone: null }, 'phone-missing'],
  [{ mobile: '12345' }, 'phone-mobile'],
  [{ idNumber: '110105194912310021' }, 'id-card-check-digit'],
  [{ name: '张😀' }, 'name-characters'],
])('refuses %j with %s and keeps nothing', async (change, code) => {
  const customer = person(change);
  await expect(add(customer)).rejects.toMatchObject({ status: 422, code });
  await expect(
    routes.get({ ...store.ctxFor('cashier'), cookie }, { params: { id: customer.id }, query: undefined, body: undefined }),
  ).rejects.toMatchObject({ status: 404 });
});

test('one mobile, one file; the same id twice is refused', async () => {
  const first = person({ mobile: '13700000001' });
  await add(first);
  await expect(add(person({ mobile: '137 0000 0001' }))).rejects.toMatchObject({ code: 'mobile-known', facts: { partyId: first.id } });
  await expect(add({ ...first, mobile: '13700000002' })).rejects.toMatchObject({ code: 'already-exists' });
});

test('a change keeps what was left out, makes the new name findable, and records the names of the fields only', async () => {
  const customer = person({ mobile: '13600000001', idNumber });
  await add(customer);
  const { id: _, mobile: _m, phone: _p, idNumber: _i, address: _a, ...rest } = customer;
  const change = (body: object) =>
    routes.change(
      { ...store.ctxFor('service-adviser'), cookie },
      { params: { id: customer.id }, query: undefined, body: { ...rest, version: 1, ...body } },
    );
  const view = await change({ name: '欧阳修文', phone: null });
  expect(view).toMatchObject({
    name: '欧阳修文',
    mobileMasked: '136****0001',
    phoneMasked: null,
    idNumberMasked: '1****************X',
    addressMasked: '廊坊市广阳区',
    version: 2,
  });
  expect(await find('ouyang')).toEqual([customer.id]);
  expect(await find('zengw')).not.toContain(customer.id);
  await expect(change({ name: '再改' })).rejects.toMatchObject({ status: 409, code: 'version-conflict' });
  await expect(change({ version: 2, mobile: null })).rejects.toMatchObject({ code: 'phone-missing' });
  const events = await inDealership(store.ctxFor('service-adviser'), (tx) => tx.all(eventsOf, [tx.dealershipId, customer.id]));
  expect(events.at(-1)).toMatchObject({ type: 'customer-changed', data: { fields: ['name', 'phone'] } });
});

test('another store’s customer is not found, revealed or changed', async () => {
  const customer = person({ mobile: '13500000001' });
  await add(customer);
  const ctx = { ...store.ctxFor('service-adviser', { dealershipId: 2 }), cookie };
  const params = { id: customer.id };
  await expect(routes.get(ctx, { params, query: undefined, body: undefined })).rejects.toMatchObject({ status: 404 });
  await expect(routes.reveal(ctx, { params, query: undefined, body: { reason: 'curious' } })).rejects.toMatchObject({ status: 404 });
  expect((await routes.list(ctx, { params: undefined, query: { term: '曾' }, body: undefined })).rows).toEqual([]);
});

test('the list goes on where the page ended', async () => {
  const page = (query: { cursor?: string }) =>
    routes.list({ ...store.ctxFor('cashier', { dealershipId: 2 }), cookie }, { params: undefined, query, body: undefined });
  const adviser = () => store.ctxFor('service-adviser', { dealershipId: 2 });
  for (let count = 0; count < 53; count += 1)
    await addCustomerCommand(adviser(), person({ mobile: `1380000${String(count).padStart(4, '0')}` }));
  const first = await page({});
  const second = await page({ cursor: first.nextCursor ?? '' });
  expect([first.rows.length, second.rows.length, second.nextCursor]).toEqual([50, 3, null]);
  expect(new Set([...first.rows, ...second.rows].map((r) => r.id)).size).toBe(53);
  for (const cursor of [
    "x' or 1=1",
    '2026-13-45T00:00:00.000Z_0193a000-0000-7000-8000-000000000001',
    '2026-11-24T01:00:00.000Z_0193a000',
  ]) {
    await expect(page({ cursor })).rejects.toMatchObject({ status: 400 });
  }
});
