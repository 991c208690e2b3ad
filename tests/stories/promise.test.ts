// A shop with one mechanic at nine o'clock. Before the adviser promises anything, she hears when the car will be ready, with
// which chance; what is promised too soon shows at once; what came of it is remembered.
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { reactions } from '../../apps/server/src/composition.ts';
import { finishedOrders } from '../../apps/server/src/modules/planning/history.ts';
import { inDealership } from '../../apps/server/src/platform/db/in-dealership.ts';
import { statement } from '../../apps/server/src/platform/db/statement.ts';
import { startJobs } from '../../apps/server/src/platform/jobs/worker.ts';
import { everyTime } from '../../apps/server/src/platform/request.ts';
import { openShops, type Shops } from './desk.ts';
import {
  addJob,
  approvalOf,
  bookingOf,
  checkIn,
  dispatch,
  finishWork,
  type Goods,
  inspect,
  newCar,
  openShop,
  pauseWork,
  type Shop,
  startWork,
  stockShop,
  type Visit,
} from './shop.ts';

let shops: Shops;
let shop: Shop;
let goods: Goods;

/** Times of this Tuesday by the clock on the wall of a shop in Beijing, eight hours ahead of UTC. */
const at = (time: string, day = '2026-11-24') => new Date(`${day}T${time}:00.000+08:00`).toISOString();
const adviser = () => shop.desk('service-adviser');
const readyTimes = async ({ workOrderId }: Visit) => (await adviser()).do(contract.planning.ofOrder, { params: { id: workOrderId } });

const forecastsOf = statement<{ promisedAt: string; planned: number; ready: number | null }>(
  'promise-story.forecasts',
  `select promised_at as "promisedAt", planned_open_minutes as planned, ready_open_minutes as ready
     from ready_forecasts where dealership_id = $1 and work_order_id = $2 order by asked_at`,
);

/** A car that needs new brake pads, an hour's work; the owner has not been told anything yet. */
async function cameIn(tail: string): Promise<Visit> {
  const visit = await checkIn(shop, await newCar(shop, tail), null);
  await addJob(shop, visit, { name: '更换前制动片', labour: [{ id: goods.brakesId, discountBasisPoints: 0 }], parts: [] });
  return visit;
}

async function promised(visit: Visit, promisedAt: string): Promise<void> {
  const params = { id: visit.workOrderId };
  const { version } = await (await adviser()).do(contract.workOrders.get, { params });
  await (await adviser()).do(contract.workOrders.quote, { params, body: { version, promisedAt } });
  await (await adviser()).do(contract.workOrders.approve, await approvalOf(shop, visit));
}

let first: Visit;
let second: Visit;
beforeAll(async () => {
  shops = await openShops();
  shop = openShop(shops, 1);
  goods = await stockShop(shop, 26_000);
  shops.store.clock.now = at('08:59');
  first = await cameIn('701');
  second = await cameIn('702');
});
afterAll(() => shops.close());

it('an hour’s work on a free lift is ready in an hour or a little later; the surer, the later', async () => {
  const { times, missing, standing } = await readyTimes(first);
  expect([missing, standing]).toEqual([null, null]);
  if (times === null) throw new Error('it can be planned');
  expect(times.at50 >= at('10:00') && times.at50 <= at('11:00')).toBe(true);
  expect(times.at80 > times.at50).toBe(true);
  expect(times.at95 > times.at80).toBe(true);
  expect([times.at50, times.at80, times.at95].every((time) => new Date(time).getUTCMinutes() % 5 === 0)).toBe(true);
});

it('asking moves nothing: nobody’s work is planned by it', async () => {
  await readyTimes(second);
  expect((await (await shop.desk('dispatcher')).do(contract.planning.proposal)).operations).toEqual([]);
});

it('behind another car it is ready an hour later; whoever promises the second car too soon breaks the first one’s promise', async () => {
  await promised(first, at('10:30'));
  expect(((await readyTimes(second)).times?.at50 ?? '') >= at('11:00')).toBe(true);
  expect((await readyTimes(first)).standing).toMatchObject({ risk: 'safe' });
  await promised(second, at('10:00'));
  expect((await readyTimes(second)).standing).toMatchObject({ promisedAt: at('10:00'), risk: 'at-risk' });
  const { times, standing } = await readyTimes(first);
  expect(standing).toMatchObject({ promisedAt: at('10:30'), risk: 'broken' });
  expect((times?.at50 ?? '') >= at('11:00')).toBe(true);
});

it('a promise with time to spare is safe', async () => {
  const params = { id: second.workOrderId };
  const { version } = await (await adviser()).do(contract.workOrders.get, { params });
  const body = { version, promisedAt: at('16:30'), reason: '前车较多', toldBy: 'phone' as const };
  await (await adviser()).do(contract.workOrders.promise, { params, body });
  expect((await readyTimes(second)).standing).toMatchObject({
    risk: 'safe',
    chancePercent: expect.toSatisfy((chance: number) => chance > 80),
  });
});

it('work for which there is no place gets no time, but the reason', async () => {
  const query = { startsAt: at('14:00'), bayType: 'paint' as const, plannedMinutes: 120 };
  expect(await (await adviser()).do(contract.planning.ofBooking, { query })).toEqual({ times: null, missing: 'bay-type-missing' });
});

it('tomorrow at ten a booked hour’s work is ready at about eleven, and so it is in three weeks', async () => {
  const query = { startsAt: at('10:00', '2026-11-25'), bayType: 'mechanical' as const, plannedMinutes: 60, operationIds: goods.brakesId };
  const { times } = await (await adviser()).do(contract.planning.ofBooking, { query });
  if (times === null) throw new Error('it can be planned');
  expect(times.at50 >= at('11:00', '2026-11-25') && times.at50 <= at('12:00', '2026-11-25')).toBe(true);
  const later = await (await adviser()).do(contract.planning.ofBooking, { query: { ...query, startsAt: at('10:00', '2026-12-15') } });
  expect(later.times?.at50.slice(0, 10)).toBe('2026-12-15');
});

it('who comes for his appointment gets the bay that waits for him', async () => {
  const hour = { startsAt: at('08:30', '2026-11-26'), bayType: 'mechanical' as const, minutes: 60 };
  const body = bookingOf(await newCar(shop, '703'), hour);
  await (await adviser()).do(contract.appointments.book, { body });
  const query = { startsAt: hour.startsAt, bayType: hour.bayType, plannedMinutes: 60, operationIds: goods.brakesId };
  const asAnybody = await (await adviser()).do(contract.planning.ofBooking, { query });
  const asBooked = await (await adviser()).do(contract.planning.ofBooking, { query: { ...query, appointmentId: body.id } });
  expect((asAnybody.times?.at50 ?? '') >= at('10:30', '2026-11-26')).toBe(true);
  expect((asBooked.times?.at50 ?? '9') < at('10:30', '2026-11-26')).toBe(true);
});

it('cars still in work teach nothing yet of what is added to an order', async () => {
  const finished = await inDealership(everyTime(shops.store.ctxFor('service-adviser')), (tx) =>
    tx.all(finishedOrders, [tx.dealershipId, at('00:00')]),
  );
  expect(finished).toEqual([]);
});

it('what was promised is kept with its forecast; the adviser is rung before it breaks, and what came of it is learned from', async () => {
  const { services, clock } = shops.store;
  const failures: unknown[] = [];
  const jobs = await startJobs({
    pool: services.jobsPool,
    services,
    clock: () => clock.now,
    reactions,
    nightWork: [],
    onError: (error) => failures.push(error),
  });
  const forecasts = () =>
    inDealership(everyTime(shops.store.ctxFor('service-adviser')), (tx) => tx.all(forecastsOf, [tx.dealershipId, first.workOrderId]));
  await vi.waitFor(async () => expect(await forecasts()).toHaveLength(1), { timeout: 20_000, interval: 200 });
  expect(await forecasts()).toEqual([{ promisedAt: at('10:30'), planned: 60, ready: null }]);
  await dispatch(shop, first, { bayType: 'mechanical', startsAt: at('09:00') });
  clock.now = at('09:05');
  await startWork(shop, first, 'mechanical');
  clock.now = at('09:25');
  await pauseWork(shop, first, 'mechanical');
  // Forty of its sixty minutes are left, and ten until the car is due: the adviser is rung, once.
  const rung = async () =>
    (await (await adviser()).do(contract.notices.list)).rows.flatMap(({ type, targetId }) =>
      type === 'promise-at-risk' ? [targetId] : [],
    );
  expect(await rung()).toEqual([]);
  clock.now = at('10:20');
  await startWork(shop, first, 'mechanical');
  await vi.waitFor(async () => expect(await rung()).toEqual([first.workOrderId]), { timeout: 20_000, interval: 200 });
  // Of the two the list shows the one that is in danger, with the times that the board and the owner see.
  const { rows } = await (await adviser()).do(contract.planning.atRisk);
  expect(rows).toMatchObject([{ workOrderId: first.workOrderId, standing: { promisedAt: at('10:30') } }]);
  expect((rows[0]?.times?.at50 ?? '') >= at('11:00')).toBe(true);
  const params = { id: first.workOrderId };
  const { version } = await (await adviser()).do(contract.workOrders.get, { params });
  const told = { version, promisedAt: at('12:30'), reason: '客户外出，等待确认', toldBy: 'phone' as const };
  await (await adviser()).do(contract.workOrders.promise, { params, body: told });
  await vi.waitFor(async () => expect(await forecasts()).toHaveLength(2), { timeout: 20_000, interval: 200 });
  clock.now = at('11:00');
  await finishWork(shop, first, 'mechanical');
  clock.now = at('11:09');
  await inspect(shop, first, null);
  // From 8:59 to 11:09, and from 10:20.
  await vi.waitFor(async () => expect((await forecasts()).map(({ ready }) => ready)).toEqual([130, 49]), {
    timeout: 20_000,
    interval: 200,
  });
  expect(await rung()).toEqual([first.workOrderId]);
  await jobs.stop();
  expect(failures).toEqual([]);
  expect((await readyTimes(first)).times).toBeNull();
});
