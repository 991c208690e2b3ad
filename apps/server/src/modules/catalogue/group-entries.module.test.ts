import type { BodyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { plusDays } from '@bayline/domain/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import { newId } from '../../platform/ids.ts';
import type { ProblemError } from '../../platform/problems.ts';
import { systemContext } from '../../platform/system-context.ts';
import { openNewStore } from '../set-up/index.ts';
import { reactions, routes } from './index.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

type Which = BodyOf<typeof catalogue.publishToGroup>;
const [own, other] = [1, 2] as const;
const cookie = { token: undefined, set: () => undefined, clear: () => undefined };
const manager = (dealershipId: number = own) => ({ ...store.ctxFor('service-manager', { dealershipId }), cookie });
const none = { params: undefined, query: undefined, body: undefined } as const;
const today = '2026-11-24';
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (problem: ProblemError) => problem.code,
  );
const entry = (which: Which, dealershipId: number) => routes.groupEntry(manager(dealershipId), { ...none, query: which });
const giveBack = (body: BodyOf<typeof catalogue.giveBackToGroup>) => routes.giveBackToGroup(manager(other), { ...none, body });

const published = statement<{ id: string }>(
  'test.published',
  `select subject_id as id from events where dealership_id = $1 and type = 'group-entry-published' order by position desc limit 1`,
);
/** A minute later one store publishes, and the others hear of it. */
async function publish(body: Which): Promise<void> {
  store.clock.advance(1);
  await routes.publishToGroup(manager(), { ...none, body });
  const { id } = await inDealership(manager(), (tx) => tx.one(published, [own]));
  const ctx = systemContext(store.services, { dealershipId: own, now: store.clock.now, requestId: newId() });
  const news = { subjectType: 'catalogue', subjectId: id, visitId: null, type: 'group-entry-published', data: {} } as const;
  for (const { on, react } of reactions)
    if (on.includes(news.type)) await react(ctx, { ...news, id: newId(), dealershipId: own, happenedAt: ctx.now });
}

const pads = {
  nameZh: '更换前制动片',
  nameEn: 'Front brake pads',
  trade: 'mechanical' as const,
  standardHours: 120,
  billedHours: 120,
  creditedHours: 110,
  isActive: true,
  routing: [{ bayType: 'mechanical' as const, skill: 'mechanical' as const, equipment: '', plannedMinutes: 60 }],
};
const addOperation = (code: string, over: Partial<typeof pads> = {}, dealershipId: number = own) =>
  routes.addOperation(manager(dealershipId), { ...none, body: { ...pads, ...over, code, id: newId() } });
async function operationOf(code: string, dealershipId: number) {
  const { rows } = await routes.listOperations(manager(dealershipId), { ...none, query: { term: code } });
  return rows[0];
}
async function change(code: string, over: Partial<typeof pads>, dealershipId: number = own): Promise<void> {
  const found = await operationOf(code, dealershipId);
  if (!found) throw new Error(`no operation ${code}`);
  const { id, rateFen: _rate, ...fields } = found;
  await routes.changeOperation(manager(dealershipId), { ...none, params: { id }, body: { ...fields, ...over } });
}

it('an operation that the group publishes stands in every store, and follows field by field', async () => {
  const which = { kind: 'operation', code: 'JT101' } as const;
  await addOperation('JT101');
  expect(await entry(which, own)).toMatchObject({ origin: 'store', otherStores: 1 });
  await publish(which);
  expect(await operationOf('JT101', other)).toMatchObject(pads);
  expect([await entry(which, own), await entry(which, other)]).toMatchObject([
    { origin: 'group' },
    { origin: 'group', publishedFromZh: '测试店1' },
  ]);

  // The second store bills 1.5 h. The group goes to 1.3 h billed and 1.0 h credited: only the credited hours follow.
  await change('JT101', { billedHours: 150 }, other);
  await change('JT101', { billedHours: 130, creditedHours: 100 });
  await publish(which);
  expect(await operationOf('JT101', other)).toMatchObject({ billedHours: 150, creditedHours: 100 });
  expect(await entry(which, other)).toMatchObject({
    origin: 'overridden',
    ownFields: [{ field: 'billedHours', here: 150, group: 130 }],
  });

  expect(await giveBack({ ...which, field: 'billedHours' })).toMatchObject({ origin: 'group', ownFields: [] });
  await change('JT101', { billedHours: 140 });
  await publish(which);
  expect(await operationOf('JT101', other)).toMatchObject({ billedHours: 140 });
});

it('what a store had before the group spoke stays whole until somebody goes over to the group’s', async () => {
  const which = { kind: 'operation', code: 'JT102' } as const;
  await addOperation('JT102', { billedHours: 90, nameZh: '换前片' }, other);
  await addOperation('JT102');
  await publish(which);
  expect(await operationOf('JT102', other)).toMatchObject({ billedHours: 90, nameZh: '换前片' });
  expect((await entry(which, other)).ownFields.map(({ field }) => field).sort()).toEqual(['billedHours', 'nameZh']);
  expect(await giveBack(which)).toMatchObject({ origin: 'group' });
  expect(await operationOf('JT102', other)).toMatchObject({ billedHours: 120, nameZh: '更换前制动片' });
});

async function addPart(number: string, dealershipId: number): Promise<string> {
  const id = newId();
  const body = { id, number, nameZh: '前制动片', nameEn: '', brand: '', unit: '副', qualityClass: 'genuine', category: '制动' } as const;
  await routes.addPart(manager(dealershipId), { ...none, body: { ...body, subCategory: '', fitsModels: '', origin: '', isActive: true } });
  return id;
}

it('a canned job finds the operations and parts of each store by their codes', async () => {
  const [operation, partId] = [await addOperation('JT103'), await addPart('58101-JT', own)];
  const job = {
    code: 'TC-JT1',
    nameZh: '制动套餐',
    nameEn: '',
    priceClass: 'customer' as const,
    fixedPriceFen: 58_800,
    vehicleClasses: [],
    modelIds: [],
  };
  const lines = { labour: [{ labourOperationId: operation.id, billedHours: 100 }], parts: [{ partId, quantity: 1000 }] };
  const days = { validFrom: today, validUntil: null, isActive: true };
  await routes.addCannedJob(manager(), { ...none, body: { ...job, ...lines, ...days, id: newId() } });
  const which = { kind: 'canned-job', code: 'TC-JT1' } as const;
  expect(await codeOf(publish(which))).toBe('operation-not-published');

  // The second store has the operation from the group but not the part: it waits, and can be taken once the part is there.
  await publish({ kind: 'operation', code: 'JT103' });
  await publish(which);
  const jobsThere = async () => (await routes.listCannedJobs(manager(other), { ...none, query: { term: 'TC-JT1' } })).rows;
  expect(await jobsThere()).toEqual([]);
  expect(await codeOf(giveBack(which))).toBe('group-entry-incomplete');
  const partThere = await addPart('58101-JT', other);
  await giveBack(which);
  const [there] = await jobsThere();
  const view = await routes.cannedJob(manager(other), { ...none, params: { id: there?.id ?? '' } });
  expect(view).toMatchObject({
    fixedPriceFen: 58_800,
    labour: [{ code: 'JT103', billedHours: 100 }],
    parts: [{ partId: partThere, quantity: 1000 }],
  });
  expect(view.labour[0]?.labourOperationId).not.toBe(operation.id);
});

async function setRate(rateFen: number, fromDay: string, dealershipId: number): Promise<void> {
  const { version } = await routes.priceList(manager(dealershipId), { ...none, query: {} });
  await routes.setLabourRate(manager(dealershipId), { ...none, params: { trade: 'paint' }, body: { rateFen, fromDay, version } });
}
async function ratesThere(): Promise<(string | number)[][]> {
  const { rows } = await routes.labourRateHistory(manager(other), { ...none, params: { trade: 'paint' }, query: {} });
  return rows.map(({ fromDay, priceFen }) => [fromDay, priceFen]);
}

it('a rate goes over with its days, an own one stays, and going back counts from today on', async () => {
  const which = { kind: 'labour-rate', code: 'paint/any' } as const;
  const newYear = '2027-01-01';
  // Both stores began with ¥180; the second keeps its own until it goes over to the group's ¥190.
  await setRate(19_000, today, own);
  await publish(which);
  expect(await ratesThere()).toEqual([['2026-01-01', 18_000]]);
  expect((await entry(which, other)).ownFields).toEqual([{ field: 'prices', here: 18_000, group: 19_000 }]);
  await giveBack(which);
  expect(await ratesThere()).toEqual([
    [today, 19_000],
    ['2026-01-01', 18_000],
  ]);

  // From New Year on the group asks for ¥200, and the second store with it.
  await setRate(20_000, newYear, own);
  await publish(which);
  expect(await ratesThere()).toEqual([
    [newYear, 20_000],
    [today, 19_000],
    ['2026-01-01', 18_000],
  ]);
  // Its own ¥210 from the middle of December: what the group says after that passes it over.
  await setRate(21_000, '2026-12-15', other);
  await setRate(20_500, newYear, own);
  await publish(which);
  expect((await ratesThere())[0]).toEqual([newYear, 20_000]);
  expect(await entry(which, other)).toMatchObject({ origin: 'overridden' });
  await giveBack(which);
  expect(await ratesThere()).toEqual([
    [newYear, 20_500],
    [today, 19_000],
    ['2026-01-01', 18_000],
  ]);
});

it('a part’s price goes by its number, and a price in force is still the group’s after its next day has come', async () => {
  const which = { kind: 'part-price', code: 'retail/26300-JT' } as const;
  const [partHere, partThere] = [await addPart('26300-JT', own), await addPart('26300-JT', other)];
  const setPrice = async (priceFen: number, fromDay: string) => {
    const { version } = await routes.priceList(manager(), { ...none, query: {} });
    await routes.setPartPrice(manager(), { ...none, params: { partId: partHere }, body: { priceFen, fromDay, version } });
  };
  await setPrice(4500, today);
  await setPrice(4800, plusDays(today, 7));
  await publish(which);
  const priceThere = async () => (await routes.part(manager(other), { ...none, params: { id: partThere } })).priceFen;
  expect([await priceThere(), (await entry(which, other)).origin]).toEqual([4500, 'group']);
  store.clock.advance(8 * 24 * 60);
  expect([await priceThere(), (await entry(which, other)).origin]).toEqual([4800, 'group']);
});

it('a store opened later begins with what its group has published', async () => {
  const person = { staffId: newId(), accountId: newId(), username: 'third', name: '三店', roles: ['service-manager'] };
  await openNewStore(store.services, {
    now: store.clock.now,
    dealershipId: 3,
    place: {
      groupId: 1,
      groupCode: 'TEST',
      groupNameZh: '测试集团',
      groupNameEn: 'Test group',
      code: '0003',
      nameZh: '测试店3',
      nameEn: 'Test store 3',
      address: '',
      phone: '',
      isDemo: false,
    },
    people: [{ ...person, mustChangePassword: false, passwordHash: 'no log-in', isNewAccount: true }],
    bays: 1,
  });
  const third = () => {
    const ctx = manager();
    return { ...ctx, actor: { ...ctx.actor, ...person, dealershipId: 3 } };
  };
  const { rows } = await routes.listOperations(third(), { ...none, query: { term: 'JT101' } });
  expect(rows).toMatchObject([{ code: 'JT101', billedHours: 140 }]);
  const { rates } = await routes.priceList(third(), { ...none, query: {} });
  expect(rates.find(({ trade }) => trade === 'paint')).toMatchObject({
    rateFen: 19_000,
    nextRate: { fromDay: '2027-01-01', priceFen: 20_500 },
  });
});
