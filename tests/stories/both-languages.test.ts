// One order, two readers: who works in Chinese and who works in English read the same work, each in their language, from
// the estimate to the bill; and what the catalogue calls the work later changes nothing of what was agreed.
import { contract } from '@bayline/contract';
import { plusMinutes } from '@bayline/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { openShops, type Shops } from './desk.ts';
import { type Tray, textsIn, watchPapers } from './printed.ts';
import * as at from './shop.ts';

let shops: Shops;
let shop: at.Shop;
let goods: at.Goods;
let visit: at.Visit;
let tray: Tray;

/** A labour operation and a part are called so from now on. */
async function call(oilChange: readonly [zh: string, en: string], filter: readonly [zh: string, en: string]): Promise<void> {
  const manager = await shop.desk('service-manager');
  const { id, rateFen: _rate, ...operation } = await manager.do(contract.catalogue.operation, { params: { id: goods.oilChangeId } });
  const [nameZh, nameEn] = oilChange;
  await manager.do(contract.catalogue.changeOperation, { params: { id }, body: { ...operation, nameZh, nameEn } });
  const { rows } = await manager.do(contract.catalogue.listParts, { query: { term: '26300' } });
  const [{ id: partId, priceFen: _price, nextPrice: _next, successor: _newer, ...part } = expect.fail('no filter')] = rows;
  const body = { ...part, nameZh: filter[0], nameEn: filter[1] };
  await manager.do(contract.catalogue.changePart, { params: { id: partId }, body });
}

const wish = () => ({
  name: '更换机油机滤',
  labour: [{ id: goods.oilChangeId, discountBasisPoints: 0 }],
  parts: [{ id: goods.filterId, quantity: 1000 }],
});
const order = async () => (await shop.desk('service-adviser')).do(contract.workOrders.get, { params: { id: visit.workOrderId } });

/** What stands in a reply, in the order in which it comes: the English word where there is one, for whoever reads English. */
function namesIn(value: unknown, language: 'zh-CN' | 'en'): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value);
  return fields.flatMap(([key, inside]) => {
    if (!key.endsWith('Zh') || typeof inside !== 'string') return namesIn(inside, language);
    const english: unknown = fields.find(([other]) => other === `${key.slice(0, -2)}En`)?.[1];
    return [language === 'en' && typeof english === 'string' && english !== '' ? english : inside];
  });
}
const wordsIn = (value: unknown) => [[...new Set(namesIn(value, 'zh-CN'))].toSorted(), [...new Set(namesIn(value, 'en'))].toSorted()];
const oil = [['更换机油机滤'], ['Replace engine oil and filter']];
const both = [
  ['更换机油机滤', '机油滤清器'],
  ['Oil filter', 'Replace engine oil and filter'],
];

beforeAll(async () => {
  shops = await openShops();
  tray = watchPapers(shops);
  shop = at.openShop(shops, 1);
  goods = await at.stockShop(shop, 26_000);
  await call(['更换机油机滤', 'Replace engine oil and filter'], ['机油滤清器', 'Oil filter']);
  visit = await at.checkIn(shop, await at.newCar(shop, '301'), null);
  await at.quote(shop, visit, wish());
});
afterAll(() => shops.close());

describe('an order is read in both languages', () => {
  it('by the adviser: its job, lines and operations, and the estimate that was quoted', async () => {
    const { jobs, estimates } = await order();
    expect(wordsIn(jobs)).toEqual(both);
    expect(wordsIn(estimates)).toEqual(both);
  });

  it('by the owner, who has a link', async () => {
    const adviser = await shop.desk('service-adviser');
    const body = { linkId: newId(), days: 7 };
    const { token } = await adviser.do(contract.workOrders.makeLink, { params: { id: visit.workOrderId }, body });
    const { jobs } = await adviser.do(contract.workOrders.ownerPage, { params: { token } });
    expect(wordsIn(jobs)).toEqual(both);
  });

  it('by storekeeper, dispatcher and technician, on the board and on the pages that each begins with', async () => {
    await (await shop.desk('service-adviser')).do(contract.workOrders.approve, await at.approvalOf(shop, visit));
    const [storekeeper, dispatcher, technician] = [
      await shop.desk('storekeeper'),
      await shop.desk('dispatcher'),
      await shop.desk('technician'),
    ];
    expect(wordsIn(await storekeeper.do(contract.warehouse.partsRequests, { query: {} }))).toEqual(both);
    await storekeeper.do(contract.warehouse.issueOrder, await at.issueOf(shop, visit.workOrderId));
    expect(wordsIn(await dispatcher.do(contract.home.home))).toEqual(oil);
    await at.dispatch(shop, visit, { bayType: 'maintenance', startsAt: shop.now() });
    expect(wordsIn(await at.operationsOf(shop, visit))).toEqual(oil);
    expect(wordsIn(await technician.do(contract.workshop.myJobs))).toEqual(oil);
    expect(wordsIn(await technician.do(contract.home.home))).toEqual(oil);
    expect(wordsIn(await dispatcher.do(contract.workshop.board))).toEqual(oil);
    const question = { questionId: newId(), words: '滤清器座有裂纹，要换吗？' };
    await at.startWork(shop, visit, 'maintenance');
    const [job] = (await technician.do(contract.workshop.myJobs)).rows;
    await technician.do(contract.workshop.ask, { params: { id: job?.id ?? '' }, body: question });
    const adviser = await shop.desk('service-adviser');
    const asked = await adviser.do(contract.workshop.questions, { params: { workOrderId: visit.workOrderId } });
    expect(wordsIn(asked)).toEqual(oil);
    expect(wordsIn(await adviser.do(contract.serviceProcess.timeline, { params: { visitId: visit.visitId } }))).toEqual(both);
  });

  it('by inspector and cashier', async () => {
    shops.store.clock.advance(30);
    await at.finishWork(shop, visit, 'maintenance');
    const { operations } = await (await shop.desk('quality-inspector')).do(contract.inspection.sheet, {
      params: { workOrderId: visit.workOrderId },
    });
    expect(wordsIn(operations)).toEqual(oil);
    await at.inspect(shop, visit, null);
    expect(wordsIn((await at.preSettle(shop, visit)).lines)).toEqual(both);
  });

  it('on paper, which is printed in one language or the other', async () => {
    const adviser = await shop.desk('service-adviser');
    const printed = async (language: string) => {
      await adviser.file(contract.workOrders.estimatePaper, { params: { id: visit.workOrderId }, query: { language } });
      const estimate = textsIn(tray.form());
      await adviser.file(contract.workOrders.orderPaper, { params: { id: visit.workOrderId }, query: { language } });
      const copy = textsIn(tray.form());
      const { id } = (await at.billOf(shop, visit)).settlements[0] ?? { id: '' };
      await adviser.file(contract.settlement.paper, { params: { id }, query: { language } });
      return [estimate, copy, textsIn(tray.settlementList())];
    };
    for (const texts of await printed('en')) {
      expect(texts).toEqual(expect.arrayContaining(both[1] ?? []));
      expect(texts).not.toEqual(expect.arrayContaining(['更换机油机滤']));
    }
    for (const texts of await printed('zh-CN')) expect(texts).toEqual(expect.arrayContaining(both[0] ?? []));
  });
});

it('what the catalogue calls it later is on later orders, and on none that was made before', async () => {
  const before = { order: (await order()).jobs, bill: await at.billOf(shop, visit) };
  await call(['更换机油和滤芯', 'Oil and filter service'], ['机滤', 'Filter, oil']);
  expect((await order()).jobs).toEqual(before.order);
  expect(await at.billOf(shop, visit)).toEqual(before.bill);
  const later = await at.checkIn(shop, await at.newCar(shop, '302'), null);
  const written = await at.addJob(shop, later, { ...wish(), name: 'Oil and filter service' });
  expect(wordsIn(written.jobs)).toEqual([['更换机油和滤芯', '机滤'].toSorted(), ['Filter, oil', 'Oil and filter service']]);
});

it('a booking is read in both languages too, and what somebody typed has its one wording', async () => {
  const car = await at.newCar(shop, '303');
  const adviser = await shop.desk('service-adviser');
  const booking = at.bookingOf(car, { startsAt: plusMinutes(shop.now(), 24 * 60), bayType: 'maintenance', minutes: 30 });
  const body = { ...booking, operationIds: [goods.oilChangeId], parts: [{ partId: goods.filterId, quantity: 1000 }] };
  const booked = await adviser.do(contract.appointments.book, { body });
  expect(wordsIn([booked.jobs, booked.parts])[1]).toEqual(['Filter, oil', 'Oil and filter service']);
  const typed = await at.addJob(shop, await at.checkIn(shop, car, null), { ...wish(), name: '按车主要求检查' });
  expect(typed.jobs.map(({ nameZh, nameEn }) => [nameZh, nameEn])).toEqual([['按车主要求检查', '']]);
});
