// Nobody stands idle: a technician without work takes the next car himself, and what stands still too long is told to
// whoever can end the wait, once.
import { contract } from '@bayline/contract';
import { plusMinutes } from '@bayline/domain/kernel';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { nightWork, reactions } from '../../apps/server/src/composition.ts';
import { startJobs } from '../../apps/server/src/platform/jobs/worker.ts';
import { type Desk, openShops, type Shops } from './desk.ts';
import { brokenBooks } from './play.ts';
import {
  addPart,
  approvalOf,
  checkIn,
  type Goods,
  newCar,
  openShop,
  operationsOf,
  quote,
  type Shop,
  stockShop,
  type Visit,
} from './shop.ts';

let shops: Shops;
let shop: Shop;
let goods: Goods;
let technician: Desk;
let plain: Visit;
let short: Visit;

async function agreed(tail: string, labourId: string, parts: { id: string; quantity: number }[] = []): Promise<Visit> {
  const visit = await checkIn(shop, await newCar(shop, tail), null);
  await quote(shop, visit, { name: '保养', labour: [{ id: labourId, discountBasisPoints: 0 }], parts });
  await (await shop.desk('service-adviser')).do(contract.workOrders.approve, await approvalOf(shop, visit));
  return visit;
}
const mine = async () => (await technician.do(contract.workshop.myJobs)).rows;
const at = (time: string) => {
  shops.store.clock.now = new Date(`2026-11-24T${time}:00+08:00`).toISOString();
};
const rulesSet = async (change: { mayPull?: boolean; parts?: number }) => {
  const manager = await shop.desk('workshop-manager');
  const { mayPull, limits, weights, version } = await manager.do(contract.workshop.rules);
  const parts = change.parts ?? 240;
  const body = {
    mayPull: change.mayPull ?? mayPull,
    limits: limits.map((limit) => (limit.reason === 'parts' ? { ...limit, minutes: parts } : limit)),
    weights,
    version,
  };
  await manager.do(contract.workshop.setRules, { body });
  return { manager, body };
};

beforeAll(async () => {
  shops = await openShops();
  shop = openShop(shops, 1);
  goods = await stockShop(shop, 26_000);
  technician = await shop.desk('technician');
  const shockId = await addPart(shop, { number: '54651-C1000', nameZh: '右前减振器', unit: '只', priceFen: 48_000, onHand: 0 });
  short = await agreed('801', goods.brakesId, [{ id: shockId, quantity: 1000 }]);
  plain = await agreed('802', goods.brakesId);
});
afterAll(() => shops.close());

it('the store says whether technicians take work themselves; the second who changes its rules is told', async () => {
  const { manager, body } = await rulesSet({ mayPull: false });
  expect((await manager.ask(contract.workshop.setRules, { body })).code).toBe('version-conflict');
  expect((await technician.do(contract.workshop.myJobs)).mayPull).toBe(false);
  expect((await technician.ask(contract.workshop.pull)).code).toBe('pull-not-allowed');
  await rulesSet({ mayPull: true });
});

it('whoever is free takes the car whose parts are here, from the next minute on; then it comes first', async () => {
  at('07:30');
  expect((await technician.ask(contract.workshop.pull)).code).toBe('technician-off-shift');
  at('09:30');
  const job = await technician.do(contract.workshop.pull);
  expect(job).toMatchObject({
    workOrderId: plain.workOrderId,
    status: 'assigned',
    startsAt: new Date('2026-11-24T01:31:00Z').toISOString(),
  });
  expect((await mine()).map(({ id }) => id)).toEqual([job.id]);
  at('09:32');
  expect((await technician.ask(contract.workshop.pull)).code).toBe('own-work-first');
  await technician.do(contract.workshop.start, { params: { id: job.id }, body: { version: job.version } });
  expect((await technician.ask(contract.workshop.pull)).code).toBe('another-job-running');
});

it('a pause says how long it may last, and is told once when it lasts longer', async () => {
  await rulesSet({ parts: 30 });
  const [job] = await mine();
  if (!job) throw new Error('the car is on nobody');
  const paused = await technician.do(contract.workshop.pause, { params: { id: job.id }, body: { version: job.version, reason: 'parts' } });
  expect([paused.pauseReason, paused.pauseLimitMinutes]).toEqual(['parts', 30]);
  // The other car waits for its part: nothing fits.
  expect(short.workOrderId).not.toBe(plain.workOrderId);
  expect((await technician.ask(contract.workshop.pull)).code).toBe('nothing-fits');
  const { services, clock } = shops.store;
  const failures: unknown[] = [];
  const onError = (error: unknown) => failures.push(error);
  const jobs = await startJobs({ pool: services.jobsPool, services, clock: () => clock.now, reactions, nightWork: [], onError });
  const look = async () => {
    for (const each of nightWork) if (each.name === 'workshop.tell-overrun-pauses') await each.work(services.jobsPool, clock.now, services);
  };
  const told = async (role: 'dispatcher' | 'storekeeper' | 'service-adviser') =>
    (await (await shop.desk(role)).do(contract.notices.list)).rows.filter(({ type }) => type === 'pause-overrun');
  clock.now = plusMinutes(clock.now, 29);
  await look();
  clock.now = plusMinutes(clock.now, 1);
  await look();
  await look();
  await vi.waitFor(async () => expect(await told('dispatcher')).toHaveLength(1), { timeout: 20_000, interval: 200 });
  expect(await told('dispatcher')).toMatchObject([{ happenedAt: clock.now, opens: 'work-order', targetId: plain.workOrderId }]);
  expect(await told('storekeeper')).toMatchObject([{ opens: 'picking' }]);
  expect(await told('service-adviser')).toEqual([]);
  await jobs.stop();
  expect(failures).toEqual([]);
  expect(await brokenBooks(shops)).toEqual([]);
});

it('who has left works no longer: the clock stops by itself, and the dispatcher has the work to give to another', async () => {
  const [job] = await mine();
  await technician.do(contract.workshop.start, { params: { id: job?.id ?? '' }, body: { version: job?.version ?? 0 } });
  const { services, clock } = shops.store;
  const failures: unknown[] = [];
  const onError = (error: unknown) => failures.push(error);
  const jobs = await startJobs({ pool: services.jobsPool, services, clock: () => clock.now, reactions, nightWork: [], onError });
  clock.now = plusMinutes(clock.now, 20);
  const administrator = await shop.desk('administrator');
  const { rows } = await administrator.do(contract.organisation.listStaff);
  const leaver = rows.find(({ roles }) => roles.includes('technician'));
  const body = { version: leaver?.version ?? 0, roles: leaver?.roles ?? [], isActive: false };
  await administrator.do(contract.organisation.setStaffRoles, { params: { id: leaver?.id ?? '' }, body });
  const statusNow = async () => (await operationsOf(shop, plain)).map(({ status }) => status);
  await vi.waitFor(async () => expect(await statusNow()).toEqual(['paused']), { timeout: 20_000, interval: 200 });
  await jobs.stop();
  expect(failures).toEqual([]);
  const dispatcher = await shop.desk('dispatcher');
  const { operations } = await dispatcher.do(contract.workshop.dispatchList, { query: { day: '2026-11-24' } });
  expect(operations.find(({ id }) => id === job?.id)?.status).toBe('paused');
  expect(await brokenBooks(shops)).toEqual([]);
});
