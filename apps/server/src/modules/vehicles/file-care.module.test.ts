// The car's file over the years: plates and owners of former days, the odometer's log, and two files of one car.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { newId } from '../../platform/ids.ts';
import { recordMileage, vehicleForVisit } from './index.ts';
import { routes } from './routes.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const cookie = { token: undefined, set: () => undefined, clear: () => undefined };
type Role = Parameters<TestStore['ctxFor']>[0];
const ctxOf = (role: Role) => ({ ...store.ctxFor(role), cookie });
const none = { params: undefined, query: undefined, body: undefined };
let people = 0;
const newOwner = (name: string) => {
  people += 1;
  const mobile = `1360000${String(people).padStart(4, '0')}`;
  return {
    id: newId(),
    kind: 'person' as const,
    name,
    sex: null,
    address: '',
    employer: '',
    email: '',
    remark: '',
    mobile,
    phone: null,
    idNumber: null,
  };
};
const car = (change: object = {}) => ({
  id: newId(),
  vin: null as string | null,
  isVinOverridden: false,
  plate: null as string | null,
  modelId: null,
  engineNumber: '',
  colour: '',
  modelYear: null,
  purchasedOn: null,
  vehicleUse: 'household' as const,
  remark: '',
  mileageKm: null as number | null,
  owner: { party: newOwner('周涛') },
  user: null,
  ...change,
});
const add = (vehicle: ReturnType<typeof car>) => routes.add(ctxOf('service-adviser'), { ...none, body: vehicle });
const get = (id: string) => routes.get(ctxOf('service-adviser'), { ...none, params: { id } });

test('a plate of former days is recorded where no other stood', async () => {
  const vehicle = car({ plate: '京P10001' });
  await add(vehicle);
  const params = { id: vehicle.id };
  const former = (version: number, fromDay: string, untilDay: string) =>
    routes.addPlate(ctxOf('records-clerk'), { ...none, params, body: { version, plate: '京P·99999', fromDay, untilDay } });
  const view = await former(1, '2022-05-01', '2026-11-24');
  expect(view.plateHistory).toEqual([
    { plate: '京P10001', fromDay: '2026-11-24', untilDay: null },
    { plate: '京P99999', fromDay: '2022-05-01', untilDay: '2026-11-24' },
  ]);
  await expect(former(2, '2024-01-01', '2024-06-01')).rejects.toMatchObject({ code: 'period-overlaps', facts: { fromDay: '2022-05-01' } });
  await expect(former(2, '2020-06-01', '2020-01-01')).rejects.toMatchObject({ code: 'period-reversed' });
});

test('a car sold last month changes hands last month; the owner before is recorded as well', async () => {
  const vehicle = car({ plate: '京P10002' });
  await add(vehicle);
  store.clock.advance(40 * 24 * 60);
  const params = { id: vehicle.id };
  const set = (version: number, name: string, days: object) =>
    routes.setParty(ctxOf('records-clerk'), {
      ...none,
      params,
      body: { version, role: 'owner', person: { party: newOwner(name) }, ...days },
    });
  await expect(set(1, '吴强', { fromDay: '2026-11-01' })).rejects.toMatchObject({ code: 'period-overlaps' });
  await set(1, '吴强', { fromDay: '2026-12-01' });
  const view = await set(2, '郑爽', { fromDay: '2020-01-01', untilDay: '2026-11-24' });
  expect(view.parties.map(({ name, fromDay, untilDay }) => [name, fromDay, untilDay])).toEqual([
    ['吴强', '2026-12-01', null],
    ['周涛', '2026-11-24', '2026-12-01'],
    ['郑爽', '2020-01-01', '2026-11-24'],
  ]);
});

describe('the odometer’s log', () => {
  test('refuses what cannot be, and is set right with a reason by whoever may', async () => {
    const vehicle = car({ plate: '京P10003', mileageKm: 60_000 });
    await add(vehicle);
    const params = { id: vehicle.id };
    const read = (mileageKm: number) => routes.readMileage(ctxOf('service-adviser'), { ...none, params, body: { mileageKm } });
    await expect(read(59_999)).rejects.toMatchObject({ code: 'mileage-runs-back', facts: { lastKm: 60_000 } });
    await expect(read(160_000)).rejects.toMatchObject({ code: 'mileage-implausible', facts: { lastKm: 60_000, highestKm: 65_000 } });
    store.clock.advance(60);
    const { version } = await read(60_500);
    const correct = (body: { mileageKm: number; formerKm: number | null; reason: string }) =>
      routes.correctMileage(ctxOf('service-manager'), { ...none, params, body: { version, ...body } });
    await expect(correct({ mileageKm: 3, formerKm: 60_499, reason: '更换仪表' })).rejects.toMatchObject({ code: 'mileage-runs-back' });
    await expect(correct({ mileageKm: 3, formerKm: 60_520, reason: '' })).rejects.toMatchObject({ code: 'mileage-reason-missing' });
    store.clock.advance(60);
    expect(await correct({ mileageKm: 3, formerKm: 60_520, reason: '更换仪表总成' })).toMatchObject({ mileageKm: 3 });
    const { rows } = await routes.mileageLog(ctxOf('technician'), { ...none, params, query: {} });
    expect(rows.map(({ mileageKm, source, formerKm, reason, recordedBy }) => [mileageKm, source, formerKm, reason, recordedBy])).toEqual([
      [3, 'odometer-exchange', 60_520, '更换仪表总成', 'service-manager 1'],
      [60_500, 'desk', null, '', 'service-adviser 1'],
      [60_000, 'file', null, '', 'service-adviser 1'],
    ]);
    expect(store.ctxFor('service-adviser').actor.permissions.has('vehicles.correct-mileage')).toBe(false);
  });
});

describe('two files of one car', () => {
  test('the plate of either finds the one; a visit that began before goes on; undone, they are two', async () => {
    // The check digits of the trade's known test VINs are right.
    const kept = car({ vin: 'LBECBADB8MW123456', plate: '京P20001', mileageKm: 10_000, colour: '白' });
    const other = car({ vin: null, plate: '京P20002', mileageKm: 12_000, colour: '银' });
    await add(kept);
    await add(other);
    const id = newId();
    const body = { id, survivorId: kept.id, aliasId: other.id, fields: ['plate' as const] };
    await routes.proposeMerge(ctxOf('records-clerk'), { ...none, body });
    await routes.approveMerge(ctxOf('service-manager'), { ...none, params: { id } });
    const byPlate = async (plate: string) => (await routes.byPlate(ctxOf('service-adviser'), { ...none, params: { plate } })).vehicle;
    expect(await byPlate('京P20002')).toMatchObject({ id: kept.id, vin: 'LBECBADB8MW123456', plate: '京P20002', colour: '白' });
    expect((await get(other.id)).id).toBe(kept.id);
    const { rows } = await routes.list(ctxOf('service-adviser'), { ...none, query: { term: '京P2000' } });
    expect(rows.map((row) => row.id)).toEqual([kept.id]);
    // Its reading goes to the log of the one that stays, and the log shows those of both.
    await inDealership(store.ctxFor('service-adviser'), (tx) =>
      recordMileage(store.ctxFor('service-adviser'), tx, { vehicleId: other.id, mileageKm: 12_345, source: 'release' }),
    );
    const log = await routes.mileageLog(ctxOf('technician'), { ...none, params: { id: kept.id }, query: {} });
    expect(log.rows.map(({ mileageKm }) => mileageKm).sort((a, b) => a - b)).toEqual([10_000, 12_000, 12_345]);
    const seen = await inDealership(store.ctxFor('service-adviser'), (tx) => vehicleForVisit(tx, other.id));
    expect(seen.id).toBe(kept.id);

    await routes.undoMerge(ctxOf('service-manager'), { ...none, params: { id } });
    expect(await byPlate('京P20001')).toMatchObject({ id: kept.id });
    expect(await byPlate('京P20002')).toMatchObject({ id: other.id, colour: '银' });
  });

  test('are found by the end of the VIN', async () => {
    const one = car({ vin: 'LBEADAFC9KY000001', plate: '京P30001' });
    // The same serial, read wrong in front.
    const two = car({ vin: 'LBEADAFC0KY000001', isVinOverridden: true, plate: '京P30002' });
    await add(one);
    store.clock.advance(1);
    await add(two);
    const { pairs } = await routes.duplicates(ctxOf('records-clerk'), none);
    expect(pairs.map(({ first, second, reason }) => [first.id, second.id, reason])).toContainEqual([two.id, one.id, 'vin-tail']);
  });
});
