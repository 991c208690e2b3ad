import type { BodyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { newId } from '../../platform/ids.ts';
import type { ProblemError } from '../../platform/problems.ts';
import { operationsForOrder, partsForOrder, routes } from './index.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

// Handlers take the context of a signed-in request; the cookie is of no matter here.
const cookie = { token: undefined, set: () => undefined, clear: () => undefined };
const as = (role: Parameters<TestStore['ctxFor']>[0], options?: Parameters<TestStore['ctxFor']>[1]) => ({
  ...store.ctxFor(role, options),
  cookie,
});
const today = '2026-11-24';
const none = { params: undefined, query: undefined, body: undefined } as const;
/** Of a question that may name a class or a level, and names none. */
const plain = { ...none, query: {} } as const;
const forAnybody = { day: today, priceClass: 'customer', priceLevel: 'retail', vehicleClass: 'other' } as const;

const part = (over: Partial<BodyOf<typeof catalogue.changePart>> = {}) => ({
  id: newId(),
  number: '26300-35503',
  nameZh: '机油滤清器',
  nameEn: 'Oil filter',
  brand: '现代',
  unit: '件',
  qualityClass: 'genuine' as const,
  category: '发动机',
  subCategory: '滤清',
  fitsModels: '伊兰特',
  origin: '国产',
  packaging: '纸盒',
  source: 'domestic' as const,
  grade: 'A',
  purpose: '保养',
  isActive: true,
  ...over,
});
const operation = (over: Partial<BodyOf<typeof catalogue.changeOperation>> = {}) => ({
  id: newId(),
  code: 'BY-001',
  nameZh: '更换机油机滤',
  nameEn: 'Oil and filter change',
  trade: 'mechanical' as const,
  standardHours: 80,
  billedHours: 100,
  creditedHours: 90,
  isActive: true,
  classHours: [],
  routing: [
    { bayType: 'maintenance' as const, skill: 'mechanical' as const, equipment: '举升机', plannedMinutes: 40 },
    { bayType: 'wash' as const, skill: 'cleaning' as const, equipment: '', plannedMinutes: 20 },
  ],
  ...over,
});
const withoutId = <Fields extends { id: string }>({ id: _id, ...fields }: Fields) => fields;
const codeOf = async (work: Promise<unknown>) =>
  await work.then(
    () => 'accepted',
    (problem: ProblemError) => problem.code,
  );

it('offers an operation with its routing and the rate of its trade', async () => {
  const added = await routes.addOperation(as('service-manager'), { ...none, body: operation() });
  expect(added.rateFen).toBe(15_000);
  expect(added.routing.map((s) => s.plannedMinutes)).toEqual([40, 20]);
  const changed = await routes.changeOperation(as('service-manager'), {
    params: { id: added.id },
    query: undefined,
    body: { ...withoutId(operation()), billedHours: 120, routing: operation().routing.slice(0, 1), version: 1 },
  });
  expect([changed.billedHours, changed.routing.length, changed.version]).toEqual([120, 1, 2]);
  expect(
    await codeOf(
      routes.changeOperation(as('service-manager'), {
        params: { id: added.id },
        query: undefined,
        body: { ...withoutId(operation()), version: 1 },
      }),
    ),
  ).toBe('version-conflict');
  expect(await codeOf(routes.addOperation(as('service-manager'), { ...none, body: operation() }))).toBe('code-taken');
  const found = await routes.listOperations(as('service-adviser'), { ...none, query: { term: '机滤' } });
  expect(found.rows.map((row) => row.code)).toEqual(['BY-001']);
  const [forOrder] = await inDealership(store.ctxFor('service-adviser'), (tx) => operationsForOrder(tx, [added.id], forAnybody));
  expect([forOrder?.rateFen, forOrder?.taxRateBasisPoints, forOrder?.routing.length]).toEqual([15_000, 1300, 1]);
});

it('finds a part by any piece of number or name, with its price, page by page', async () => {
  const filter = part();
  await routes.addPart(as('service-manager'), { ...none, body: filter });
  for (let at = 0; at < 55; at += 1)
    await routes.addPart(as('service-manager'), {
      ...none,
      body: part({ number: `X-${String(at).padStart(3, '0')}`, nameZh: '火花塞', nameEn: 'Spark plug' }),
    });
  const list = await routes.priceList(as('service-manager'), plain);
  const priced = await routes.setPartPrice(as('service-manager'), {
    params: { partId: filter.id },
    query: undefined,
    body: { version: list.version, priceFen: 4500, fromDay: today },
  });
  expect(priced.version).toBe(list.version + 1);
  const termOf = async (term: string) =>
    (await routes.listParts(as('storekeeper'), { ...none, query: { term } })).rows.map((row) => [row.number, row.priceFen]);
  for (const term of ['35503', '2630035', '滤清', 'filter', 'jylqq']) expect(await termOf(term)).toEqual([['26300-35503', 4500]]);
  const first = await routes.listParts(as('storekeeper'), { ...none, query: { term: '火花' } });
  const second = await routes.listParts(as('storekeeper'), { ...none, query: { term: '火花', cursor: first.nextCursor ?? '' } });
  expect([first.rows.length, second.rows.length, second.nextCursor]).toEqual([50, 5, null]);
  const [ofOrder] = await inDealership(store.ctxFor('service-adviser'), (tx) => partsForOrder(tx, [filter.id], forAnybody));
  expect([ofOrder?.priceFen, ofOrder?.taxRateBasisPoints]).toEqual([4500, 1300]);
});

it('refuses what would be there twice, a price of an unknown part, and a stale price list', async () => {
  expect(await codeOf(routes.addPart(as('service-manager'), { ...none, body: part() }))).toBe('code-taken');
  const list = await routes.priceList(as('service-manager'), plain);
  expect(
    await codeOf(
      routes.setPartPrice(as('service-manager'), {
        params: { partId: newId() },
        query: undefined,
        body: { version: list.version, priceFen: 1, fromDay: today },
      }),
    ),
  ).toBe('not-found');
  expect(
    await codeOf(
      routes.setLabourRate(as('service-manager'), {
        params: { trade: 'mechanical' },
        query: undefined,
        body: { version: list.version + 1, rateFen: 1, fromDay: today },
      }),
    ),
  ).toBe('version-conflict');
  const set = await routes.setLabourRate(as('service-manager'), {
    params: { trade: 'mechanical' },
    query: undefined,
    body: { version: list.version, rateFen: 16_000, fromDay: today },
  });
  expect(set.rates.find((rate) => rate.trade === 'mechanical')?.rateFen).toBe(16_000);
});

it('gives a part the price that counts on the day, and keeps what it cost before', async () => {
  const pads = part({ number: '58101-G4A50', nameZh: '前制动片' });
  await routes.addPart(as('service-manager'), { ...none, body: pads });
  const setPrice = async (priceFen: number, fromDay: string) => {
    const { version } = await routes.priceList(as('service-manager'), plain);
    const body = { version, priceFen, fromDay };
    return await codeOf(routes.setPartPrice(as('service-manager'), { params: { partId: pads.id }, query: undefined, body }));
  };
  expect(await setPrice(38_000, today)).toBe('accepted');
  expect(await setPrice(42_000, '2026-12-01')).toBe('accepted');
  // The round is moved up by the maker before it begins: the same day gets another figure.
  expect(await setPrice(41_000, '2026-12-01')).toBe('accepted');
  expect(await setPrice(1, '2026-11-23')).toBe('price-day-past');
  expect(await setPrice(1, '2029-12-01')).toBe('price-day-far');
  const onOrder = async (day: string) =>
    (await inDealership(store.ctxFor('service-adviser'), (tx) => partsForOrder(tx, [pads.id], { ...forAnybody, day })))[0]?.priceFen;
  expect([await onOrder('2026-11-23'), await onOrder(today), await onOrder('2026-11-30'), await onOrder('2026-12-01')]).toEqual([
    null,
    38_000,
    38_000,
    41_000,
  ]);
  expect(await routes.part(as('technician'), { ...none, params: { id: pads.id } })).toMatchObject({
    priceFen: 38_000,
    nextPrice: { fromDay: '2026-12-01', priceFen: 41_000 },
  });
  store.clock.advance(7 * 24 * 60);
  const history = await routes.partPriceHistory(as('service-adviser'), { ...plain, params: { partId: pads.id } });
  expect(history.today).toBe('2026-12-01');
  expect(history.rows).toEqual([
    { fromDay: '2026-12-01', priceFen: 41_000, state: 'in-force', setByName: 'service-manager 1', setAt: '2026-11-24T01:00:00.000Z' },
    { fromDay: today, priceFen: 38_000, state: 'past', setByName: 'service-manager 1', setAt: '2026-11-24T01:00:00.000Z' },
  ]);
  store.clock.advance(-7 * 24 * 60);
});

it('lets the hour of a trade cost more from New Year on, while the old rate counts until then', async () => {
  const { version } = await routes.priceList(as('service-manager'), plain);
  const body = { version, rateFen: 17_500, fromDay: '2027-01-01' };
  const list = await routes.setLabourRate(as('service-manager'), { params: { trade: 'body' }, query: undefined, body });
  expect(list.rates.map((rate) => rate.trade)).toEqual([
    'mechanical',
    'electrical',
    'body',
    'paint',
    'cleaning',
    'alignment',
    'high-voltage',
  ]);
  expect(list.rates[2]).toEqual({ trade: 'body', rateFen: 16_000, nextRate: { fromDay: '2027-01-01', priceFen: 17_500 } });
  const { rows } = await routes.labourRateHistory(as('service-adviser'), { ...plain, params: { trade: 'body' } });
  expect(rows.map((row) => [row.fromDay, row.priceFen, row.state, row.setByName])).toEqual([
    ['2027-01-01', 17_500, 'planned', 'service-manager 1'],
    ['2026-01-01', 16_000, 'in-force', null],
  ]);
});

it('keeps models, and another store’s catalogue apart', async () => {
  const model = {
    id: newId(),
    code: 'ELANTRA-15',
    brand: '北京现代',
    series: '伊兰特',
    name: '伊兰特 1.5L',
    vehicleClass: 'sedan' as const,
    fuel: 'petrol' as const,
    displacementMl: 1497,
  };
  expect(await routes.addModel(as('service-manager'), { ...none, body: model })).toEqual({ ...model, version: 1 });
  expect((await routes.listModels(as('service-adviser'), none)).rows).toEqual([{ ...model, version: 1 }]);
  const { id, ...fields } = model;
  const change = (body: Partial<typeof fields> & { version: number }) =>
    routes.changeModel(as('service-manager'), { params: { id }, query: undefined, body: { ...fields, ...body } });
  expect(await change({ name: '伊兰特 1.5L 领先版', version: 1 })).toEqual({ ...model, name: '伊兰特 1.5L 领先版', version: 2 });
  expect(await codeOf(change({ version: 1 }))).toBe('version-conflict');
  await routes.addModel(as('service-manager'), { ...none, body: { ...model, id: newId(), code: 'TUCSON-20' } });
  expect(await codeOf(change({ code: 'TUCSON-20', version: 2 }))).toBe('code-taken');
  const other = as('service-manager', { dealershipId: 2 });
  expect((await routes.listModels(other, none)).rows).toEqual([]);
  expect((await routes.listParts(as('storekeeper', { dealershipId: 2 }), { ...none, query: { term: '滤清' } })).rows).toEqual([]);
  const mine = (await routes.listParts(as('storekeeper'), { ...none, query: { term: '滤清' } })).rows[0];
  expect(
    await codeOf(
      routes.changePart(as('service-manager', { dealershipId: 2 }), {
        params: { id: mine?.id ?? '' },
        query: undefined,
        body: { ...withoutId(part()), version: 1 },
      }),
    ),
  ).toBe('not-found');
});
