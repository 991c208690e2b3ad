// What the plan gives way to is the store's own rule: dear changes leave the work with its mechanic though the car gets late, by
// the usual weights another mechanic takes it.
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nightWork } from '../../apps/server/src/composition.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { openShops, type Shops } from './desk.ts';
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
let [wangId, zhaoId] = ['', ''];
let bayId = '';
let first: Visit;
let second: Visit;

const at = (time: string) => new Date(`2026-11-24T${time}:00.000+08:00`).toISOString();
const setClock = (time: string) => {
  shops.store.clock.now = at(time);
};

async function given(tail: string, startsAt: string): Promise<Visit> {
  const visit = await checkIn(shop, await newCar(shop, tail), null);
  await quote(shop, visit, { name: '更换前制动片', labour: [{ id: goods.brakesId, discountBasisPoints: 0 }], parts: [] });
  await (await shop.desk('service-adviser')).do(contract.workOrders.approve, await approvalOf(shop, visit));
  const [operation] = await operationsOf(shop, visit);
  const technicians = [{ technicianId: wangId, sharePercent: 100 }];
  const body = { ...plainPlan, version: operation?.version ?? 0, bayId, technicians, startsAt: at(startsAt), overrideReason: null };
  await (await shop.desk('dispatcher')).do(contract.workshop.assign, { params: { id: operation?.id ?? '' }, body });
  return visit;
}
const handsOf = async (visit: Visit) => (await operationsOf(shop, visit))[0]?.technicians.map(({ technicianId }) => technicianId);

async function rulesWith(weights: { lateness?: number; waiting?: number; overtime?: number; changes?: number }) {
  const rules = await (await shop.desk('workshop-manager')).do(contract.workshop.rules);
  return { ...rules, weights: { ...rules.weights, ...weights } };
}
async function follow(time: string): Promise<void> {
  setClock(time);
  const clockWork = nightWork.find(({ name }) => name === 'planning.follow-clock');
  await clockWork?.work(shops.store.services.jobsPool, at(time), shops.store.services);
}

beforeAll(async () => {
  shops = await openShops();
  shop = openShop(shops, 1);
  goods = await stockShop(shop, 26_000);
  zhaoId = (await newTechnician(shops, shop, { name: '赵师傅', username: 'zhao' })).id;
  const manager = await shop.desk('service-manager');
  wangId = (await manager.do(contract.capacity.listTechnicians)).rows.find(({ id }) => id !== zhaoId)?.id ?? '';
  bayId = (await manager.do(contract.capacity.listBays)).rows.find(({ type }) => type === 'mechanical')?.id ?? '';
  await manager.do(contract.capacity.addBay, { body: { id: newId(), code: 'M9', name: '举升机 9', type: 'mechanical' } });
  setClock('08:55');
  first = await given('801', '09:00');
  second = await given('802', '10:00');
});
afterAll(() => shops.close());

it('a store without rules of its own has the usual weights, and their order cannot be turned round', async () => {
  const manager = await shop.desk('workshop-manager');
  const { weights, version } = await manager.do(contract.workshop.rules);
  expect({ weights, version }).toEqual({ weights: { lateness: 100, waiting: 20, overtime: 10, changes: 100 }, version: null });
  for (const wrong of [{ waiting: 101 }, { overtime: 21 }, { changes: 6001 }]) {
    const refusal = await manager.ask(contract.workshop.setRules, { body: await rulesWith(wrong) });
    expect(refusal.code).toBe('weights-out-of-order');
  }
  expect((await manager.do(contract.workshop.rules)).version).toBeNull();
});

it('where changes are dear the car behind waits for its mechanic; by the usual weights the free one takes it', async () => {
  const manager = await shop.desk('workshop-manager');
  const dear = await manager.do(contract.workshop.setRules, { body: await rulesWith({ changes: 6000 }) });
  expect(dear.weights.changes).toBe(6000);
  setClock('10:30');
  const technician = await shop.desk('technician');
  const job = (await technician.do(contract.workshop.myJobs)).rows.find(({ workOrderId }) => workOrderId === first.workOrderId);
  await technician.do(contract.workshop.start, { params: { id: job?.id ?? '' }, body: { version: job?.version ?? 0 } });
  await follow('10:31');
  expect(await handsOf(second)).toEqual([wangId]);
  expect(((await operationsOf(shop, second))[0]?.startsAt ?? '') >= at('11:30')).toBe(true);
  await manager.do(contract.workshop.setRules, { body: await rulesWith({ changes: 100 }) });
  await follow('10:32');
  expect(await handsOf(second)).toEqual([zhaoId]);
  expect(await brokenBooks(shops)).toEqual([]);
});
