import { workOrders } from '@bayline/contract/work-orders';
import { maskName } from '@bayline/domain/customers';
import { plusMinutes } from '@bayline/domain/kernel';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workMoves } from '../../../../../tests/work-moves.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { newId } from '../../platform/ids.ts';
import { checked, codeOf, openShop, signature } from '../reception/shop.fixture.ts';
import { partsOfOrder, routes as warehouse } from '../warehouse/index.ts';
import {
  advanceOperation,
  beginSettlement,
  closeVisitOrders,
  passOperations,
  releaseVisit,
  sendBackForRework,
  routes as unchecked,
  withdrawSettlement,
} from './index.ts';

const routes = checked(workOrders, unchecked);

let shop: Awaited<ReturnType<typeof openShop>>;
let service: { operationId: string; partId: string };
let car: Awaited<ReturnType<typeof shop.arrive>>;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.store.close());
beforeEach(async () => {
  service = await shop.makeService(1000);
  car = await shop.arrive();
});

type View = Awaited<ReturnType<typeof routes.get>>;
const adviser = () => shop.as('service-adviser');
const by = <Body>(body: Body) => ({ params: { id: car.workOrderId }, query: undefined, body });
const get = () => routes.get(adviser(), { ...shop.none, params: { id: car.workOrderId } });
const jobBody = (version: number, change: object = {}) => ({
  version,
  jobId: newId(),
  concernId: car.concernId,
  name: '前制动片',
  labour: [{ lineId: newId(), labourOperationId: service.operationId, discountBasisPoints: 500 }],
  discountReason: '老客户',
  parts: [{ lineId: newId(), partId: service.partId, quantity: 1000 }],
  ...change,
});
const addJob = (version: number, change: object = {}) => routes.addJob(adviser(), by(jobBody(version, change)));
const promisedAt = () => plusMinutes(shop.store.clock.now, 240);
const quote = (version: number, at = promisedAt()) => routes.quote(adviser(), by({ version, promisedAt: at }));
const approve = (version: number) => routes.approve(adviser(), by({ version, signedByName: '王芳', signature }));
const approved = async () => await approve((await quote((await addJob(1)).version)).version);
const inside = <R>(work: (ctx: ReturnType<typeof adviser>, tx: Parameters<Parameters<typeof inDealership>[1]>[0]) => Promise<R>) => {
  const ctx = adviser();
  return inDealership(ctx, (tx) => work(ctx, tx));
};
const idsOf = (order: View) => order.jobs.flatMap((job) => job.operations.map((operation) => operation.id));
const issueAll = async () => {
  const parts = await inDealership(shop.as('storekeeper'), (tx) => partsOfOrder(tx, car.workOrderId));
  for (const { requestId } of parts)
    await warehouse.issue(shop.as('storekeeper'), {
      params: { id: requestId },
      query: undefined,
      body: { version: 1, handedToId: shop.store.staffIdOf('technician') },
    });
};
/** Every operation assigned, worked and finished, one after the other. */
const workAll = async (order: View) => {
  for (const operationId of idsOf(order)) {
    for (const [at, move] of workMoves.entries())
      await inside((ctx, tx) => advanceOperation(ctx, tx, { operationId, version: at + 1, ...move }));
  }
};

describe('an estimate', () => {
  it('takes prices, hours and routing from the catalogue', async () => {
    const order = await addJob(1);
    // 1.2 h × ¥150.00 = ¥180.00, 5 % off = ¥171.00; one set of pads ¥260.00; together ¥431.00.
    expect(order).toMatchObject({
      status: 'estimating',
      step: 4,
      labourFen: 17_100,
      partsFen: 26_000,
      totalFen: 43_100,
      kitLight: 'unasked',
      version: 2,
    });
    const [job] = order.jobs;
    expect(job).toMatchObject({
      approval: 'proposed',
      payerName: order.visit.ownerName,
      labourLines: [{ billedHours: 120, rateFen: 15_000, discountBasisPoints: 500 }],
      partLines: [{ quantity: 1000, priceFen: 26_000, partsStatus: null }],
    });
    expect(job?.operations.map((operation) => [operation.sequence, operation.bayType, operation.plannedMinutes, operation.status])).toEqual(
      [
        [2, 'mechanical', 36, 'waiting'],
        [3, 'maintenance', 36, 'waiting'],
      ],
    );
    expect(order.allowedActions.map((entry) => entry.action)).toEqual([
      'add-concern',
      'add-job',
      'remove-job',
      'change-lines',
      'add-payer',
      'drop-finding',
      'name-representative',
      'quote',
      'cancel',
    ]);
  });
  it('refuses what is not offered, has no price, belongs elsewhere or is there already', async () => {
    expect(await codeOf(addJob(1, { concernId: newId() }))).toBe('concern-unknown');
    expect(await codeOf(addJob(1, { labour: [{ lineId: newId(), labourOperationId: newId(), discountBasisPoints: 0 }] }))).toBe(
      'operation-unknown',
    );
    expect(await codeOf(addJob(1, { parts: [{ lineId: newId(), partId: newId(), quantity: 1000 }] }))).toBe('part-unknown');
    expect(
      await codeOf(
        addJob(1, {
          parts: [
            { lineId: newId(), partId: service.partId, quantity: 10_000_000 },
            { lineId: newId(), partId: service.partId, quantity: 10_000_000 },
            { lineId: newId(), partId: service.partId, quantity: 10_000_000 },
            { lineId: newId(), partId: service.partId, quantity: 10_000_000 },
          ],
        }),
      ),
    ).toBe('amount-too-large');
    const jobId = newId();
    expect((await addJob(1, { jobId })).version).toBe(2);
    expect(await codeOf(addJob(2, { jobId }))).toBe('already-exists');
    expect(
      await codeOf(
        quote(
          (await routes.removeJob(adviser(), { params: { id: car.workOrderId, jobId }, query: undefined, body: { version: 2 } })).version,
        ),
      ),
    ).toBe('no-job');
    expect(
      await codeOf(
        routes.removeJob(adviser(), { params: { id: car.workOrderId, jobId: newId() }, query: undefined, body: { version: 3 } }),
      ),
    ).toBe('no-job');
  });
  it('edited by two advisers at once keeps the first edit and tells the second', async () => {
    const codes = await Promise.all([codeOf(addJob(1)), codeOf(addJob(1))]);
    expect(codes.sort()).toEqual(['accepted', 'version-conflict']);
    expect((await get()).jobs).toHaveLength(1);
  });
  it('takes further concerns in order', async () => {
    const order = await routes.addConcern(adviser(), by({ version: 1, concernId: newId(), words: '空调不凉' }));
    expect(order.concerns.map((concern) => concern.words)).toEqual(['刹车时有异响', '空调不凉']);
  });
});

describe('the agreement', () => {
  it('fixes the estimate with the promise, and opens again only before it is signed', async () => {
    const quoted = await quote((await addJob(1)).version);
    expect(quoted).toMatchObject({
      status: 'quoted',
      estimates: [{ version: 1, totalFen: 43_100, approvedAt: null }],
      promises: [{ promisedAt: promisedAt(), reason: '' }],
      visit: { promisedAt: promisedAt() },
    });
    expect(await codeOf(addJob(quoted.version))).toBe('wrong-state');
    const revised = await routes.revise(adviser(), by({ version: quoted.version }));
    const again = await quote((await addJob(revised.version)).version);
    expect(again.estimates.map((estimate) => [estimate.version, estimate.totalFen])).toEqual([
      [2, 86_200],
      [1, 43_100],
    ]);
    const signed = await approve(again.version);
    expect(signed.estimates[0]).toMatchObject({ version: 2, approvedAt: shop.store.clock.now, approvedByName: '王芳' });
    expect(await codeOf(routes.revise(adviser(), by({ version: signed.version })))).toBe('no-open-quote');
  });
  it('reserves the parts when it is signed; what is not on the shelf is short', async () => {
    const order = await approved();
    expect(order).toMatchObject({
      status: 'authorised',
      kitLight: 'reserved',
      step: 6,
      jobs: [{ approval: 'approved', partLines: [{ partsStatus: 'reserved' }] }],
    });
    car = await shop.arrive();
    expect(await approved()).toMatchObject({ kitLight: 'short', jobs: [{ partLines: [{ partsStatus: 'short' }] }] });
  });
  it('wants a signature that is a picture and a promise that lies ahead', async () => {
    const { version } = await addJob(1);
    expect(await codeOf(quote(version, shop.store.clock.now))).toBe('in-the-past');
    const quoted = await quote(version);
    expect(
      await codeOf(
        routes.approve(adviser(), by({ version: quoted.version, signedByName: '王芳', signature: 'data:image/png;base64,AAAA' })),
      ),
    ).toBe('file-not-an-image');
    expect((await get()).status).toBe('quoted');
  });
  it('keeps every promise that was made', async () => {
    const { version } = await approved();
    const later = plusMinutes(promisedAt(), 60);
    const order = await routes.promise(adviser(), by({ version, promisedAt: later, reason: '等料' }));
    expect(order.promises.map((promise) => promise.reason).sort()).toEqual(['', '等料']);
    expect(order.visit.promisedAt).toBe(later);
  });
  it('called off before it is signed ends the visit, and the car may come again', async () => {
    const { version } = await addJob(1);
    const order = await routes.cancel(adviser(), by({ version, reason: '客户不修了' }));
    expect(order).toMatchObject({ status: 'cancelled', visit: { status: 'cancelled' }, allowedActions: [] });
    expect(order.jobs[0]?.operations.map((operation) => operation.status)).toEqual(['cancelled', 'cancelled']);
    expect(await codeOf(shop.checkIn(shop.sheetFor(car)))).toBe('accepted');
  });
});

describe('the work', () => {
  it('begins when the owner has signed, moves once a version, and needs its parts to finish', async () => {
    const [operationId = ''] = idsOf(await addJob(1));
    const move = (version: number, action: 'assign' | 'start' | 'finish', change: object = {}) => {
      const known = workMoves.find((one) => one.action === action) ?? workMoves[0];
      return inside((ctx, tx) => advanceOperation(ctx, tx, { operationId, version, ...known, ...change }));
    };
    expect(await codeOf(move(1, 'assign'))).toBe('wrong-state');
    await approve((await quote(2)).version);
    expect(await move(1, 'assign')).toMatchObject({ status: 'waiting', to: 'assigned', newVersion: 2, visitId: car.visitId });
    expect(await codeOf(move(1, 'assign'))).toBe('version-conflict');
    expect(await codeOf(move(2, 'start', { clockFacts: async () => ({ isMine: false, isAnotherRunning: false }) }))).toBe('not-yours');
    expect(await move(2, 'start')).toMatchObject({ to: 'working' });
    expect(await codeOf(move(3, 'finish'))).toBe('parts-not-issued');
    await issueAll();
    expect(await move(3, 'finish')).toMatchObject({ to: 'finished' });
  });
  it('is sent back, counted, passed, billed, taken back, closed, and then the car leaves', async () => {
    const order = await approved();
    const [first = '', second = ''] = idsOf(order);
    const { visitId, workOrderId } = car;
    const settle = () => inside((ctx, tx) => beginSettlement(ctx, tx, { visitId }));
    expect(await codeOf(settle())).toBe('work-not-finished');
    await issueAll();
    await workAll(order);
    expect((await get()).step).toBe(8);
    await inside((ctx, tx) => sendBackForRework(ctx, tx, { workOrderId, operationIds: [second], reason: 'assembly', remark: '' }));
    expect((await get()).jobs[0]?.operations.map((operation) => [operation.status, operation.reworkCount])).toEqual([
      ['finished', 0],
      ['rework', 1],
    ]);
    expect(await codeOf(inside((ctx, tx) => passOperations(ctx, tx, { workOrderId, operationIds: [first, second] })))).toBe('wrong-state');
    await inside((ctx, tx) => advanceOperation(ctx, tx, { operationId: second, version: 5, action: 'start' }));
    await inside((ctx, tx) => advanceOperation(ctx, tx, { operationId: second, version: 6, action: 'finish' }));
    await inside((ctx, tx) => passOperations(ctx, tx, { workOrderId, operationIds: [first, second] }));
    expect(await get()).toMatchObject({ step: 9, kitLight: 'ready' });
    await settle();
    await inside((ctx, tx) => withdrawSettlement(ctx, tx, { visitId }));
    expect((await get()).status).toBe('authorised');
    await settle();
    expect(await codeOf(inside((ctx, tx) => releaseVisit(ctx, tx, { visitId })))).toBe('order-not-closed');
    await inside((ctx, tx) => closeVisitOrders(ctx, tx, { visitId }));
    expect((await get()).step).toBe(10);
    await inside((ctx, tx) => releaseVisit(ctx, tx, { visitId }));
    expect(await get()).toMatchObject({ step: 11, status: 'closed', visit: { status: 'released', releasedAt: shop.store.clock.now } });
    expect(await codeOf(inside((ctx, tx) => releaseVisit(ctx, tx, { visitId })))).toBe('wrong-state');
  });
});

describe('orders', () => {
  it('are listed newest first, page by page, the ended ones apart', async () => {
    const { rows, nextCursor } = await routes.list(adviser(), { ...shop.none, query: { open: 'yes' } });
    expect(nextCursor).toBeNull();
    expect(rows.find((row) => row.id === car.workOrderId)).toMatchObject({
      plate: car.plate,
      totalFen: 0,
      operationsDone: 0,
      operationsAll: 0,
      status: 'estimating',
    });
    expect(rows.every((row) => row.status !== 'closed' && row.status !== 'cancelled')).toBe(true);
    const all = await routes.list(adviser(), { ...shop.none, query: {} });
    expect(all.rows.length).toBeGreaterThan(rows.length);
    expect(await codeOf(routes.list(adviser(), { ...shop.none, query: { cursor: 'x~y' } }))).toBe('invalid-input');
  });
  it('are shown and taken out as a sheet without the names of customers where the role may not read customers', async () => {
    const listed = async (role: 'technician' | 'service-adviser') =>
      new Set((await routes.list(shop.as(role), { ...shop.none, query: {} })).rows.map(({ ownerName }) => ownerName));
    const sheetOf = async (role: 'storekeeper' | 'service-adviser') => {
      const bytes = await unchecked.exportOrders(shop.as(role), { ...shop.none, body: { language: 'zh-CN' } });
      const [header = [], ...rows] = (await readXlsxFile(Buffer.from(bytes)))[0]?.data ?? [];
      const column = (word: string) => new Set(rows.map((row) => row[header.indexOf(word)]));
      return [column('车主姓名'), column('送修人')];
    };
    const names = await listed('service-adviser');
    expect([...names].every((name) => !name.includes('*'))).toBe(true);
    const masked = new Set([...names].map(maskName));
    expect(await listed('technician')).toEqual(masked);
    expect(await sheetOf('service-adviser')).toEqual([names, names]);
    expect(await sheetOf('storekeeper')).toEqual([masked, masked]);
  });
  it('are found with the visit at the car they were written for, the job named', async () => {
    const { visit } = await addJob(1);
    const ofCar = (role: 'technician' | 'service-adviser', dealershipId = 1) =>
      routes.visitsOfCar(shop.as(role, { dealershipId }), { params: { id: visit.vehicleId }, query: {}, body: undefined });
    const [order] = (await ofCar('technician')).rows[0]?.orders ?? [];
    expect((await ofCar('technician')).rows).toMatchObject([
      { visitId: visit.id, status: 'open', arrivedAt: visit.arrivedAt, releasedAt: null },
    ]);
    expect(order).toMatchObject({
      id: car.workOrderId,
      status: 'estimating',
      jobs: [{ nameZh: '前制动片' }],
      totalFen: (await get()).totalFen,
    });
    expect(await codeOf(ofCar('service-adviser', 2))).toBe('not-found');
  });
  it('are their own store’s', async () => {
    const stranger = () => shop.as('service-adviser', { dealershipId: 2 });
    expect(await codeOf(routes.get(stranger(), { ...shop.none, params: { id: car.workOrderId } }))).toBe('not-found');
    expect(await codeOf(routes.quote(stranger(), by({ version: 1, promisedAt: promisedAt() })))).toBe('not-found');
    const ctx = stranger();
    expect(await codeOf(inDealership(ctx, (tx) => beginSettlement(ctx, tx, { visitId: car.visitId })))).toBe('not-found');
  });
});
