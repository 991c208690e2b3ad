import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import { newId } from '../../platform/ids.ts';
import { routes as search } from '../search/index.ts';
import { knownVehicles, recordMileage, vehicleForVisit } from './index.ts';
import { routes } from './routes.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const cookie = { token: undefined, set: () => undefined, clear: () => undefined };
type Role = Parameters<TestStore['ctxFor']>[0];
const ctxOf = (role: Role, dealershipId = 1) => ({ ...store.ctxFor(role, { dealershipId }), cookie });
// The trade's known test VINs: their check digits are right.
const vins = ['LBEHDAEB88Y034849', 'LBECBADB8MW123456', 'LBEADAFC9KY000001', 'LBEJMBKB0LX765432', 'LBEPCCAK1RW200318'];
let people = 0;
const newOwner = (name = '李芳') => {
  people += 1;
  return {
    id: newId(),
    kind: 'person' as const,
    name,
    sex: null,
    address: '',
    employer: '',
    email: '',
    remark: '',
    mobile: `1390000${String(people).padStart(4, '0')}`,
    phone: null,
    idNumber: null,
  };
};
const car = (change: object = {}) => ({
  id: newId(),
  vin: vins[0] ?? null,
  isVinOverridden: false,
  plate: '京A·12345',
  modelId: null,
  engineNumber: '',
  colour: '银',
  modelYear: null,
  purchasedOn: null,
  vehicleUse: 'household' as const,
  remark: '',
  mileageKm: 12_000,
  owner: { party: newOwner() },
  user: null,
  ...change,
});
const add = (vehicle: ReturnType<typeof car>, role: Role = 'service-adviser') =>
  routes.add(ctxOf(role), { params: undefined, query: undefined, body: vehicle });
const get = (id: string, role: Role = 'service-adviser', dealershipId = 1) =>
  routes.get(ctxOf(role, dealershipId), { params: { id }, query: undefined, body: undefined });
const changesOf = statement<{ data: unknown }>(
  'vehicles-test.changes',
  `select data from events where dealership_id = $1 and subject_id = $2 and type = 'vehicle-changed' order by position`,
);
const list = async (term: string, role: Role = 'service-adviser') =>
  (await routes.list(ctxOf(role), { params: undefined, query: { term }, body: undefined })).rows;

test('a car and its owner come in one go and are found by plate and VIN tail', async () => {
  const vehicle = car();
  const view = await add(vehicle);
  expect(view).toMatchObject({
    plate: '京A12345',
    plateKind: 'ordinary',
    modelYear: 2008,
    mileageKm: 12_000,
    mileageAt: store.clock.now,
    version: 1,
    parties: [{ role: 'owner', name: '李芳', fromDay: '2026-11-24', untilDay: null }],
    plateHistory: [{ plate: '京A12345', fromDay: '2026-11-24', untilDay: null }],
  });
  expect(view.fileNumber).toMatch(/^VF-0001-20261124-\d{4}$/);
  for (const term of ['京a·123', '2345', '45', '034849', '4849'])
    expect(
      (await list(term)).map((r) => r.id),
      term,
    ).toEqual([vehicle.id]);
  expect(await list('5')).toEqual([]);
  const byPlate = await routes.byPlate(ctxOf('service-adviser'), { params: { plate: ' 京a-12345' }, query: undefined, body: undefined });
  expect(byPlate.vehicle?.id).toBe(vehicle.id);
});

test('the workshop sees the car but not who owns it', async () => {
  const [row] = await list('034849', 'technician');
  expect(row?.ownerName).toBe('李**');
  const view = await get(row?.id ?? '', 'technician');
  expect(view.parties).toMatchObject([{ name: '李**', mobileMasked: null }]);
  expect((await get(row?.id ?? '')).parties[0]?.mobileMasked).toMatch(/^139\*{4}\d{4}$/);
});

test.each([
  [{ vin: 'LBEHDAEB98Y034849' }, 'vin-check-digit'],
  [{ vin: 'LBEHDAEB88Y03484' }, 'vin-length'],
  [{ vin: vins[0] }, 'vin-known'],
  [{ vin: vins[1], plate: '京A12345' }, 'plate-known'],
  [{ vin: vins[1], plate: '京OO1234' }, 'plate-agency'],
  [{ vin: null, plate: null }, 'vehicle-unidentified'],
  [{ vin: vins[1], plate: '京A00001', purchasedOn: '2026-11-25' }, 'purchased-in-future'],
  [{ vin: vins[1], plate: '京A00001', owner: { partyId: newId() } }, 'customer-unknown'],
  [{ vin: vins[1], plate: '京A00001', modelId: newId() }, 'model-unknown'],
])('refuses %j with %s and keeps neither car nor owner', async (change, code) => {
  const vehicle = car(change);
  await expect(add(vehicle)).rejects.toMatchObject({ status: 422, code });
  await expect(get(vehicle.id)).rejects.toMatchObject({ status: 404 });
  const people = await search.search(ctxOf('service-adviser'), {
    params: undefined,
    query: { q: 'party' in vehicle.owner ? (vehicle.owner.party.mobile ?? '') : '13999999999' },
    body: undefined,
  });
  expect(people.rows).toEqual([]);
});

test('a new plate ends the old one today; the old plate is free again and no longer finds the car', async () => {
  const vehicle = car({ vin: vins[1], plate: '京B10001' });
  await add(vehicle);
  store.clock.advance(3 * 24 * 60);
  const { id: _, mileageKm: _m, owner: _o, user: _u, ...fields } = vehicle;
  const change = (body: object) =>
    routes.change(ctxOf('service-adviser'), {
      params: { id: vehicle.id },
      query: undefined,
      body: { ...fields, vinReason: '', version: 1, ...body },
    });
  const view = await change({ plate: '京AD12345' });
  expect(view).toMatchObject({
    plate: '京AD12345',
    plateKind: 'new-energy-small',
    version: 2,
    plateHistory: [
      { plate: '京AD12345', fromDay: '2026-11-27', untilDay: null },
      { plate: '京B10001', fromDay: '2026-11-24', untilDay: '2026-11-27' },
    ],
  });
  expect(await list('京B100')).toEqual([]);
  await expect(change({ version: 1 })).rejects.toMatchObject({ status: 409 });
  await add(car({ vin: vins[2], plate: '京B10001' }));
});

test('a sold car has a new owner and keeps the old one’s period', async () => {
  const vehicle = car({ vin: vins[3], plate: '京C10001', owner: { party: newOwner('张三') } });
  await add(vehicle);
  const other = car({ vin: vins[4], plate: '京C10002', owner: { party: newOwner('王五') } });
  await add(other);
  const partyId = 'party' in other.owner ? other.owner.party.id : '';
  const set = (version: number, role: 'owner' | 'user' = 'owner') =>
    routes.setParty(ctxOf('records-clerk'), { params: { id: vehicle.id }, query: undefined, body: { version, role, person: { partyId } } });
  const sold = await set(1);
  expect(sold.parties).toMatchObject([
    { role: 'owner', name: '王五', untilDay: null },
    { role: 'owner', name: '张三', untilDay: '2026-11-27' },
  ]);
  await expect(set(2)).rejects.toMatchObject({ code: 'already-that-party' });
  await expect(set(1)).rejects.toMatchObject({ status: 409 });
  const cars = await routes.ofCustomer(ctxOf('cashier'), { params: { id: partyId }, query: undefined, body: undefined });
  expect(cars.rows.map((r) => r.plate).sort()).toEqual(['京C10001', '京C10002']);
  expect(await inDealership(store.ctxFor('service-adviser'), (tx) => vehicleForVisit(tx, vehicle.id))).toMatchObject({
    plate: '京C10001',
    ownerPartyId: partyId,
  });
});

test('mileage cannot run back or leap, at the door that check-in and release use', async () => {
  const [row] = await list('034849');
  const vehicleId = row?.id ?? '';
  const read = (mileageKm: number) =>
    inDealership(store.ctxFor('service-adviser'), (tx) =>
      recordMileage(store.ctxFor('service-adviser'), tx, { vehicleId, mileageKm, source: 'check-in' }),
    );
  await expect(read(11_999)).rejects.toMatchObject({ code: 'mileage-runs-back', facts: { lastKm: 12_000 } });
  // Three days at 2,000 km a day: 6,000 km are believed, one more is not.
  await expect(read(18_001)).rejects.toMatchObject({ code: 'mileage-implausible', facts: { highestKm: 18_000 } });
  await read(18_000);
  expect((await get(vehicleId)).mileageKm).toBe(18_000);
});

test('a typing error in the VIN is corrected only with the reason, and both numbers stay on record', async () => {
  const vehicle = car({ vin: 'LBEHDAEB98Y034849', isVinOverridden: true, plate: '京E10001' });
  const { id, mileageKm: _m, owner: _o, user: _u, ...fields } = vehicle;
  await add(vehicle);
  const change = (body: object) =>
    routes.change(ctxOf('service-adviser'), {
      params: { id },
      query: undefined,
      body: { ...fields, isVinOverridden: false, vinReason: '', version: 1, ...body },
    });
  // The wrong check digit was vouched for when the file was made: a new colour does not ask about it again.
  expect(await change({ colour: '白' })).toMatchObject({ colour: '白', version: 2 });
  const right = '1M8GDM9AXKP042788';
  await expect(change({ version: 2, vin: right })).rejects.toMatchObject({ code: 'vin-reason-missing' });
  const view = await change({ version: 2, vin: right, vinReason: '行驶证抄录有误' });
  expect(view).toMatchObject({ vin: right, version: 3 });
  const events = await inDealership(store.ctxFor('service-adviser'), (tx) => tx.all(changesOf, [tx.dealershipId, id]));
  expect(events.at(-1)?.data).toMatchObject({ formerVin: vehicle.vin, vin: right, vinReason: '行驶证抄录有误' });
});

test('a user comes and goes and stays to be read; a new owner may be a new customer; a car is never without an owner', async () => {
  const owner = newOwner('赵六');
  const vehicle = car({ vin: null, plate: '京F10001', owner: { party: owner } });
  await add(vehicle);
  const call = { params: { id: vehicle.id }, query: undefined };
  const son = newOwner('赵小六');
  const withUser = await routes.setParty(ctxOf('service-adviser'), { ...call, body: { version: 1, role: 'user', person: { party: son } } });
  expect(withUser.parties.map((p) => [p.role, p.name])).toEqual([
    ['owner', '赵六'],
    ['user', '赵小六'],
  ]);
  await routes.setParty(ctxOf('service-adviser'), { ...call, body: { version: 2, role: 'sender', person: { partyId: son.id } } });
  store.clock.advance(24 * 60);
  const end = (version: number, partyId: string) =>
    routes.endParty(ctxOf('service-adviser'), { ...call, body: { version, role: 'user', partyId } });
  await expect(end(3, owner.id)).rejects.toMatchObject({ code: 'not-that-party' });
  const ended = await end(3, son.id);
  expect(ended.parties.map((p) => [p.role, p.name, p.untilDay])).toEqual([
    ['owner', '赵六', null],
    ['sender', '赵小六', null],
    ['user', '赵小六', '2026-11-28'],
  ]);
  await expect(end(4, son.id)).rejects.toMatchObject({ code: 'not-that-party' });
  await expect(end(3, son.id)).rejects.toMatchObject({ status: 409 });
});

test('another store sees none of it and may have the same car', async () => {
  const [row] = await list('034849');
  await expect(get(row?.id ?? '', 'service-adviser', 2)).rejects.toMatchObject({ status: 404 });
  await expect(
    inDealership(store.ctxFor('service-adviser', { dealershipId: 2 }), (tx) => vehicleForVisit(tx, row?.id ?? '')),
  ).rejects.toMatchObject({ status: 404 });
  await routes.add(ctxOf('service-adviser', 2), { params: undefined, query: undefined, body: car() });
  const known = await inDealership(store.ctxFor('service-adviser'), (tx) =>
    knownVehicles(tx, { vins: [vins[0] ?? ''], plates: ['京C10001'] }),
  );
  expect(known.map((v) => v.plate).sort()).toEqual(['京A12345', '京C10001']);
});

test('the search shows a person only the kinds that they may read', async () => {
  const kinds = async (role: Role, q: string) =>
    (await search.search(ctxOf(role), { params: undefined, query: { q }, body: undefined })).rows.map(
      (r) => `${r.kind} ${r.plate ?? r.title}`,
    );
  expect(await kinds('service-adviser', '京A123')).toEqual(['vehicle 京A12345']);
  expect(await kinds('service-adviser', 'ww')).toEqual(['customer 王五']);
  expect(await kinds('technician', '王五')).toEqual([]);
  expect(await kinds('administrator', '京A123')).toEqual([]);
  expect(await kinds('service-adviser', '  ')).toEqual([]);
  const [first] = (await search.search(ctxOf('technician'), { params: undefined, query: { q: '034849' }, body: undefined })).rows;
  expect(first?.subtitle).toBe('李**');
});
