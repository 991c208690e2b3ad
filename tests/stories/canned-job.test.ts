// A package by three letters: the adviser puts it on the order whole, and the owner pays what the board at the door says.
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { openShops, type Shops } from './desk.ts';
import { brokenBooks } from './play.ts';
import { checkIn, type Goods, newCar, openShop, type Shop, stockShop } from './shop.ts';

let shops: Shops;
let shop: Shop;
let goods: Goods;
beforeAll(async () => {
  shops = await openShops();
  shop = openShop(shops, 1);
  goods = await stockShop(shop, 26_000);
});
afterAll(() => shops.close());

async function addCannedJob(over: object): Promise<string> {
  const id = newId();
  const body = {
    id,
    code: `TC-${id.slice(-6)}`,
    nameZh: '小保养套餐',
    nameEn: '',
    priceClass: 'customer',
    fixedPriceFen: 32_800,
    vehicleClasses: [],
    modelIds: [],
    validFrom: '2026-01-01',
    validUntil: null,
    isActive: true,
    labour: [{ labourOperationId: goods.oilChangeId, billedHours: null }],
    parts: [
      { partId: goods.oilId, quantity: 4000 },
      { partId: goods.filterId, quantity: 1000 },
    ],
    ...over,
  } as const;
  await (await shop.desk('service-manager')).do(contract.catalogue.addCannedJob, { body } as never);
  return id;
}

async function newOrder(tail: string) {
  const { workOrderId: id } = await checkIn(shop, await newCar(shop, tail), null);
  return await (await shop.desk('service-adviser')).do(contract.workOrders.get, { params: { id } });
}

async function place(order: Awaited<ReturnType<typeof newOrder>>, cannedJobId: string) {
  const body = { version: order.version, jobId: newId(), concernId: order.concerns[0]?.id ?? '', cannedJobId };
  return await (await shop.desk('service-adviser')).ask(contract.workOrders.addCannedJob, { params: { id: order.id }, body });
}

it('shares the package price over its lines to the fen, and the books agree', async () => {
  const cannedJobId = await addCannedJob({ code: 'TC-A05' });
  const order = await newOrder('101');
  const adviser = await shop.desk('service-adviser');
  const { rows } = await adviser.do(contract.workOrders.cannedJobs, { params: { id: order.id }, query: { term: 'xby' } });
  expect(rows.map((row) => [row.code, row.fixedPriceFen, row.labour, row.parts])).toEqual([['TC-A05', 32_800, 1, 2]]);
  await place(order, cannedJobId);
  const placed = await adviser.do(contract.workOrders.get, { params: { id: order.id } });
  // By the list: 0.5 h at ¥150.00 = ¥75.00, 4 l of oil at ¥62.50 = ¥250.00, a filter ¥45.00; ¥370.00. The package is ¥328.00:
  // 32800 × 7500 / 37000 = 6648.6, × 25000 = 22162.1, × 4500 = 3989.1.
  expect(placed.jobs[0]?.nameZh).toBe('小保养套餐');
  expect(placed.jobs[0]?.labourLines.map((line) => [line.billedHours, line.rateFen, line.amountFen])).toEqual([[50, 15_000, 6649]]);
  expect(placed.jobs[0]?.partLines.map((line) => [line.quantity, line.priceFen, line.amountFen])).toEqual([
    [4000, 6250, 22_162],
    [1000, 4500, 3989],
  ]);
  expect(placed.totalFen).toBe(32_800);
  expect(placed.jobs[0]?.operations.length).toBe(1);
  expect(await brokenBooks(shops)).toEqual([]);
});

it('without a package price the lines cost what they cost, with the hours that the canned job says', async () => {
  const labour = [{ labourOperationId: goods.brakesId, billedHours: 100 }];
  const cannedJobId = await addCannedJob({ fixedPriceFen: null, labour, parts: [{ partId: goods.padsId, quantity: 1000 }] });
  const order = await newOrder('102');
  await place(order, cannedJobId);
  const placed = await (await shop.desk('service-adviser')).do(contract.workOrders.get, { params: { id: order.id } });
  // 1.00 h at ¥150.00 instead of the book's 1.20 h, and pads at ¥260.00.
  expect(placed.jobs[0]?.labourLines.map((line) => [line.billedHours, line.amountFen, line.packageFen])).toEqual([[100, 15_000, null]]);
  expect(placed.totalFen).toBe(41_000);
});

it('costs a member on the order what was said on the telephone, to the fen', async () => {
  const manager = await shop.desk('service-manager');
  const adviser = await shop.desk('service-adviser');
  const car = await newCar(shop, '104');
  const { rows: classes } = await adviser.do(contract.customers.classes, {});
  const classId = classes.find(({ code }) => code === '02')?.id ?? null;
  const params = { id: car.ownerId };
  const { version } = await adviser.do(contract.customers.get, { params });
  await manager.do(contract.customers.setClass, { params, body: { version, classId, since: '2026-11-24', memberCardNumber: '' } });
  const cannedJobId = await addCannedJob({ code: 'TC-A06' });
  const query = { vehicleId: car.vehicleId, partyId: car.ownerId, cannedJobIds: cannedJobId };
  const said = await adviser.do(contract.appointments.estimate, { query });
  // The package of ¥328.00 is ¥66.49 labour, ¥221.62 oil and ¥39.89 filter (see above). Platinum takes 5 % off labour, ¥3.32,
  // and 3 % off parts, ¥6.65 and ¥1.20: ¥63.17 + ¥214.97 + ¥38.69.
  expect([said.className, said.estimateFen]).toEqual(['白金会员', 31_683]);
  const { workOrderId: id } = await checkIn(shop, car, null);
  const order = await adviser.do(contract.workOrders.get, { params: { id } });
  await place(order, cannedJobId);
  expect((await adviser.do(contract.workOrders.get, { params: { id } })).totalFen).toBe(31_683);
});

it('says why one does not go on this order', async () => {
  const order = await newOrder('103');
  const refusal = async (over: object) => (await place(order, await addCannedJob(over))).code;
  expect(await refusal({ isActive: false })).toBe('canned-job-unknown');
  expect(await refusal({ validUntil: '2026-11-23' })).toBe('canned-job-unknown');
  expect(await refusal({ vehicleClasses: ['suv'] })).toBe('canned-job-unfit');
  expect(await refusal({ priceClass: 'warranty' })).toBe('payer-missing');
  const adviser = await shop.desk('service-adviser');
  const { rows } = await adviser.do(contract.workOrders.cannedJobs, { params: { id: order.id }, query: {} });
  expect(rows.map(({ code }) => code)).toContain('TC-A05');
  expect((await place(order, newId())).code).toBe('canned-job-unknown');
});

it('shows what the package’s lines cost today and from a planned day on', async () => {
  const manager = await shop.desk('service-manager');
  const id = await addCannedJob({ fixedPriceFen: null });
  const { version } = await manager.do(contract.catalogue.priceList, { query: {} });
  await manager.do(contract.catalogue.setPartPrice, {
    params: { partId: goods.oilId },
    body: { version, priceFen: 7000, fromDay: '2027-01-01' },
  });
  const price = await manager.do(contract.catalogue.cannedJobPrice, { params: { id }, query: { day: '2027-01-01' } });
  // Four litres at ¥70.00 instead of ¥62.50: ¥30.00 more. Tax in ¥370.00 at 13 %: ¥42.57.
  expect([price.today.totalFen, price.today.taxFen, price.onDay.totalFen]).toEqual([37_000, 4257, 40_000]);
});
