// A part that nobody has: the owner leaves the car, the supplier confirms, the part comes, is got ready, handed out, found
// faulty and exchanged; what is left over goes back.
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { partsDelays } from '../../apps/server/src/modules/planning/history.ts';
import { inDealership } from '../../apps/server/src/platform/db/in-dealership.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { everyTime } from '../../apps/server/src/platform/request.ts';
import { openShops, type Shops } from './desk.ts';
import { brokenBooks } from './play.ts';
import {
  addPart,
  approvalOf,
  checkIn,
  issueOf,
  newCar,
  openShop,
  operationsOf,
  plainPlan,
  preSettle,
  quote,
  type Shop,
  stockShop,
  type Visit,
} from './shop.ts';

let shops: Shops;
let shop: Shop;
let visit: Visit;
let shockId: string;
const supplierId = newId();
const arrivalId = newId();
beforeAll(async () => {
  shops = await openShops();
  shop = openShop(shops, 1);
  const goods = await stockShop(shop, 26_000);
  shockId = await addPart(shop, { number: '54650-AA100', nameZh: '前减振器', unit: '只', priceFen: 74_600, onHand: 0 });
  visit = await checkIn(shop, await newCar(shop, '201'), null);
  const labour = [{ id: goods.brakesId, discountBasisPoints: 0 }];
  await quote(shop, visit, { name: '更换右前减振器', labour, parts: [{ id: shockId, quantity: 1000 }] });
});
afterAll(() => shops.close());

async function line() {
  const keeper = await shop.desk('storekeeper');
  const { rows } = await keeper.do(contract.warehouse.partsRequests, { query: { orderId: visit.workOrderId } });
  const [first] = rows[0]?.lines ?? [];
  if (!first) throw new Error('nothing was asked for');
  return { ...first, kit: rows[0]?.kit };
}

it('the owner signs, and nobody has the part', async () => {
  const adviser = await shop.desk('service-adviser');
  const order = await adviser.do(contract.workOrders.approve, await approvalOf(shop, visit));
  expect(order.kitLight).toBe('short');
  expect(await line()).toMatchObject({ status: 'short', kit: 'red', decision: null });
});

it('the storekeeper asks the supplier: the day after tomorrow, not confirmed yet', async () => {
  const keeper = await shop.desk('storekeeper');
  const supplier = { id: supplierId, name: '北京现代摩比斯', address: '北京市顺义区顺仁路56号', phone: '010-89400056', isActive: true };
  await keeper.do(contract.warehouse.addSupplier, { body: supplier });
  const body = { id: arrivalId, partId: shockId, supplierId, quantity: 2000, expectedOn: '2026-11-26', isConfirmed: false };
  await keeper.do(contract.warehouse.expectArrival, { body });
  expect(await line()).toMatchObject({ status: 'ordered', expectedOn: '2026-11-26', isArrivalConfirmed: false, kit: 'red' });
});

it('the adviser asks the owner, who leaves the car; it is written down and stands in the history of the visit', async () => {
  const adviser = await shop.desk('service-adviser');
  const { rows } = await adviser.do(contract.warehouse.partsRequests, { query: { status: 'missing' } });
  const [missing] = rows[0]?.lines ?? [];
  const body = { version: missing?.version ?? 0, id: newId(), choice: 'leave-car', substituteId: null, remark: '安排代步车' } as const;
  await adviser.do(contract.warehouse.decideShortage, { params: { id: missing?.id ?? '' }, body });
  expect((await line()).decision).toMatchObject({ choice: 'leave-car', remark: '安排代步车', decidedByName: 'service-adviser 1' });
  const { events } = await adviser.do(contract.serviceProcess.timeline, { params: { visitId: visit.visitId } });
  expect(events.find((event) => event.type === 'shortage-decided')?.values).toMatchObject({ choice: 'leave-car', partNameZh: '前减振器' });
});

it('the supplier confirms: the work may be planned for the day after the part is here, not before', async () => {
  const keeper = await shop.desk('storekeeper');
  const version = (await keeper.do(contract.warehouse.arrivals)).rows.find((row) => row.id === arrivalId)?.version ?? 0;
  const body = { version, supplierId, quantity: 2000, expectedOn: '2026-11-26', isConfirmed: true };
  await keeper.do(contract.warehouse.changeArrival, { params: { id: arrivalId }, body });
  const dispatcher = await shop.desk('dispatcher');
  const [operation] = await operationsOf(shop, visit);
  const bay = (await dispatcher.do(contract.capacity.listBays)).rows.find((one) => one.type === operation?.bayType);
  const [technician] = (await dispatcher.do(contract.capacity.listTechnicians)).rows;
  const technicians = [{ technicianId: technician?.id ?? '', sharePercent: 100 }];
  const params = { id: operation?.id ?? '' };
  const plan = (startsAt: string) =>
    dispatcher.ask(contract.workshop.assign, {
      params,
      body: { ...plainPlan, version: operation?.version ?? 0, bayId: bay?.id ?? '', technicians, startsAt },
    });
  const tooEarly = await plan('2026-11-26T02:00:00.000Z');
  expect([tooEarly.status, tooEarly.code]).toEqual([422, 'parts-short']);
  expect((await plan('2026-11-27T02:00:00.000Z')).status).toBe(200);
});

it('the supplier puts it off: it was said for the twenty-sixth, and comes when it comes', async () => {
  const keeper = await shop.desk('storekeeper');
  const version = (await keeper.do(contract.warehouse.arrivals)).rows.find((row) => row.id === arrivalId)?.version ?? 0;
  const body = { version, supplierId, quantity: 2000, expectedOn: '2026-11-28', isConfirmed: true };
  await keeper.do(contract.warehouse.changeArrival, { params: { id: arrivalId }, body });
  expect(await line()).toMatchObject({ status: 'ordered', expectedOn: '2026-11-28' });
});

it('the part comes a day later than was said first, with one more than is needed', async () => {
  shops.store.clock.now = '2026-11-27T01:30:00.000Z';
  // Everybody logs in again.
  shop = openShop(shops, 1);
  const keeper = await shop.desk('storekeeper');
  const lines = [{ partId: shockId, quantity: 2000, valueFen: 84_600, batch: 'MB-1126', bin: 'D-01', hasCertificate: true }];
  const papers = { supplierId, kind: 'purchase' as const, deliveryNote: 'SH-90211', receivedOn: '2026-11-27', lines };
  await keeper.do(contract.warehouse.receive, { body: { id: newId(), ...papers } });
  expect(await line()).toMatchObject({ status: 'arrived', reserved: 1000, kit: 'yellow' });
  expect((await keeper.do(contract.warehouse.arrivals)).rows.some((row) => row.id === arrivalId)).toBe(false);
  // Half past nine of the twenty-seventh is 570 minutes after the end of the day that was said first: promises reckon with it.
  const ctx = everyTime(shops.store.ctxFor('storekeeper'));
  const delays = () => inDealership(ctx, (tx) => tx.all(partsDelays, [tx.dealershipId, '2026-11-01T00:00:00.000Z', 'Asia/Shanghai']));
  expect(await delays()).toEqual([{ minutes: 570 }]);
});

it('is picked, looked at and staged in bin 12: the kit is green', async () => {
  const keeper = await shop.desk('storekeeper');
  const { id, version } = await line();
  const params = { id };
  await keeper.do(contract.warehouse.pick, { params, body: { version } });
  await keeper.do(contract.warehouse.accept, { params, body: { version: version + 1 } });
  await keeper.do(contract.warehouse.stage, { params, body: { version: version + 2, stagingBin: '12' } });
  expect(await line()).toMatchObject({ status: 'staged', stagingBin: '12', kit: 'green' });
});

it('is handed to the technician, leaks, and is exchanged for the other one', async () => {
  const keeper = await shop.desk('storekeeper');
  const handing = await issueOf(shop, visit.workOrderId);
  await keeper.do(contract.warehouse.issueOrder, handing);
  const { id, version } = await line();
  const body = { version, isOldUsable: false, reason: '油封渗油', ...handing.body };
  await keeper.do(contract.warehouse.exchange, { params: { id }, body });
  expect(await line()).toMatchObject({ status: 'issued', issued: 1000, exchangedFor: { batch: 'MB-1126', reason: '油封渗油' } });
  // Two at ¥423.00: one is in the car, one in quarantine.
  const { levels } = await keeper.do(contract.warehouse.batches, { params: { partId: shockId } });
  expect(levels.map((level) => [level.warehouseName, level.onHand, level.valueFen])).toEqual([
    ['主仓库', 0, 0],
    ['不合格品隔离区', 1000, 42_300],
  ]);
});

it('wiper blades that the owner takes along are billed without any labour', async () => {
  const bladesId = await addPart(shop, { number: '98350-AA100', nameZh: '雨刮片', unit: '对', priceFen: 12_800, onHand: 2000 });
  const takesAlong = await checkIn(shop, await newCar(shop, '202'), null);
  await quote(shop, takesAlong, { name: '雨刮片', labour: [], parts: [{ id: bladesId, quantity: 1000 }] });
  const adviser = await shop.desk('service-adviser');
  await adviser.do(contract.workOrders.approve, await approvalOf(shop, takesAlong));
  const handing = await issueOf(shop, takesAlong.workOrderId);
  await (await shop.desk('storekeeper')).do(contract.warehouse.issueOrder, handing);
  expect(await preSettle(shop, takesAlong)).toMatchObject({ labourFen: 0, partsFen: 12_800, totalFen: 12_800 });
});

it('and the books agree', async () => {
  expect(await brokenBooks(shops)).toEqual([]);
});
