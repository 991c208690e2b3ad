// What is to be done is chosen at the door: it stands on the order, priced and promised, when the car is in.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { newId } from '../../platform/ids.ts';
import { addCannedJob } from '../catalogue/index.ts';
import { routes as workOrders } from '../work-orders/index.ts';
import { routes } from './index.ts';
import { codeOf, openShop } from './shop.fixture.ts';

let shop: Awaited<ReturnType<typeof openShop>>;
let brakes: Awaited<ReturnType<typeof shop.makeService>>;
/** A package of ¥368.00 for any car, one by the list for any car, and one for vans only. */
const offered = { small: newId(), byList: newId(), vans: newId() };

const none = { params: undefined, query: undefined, body: undefined } as const;
const prefill = (plate: string) => routes.prefill(shop.as('service-adviser'), { ...none, query: { plate } });
const orderOf = (id: string) => workOrders.get(shop.as('service-adviser'), { ...none, params: { id } });
const work = (promisedAt: string | null, ...cannedJobIds: string[]) => ({
  work: { promisedAt, bookedJobId: null, jobs: cannedJobIds.map((cannedJobId) => ({ jobId: newId(), cannedJobId })) },
});

async function offer(id: string, code: string, over: object = {}): Promise<void> {
  const ctx = shop.as('service-manager');
  const job = {
    id,
    code,
    nameZh: `套餐${code}`,
    nameEn: '',
    priceClass: 'customer' as const,
    fixedPriceFen: null,
    vehicleClasses: [],
    modelIds: [],
    validFrom: '2026-01-01',
    validUntil: null,
    isActive: true,
    labour: [{ labourOperationId: brakes.operationId, billedHours: null }],
    parts: [{ partId: brakes.partId, quantity: 1000 }],
    ...over,
  };
  await inDealership(ctx, (tx) => addCannedJob(ctx, tx, job));
}

beforeAll(async () => {
  shop = await openShop();
  brakes = await shop.makeService(10_000);
  await offer(offered.small, 'B', { fixedPriceFen: 36_800 });
  await offer(offered.byList, 'A');
  await offer(offered.vans, 'V', { vehicleClasses: ['light-commercial'] });
});
afterAll(() => shop.store.close());

describe('canned jobs at the door', () => {
  it('are those for a car like this, with the minutes they take; what was booked comes first', async () => {
    const car = await shop.makeCar();
    const rows = [
      // Two steps of 36 minutes.
      { code: 'A', fixedPriceFen: null, plannedMinutes: 72 },
      { code: 'B', fixedPriceFen: 36_800, plannedMinutes: 72 },
    ];
    expect((await prefill(car.plate)).cannedJobs).toMatchObject(rows);
    await shop.book(car, { cannedJobIds: [offered.small] });
    expect((await prefill(car.plate)).cannedJobs.map(({ code }) => code)).toEqual(['B', 'A']);
  });

  it('go on the order with the check-in, priced; with a time they are quoted and the car is promised', async () => {
    const sheet = shop.sheetFor(await shop.makeCar());
    const promisedAt = '2026-11-24T10:00:00.000Z';
    await shop.checkIn({ ...sheet, ...work(promisedAt, offered.small, offered.byList) });
    const order = await orderOf(sheet.workOrderId);
    // 1.2 h at ¥150.00 and a set of pads at ¥260.00 are ¥440.00 by the list.
    expect(order).toMatchObject({ status: 'quoted', isQuoteOpen: true, totalFen: 36_800 + 44_000, visit: { promisedAt } });
    expect(order.jobs.map(({ nameZh, concernId }) => [nameZh, concernId])).toEqual([
      ['套餐B', sheet.concerns[0]?.id],
      ['套餐A', sheet.concerns[0]?.id],
    ]);
    expect(order.jobs.flatMap(({ operations }) => operations).length).toBe(4);
    expect(order.estimates.map(({ version, totalFen, lines }) => [version, totalFen, lines.length])).toEqual([[1, 80_800, 4]]);
    expect(order.promises.length).toBe(1);
  });

  it('stand beside what was booked piece by piece: an operation, and the parts that no canned job brings along', async () => {
    const car = await shop.makeCar();
    // The package brings one set of pads, three are needed with it: two are over.
    const pads = { partId: brakes.partId, quantity: 2000 };
    await shop.book(car, { cannedJobIds: [offered.small], operationIds: [brakes.operationId], parts: [pads], bayType: 'maintenance' });
    const known = await prefill(car.plate);
    const names = [
      { nameZh: '更换前制动片', nameEn: '' },
      { nameZh: '前制动片', nameEn: '' },
    ];
    expect(known.bookedApart).toEqual({ names, operationIds: [brakes.operationId], plannedMinutes: 72 });
    const bookedJobId = newId();
    const sheet = shop.sheetFor(car, { appointmentId: known.appointment?.id ?? null });
    const asked = work(null, offered.small);
    const withBooked = { work: { ...asked.work, bookedJobId } };
    await shop.checkIn({ ...sheet, ...withBooked });
    const order = await orderOf(sheet.workOrderId);
    const booked = order.jobs.find((job) => job.id === bookedJobId);
    expect(booked?.labourLines.map((line) => line.nameZh)).toEqual(['更换前制动片']);
    expect(booked?.partLines.map((line) => line.quantity)).toEqual([2000]);
    // ¥368.00 the package; 1.2 h at ¥150.00 and two sets at ¥260.00 by the list.
    expect(order.totalFen).toBe(36_800 + 18_000 + 52_000);
  });

  it('wait for the adviser where no time is given', async () => {
    const sheet = shop.sheetFor(await shop.makeCar());
    await shop.checkIn({ ...sheet, ...work(null, offered.byList) });
    expect(await orderOf(sheet.workOrderId)).toMatchObject({
      status: 'estimating',
      totalFen: 44_000,
      visit: { promisedAt: null },
      estimates: [],
    });
  });

  it.each([
    ['canned-job-unfit', () => work(null, offered.vans)],
    ['canned-job-unknown', () => work(null, newId())],
    ['in-the-past', () => work('2026-11-23T10:00:00.000Z', offered.small)],
  ])('%s: then the car is not checked in either', async (code, asked) => {
    const car = await shop.makeCar();
    const sheet = shop.sheetFor(car);
    expect(await codeOf(shop.checkIn({ ...sheet, ...asked() }))).toBe(code);
    expect((await prefill(car.plate)).openWorkOrderId).toBeNull();
    expect(await codeOf(shop.checkIn(sheet))).toBe('accepted');
  });

  it('are put on by nobody who may not write orders', async () => {
    const sheet = shop.sheetFor(await shop.makeCar());
    const adviser = shop.as('service-adviser');
    const permissions = new Set([...adviser.actor.permissions].filter((permission) => permission !== 'work-orders.edit'));
    const greeter = { ...adviser, actor: { ...adviser.actor, permissions } };
    expect(await codeOf(routes.checkIn(greeter, { ...none, body: { ...sheet, ...work(null, offered.small) } }))).toBe('forbidden');
    expect(await codeOf(routes.checkIn(greeter, { ...none, body: sheet }))).toBe('accepted');
  });
});
