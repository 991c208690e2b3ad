import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { addStaff } from './commands/add-staff.ts';
import { setStaffRoles } from './commands/set-staff-roles.ts';
import { routes } from './routes.ts';
import { administrators, listStaff } from './store.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const newPerson = {
  id: '0193a000-0000-7000-8000-000000000001',
  name: '赵敏',
  username: 'zhaomin',
  password: 'Kangaroo-42-blue',
  roles: ['service-adviser' as const],
};

test('the administrator adds a person; repeating the request gives the first answer and adds nobody', async () => {
  const first = await addStaff(store.ctxFor('administrator', { key: 'add-zhaomin-1' }), newPerson);
  const again = await addStaff(store.ctxFor('administrator', { key: 'add-zhaomin-1' }), newPerson);
  expect(again).toEqual(first);
  const people = await inDealership(store.ctxFor('administrator'), (tx) => tx.all(listStaff, [tx.dealershipId, store.clock.now]));
  expect(people.filter((p) => p.username === 'zhaomin')).toHaveLength(1);
});

test('a user name is given out once over all stores', async () => {
  const again = addStaff(store.ctxFor('administrator', { dealershipId: 2 }), { ...newPerson, id: '0193a000-0000-7000-8000-000000000002' });
  await expect(again).rejects.toMatchObject({ status: 422, code: 'username-taken' });
});

test('the last administrator cannot be taken away', async () => {
  const id = store.staffIdOf('administrator');
  const input = { params: { id }, query: undefined, body: { version: 1, isActive: true, roles: ['technician' as const] } };
  await expect(setStaffRoles(store.ctxFor('administrator'), input)).rejects.toMatchObject({ status: 422, code: 'last-administrator' });
  const { count } = await inDealership(store.ctxFor('administrator'), (tx) => tx.one(administrators, [tx.dealershipId]));
  expect(count).toBe(1);
});

test('another store’s person is not found, and a stale version is a conflict', async () => {
  const foreign = { params: { id: store.staffIdOf('technician', 2) }, query: undefined, body: { version: 1, isActive: false, roles: [] } };
  await expect(setStaffRoles(store.ctxFor('administrator'), foreign)).rejects.toMatchObject({ status: 404 });
  const stale = { params: { id: store.staffIdOf('technician') }, query: undefined, body: { version: 7, isActive: false, roles: [] } };
  await expect(setStaffRoles(store.ctxFor('administrator'), stale)).rejects.toMatchObject({ status: 409, code: 'version-conflict' });
});

test('the rules of estimates: days, overrun and the limits of roles; who comes second with an old page is told so', async () => {
  const cookie = { token: undefined, set: () => undefined, clear: () => undefined };
  const ctx = (dealershipId = 1) => ({ ...store.ctxFor('administrator', { dealershipId }), cookie });
  const rules = (dealershipId = 1) => routes.estimateRules(ctx(dealershipId), { params: undefined, query: undefined, body: undefined });
  const before = await rules();
  expect(before).toMatchObject({ estimateValidDays: 7, overrunBasisPoints: 0 });
  expect(before.limits.map(({ code, discountBasisPoints }) => [code, discountBasisPoints])).toEqual([
    ['service-adviser', 500],
    ['service-manager', 1500],
  ]);
  const limits = [
    { code: 'service-adviser' as const, discountBasisPoints: 300 },
    { code: 'service-manager' as const, discountBasisPoints: 2000 },
  ];
  const wanted = { estimateValidDays: 14, overrunBasisPoints: 1000, limits, version: before.version };
  const set = () => routes.setEstimateRules(ctx(), { params: undefined, query: undefined, body: wanted });
  expect(await set()).toMatchObject({ estimateValidDays: 14, overrunBasisPoints: 1000, limits, version: before.version + 1 });
  await expect(set()).rejects.toMatchObject({ status: 409, code: 'version-conflict' });
  const other = await rules(2);
  expect(other).toMatchObject({ estimateValidDays: 7, overrunBasisPoints: 0, version: 1 });
  expect(other.limits.map(({ discountBasisPoints }) => discountBasisPoints)).toEqual([500, 1500]);
});
