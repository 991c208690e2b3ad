// How often a request waits for the database, counted on the wire: a round trip begins when the server writes to a
// connection on which it has heard something since it last wrote. Statements sent together are one.
import { contract, type EndpointShape } from '@bayline/contract';
import { type RoleCode, startingRoles } from '@bayline/domain/organisation';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShops, type Shops } from '../stories/desk.ts';
import { openShop, type Shop } from '../stories/shop.ts';
import { sampleOf } from './samples.ts';
import { type Made, wholeVisit } from './whole-visit.ts';

/** Of a command that somebody waits for with a customer before them, its look at the session included. */
const most = 5;
/** Session, and the question between BEGIN and COMMIT. */
const mostOfQuestion = 2;
/** The stores of the caller's group must be known before anything is asked of them. */
const mostAcrossStores = 4;

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

let made: Made;
const counted = new Map<string, number>();

beforeAll(async () => {
  shops = await openShops();
  listen(shops.store.services.db.pool);
  shop = openShop(shops, 1);
  made = await wholeVisit(shops, shop, async (name, work) => {
    trips = 0;
    await work();
    counted.set(name, trips);
  });
  // What the shop has learned of itself is read with the first question of a day.
  await (await shop.desk('dispatcher')).do(contract.planning.proposal);
});
afterAll(() => shops.close());

it(`the hot commands of a whole visit make at most ${most} round trips each`, () => {
  expect(counted.size).toBe(10);
  expect([...counted].filter(([, count]) => count > most || count < 3)).toEqual([]);
});

describe('a question', () => {
  const questions = Object.entries(contract).flatMap(([module, endpoints]) =>
    Object.entries(endpoints as Readonly<Record<string, EndpointShape>>)
      .filter(([, endpoint]) => endpoint.method === 'GET' && endpoint.permission !== 'anyone' && endpoint.permission !== 'link')
      .map(([key, endpoint]) => ({ name: `${module}.${key}`, endpoint })),
  );
  /** The store's own connections, or above the stores: not in a transaction of the store. */
  const elsewhere = ['organisation.session', 'organisation.listFailedJobs'];
  const asked: Readonly<Record<string, () => { params?: object; query?: object }>> = {
    'appointments.estimate': () => ({
      query: {
        vehicleId: made.vehicleId,
        partyId: made.ownerId,
        cannedJobIds: made.cannedJobId,
        operationIds: made.oilChangeId,
        partIds: made.oilId,
        quantities: '4000',
      },
    }),
    'appointments.analysis': () => ({ query: { from: '2026-11-01', until: '2026-11-30', by: 'day' } }),
    'appointments.get': () => ({ params: { id: made.appointmentId } }),
    'catalogue.cannedJob': () => ({ params: { id: made.cannedJobId } }),
    'catalogue.cannedJobPrice': () => ({ params: { id: made.cannedJobId } }),
    'catalogue.previewRound': () => ({ query: { fromDay: '2027-03-01', changeBasisPoints: 300 } }),
    'catalogue.labourRateHistory': () => ({ params: { trade: 'mechanical' } }),
    'catalogue.operation': () => ({ params: { id: made.oilChangeId } }),
    'catalogue.part': () => ({ params: { id: made.oilId } }),
    'catalogue.partPriceHistory': () => ({ params: { partId: made.oilId } }),
    'customers.get': () => ({ params: { id: made.ownerId } }),
    'followUp.get': () => ({ params: { id: made.taskId } }),
    'inspection.sheet': () => ({ params: { workOrderId: made.workOrderId } }),
    'reception.photo': () => ({ params: { visitId: made.visitId, slot: 'front' } }),
    'reception.sheet': () => ({ params: { visitId: made.visitId } }),
    'inspection.photo': () => ({ params: { id: made.photoId } }),
    'workOrders.guaranteesOfCar': () => ({ params: { id: made.vehicleId } }),
    'workshop.questions': () => ({ params: { workOrderId: made.workOrderId } }),
    'reception.prefill': () => ({ query: { plate: made.plate } }),
    'serviceProcess.timeline': () => ({ params: { visitId: made.visitId } }),
    'settlement.tillDay': () => ({ query: { day: '2026-11-24', cashierId: shops.store.staffIdOf('cashier') } }),
    'settlement.ofVisit': () => ({ params: { visitId: made.visitId } }),
    'appointments.paper': () => ({ params: { id: made.appointmentId } }),
    'handover.slip': () => ({ params: { visitId: made.visitId } }),
    'inspection.paper': () => ({ params: { workOrderId: made.workOrderId } }),
    'reception.paper': () => ({ params: { visitId: made.visitId } }),
    'settlement.closePaper': () => ({ params: { id: made.closeId } }),
    'settlement.receipt': () => ({ params: { id: made.moneyReceiptId } }),
    'warehouse.pickPaper': () => ({ params: { orderId: made.workOrderId } }),
    'workOrders.estimatePaper': () => ({ params: { id: made.workOrderId } }),
    'workOrders.orderPaper': () => ({ params: { id: made.workOrderId } }),
    'settlement.paper': () => ({ params: { id: made.settlementId }, query: { language: 'zh-CN' } }),
    'planning.ofOrder': () => ({ params: { id: made.workOrderId } }),
    'imports.get': () => ({ params: { id: made.importId } }),
    'imports.refusedExcel': () => ({ params: { id: made.importId } }),
    'imports.refusedText': () => ({ params: { id: made.importId } }),
    'imports.rows': () => ({ params: { id: made.importId } }),
    'vehicles.get': () => ({ params: { id: made.vehicleId } }),
    'vehicles.mileageLog': () => ({ params: { id: made.vehicleId } }),
    'vehicles.byPlate': () => ({ params: { plate: made.plate } }),
    'vehicles.ofCustomer': () => ({ params: { id: made.ownerId } }),
    'warehouse.batches': () => ({ params: { partId: made.oilId } }),
    'warehouse.substitutes': () => ({ params: { id: made.requestId } }),
    'warehouse.movements': () => ({ query: { partId: made.oilId } }),
    'warehouse.partsRequests': () => ({ query: { orderId: made.workOrderId } }),
    'workOrders.deferredOfCar': () => ({ params: { id: made.vehicleId } }),
    'workOrders.findingPhoto': () => ({ params: { id: made.offOrderId, findingId: made.findingId, sequence: 1 } }),
    'workOrders.visitsOfCar': () => ({ params: { id: made.vehicleId } }),
    'workOrders.cannedJobs': () => ({ params: { id: made.workOrderId } }),
    'workOrders.get': () => ({ params: { id: made.workOrderId } }),
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
    expect(trips).toBeLessThanOrEqual(name === 'reports.stores' ? mostAcrossStores : mostOfQuestion);
    expect(trips).toBeGreaterThan(1);
  });
});
