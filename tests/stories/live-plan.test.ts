// A morning on two lifts with two mechanics. The plan follows by itself what happens: a job runs over, a mechanic falls ill, a job is
// done sooner, a lift closes; who is concerned is told, and nobody else.
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { nightWork, reactions } from '../../apps/server/src/composition.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Jobs, startJobs } from '../../apps/server/src/platform/jobs/worker.ts';
import { type Desk, openShops, type Shops } from './desk.ts';
import { brokenBooks } from './play.ts';
import {
  approvalOf,
  checkIn,
  type Goods,
  newCar,
  openShop,
  operationsOf,
  plainPlan,
  quote,
  type Shop,
  stockShop,
  type Visit,
} from './shop.ts';
import { newTechnician } from './technicians.ts';

let shops: Shops;
let shop: Shop;
let goods: Goods;
let jobs: Jobs;
let zhao: Desk;
let [wangId, zhaoId] = ['', ''];
let bays: { id: string; name: string }[] = [];
const failures: unknown[] = [];

/** Times of this Tuesday by the clock on the wall of a shop in Beijing, eight hours ahead of UTC. */
const at = (time: string) => new Date(`2026-11-24T${time}:00.000+08:00`).toISOString();
const setClock = (time: string) => {
  shops.store.clock.now = at(time);
};

async function agreed(tail: string): Promise<Visit> {
  const visit = await checkIn(shop, await newCar(shop, tail), null);
  await quote(shop, visit, { name: '更换前制动片', labour: [{ id: goods.brakesId, discountBasisPoints: 0 }], parts: [] });
  await (await shop.desk('service-adviser')).do(contract.workOrders.approve, await approvalOf(shop, visit));
  return visit;
}

async function give(visit: Visit, to: { bay: number; technicianId: string; startsAt: string; overrideReason?: string }) {
  const [operation] = await operationsOf(shop, visit);
  const technicians = [{ technicianId: to.technicianId, sharePercent: 100 }];
  const { startsAt, overrideReason = null } = to;
  const body = { ...plainPlan, version: operation?.version ?? 0, bayId: bays[to.bay]?.id ?? '', technicians, startsAt, overrideReason };
  return await (await shop.desk('dispatcher')).do(contract.workshop.assign, { params: { id: operation?.id ?? '' }, body });
}

/** Bay, mechanic and times of its work now. */
async function placeOf(visit: Visit) {
  const [operation] = await operationsOf(shop, visit);
  const wall = (instant: string | null | undefined) =>
    instant ? new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(11, 16) : null;
  const people = operation?.technicians.map(({ technicianId }) => (technicianId === wangId ? 'wang' : 'zhao')).join();
  return [bays.findIndex(({ id }) => id === operation?.bayId), people, wall(operation?.startsAt), wall(operation?.endsAt)];
}
const soon = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 20_000, interval: 100 });

async function press(desk: Desk, visit: Visit, action: 'start' | 'finish'): Promise<void> {
  const job = (await desk.do(contract.workshop.myJobs)).rows.find(({ workOrderId }) => workOrderId === visit.workOrderId);
  if (!job) throw new Error('not on this job');
  await desk.do(contract.workshop[action], { params: { id: job.id }, body: { version: job.version } });
}
const movesOf = async () =>
  (await (await shop.desk('dispatcher')).do(contract.planning.moves)).rows.map(({ plate, cause, inTheWayPlate }) => [
    plate,
    cause,
    inTheWayPlate,
  ]);
const rung = async (desk: Desk, visit: Visit) =>
  (await desk.do(contract.notices.list)).rows.filter(({ type, targetId }) => type === 'operation-moved' && targetId === visit.workOrderId)
    .length;

let first: Visit;
let second: Visit;
let third: Visit;
beforeAll(async () => {
  shops = await openShops();
  shop = openShop(shops, 1);
  goods = await stockShop(shop, 26_000);
  const newcomer = await newTechnician(shops, shop, { name: '赵师傅', username: 'zhao' });
  [zhaoId, zhao] = [newcomer.id, newcomer.desk];
  const manager = await shop.desk('service-manager');
  wangId = (await manager.do(contract.capacity.listTechnicians)).rows.find(({ id }) => id !== zhaoId)?.id ?? '';
  await manager.do(contract.capacity.addBay, { body: { id: newId(), code: 'M9', name: '举升机 9', type: 'mechanical' } });
  bays = (await manager.do(contract.capacity.listBays)).rows.filter(({ type }) => type === 'mechanical');
  setClock('08:55');
  [first, second, third] = [await agreed('801'), await agreed('802'), await agreed('803')];
  const { services, clock } = shops.store;
  const options = { pool: services.jobsPool, services, clock: () => clock.now, reactions, nightWork: [] };
  jobs = await startJobs({ ...options, onError: (error) => failures.push(error) });
  await give(first, { bay: 0, technicianId: wangId, startsAt: at('09:00') });
  await give(second, { bay: 0, technicianId: wangId, startsAt: at('10:00') });
  await give(third, { bay: 1, technicianId: zhaoId, startsAt: at('09:00') });
});
afterAll(async () => {
  await jobs.stop();
  await shops.close();
});

it('work that begins late ends late, and the car behind it waits as long', async () => {
  setClock('09:00');
  await press(zhao, third, 'start');
  setClock('09:20');
  await press(await shop.desk('technician'), first, 'start');
  await soon(async () => expect(await placeOf(second)).toEqual([0, 'wang', '10:21', '11:21']));
  expect(await placeOf(first)).toEqual([0, 'wang', '09:00', '10:21']);
  expect(await placeOf(third)).toEqual([1, 'zhao', '09:00', '10:01']);
  expect(await movesOf()).toEqual([['京A12802', 'bay-occupied', '京A12801']]);
  await soon(async () => expect(await rung(await shop.desk('technician'), second)).toBe(1));
  expect(await rung(zhao, third)).toBe(0);
  expect(await brokenBooks(shops)).toEqual([]);
});

it('done sooner than feared, the car behind it comes sooner again, but not before the time that the dispatcher gave', async () => {
  setClock('09:50');
  await press(await shop.desk('technician'), first, 'finish');
  await soon(async () => expect(await placeOf(second)).toEqual([0, 'wang', '10:00', '11:00']));
  expect((await movesOf())[0]).toEqual(['京A12802', 'sooner-again', null]);
  expect(await brokenBooks(shops)).toEqual([]);
});

it('a mechanic who goes home: his work goes to the other, on the lift that is free then, and both are told', async () => {
  const manager = await shop.desk('workshop-manager');
  const sick = { id: newId(), technicianId: wangId, kind: 'sick' as const, remark: '' };
  await manager.do(contract.capacity.addException, { body: { ...sick, startsAt: at('09:55'), endsAt: at('18:00') } });
  await soon(async () => expect(await placeOf(second)).toEqual([0, 'zhao', '10:01', '11:01']));
  expect((await movesOf())[0]).toEqual(['京A12802', 'technician-absent', null]);
  await soon(async () => expect(await rung(zhao, second)).toBe(1));
  expect(await rung(await shop.desk('technician'), second)).toBe(1);
  expect(await brokenBooks(shops)).toEqual([]);
});

it('a lift that closes: the car goes on the other one as soon as that is free', async () => {
  const manager = await shop.desk('workshop-manager');
  const lift = { id: newId(), of: { kind: 'bay' as const, id: bays[0]?.id ?? '' }, quantity: 1, reason: 'repair' as const, remark: '' };
  await manager.do(contract.capacity.addOutage, { body: { ...lift, startsAt: at('09:55'), endsAt: at('18:00') } });
  await soon(async () => expect(await placeOf(second)).toEqual([1, 'zhao', '10:01', '11:01']));
  expect((await movesOf())[0]).toEqual(['京A12802', 'bay-closed', null]);
  expect(await brokenBooks(shops)).toEqual([]);
});

it('what nobody starts is put off by the clock alone; what the dispatcher set against a rule stays where it is', async () => {
  const fourth = await agreed('804');
  await give(fourth, { bay: 1, technicianId: zhaoId, startsAt: at('16:00'), overrideReason: '客户下午四点才送来' });
  setClock('10:02');
  await press(zhao, third, 'finish');
  setClock('10:30');
  const clockWork = nightWork.find(({ name }) => name === 'planning.follow-clock');
  await clockWork?.work(shops.store.services.jobsPool, at('10:30'), shops.store.services);
  expect(await placeOf(second)).toEqual([1, 'zhao', '10:31', '11:31']);
  expect((await movesOf())[0]).toEqual(['京A12802', 'not-begun', null]);
  setClock('15:30');
  await clockWork?.work(shops.store.services.jobsPool, at('15:30'), shops.store.services);
  expect(await placeOf(fourth)).toEqual([1, 'zhao', '16:00', '17:00']);
  expect(await placeOf(second)).toEqual([1, 'zhao', '17:00', '18:00']);
  expect(await brokenBooks(shops)).toEqual([]);
  expect(failures).toEqual([]);
});

it('what the dispatcher has locked stays though nobody begins it; unlocked it goes on by itself', async () => {
  const dispatcher = await shop.desk('dispatcher');
  const call = async () => {
    const [operation] = await operationsOf(shop, second);
    return { params: { id: operation?.id ?? '' }, body: { version: operation?.version ?? 0 } };
  };
  await dispatcher.do(contract.workshop.lock, await call());
  setClock('17:20');
  const clockWork = nightWork.find(({ name }) => name === 'planning.follow-clock');
  await clockWork?.work(shops.store.services.jobsPool, at('17:20'), shops.store.services);
  expect(await placeOf(second)).toEqual([1, 'zhao', '17:00', '18:00']);
  await dispatcher.do(contract.workshop.unlock, await call());
  await soon(async () => expect((await placeOf(second))[2]).not.toBe('17:00'));
  expect(await brokenBooks(shops)).toEqual([]);
});

it('who stays on until the car is done is no conflict: his time is held as overtime', async () => {
  setClock('17:25');
  await press(zhao, second, 'start');
  const clockWork = nightWork.find(({ name }) => name === 'planning.follow-clock');
  await clockWork?.work(shops.store.services.jobsPool, at('17:26'), shops.store.services);
  // It was planned for tomorrow; begun tonight, it stands there from now on, and the store closes at six.
  expect(await placeOf(second)).toEqual([1, 'zhao', '17:25', '08:26']);
  setClock('18:12');
  await clockWork?.work(shops.store.services.jobsPool, at('18:12'), shops.store.services);
  // He works on: forty-seven minutes of the hour are done.
  expect(await placeOf(second)).toEqual([1, 'zhao', '17:25', '18:26']);
  const { rows } = await (await shop.desk('workshop-manager')).do(contract.home.conflicts);
  const [operation] = await operationsOf(shop, second);
  expect(rows.filter(({ subjectId }) => subjectId === operation?.id)).toEqual([]);
  expect(await brokenBooks(shops)).toEqual([]);
});
