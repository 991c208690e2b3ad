// A workshop manager writes the store's inspection sheets: limits for a torque, a sheet of its own for overhauls. A brake
// job is signed on them, and what was signed keeps the words and limits it was signed on.
import { type BodyOf, contract } from '@bayline/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Desk, openShops, type Shops } from './desk.ts';
import { type Tray, textsIn, watchPapers } from './printed.ts';
import {
  approvalOf,
  checkIn,
  dispatch,
  driveOf,
  faultless,
  finishWork,
  newCar,
  noRework,
  openShop,
  quote,
  type Shop,
  stageOf,
  startWork,
  stockShop,
  type Visit,
} from './shop.ts';

let shops: Shops;
let shop: Shop;
let visit: Visit;
let manager: Desk;
let technician: Desk;
let inspector: Desk;
let tray: Tray;

const at = (time: string) => {
  shops.store.clock.now = `2026-11-24T${time}:00.000Z`;
};
const params = () => ({ workOrderId: visit.workOrderId });
const sheetNow = () => inspector.do(contract.inspection.sheet, { params: params() });
const code = async (answer: Promise<{ status: number; code?: string }>) => {
  const { status, code: said } = await answer;
  return `${status} ${said}`;
};

beforeAll(async () => {
  shops = await openShops();
  tray = watchPapers(shops);
  at('01:00');
  shop = openShop(shops, 1);
  [manager, technician, inspector] = [
    await shop.desk('workshop-manager'),
    await shop.desk('technician'),
    await shop.desk('quality-inspector'),
  ];
  const goods = await stockShop(shop, 26_000);
  visit = await checkIn(shop, await newCar(shop, '601'), null);
  await quote(shop, visit, { name: '更换前制动片', labour: [{ id: goods.brakesId, discountBasisPoints: 0 }], parts: [] });
  await (await shop.desk('service-adviser')).do(contract.workOrders.approve, await approvalOf(shop, visit));
  await dispatch(shop, visit, { bayType: 'mechanical', startsAt: '2026-11-24T01:30:00.000Z' });
  at('01:30');
  await startWork(shop, visit, 'mechanical');
  at('02:10');
  await finishWork(shop, visit, 'mechanical');
});
afterAll(() => shops.close());

type Sheets = Awaited<ReturnType<typeof sheetsNow>>;
const sheetsNow = async () => (await manager.do(contract.inspection.sheets)).rows;
const sheetOf = (rows: Sheets, sheet: string, repairClass: string | null) =>
  rows.find((row) => row.sheet === sheet && row.repairClass === repairClass);
const change = (desk: Desk, sheet: 'self' | 'final', body: object) =>
  desk.ask(contract.inspection.changeSheet, { params: { sheet }, body: { repairClass: null, version: 1, items: [], ...body } });
const check = async (level: 'self' | 'team', given: object = {}) => {
  const { version, sheetVersion, items } = await sheetNow();
  const body = { ...noRework, id: newId(), version, sheetVersion: sheetVersion ?? 0, level, results: faultless(items), ...given };
  return await code((level === 'self' ? technician : manager).ask(contract.inspection.check, { params: params(), body }));
};

it('begins with the sheets of the trade, one a level', async () => {
  const rows = await sheetsNow();
  expect(rows.map((row) => [row.sheet, row.repairClass, row.version, row.madeByName, row.items.length])).toEqual([
    ['diagnosis', null, 1, null, 16],
    ['final', null, 1, null, 24],
    ['internal-hand-over', null, 1, null, 13],
    ['process', null, 1, null, 12],
    ['road-test', null, 1, null, 16],
    ['self', null, 1, null, 12],
    ['team', null, 1, null, 10],
  ]);
});

it('is changed by who may, once: limits for a torque, another order, a new item under the next code', async () => {
  const items = sheetOf(await sheetsNow(), 'self', null)?.items ?? [];
  const [torque, first] = [items.find((item) => item.code === 'Q1-03'), items[0]];
  const runout = { code: null, nameZh: '制动盘端面跳动', nameEn: 'Disc run-out', unit: 'mm', lowest: null, highest: 50 };
  const written = { items: [{ ...torque, lowest: 90_000, highest: 130_000 }, first, runout] };
  expect(await code(change(technician, 'self', written))).toBe('403 forbidden');
  expect(await code(change(manager, 'self', { items: [{ ...first, unit: '', lowest: 1 }] }))).toBe('422 limits-wrong');
  expect(await code(change(manager, 'self', {}))).toBe('422 sheet-empty');
  expect(await code(change(manager, 'self', written))).toBe('200 accepted');
  expect(await code(change(manager, 'self', written))).toBe('409 version-conflict');
  const own = sheetOf(await sheetsNow(), 'self', null);
  expect([own?.version, own?.madeByName]).toEqual([2, 'workshop-manager 1']);
  expect(own?.items.map(({ code: item, lowest, highest }) => [item, lowest, highest])).toEqual([
    ['Q1-03', 90_000, 130_000],
    ['Q1-01', null, null],
    ['Q1-13', null, 50],
  ]);
});

it('is signed as it was read, and a value outside its limits does not pass', async () => {
  const { items } = await sheetNow();
  const results = (torque: number, runout: number) =>
    faultless(items).map((result) => ({ ...result, measured: { 'Q1-03': torque, 'Q1-13': runout }[result.code] ?? null }));
  expect(await check('self', { sheetVersion: 1, results: results(110_000, 40) })).toBe('409 version-conflict');
  expect(await check('self', { results: results(110_000, 51) })).toBe('422 measure-outside');
  expect(await check('self', { results: results(89_000, 50) })).toBe('422 measure-outside');
  expect(await check('self', { results: results(130_000, 50) })).toBe('200 accepted');
  expect(await check('team')).toBe('200 accepted');
});

it('sends work back at the first fault, and keeps the words that were signed when an item is written anew', async () => {
  const sheet = await sheetNow();
  const answered = faultless(sheet.items).filter(({ code: item }) => item === 'Q3-01' || item === 'Q3-11');
  const results = answered.map((row) => (row.code === 'Q3-11' ? { ...row, verdict: 'fail' as const, note: '踏板软' } : row));
  const again = sheet.operations.map(({ operation }) => operation.id);
  const [owner] = sheet.operations[0]?.technicians ?? [];
  const fault = {
    result: 'rework',
    reworkReason: 'assembly',
    reworkOwnerId: owner?.id ?? '',
    costCentre: 'workshop',
    operationIds: again,
  } as const;
  const body = { ...noRework, ...fault, id: newId(), version: sheet.version, sheetVersion: sheet.sheetVersion ?? 0, results };
  const decide = (given: Partial<BodyOf<typeof contract.inspection.decide>>) =>
    code(inspector.ask(contract.inspection.decide, { params: params(), body: { ...body, lateReason: null, roadTest: null, ...given } }));
  // One fault is enough to send it back, and a car that passes is looked at wholly.
  expect(await decide({ results: answered })).toBe('422 nothing-failed');
  expect(await decide({ results: faultless(sheet.items) })).toBe('422 nothing-failed');
  expect(await decide({ ...noRework, results: answered })).toBe('422 sheet-incomplete');
  expect((await sheetNow()).history).toHaveLength(2);
  expect(await decide({})).toBe('200 accepted');
  // Whoever does it again reads what was written at the item, though nothing was written on the sheet as a whole.
  const jobs = (await technician.do(contract.workshop.myJobs)).rows;
  expect(jobs.map(({ rework }) => rework)).toEqual([{ reason: 'assembly', remark: '踏板软' }]);
  const renamed = (sheetOf(await sheetsNow(), 'final', null)?.items ?? []).map((item) =>
    item.code === 'Q3-11' ? { ...item, nameZh: '制动踏板行程' } : item,
  );
  expect(await code(change(inspector, 'final', { items: renamed }))).toBe('200 accepted');
  const { history } = await sheetNow();
  expect(Object.fromEntries(history.map(({ level, uninspected }) => [level, uninspected]))).toEqual({ self: 0, team: 0, final: 22 });
  await inspector.do(contract.inspection.paper, { params: params(), query: { language: 'zh-CN' } });
  const texts = textsIn(tray.form());
  expect([texts.filter((text) => text === '未检').length, texts.includes('踏板软')]).toEqual([22, true]);
  expect(history.flatMap(({ failed }) => failed)).toEqual([
    { nameZh: '制动踏板、驻车', nameEn: 'Brake pedal and parking brake', note: '踏板软' },
  ]);
});

it('is another one for a class of repair that has its own, until that is withdrawn', async () => {
  const runout = { code: 'Q1-13', nameZh: '制动盘端面跳动', nameEn: 'Disc run-out', unit: 'mm', lowest: null, highest: 50 };
  const own = { repairClass: 'assembly', version: 0, items: [runout] };
  expect(await code(change(manager, 'self', own))).toBe('200 accepted');
  at('02:20');
  await startWork(shop, visit, 'mechanical');
  at('02:40');
  await finishWork(shop, visit, 'mechanical');
  const itemCount = async () => (await sheetNow()).items.length;
  expect(await itemCount()).toBe(3);
  // What a diagnosis finds wrong is what it is for; nothing may be left out, and a value is a value.
  const diagnosis = stageOf(await sheetNow(), 'diagnosis', 'assembly');
  const stage = (given: object) =>
    code(inspector.ask(contract.inspection.signStage, { params: params(), body: { ...diagnosis, ...given } }));
  expect(await stage({ results: diagnosis.results.slice(1) })).toBe('422 sheet-incomplete');
  expect(await stage({ results: diagnosis.results.map((row) => ({ ...row, measured: null })) })).toBe('422 measure-missing');
  expect(await stage({ sheetVersion: 2 })).toBe('409 version-conflict');
  const found = diagnosis.results.map((row) =>
    row.code === 'D09' ? { ...row, verdict: 'fail' as const, measured: 2_000, note: '左前磨到金属' } : row,
  );
  expect(await stage({ results: found })).toBe('200 accepted');
  expect([await itemCount(), (await sheetNow()).sheetVersion]).toEqual([1, 3]);
  expect(await code(change(manager, 'self', { repairClass: 'assembly', version: 3, items: [] }))).toBe('200 accepted');
  expect([await itemCount(), (await sheetNow()).sheetVersion]).toEqual([3, 2]);
});

it('is put right before the process inspection is signed, and both sheets are on the paper with their values', async () => {
  const sheet = await sheetNow();
  expect(sheet.stageSheets.map((row) => [row.stage, row.items.length])).toEqual([['process', 12]]);
  const process = stageOf(sheet, 'process', null);
  const failed = process.results.map((row) => (row.code === 'P06' ? { ...row, verdict: 'fail' as const } : row));
  const sign = (results: BodyOf<typeof contract.inspection.signStage>['results']) =>
    code(inspector.ask(contract.inspection.signStage, { params: params(), body: { ...process, results } }));
  expect(await sign(failed)).toBe('422 item-failed');
  expect(await sign(process.results)).toBe('200 accepted');
  expect((await sheetNow()).stageSheets).toEqual([]);
  await inspector.do(contract.inspection.paper, { params: params(), query: { language: 'zh-CN' } });
  const texts = textsIn(tray.form());
  for (const text of ['制动片厚度(最薄处)', '2 mm', '左前磨到金属', '关键螺栓按扭矩与顺序紧固', '110 N·m', '托修方签字'])
    expect(texts).toContain(text);
});

it('is driven from where the odometer stands that was put in while the car was here', async () => {
  at('03:00');
  const manager = await shop.desk('service-manager');
  const onBill = async () => (await manager.do(contract.settlement.ofVisit, { params: { visitId: visit.visitId } })).visit;
  const params = { id: (await onBill()).vehicleId };
  const { version, mileageKm } = await manager.do(contract.vehicles.get, { params });
  const body = { version, mileageKm: 30, formerKm: (mileageKm ?? 0) + 1, reason: '更换仪表总成' };
  await manager.do(contract.vehicles.correctMileage, { params, body });
  const measured: Readonly<Record<string, number>> = { 'Q1-03': 110_000, 'Q1-13': 40 };
  const results = faultless((await sheetNow()).items).map((result) => ({ ...result, measured: measured[result.code] ?? null }));
  expect([await check('self', { results }), await check('team')]).toEqual(['200 accepted', '200 accepted']);
  const sheet = await sheetNow();
  expect(sheet.mileageKm).toBe(30);
  const pass = async (roadTest: ReturnType<typeof driveOf>) => {
    const signed = {
      id: newId(),
      version: sheet.version,
      sheetVersion: sheet.sheetVersion ?? 0,
      results: faultless(sheet.items),
      lateReason: null,
    };
    return await code(
      inspector.ask(contract.inspection.decide, { params: { workOrderId: visit.workOrderId }, body: { ...noRework, ...signed, roadTest } }),
    );
  };
  const drive = driveOf(sheet, shop.now());
  expect(await pass({ ...drive, startKm: 29 })).toBe('422 road-test-start-km');
  expect(await pass(drive)).toBe('200 accepted');
  expect((await onBill()).mileageOutKm).toBe(34);
});
