// How often a request waits for the database, counted on the wire: a round trip begins when the server writes to a
// connection on which it has heard something since it last wrote. Statements sent together are one.
import { contract, type EndpointShape } from '@bayline/contract';
import { type RoleCode, startingRoles } from '@bayline/domain/organisation';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reactions } from '../../apps/server/src/composition.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { systemContext } from '../../apps/server/src/platform/system-context.ts';
import { openShops, type Shops } from '../stories/desk.ts';
import {
  approvalOf,
  bookingOf,
  checkIn,
  dispatch,
  inspect,
  newCar,
  openShop,
  paymentOf,
  preSettle,
  quote,
  releaseOf,
  type Shop,
  stockShop,
} from '../stories/shop.ts';
import { sampleOf } from './samples.ts';

/** Of a command that somebody waits for with a customer before them, its look at the session included. */
const most = 5;
/** Session, BEGIN, the question, COMMIT. */
const mostOfQuestion = 4;

let shops: Shops;
let shop: Shop;
let trips = 0;

/** Listens to every connection that the pool hands out. */
function listen(pool: pg.Pool): void {
  const known = new WeakSet<pg.PoolClient>();
  pool.on('acquire', (client) => {
    if (known.has(client)) return;
    known.add(client);
    const { stream } = (client as unknown as { connection: { stream: NodeJS.ReadWriteStream } }).connection;
    let hasHeard = true;
    stream.prependListener('data', () => {
      hasHeard = true;
    });
    const write = stream.write.bind(stream) as (...call: unknown[]) => boolean;
    stream.write = (...call: unknown[]) => {
      if (hasHeard) trips += 1;
      hasHeard = false;
      return write(...call);
    };
  });
}

const counted = new Map<string, number>();

/** Counts the round trips of the last request that `work` makes under this name; what goes before it is preparation. */
async function count(name: string, work: () => Promise<unknown>): Promise<void> {
  trips = 0;
  await work();
  counted.set(name, trips);
}

beforeAll(async () => {
  shops = await openShops();
  listen(shops.store.services.db.pool);
  shop = openShop(shops, 1);
});
afterAll(() => shops.close());

/** What the jobs do when they hear that the car has left. */
async function planCall(visitId: string): Promise<void> {
  const { services } = shops.store;
  const happenedAt = shop.now();
  const ctx = { ...systemContext(services, { dealershipId: 1, now: happenedAt, requestId: newId() }) };
  const event = {
    dealershipId: 1,
    id: newId(),
    subjectType: 'visit',
    subjectId: visitId,
    visitId,
    type: 'visit-released',
    data: {},
    happenedAt,
  } as const;
  for (const reaction of reactions) if (reaction.on.includes(event.type)) await reaction.react(ctx, event);
}

const ids = { appointment: '', car: '', owner: '', plate: '', part: '', order: '', visit: '', settlement: '', task: '' };

describe('the hot commands', () => {
  it(`make at most ${most} round trips each, over a whole visit`, async () => {
    const goods = await stockShop(shop, 26_000);
    const adviser = await shop.desk('service-adviser');
    const storekeeper = await shop.desk('storekeeper');
    const cashier = await shop.desk('cashier');
    for (const role of ['technician', 'dispatcher'] as const) await shop.desk(role);
    const [car, walkIn] = [await newCar(shop, '001'), await newCar(shop, '002')];
    const booking = bookingOf(car, { startsAt: '2026-11-24T02:00:00.000Z', bayType: 'maintenance', minutes: 60 });
    await adviser.do(contract.appointments.book, { body: booking });

    let visit = { visitId: '', workOrderId: '', senderName: '' };
    await count('check-in that also opens a block of numbers', async () => checkIn(shop, walkIn, null));
    await count('check-in of an appointment', async () => {
      visit = await checkIn(shop, car, booking.id);
    });

    const part = (id: string, quantity: number) => ({ id, quantity });
    const job = {
      name: '更换机油机滤',
      labour: [{ id: goods.oilChangeId, discountBasisPoints: 0 }],
      parts: [
        part(goods.oilId, 4000),
        part(goods.filterId, 1000),
        part(goods.padsId, 1000),
        part(goods.filterId, 1000),
        part(goods.oilId, 500),
      ],
    };
    await quote(shop, visit, job);
    await adviser.do(contract.workOrders.approve, await approvalOf(shop, visit));
    await dispatch(shop, visit, { bayType: 'maintenance', startsAt: '2026-11-24T02:00:00.000Z' });

    const { rows } = await storekeeper.do(contract.warehouse.partsRequests, { query: { orderId: visit.workOrderId } });
    const [line] = rows[0]?.lines ?? [];
    if (!line) throw new Error('no parts asked for');
    await count('issue of one part', () =>
      storekeeper.do(contract.warehouse.issue, { params: { id: line.id }, body: { version: line.version } }),
    );
    await count('issue of all parts of an order', () =>
      storekeeper.do(contract.warehouse.issueOrder, { params: { orderId: visit.workOrderId } }),
    );

    const technician = await shop.desk('technician');
    const clock = async (action: 'start' | 'pause' | 'finish') => {
      const jobs = await technician.do(contract.workshop.myJobs);
      const mine = jobs.rows[0];
      if (!mine) throw new Error('no job of mine');
      const [params, version] = [{ id: mine.id }, mine.version];
      await count(`${action} of a clock`, () =>
        action === 'pause'
          ? technician.do(contract.workshop.pause, { params, body: { version, reason: 'customer' } })
          : technician.do(contract.workshop[action], { params, body: { version } }),
      );
    };
    for (const action of ['start', 'pause', 'start', 'finish'] as const) await clock(action);
    await inspect(shop, visit, null);

    const bill = await preSettle(shop, visit);
    await count('part of a payment', () => cashier.do(contract.settlement.pay, paymentOf(bill, 1000, 'cash')));
    const rest = { id: bill.id, version: bill.version + 1 };
    await count('the last payment', () => cashier.do(contract.settlement.pay, paymentOf(rest, bill.totalFen - 1000, 'wechat')));

    await adviser.do(contract.handover.release, await releaseOf(shop, visit));
    await planCall(visit.visitId);
    const [task] = (await (await shop.desk('follow-up-caller')).do(contract.followUp.tasks, { query: { list: 'open' } })).rows;
    Object.assign(ids, {
      car: car.vehicleId,
      owner: car.ownerId,
      plate: car.plate,
      part: goods.oilId,
      settlement: bill.id,
      task: task?.id,
    });
    Object.assign(ids, { order: visit.workOrderId, visit: visit.visitId, appointment: booking.id });
    expect(counted.size).toBe(9);
    expect([...counted].filter(([, made]) => made > most || made < 3)).toEqual([]);
  });
});

describe('a question', () => {
  const questions = Object.entries(contract).flatMap(([module, endpoints]) =>
    Object.entries(endpoints as Readonly<Record<string, EndpointShape>>)
      .filter(([, endpoint]) => endpoint.method === 'GET' && endpoint.permission !== 'anyone')
      .map(([key, endpoint]) => ({ name: `${module}.${key}`, endpoint })),
  );
  /** The store's own connections, or above the stores: not in a transaction of the store. */
  const elsewhere = ['organisation.session', 'organisation.listFailedJobs'];
  const asked: Readonly<Record<string, () => { params?: object; query?: object }>> = {
    'appointments.get': () => ({ params: { id: ids.appointment } }),
    'customers.get': () => ({ params: { id: ids.owner } }),
    'followUp.get': () => ({ params: { id: ids.task } }),
    'inspection.sheet': () => ({ params: { workOrderId: ids.order } }),
    'reception.prefill': () => ({ query: { plate: ids.plate } }),
    'serviceProcess.timeline': () => ({ params: { visitId: ids.visit } }),
    'settlement.ofVisit': () => ({ params: { visitId: ids.visit } }),
    'settlement.paper': () => ({ params: { id: ids.settlement }, query: { language: 'zh-CN' } }),
    'vehicles.get': () => ({ params: { id: ids.car } }),
    'vehicles.byPlate': () => ({ params: { plate: ids.plate } }),
    'vehicles.ofCustomer': () => ({ params: { id: ids.owner } }),
    'warehouse.movements': () => ({ query: { partId: ids.part } }),
    'warehouse.partsRequests': () => ({ query: { orderId: ids.order } }),
    'workOrders.get': () => ({ params: { id: ids.order } }),
  };

  it.each(questions.filter(({ name }) => !elsewhere.includes(name)))('$name is asked in one round trip', async ({ name, endpoint }) => {
    const roles = Object.keys(startingRoles) as RoleCode[];
    const role = roles.find(
      (code) => endpoint.permission === 'signed-in' || startingRoles[code].permissions.includes(endpoint.permission as never),
    );
    const desk = await shop.desk(role === 'car-owner' || !role ? 'service-manager' : role);
    const { query } = endpoint;
    const sample = query
      ? Object.fromEntries(Object.entries(sampleOf(query) as object).filter(([field]) => field !== 'cursor' && field !== 'before'))
      : {};
    const input = { params: {}, ...asked[name]?.(), query: { ...sample, ...asked[name]?.().query } };
    expect(endpoint.params === undefined || asked[name] !== undefined).toBe(true);
    trips = 0;
    const answer = await desk.ask(endpoint, input as never);
    expect(answer, JSON.stringify(answer.body).slice(0, 300)).toMatchObject({ status: 200 });
    expect(trips).toBeLessThanOrEqual(mostOfQuestion);
    expect(trips).toBeGreaterThan(1);
  });
});
