import type { BodyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { newId } from '../../platform/ids.ts';
import type { ProblemError } from '../../platform/problems.ts';
import { operationsForOrder, type PriceQuestion, partsForOrder, routes } from './index.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const cookie = { token: undefined, set: () => undefined, clear: () => undefined };
const manager = () => ({ ...store.ctxFor('service-manager'), cookie });
const plain = { params: undefined, query: {}, body: undefined } as const;
const none = { params: undefined, query: undefined, body: undefined } as const;
const [today, newYear] = ['2026-11-24', '2027-01-01'];
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (problem: ProblemError) => problem.code,
  );
const version = async (priceClass?: 'warranty') =>
  (await routes.priceList(manager(), { ...plain, query: priceClass ? { priceClass } : {} })).version;

async function addPart(number: string, category: string, priceFen: number | null): Promise<string> {
  const id = newId();
  const body = { id, number, nameZh: `件${number}`, nameEn: '', brand: '', unit: '只', qualityClass: 'genuine', category } as const;
  await routes.addPart(manager(), { ...none, body: { ...body, subCategory: '', fitsModels: '', origin: '', isActive: true } });
  if (priceFen !== null) await setPrice(id, { priceFen, fromDay: today });
  return id;
}
async function setPrice(partId: string, price: Omit<BodyOf<typeof catalogue.setPartPrice>, 'version'>): Promise<string> {
  const body = { ...price, version: await version(price.priceClass as 'warranty') };
  return await codeOf(routes.setPartPrice(manager(), { params: { partId }, query: undefined, body }));
}
async function costs(partId: string, over: Partial<PriceQuestion> = {}): Promise<number | null | undefined> {
  const question: PriceQuestion = { day: today, priceClass: 'customer', priceLevel: 'retail', vehicleClass: 'other', ...over };
  return (await inDealership(manager(), (tx) => partsForOrder(tx, [partId], question)))[0]?.priceFen;
}

it('a part has a price for each level; a level without one pays retail', async () => {
  const pads = await addPart('58101-A', '制动', 38_000);
  await setPrice(pads, { priceFen: 35_000, fromDay: today, priceLevel: 'fleet' });
  await setPrice(pads, { priceFen: 41_000, fromDay: newYear });
  expect(await Promise.all([costs(pads), costs(pads, { priceLevel: 'member' }), costs(pads, { priceLevel: 'fleet' })])).toEqual([
    38_000, 38_000, 35_000,
  ]);
  // From New Year on retail is dearer; the fleet keeps what was agreed with it.
  expect(await Promise.all([costs(pads, { day: newYear }), costs(pads, { day: newYear, priceLevel: 'fleet' })])).toEqual([41_000, 35_000]);
});

it('a car of another class takes other hours at another rate', async () => {
  const id = newId();
  const hours = { standardHours: 120, billedHours: 120, creditedHours: 110 };
  const suv = { vehicleClass: 'suv', standardHours: 150, billedHours: 160, creditedHours: 150 } as const;
  const routing = [{ bayType: 'mechanical', skill: 'mechanical', equipment: '', plannedMinutes: 60 } as const];
  const body = { id, code: 'WX101', nameZh: '更换前制动片', nameEn: '', trade: 'mechanical', isActive: true, routing, ...hours } as const;
  await routes.addOperation(manager(), { ...none, body: { ...body, routing: [...routing], classHours: [suv] } });
  expect(
    await codeOf(
      routes.addOperation(manager(), {
        ...none,
        body: { ...body, id: newId(), code: 'WX102', routing: [...routing], classHours: [suv, suv] },
      }),
    ),
  ).toBe('class-twice');
  const rate = { version: await version(), rateFen: 16_500, fromDay: today, vehicleClass: 'suv' as const };
  const list = await routes.setLabourRate(manager(), { params: { trade: 'mechanical' }, query: undefined, body: rate });
  expect(list.classRates).toEqual([{ trade: 'mechanical', vehicleClass: 'suv', rateFen: 16_500, nextRate: null }]);
  const asked = async (vehicleClass: PriceQuestion['vehicleClass']) => {
    const question = { day: today, priceClass: 'customer', priceLevel: 'retail', vehicleClass } as const;
    const [found] = await inDealership(manager(), (tx) => operationsForOrder(tx, [id], question));
    return [found?.standardHours, found?.billedHours, found?.creditedHours, found?.rateFen];
  };
  expect([await asked('sedan'), await asked('suv')]).toEqual([
    [120, 120, 110, 15_000],
    [150, 160, 150, 16_500],
  ]);
});

it('the maker pays by a list of its own, which began with the customers’ prices', async () => {
  const filter = await addPart('26300-B', '滤清', 4500);
  await setPrice(filter, { priceFen: 4200, fromDay: today, priceLevel: 'fleet' });
  expect(await costs(filter, { priceClass: 'warranty' })).toBe(4500);
  const body = { id: newId(), code: 'OEM', name: '厂家索赔', priceClass: 'warranty' as const, fromDay: today };
  expect(await routes.openPriceList(manager(), { ...none, body })).toMatchObject({ priceClass: 'warranty', taxRateBasisPoints: 1300 });
  expect(await codeOf(routes.openPriceList(manager(), { ...none, body: { ...body, id: newId(), code: 'OEM2' } }))).toBe('class-has-list');
  expect(await costs(filter, { priceClass: 'warranty', priceLevel: 'fleet' })).toBe(4200);
  await setPrice(filter, { priceFen: 3100, fromDay: today, priceClass: 'warranty' });
  expect([await costs(filter), await costs(filter, { priceClass: 'warranty' })]).toEqual([4500, 3100]);
  const rate = { version: await version('warranty'), rateFen: 12_000, fromDay: today, priceClass: 'warranty' as const };
  await routes.setLabourRate(manager(), { params: { trade: 'body' }, query: undefined, body: rate });
  const bodyRate = async (query: { priceClass?: 'warranty' }) =>
    (await routes.priceList(manager(), { ...plain, query })).rates.find(({ trade }) => trade === 'body')?.rateFen;
  expect([await bodyRate({}), await bodyRate({ priceClass: 'warranty' })]).toEqual([16_000, 12_000]);
});

it('tax changes on its day, and what is planned can be taken back until then', async () => {
  const filter = await addPart('26300-C', '滤清', 4500);
  const planned = { taxRateBasisPoints: 900, fromDay: newYear };
  const list = await routes.setTaxRate(manager(), { ...none, body: { ...planned, version: await version() } });
  expect([list.taxRateBasisPoints, list.nextTax]).toEqual([1300, { fromDay: newYear, taxRateBasisPoints: 900 }]);
  await setPrice(filter, { priceFen: 5000, fromDay: newYear });
  const question = { day: newYear, priceClass: 'customer', priceLevel: 'retail', vehicleClass: 'other' } as const;
  const then = async () => (await inDealership(manager(), (tx) => partsForOrder(tx, [filter], question)))[0];
  expect(await then()).toMatchObject({ priceFen: 5000, taxRateBasisPoints: 900 });
  const timeline = await routes.priceTimeline(manager(), plain);
  expect(timeline.planned.filter((change) => change.partId === filter || change.kind === 'tax')).toMatchObject([
    { kind: 'tax', fromDay: newYear, before: 1300, after: 900, setByName: 'service-manager 1' },
    { kind: 'part', fromDay: newYear, number: '26300-C', before: 4500, after: 5000 },
  ]);
  expect(timeline.days[0]).toMatchObject({ fromDay: newYear, isPlanned: true, taxes: 1 });
  await routes.withdrawTaxRate(manager(), { ...none, body: { version: await version(), fromDay: newYear } });
  const part = { params: { partId: filter }, query: undefined };
  const withdraw = async (fromDay: string) =>
    await codeOf(routes.withdrawPartPrice(manager(), { ...part, body: { version: await version(), fromDay } }));
  expect(await withdraw(today)).toBe('price-begun');
  expect(await withdraw(newYear)).toBe('accepted');
  expect(await withdraw(newYear)).toBe('nothing-planned');
  expect(await then()).toMatchObject({ priceFen: 4500, taxRateBasisPoints: 1300 });
});

it('a round raises a category from New Year on, leaves alone what is planned already, and can be taken back', async () => {
  const [cheap, dear, planned, unpriced] = [
    await addPart('R-1', '灯光', 4680),
    await addPart('R-2', '灯光', 129_900),
    await addPart('R-3', '灯光', 10_000),
    await addPart('R-4', '灯光', null),
  ];
  await setPrice(planned, { priceFen: 9900, fromDay: newYear });
  const round = { priceClass: 'customer', priceLevel: 'retail', category: '灯光', changeBasisPoints: 500, fromDay: newYear } as const;
  const preview = await routes.previewRound(manager(), { ...none, query: { ...round, roundToFen: '100' } });
  // ¥46.80 × 1.05 = ¥49.14; ¥1,299.00 × 1.05 = ¥1,363.95.
  expect(preview).toMatchObject({
    parts: 2,
    skipped: 1,
    rows: [
      { number: 'R-1', before: 4680, after: 4900 },
      { number: 'R-2', before: 129_900, after: 136_400 },
    ],
  });
  const id = newId();
  await routes.planRound(manager(), { ...none, body: { ...round, roundToFen: 100, id, version: await version() } });
  const at = (day: string) => Promise.all([cheap, dear, planned, unpriced].map((part) => costs(part, { day })));
  expect([await at('2026-12-31'), await at(newYear)]).toEqual([
    [4680, 129_900, 10_000, null],
    [4900, 136_400, 9900, null],
  ]);
  expect((await routes.priceTimeline(manager(), plain)).rounds).toMatchObject([
    { id, category: '灯光', changeBasisPoints: 500, parts: 2, isPlanned: true },
  ]);
  // One of them is set by hand meanwhile: taking the round back leaves it.
  await setPrice(dear, { priceFen: 135_000, fromDay: newYear });
  const withdraw = async () =>
    await codeOf(routes.withdrawRound(manager(), { params: { id }, query: undefined, body: { version: await version() } }));
  expect(await withdraw()).toBe('accepted');
  expect(await at(newYear)).toEqual([4680, 135_000, 9900, null]);
  expect(await withdraw()).toBe('not-found');
});

it('a round is for a later day, and once begun it stays', async () => {
  await addPart('Q-1', '皮带', 5000);
  const round = { priceClass: 'customer', priceLevel: 'retail', category: '皮带', changeBasisPoints: -1000, roundToFen: 1 } as const;
  const plan = async (fromDay: string, id = newId()) =>
    await codeOf(routes.planRound(manager(), { ...none, body: { ...round, fromDay, id, version: await version() } }));
  expect(await plan(today)).toBe('round-not-ahead');
  expect(await plan('2029-01-01')).toBe('price-day-far');
  const id = newId();
  expect(await plan('2026-11-25', id)).toBe('accepted');
  expect(await plan('2026-11-25')).toBe('round-changes-nothing');
  store.clock.advance(24 * 60);
  const body = { version: await version() };
  expect(await codeOf(routes.withdrawRound(manager(), { params: { id }, query: undefined, body }))).toBe('price-begun');
  store.clock.advance(-24 * 60);
});

it('names the categories that parts stand in', async () => {
  const { rows } = await routes.partCategories(manager(), none);
  expect(rows).toEqual(expect.arrayContaining(['制动', '滤清', '灯光', '皮带']));
  expect(new Set(rows).size).toBe(rows.length);
});
