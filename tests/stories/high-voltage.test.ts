// The certificate for high voltage holds until a day: whoever was planned while it held does not begin the work when it is over.
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { openShops, type Shops } from './desk.ts';
import { brokenBooks } from './play.ts';
import { approvalOf, checkIn, dispatch, newCar, openShop, operationsOf, quote, type Shop, stockShop } from './shop.ts';

let shops: Shops;
let shop: Shop;
beforeAll(async () => {
  shops = await openShops();
  shop = openShop(shops, 1);
  await stockShop(shop, 26_000);
});
afterAll(() => shops.close());

const at = (day: string, time: string) => {
  shops.store.clock.now = new Date(`${day}T${time}:00+08:00`).toISOString();
};

async function certify(certificateUntil: string) {
  const manager = await shop.desk('service-manager');
  const [technician] = (await manager.do(contract.capacity.roster, { query: { from: '2026-11-24' } })).technicians;
  if (!technician) throw new Error('nobody works here');
  const { id, speedPercent, week, version } = technician;
  const skills = [
    { skill: 'mechanical' as const, certificateNumber: '', certificateUntil: null },
    { skill: 'high-voltage' as const, certificateNumber: 'T1101012345', certificateUntil },
  ];
  await manager.do(contract.capacity.setTechnician, { params: { id }, body: { skills, speedPercent, week, version } });
}

it('is asked for again when the work begins', async () => {
  at('2026-11-24', '09:00');
  await certify('2026-11-24');
  const operation = {
    id: newId(),
    code: 'HV-BAT',
    nameZh: '动力电池绝缘检查',
    nameEn: '',
    trade: 'electrical' as const,
    standardHours: 100,
    billedHours: 100,
    creditedHours: 100,
    isActive: true,
    routing: [{ bayType: 'mechanical' as const, skill: 'high-voltage' as const, equipment: '', plannedMinutes: 60 }],
  };
  await (await shop.desk('service-manager')).do(contract.catalogue.addOperation, { body: operation });
  const visit = await checkIn(shop, await newCar(shop, '861'), null);
  await quote(shop, visit, { name: '绝缘检查', labour: [{ id: operation.id, discountBasisPoints: 0 }], parts: [] });
  await (await shop.desk('service-adviser')).do(contract.workOrders.approve, await approvalOf(shop, visit));
  await dispatch(shop, visit, { bayType: 'mechanical', startsAt: new Date('2026-11-24T15:00:00+08:00').toISOString() });
  at('2026-11-24', '15:01');
  await certify('2026-11-23');
  const technician = await shop.desk('technician');
  const start = async () => {
    const [job] = await operationsOf(shop, visit);
    return await technician.ask(contract.workshop.start, { params: { id: job?.id ?? '' }, body: { version: job?.version ?? 0 } });
  };
  expect((await start()).code).toBe('high-voltage-certificate-expired');
  expect((await operationsOf(shop, visit)).map(({ status }) => status)).toEqual(['assigned']);
  await certify('2029-11-24');
  expect((await start()).status).toBe(200);
  expect(await brokenBooks(shops)).toEqual([]);
});
