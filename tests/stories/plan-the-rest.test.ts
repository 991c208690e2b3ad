// The dispatcher asks the planner for what nobody has planned yet: three brake jobs, one mechanic, three promises; a fourth
// car waits for a part that nobody has. What is accepted stays; the rest is planned around it.
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askPlanner, shopToAsk } from '../../apps/server/src/modules/planning/question.ts';
import { keepPlan } from '../../apps/server/src/modules/planning/standing-plan.ts';
import { inDealership } from '../../apps/server/src/platform/db/in-dealership.ts';
import { everyTime } from '../../apps/server/src/platform/request.ts';
import { learned } from '../learned.ts';
import { openShops, type Shops } from './desk.ts';
import {
  addJob,
  addPart,
  approvalOf,
  checkIn,
  checkInOf,
  type Goods,
  newCar,
  openShop,
  operationsOf,
  plainPlan,
  type Shop,
  stockShop,
  type Visit,
} from './shop.ts';

let shops: Shops;
let shop: Shop;
let goods: Goods;

/** Times of this Tuesday by the clock on the wall of a shop in Beijing, eight hours ahead of UTC. */
const at = (time: string) => new Date(`2026-11-24T${time}:00.000+08:00`).toISOString();
const propose = async () => (await shop.desk('dispatcher')).do(contract.planning.proposal);

/** A car whose owner has agreed to new brake pads, promised for that time. */
async function agreed(tail: string, promisedAt: string, parts: { id: string; quantity: number }[] = []): Promise<Visit> {
  return await agreedFor(await checkIn(shop, await newCar(shop, tail), null), promisedAt, parts);
}

async function agreedFor(visit: Visit, promisedAt: string, parts: { id: string; quantity: number }[] = []): Promise<Visit> {
  const labour = [{ id: goods.brakesId, discountBasisPoints: 0 }];
  const { id, version } = await addJob(shop, visit, { name: '更换前制动片', labour, parts });
  const adviser = await shop.desk('service-adviser');
  await adviser.do(contract.workOrders.quote, { params: { id }, body: { version, promisedAt } });
  await adviser.do(contract.workOrders.approve, await approvalOf(shop, visit));
  return visit;
}

let late: Visit;
let soon: Visit;
let noon: Visit;
beforeAll(async () => {
  shops = await openShops();
  shop = openShop(shops, 1);
  goods = await stockShop(shop, 26_000);
  shops.store.clock.now = at('08:59');
  late = await agreed('601', at('14:30'));
  soon = await agreed('602', at('10:30'));
  noon = await agreed('603', at('11:30'));
});
afterAll(() => shops.close());

it('the earliest promise goes first, one car after the other, and no car comes too late', async () => {
  const { operations, orders, unplanned } = await propose();
  expect(operations.map(({ workOrderId, startsAt, endsAt }) => [workOrderId, startsAt, endsAt])).toEqual([
    [soon.workOrderId, at('09:00'), at('10:00')],
    [noon.workOrderId, at('10:00'), at('11:00')],
    [late.workOrderId, at('11:00'), at('12:00')],
  ]);
  expect(orders.find(({ workOrderId }) => workOrderId === late.workOrderId)).toEqual({
    workOrderId: late.workOrderId,
    readyAt: at('12:00'),
  });
  expect(unplanned).toEqual([]);
});

it('what is accepted is dispatched as it was proposed, and the rest is planned around it', async () => {
  const first = (await propose()).operations.find(({ workOrderId }) => workOrderId === soon.workOrderId);
  const [operation] = await operationsOf(shop, soon);
  if (!first || !operation) throw new Error('nothing is proposed');
  const { operationId: id, bayId, technicianIds, startsAt, endsAt } = first;
  const technicians = technicianIds.map((technicianId) => ({ technicianId, sharePercent: 100 }));
  const body = { ...plainPlan, version: operation.version, bayId, technicians, startsAt, endsAt };
  const accepted = await (await shop.desk('dispatcher')).do(contract.workshop.assign, { params: { id }, body });
  expect(accepted).toMatchObject({ status: 'assigned', startsAt: at('09:00'), endsAt: at('10:00') });
  const { operations, orders } = await propose();
  expect(operations.map(({ workOrderId, startsAt: start }) => [workOrderId, start])).toEqual([
    [noon.workOrderId, at('10:00')],
    [late.workOrderId, at('11:00')],
  ]);
  expect(orders.find(({ workOrderId }) => workOrderId === soon.workOrderId)?.readyAt).toBe(at('10:00'));
});

it('half a mechanic’s speed takes twice the time, and the bay is taken for as long', async () => {
  const manager = await shop.desk('service-manager');
  const [mechanic] = (await manager.do(contract.capacity.listTechnicians)).rows;
  if (!mechanic) throw new Error('nobody works here');
  const params = { id: mechanic.id };
  await manager.do(contract.capacity.setTechnician, { params, body: { ...learned('mechanical'), speedPercent: 50, version: 1 } });
  const next = (await propose()).operations.find(({ workOrderId }) => workOrderId === noon.workOrderId);
  expect([next?.startsAt, next?.endsAt]).toEqual([at('10:00'), at('12:00')]);
  const [operation] = await operationsOf(shop, noon);
  const technicians = [{ technicianId: mechanic.id, sharePercent: 100 }];
  const place = { ...plainPlan, version: operation?.version ?? 0, bayId: next?.bayId ?? '', technicians, startsAt: at('10:00') };
  const dispatcher = await shop.desk('dispatcher');
  const operationParams = { params: { id: operation?.id ?? '' } };
  const backwards = await dispatcher.ask(contract.workshop.assign, { ...operationParams, body: { ...place, endsAt: at('09:30') } });
  expect([backwards.status, backwards.code]).toEqual([422, 'ends-before-start']);
  const done = await dispatcher.do(contract.workshop.assign, { ...operationParams, body: { ...place, endsAt: at('12:00') } });
  expect(done.endsAt).toBe(at('12:00'));
});

it('a car whose part nobody has is not planned, and the reason is told', async () => {
  const shockId = await addPart(shop, { number: '54651-C1000', nameZh: '右前减振器', unit: '只', priceFen: 48_000, onHand: 0 });
  const waiting = await agreed('604', at('16:00'), [{ id: shockId, quantity: 1000 }]);
  const { operations, unplanned } = await propose();
  expect(unplanned.map(({ workOrderId, reason }) => [workOrderId, reason])).toEqual([[waiting.workOrderId, 'parts-without-date']]);
  expect(operations.map(({ workOrderId }) => workOrderId)).toEqual([late.workOrderId]);
  // The adviser sees it at the door: a part is missing here, and none is needed there.
  const { inHouse } = await (await shop.desk('service-adviser')).do(contract.reception.queue);
  const lightOf = (visit: Visit) => inHouse.find(({ workOrderId }) => workOrderId === visit.workOrderId)?.kitLight;
  expect([lightOf(waiting), lightOf(late)]).toEqual(['short', 'none']);
});

it('all that is proposed is taken at once, or nothing of it', async () => {
  const dispatcher = await shop.desk('dispatcher');
  const oil = await agreed('605', at('17:00'));
  const proposals = (await propose()).operations;
  expect(proposals.map(({ workOrderId }) => workOrderId)).toEqual([late.workOrderId, oil.workOrderId]);
  const rows = [...(await operationsOf(shop, late)), ...(await operationsOf(shop, oil))];
  const versionOf = (id: string) => rows.find((row) => row.id === id)?.version ?? 0;
  const body = (change: object) => ({
    operations: proposals.map(({ workOrderId: _, ...place }, position) => ({
      ...place,
      technicianIds: [...place.technicianIds],
      version: versionOf(place.operationId),
      ...(position === 1 ? change : {}),
    })),
  });
  const both = await dispatcher.ask(contract.workshop.takeProposal, { body: body({ startsAt: proposals[0]?.startsAt }) });
  expect([both.status, both.code]).toEqual([422, 'bay-occupied']);
  expect((await propose()).operations).toHaveLength(2);
  expect(await dispatcher.do(contract.workshop.takeProposal, { body: body({}) })).toEqual({ taken: 2 });
  expect((await propose()).operations).toEqual([]);
});

it('the list of what is to be done begins with what came back, then the earliest promise', async () => {
  const car = await newCar(shop, '606');
  const body = { ...checkInOf(car, null), businessType: 'return' as const };
  await (await shop.desk('service-adviser')).do(contract.reception.checkIn, { body });
  const back = { visitId: body.visitId, workOrderId: body.workOrderId, senderName: car.ownerName };
  await agreedFor(back, at('17:30'));
  const { operations } = await (await shop.desk('dispatcher')).do(contract.workshop.dispatchList, { query: { day: '2026-11-24' } });
  expect(operations.map(({ workOrderId, promisedAt }) => [workOrderId === back.workOrderId, promisedAt])).toEqual([
    [true, at('17:30')],
    [false, at('10:30')],
    [false, at('11:30')],
    [false, at('14:30')],
    [false, at('16:00')],
    [false, at('17:00')],
  ]);
});

it('goes on from the plan that people saw, whichever of the store’s servers is asked', async () => {
  // Two cars alike: which of them goes first is all the same, and stays as it was told.
  const [one, other] = [await agreed('607', at('17:45')), await agreed('608', at('17:45'))];
  const isOfThem = ({ order }: { order: string }) => order === one.workOrderId || order === other.workOrderId;
  const ctx = everyTime(shops.store.ctxFor('dispatcher'));
  const asked = await inDealership(ctx, (tx) => shopToAsk(ctx, tx));
  const { plan } = await askPlanner(ctx, asked, { orders: [] });
  const [first, second] = plan.placements.filter(isOfThem);
  if (!first || !second) throw new Error('both can be planned');
  const swapped = plan.placements.map((place) => {
    const { from, until } = place === first ? second : place === second ? first : place;
    return { ...place, from, until };
  });
  await inDealership(ctx, (tx) => keepPlan(ctx, tx, { zero: asked.zero, plan: { ...plan, placements: swapped } }));
  const operations = (await propose()).operations.filter(({ workOrderId }) => isOfThem({ order: workOrderId }));
  expect(operations.map(({ workOrderId }) => workOrderId)).toEqual([second.order, first.order]);
});

it('whose work it is not is not told', async () => {
  expect((await (await shop.desk('cashier')).ask(contract.planning.proposal)).status).toBe(403);
});
