// The only lift stands under a car whose mechanic has gone home ill for three days. His colleague goes on with it: neither this
// owner nor the next one is told a day in the coming week.
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { openShops, type Shops } from './desk.ts';
import {
  addJob,
  approvalOf,
  checkIn,
  dispatch,
  newCar,
  openShop,
  pauseWork,
  quote,
  type Shop,
  startWork,
  stockShop,
  type Visit,
} from './shop.ts';
import { newTechnician } from './technicians.ts';

let shops: Shops;
let shop: Shop;
const visits: Visit[] = [];
/** The store's wall clock, eight hours ahead of UTC. */
const wall = (time: string, day = '2026-11-24') => new Date(`${day}T${time}:00+08:00`).toISOString();
const readyOf = async (visit: Visit | undefined) => {
  const adviser = await shop.desk('service-adviser');
  return (await adviser.do(contract.planning.ofOrder, { params: { id: visit?.workOrderId ?? '' } })).times;
};

beforeAll(async () => {
  shops = await openShops();
  shop = openShop(shops, 1);
  const goods = await stockShop(shop, 26_000);
  await newTechnician(shops, shop, { name: '王师傅', username: 'wang' });
  const pads = { name: '更换前制动片', labour: [{ id: goods.brakesId, discountBasisPoints: 0 }], parts: [] };
  shops.store.clock.now = wall('09:00');
  const begun = await checkIn(shop, await newCar(shop, '711'), null);
  await quote(shop, begun, pads);
  await (await shop.desk('service-adviser')).do(contract.workOrders.approve, await approvalOf(shop, begun));
  await dispatch(shop, begun, { bayType: 'mechanical', startsAt: wall('09:00') });
  await startWork(shop, begun, 'mechanical');
  shops.store.clock.now = wall('09:20');
  await pauseWork(shop, begun, 'mechanical');
  const next = await checkIn(shop, await newCar(shop, '712'), null);
  await addJob(shop, next, pads);
  visits.push(begun, next);
});
afterAll(() => shops.close());

it('before he fell ill both cars were to be ready in the morning', async () => {
  expect((await readyOf(visits[0]))?.at50).toSatisfy((time: string) => time < wall('11:00'));
  expect((await readyOf(visits[1]))?.at50).toSatisfy((time: string) => time < wall('12:30'));
});

it('he is away until Friday: both are still ready today, in four cases of five', async () => {
  const manager = await shop.desk('workshop-manager');
  const [began] = (await manager.do(contract.capacity.listTechnicians)).rows;
  const sick = { kind: 'sick' as const, startsAt: wall('09:25'), endsAt: wall('20:00', '2026-11-26'), remark: '' };
  await manager.do(contract.capacity.addException, { body: { id: newId(), technicianId: began?.id ?? '', ...sick } });
  for (const visit of visits) {
    const times = await readyOf(visit);
    expect(times?.at50).toSatisfy((time: string) => time < wall('14:00'));
    expect(times?.at80).toSatisfy((time: string) => time < wall('18:00'));
  }
});
