// Takes the two small files of the kind a store hands over, twice, into a store with nothing in it.
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { plusMinutes } from '@bayline/domain/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importer, importInto } from '../../../../../tests/import-file.ts';
import { openTestStore, type TestStore } from '../../../../../tests/store.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import { newId } from '../../platform/ids.ts';
import * as catalogue from '../catalogue/index.ts';
import { routes as customers } from '../customers/index.ts';
import { routes as vehicles } from '../vehicles/index.ts';
import * as warehouse from '../warehouse/index.ts';
import { readSheets } from './file/sheet.ts';
import { type NamedColumns, readNamedColumns } from './named-columns.ts';
import { nightWork } from './night-work.ts';
import { refusedText } from './queries/refused-file.ts';
import { routes as imports } from './routes.ts';
import { takeRun } from './take.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const fixtures = path.resolve('tests/fixtures/import');
const folder = mkdtempSync(path.join(os.tmpdir(), 'bayline-import-'));
const cookie = { token: undefined, set: () => undefined, clear: () => undefined };
const ctx = (role: Parameters<TestStore['ctxFor']>[0]) => ({ ...store.ctxFor(role), cookie });
const take = (file: string, dealershipId = 1) => importInto(store, file, { dealershipId });
const written = (name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
const carOf = async (plate: string) =>
  (await vehicles.byPlate(ctx('service-adviser'), { params: { plate }, query: undefined, body: undefined })).vehicle;
const counts = statement<{ vehicles: number; parties: number; parts: number; ledger: number; events: number }>(
  'import-test.counts',
  `select (select count(*)::int from vehicles where dealership_id = $1) as vehicles, (select count(*)::int from parties where dealership_id = $1) as parties,
          (select count(*)::int from part_numbers where dealership_id = $1) as parts, (select count(*)::int from stock_ledger where dealership_id = $1) as ledger,
          (select count(*)::int from events where dealership_id = $1 and subject_type <> 'import-run') as events`,
);
const countAll = () => inDealership(store.ctxFor('administrator'), (tx) => tx.one(counts, [tx.dealershipId]));

describe('customers and cars', () => {
  const file = path.join(fixtures, 'cars.xlsx');

  test('the clean rows are taken, every doubtful one is refused with its number and reason', async () => {
    const result = await take(file);
    expect(result.run).toMatchObject({
      kind: 'cars',
      status: 'done',
      rows: 18,
      rowsBeside: 3,
      firmsApart: 0,
      sheetsNotTaken: [],
      // The plain five and the car of the owner who is spelled twice; the repeated row says nothing new.
      accepted: 5,
      merged: 2,
      held: 2,
      refused: 9,
      toTake: 6,
      taken: 6,
    });
    expect(result.held).toEqual([18, 19]);
    expect(result.notTaken).toEqual({
      9: 'vin-check-digit',
      10: 'vin-characters',
      11: 'vin-length',
      12: 'plate-agency',
      13: 'phone-mobile',
      14: 'date-impossible',
      15: 'mileage-rounded',
      16: 'mileage-negative',
      18: 'vin-twice',
      19: 'vin-twice',
      21: 'id-card-check-digit',
    });
    const sheet = await imports.refusedText(ctx('records-clerk'), { params: { id: result.run.id }, query: undefined, body: undefined });
    const lines = Buffer.from(sheet).toString('utf8').split('\r\n');
    expect(lines[0]).toBe(`\uFEFF${result.run.columns.map(({ word }) => word).join(',')},退回原因`);
    expect(lines).toHaveLength(1 + 11 + 1);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"",""点"")"`);
    expect(lines[1]).toMatch(/,VIN 第 9 位校验错误 \[VIN码\]$/);
  });

  test('what was taken reads as if it had been typed', async () => {
    expect(await carOf('京N70101')).toMatchObject({
      // 43952 is 1 May 2020 in a sheet's day count: 43831 is 1 January, 121 days before it in a leap year.
      vin: 'LBEHDAECXLY701101',
      modelName: '途胜',
      brand: '北京现代',
      displacementMl: 1500,
      fuel: 'petrol',
      purchasedOn: '2020-05-01',
      mileageKm: 61_200,
      remark: '常走高速',
      parties: [{ role: 'owner', name: '周启明', mobileMasked: '135****0001' }],
    });
    expect(await carOf('京N70102')).toMatchObject({
      vin: 'LBEHDAEC9MY701138',
      purchasedOn: '2021-02-25',
      mileageKm: 35_000,
      parties: [{ name: '廊坊市安次区顺达物流有限公司' }],
    });
    // 44682 is 1 May 2022: two years of 365 days after 43952.
    expect(await carOf('京AD70103')).toMatchObject({
      plateKind: 'new-energy-small',
      fuel: 'electric',
      displacementMl: null,
      purchasedOn: '2022-05-01',
      mileageKm: 74_000,
    });
    const list = await vehicles.list(ctx('service-adviser'), { params: undefined, query: { term: '701212' }, body: undefined });
    expect(list.rows).toMatchObject([{ plate: null, ownerName: '王芳', mileageKm: 19_000 }]);
  });

  test('an owner of two cars has one file', async () => {
    const [first, second] = [await carOf('京N70101'), await carOf('京N70105')];
    expect(second?.parties[0]?.partyId).toBe(first?.parties[0]?.partyId);
    const found = await customers.list(ctx('cashier'), { params: undefined, query: { term: 'zqm' }, body: undefined });
    expect(found.rows).toMatchObject([{ name: '周启明', mobileMasked: '135****0001' }]);
  });

  test('a second time nothing changes', async () => {
    const before = await countAll();
    const result = await take(file);
    expect([result.run.toTake, result.taken, Object.keys(result.notTaken).length]).toEqual([0, 0, 11]);
    expect(await countAll()).toEqual(before);
  });

  test('a row that contradicts what is there is refused, its neighbours are taken', async () => {
    const header = '车主姓名,客户类型,移动电话,车牌号,VIN码';
    const rows = [
      '周启明,个人,13520010001,京N80001,LBEHDAECXLY701101',
      '陈晨,个人,13520010077,京N70101,LBEHDAEC4LY701109',
      '赵宁,个人,13520010078,,LBEHDAEC3KY701360',
    ];
    const result = await take(written('later.csv', [header, ...rows].join('\n')));
    expect(result.taken).toBe(1);
    expect(result.notTaken).toEqual({ 2: 'vin-known-other-plate', 3: 'plate-known' });
    const other = await take(written('other.csv', [header, '陈晨,个人,13520010001,京N80004,LBEHDAEC6JY701397'].join('\n')));
    expect(other.notTaken).toEqual({ 2: 'mobile-known' });
  });
});

describe('parts', () => {
  const file = path.join(fixtures, 'parts-gbk.csv');

  test('the clean rows are taken with price and opening stock', async () => {
    const result = await take(file);
    expect(result.run).toMatchObject({ kind: 'parts', rows: 16, accepted: 5, merged: 1, held: 2, refused: 8, taken: 5 });
    expect(result.run.columns.filter(({ key }) => key === null).map(({ word }) => word)).toEqual(['包装材料']);
    expect(result.notTaken).toEqual({
      6: 'number-in-exponent',
      7: 'name-missing',
      8: 'stock-negative',
      9: 'price-unreadable',
      10: 'cost-missing',
      11: 'stock-unreadable',
      13: 'part-number-twice',
      14: 'part-number-twice',
      15: 'thresholds-crossed',
      16: 'price-negative',
    });
    const parts = await catalogue.routes.listParts(ctx('service-manager'), {
      params: undefined,
      query: { term: '7001000' },
      body: undefined,
    });
    expect(parts.rows).toMatchObject([
      { number: '70010001', nameZh: '机油滤清器', unit: '只', qualityClass: 'genuine', priceFen: 4600 },
      { number: '70010002', nameZh: '前制动片,左右', unit: '套', qualityClass: 'aftermarket', priceFen: 136_824 },
      { number: '70010003', nameZh: '车门密封条 带密封圈', unit: '条', qualityClass: 'equivalent', priceFen: null },
      { number: '70010004', nameZh: '变速箱油 ATF', unit: '升', qualityClass: 'genuine', priceFen: 12_572 },
    ]);
  });

  test('the stock is worth what the sheet says', async () => {
    const levels = statement<{ partId: string; number: string; code: string; onHand: number; valueFen: number; bin: string }>(
      'import-test.levels',
      `select p.id as "partId", p.number, w.code, s.on_hand as "onHand", s.value_fen as "valueFen", s.bin from stock_levels s
         join part_numbers p on p.dealership_id = s.dealership_id and p.id = s.part_id
         join warehouses w on w.dealership_id = s.dealership_id and w.id = s.warehouse_id
        where s.dealership_id = $1 order by p.number`,
    );
    const rows = await inDealership(store.ctxFor('storekeeper'), (tx) => tx.all(levels, [tx.dealershipId]));
    expect(rows.map(({ partId: _, ...level }) => level)).toEqual([
      { number: '70010001', code: 'MAIN', onHand: 12_000, valueFen: 22_200, bin: 'A-01-3' }, // 12 × 18.50
      { number: '70010002', code: 'MAIN', onHand: 5000, valueFen: 103_730, bin: 'A-01-3' }, // 5 × 207.46
      { number: '70010003', code: 'MAIN', onHand: 0, valueFen: 0, bin: 'A-01-3' },
      { number: '70010004', code: '油品库', onHand: 4500, valueFen: 23_702, bin: 'A-01-3' }, // 4.5 × 52.67 = 237.015, a half fen goes up
      { number: '70010016', code: 'MAIN', onHand: 20_500, valueFen: 58_220, bin: 'A-02-1' }, // 20.5 × 28.40
    ]);
    const moved = await warehouse.routes.movements(ctx('storekeeper'), {
      params: undefined,
      query: { partId: rows[1]?.partId ?? '' },
      body: undefined,
    });
    expect(moved.rows).toMatchObject([{ kind: 'opening', quantity: 5000, valueFen: 103_730, supplier: '北京恒通汽配有限公司' }]);
  });

  test('a second time nothing changes', async () => {
    const before = await countAll();
    const result = await take(file);
    expect([result.run.toTake, result.taken, Object.keys(result.notTaken).length]).toEqual([0, 0, 10]);
    expect(await countAll()).toEqual(before);
  });
});

describe('another store', () => {
  test('takes the same files for itself', async () => {
    const cars = await take(path.join(fixtures, 'cars.xlsx'), 2);
    expect(cars.taken).toBe(6);
  });
});

test.each([
  ['=1+1', '=1+1'],
  ['+1', '+1'],
  ['-1', '-1'],
  ['@SUM(1)', '@SUM(1)'],
  ['\u0009=1', '=1'],
  ['＝1＋1', '=1+1'],
  ['＠x', '@x'],
])('a cell that begins as %j goes back as a text that no program runs', (cell, text) => {
  const [, line] = refusedText({ headerWords: ['配件名称'], rows: [{ cells: [cell], reason: '' }] })
    .toString('utf8')
    .split('\r\n');
  expect(line).toBe(`'${text},`);
});

describe('a file that cannot be read', () => {
  test.each([
    ['words.csv', '甲,乙\n1,2\n', 'import-header-not-found'],
    ['quotes.csv', '配件编码,配件名称,单位,正副厂\n1,"a\n', 'import-file-unreadable'],
    ['zero.csv', '配件编码\u0000', 'import-file-not-text'],
    ['broken.xlsx', 'PK\u0003\u0004nothing', 'import-file-unreadable'],
    ['empty.csv', '', 'import-header-not-found'],
    ['few.csv', '配件编码,配件名称,单位\n1,a,b\n', 'import-column-missing'],
    ['long.csv', `配件编码,配件名称,单位,正副厂\n${'1,a,b,c\n'.repeat(20_001)}`, 'import-too-many-rows'],
    ['wide.csv', `配件编码,配件名称,单位,正副厂\n${','.repeat(101)}`, 'import-too-many-columns'],
  ])('%s is refused as a whole', async (name, text, code) => {
    const before = await countAll();
    await expect(take(written(name, text))).rejects.toThrow(code);
    expect(await countAll()).toEqual(before);
  });

  test('a title above the header hides neither tabs nor semicolons', async () => {
    for (const sign of ['\t', ';', ',']) {
      const text = ['北京现代 车辆档案', ['车牌号', 'VIN码'].join(sign), ['京A12345', 'LBEHDAEB88Y034849'].join(sign)].join('\r\n');
      const [sheet] = await readSheets('x.csv', Buffer.from(text));
      expect(sheet?.rows[1]).toEqual(['车牌号', 'VIN码']);
    }
  });
  test('a zip that unpacks to more than 60 MB is refused before it is read', async () => {
    const packed = deflateRawSync(Buffer.alloc(61_000_000));
    const name = Buffer.from('xl/worksheets/sheet1.xml');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    // What it says of its size is a lie.
    entry.writeUInt32LE(100, 24);
    entry.writeUInt16LE(name.length, 28);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(local.length + name.length + packed.length, 16);
    const file = path.join(folder, 'bomb.xlsx');
    writeFileSync(file, Buffer.concat([local, name, packed, entry, name, end]));
    await expect(take(file)).rejects.toThrow('import-file-too-large-unpacked');
  });
});

describe('columns named in a file', () => {
  const sheet = (name: string, number: string) => written(name, `货号,品名,品牌,单位,正副厂\n${number},机油格,丰田,个,正厂\n`);
  const takeNamed = (file: string, columns?: NamedColumns) => importInto(store, file, columns && { columns });

  test('words nobody could guess are taken as named, and remembered for the next file', async () => {
    const first = await takeNamed(sheet('named.csv', 'NC-1001'), { 货号: 'number', 品名: 'name' });
    expect([first.taken, first.notTaken]).toEqual([1, {}]);
    expect((await takeNamed(sheet('named-2.csv', 'NC-1002'))).taken).toBe(1);
  });

  test.each([
    [
      { 货号: 'number', 品名: 'name', 颜色: 'origin' },
      'import-map-word-unknown',
      { word: '颜色', words: '货号, 品名, 品牌, 单位, 正副厂' },
    ],
    [{ 货号: 'nummer', 品名: 'name' }, 'import-map-name-unknown', { name: 'nummer' }],
    [{ 货号: 'number', 品名: null }, 'import-column-missing', { column: 'name' }],
    [{ 货号: 'name', 品名: 'name' }, 'import-column-twice', { column: 'name' }],
  ])('%o is refused', async (columns, code, facts) => {
    const before = await countAll();
    await expect(takeNamed(sheet('wrong.csv', 'NC-1003'), columns)).rejects.toMatchObject({ code, facts });
    expect(await countAll()).toEqual(before);
  });

  test.each(['', '[]', '{"货号": 1}', 'number'])('%j says nothing about columns', (text) => {
    expect(() => readNamedColumns(text)).toThrow('import-map-unreadable');
  });
});

describe('on the page', () => {
  const clerk = () => ctx('records-clerk');
  const upload = async (name: string, text: string) =>
    await imports.upload(clerk(), {
      params: undefined,
      query: undefined,
      body: { id: newId(), fileName: name, content: Buffer.from(text).toString('base64') },
    });
  type Run = Awaited<ReturnType<typeof upload>>;
  const header = '车主姓名,客户类型,移动电话,车牌号,VIN码,购车日期';
  const decide = (run: Run, body: Pick<Parameters<typeof imports.decide>[1]['body'], 'code' | 'how' | 'row'>) =>
    imports.decide(clerk(), { params: { id: run.id }, query: undefined, body: { ...body, version: run.version } });
  const start = (run: Run) => imports.start(clerk(), { params: { id: run.id }, query: undefined, body: { version: run.version } });
  const get = (run: Run) => imports.get(clerk(), { params: { id: run.id }, query: undefined, body: undefined });

  test('an unknown header is named by a person, and the next file with it is understood', async () => {
    const words = '谁,客户类型,移动电话,车牌号,VIN码';
    const run = await upload('new-words.csv', `${words}\n赵一,个人,13520020001,京N81001,LBEHDAEC3LY810001`);
    expect(run).toMatchObject({ status: 'uploaded', rows: 0 });
    expect(run.columns[0]).toMatchObject({ word: '谁', key: null, samples: ['赵一'] });
    const without = { version: run.version, mapping: [null, 'kind', 'mobile', 'plate', 'vin'] };
    await expect(imports.map(clerk(), { params: { id: run.id }, query: undefined, body: without })).rejects.toThrow(
      'import-column-missing',
    );
    const mapping = ['ownerName', 'kind', 'mobile', 'plate', 'vin'];
    const mapped = await imports.map(clerk(), { params: { id: run.id }, query: undefined, body: { version: run.version, mapping } });
    expect(mapped).toMatchObject({ status: 'previewed', accepted: 1, toTake: 1 });
    expect(mapped.columns[0]?.samples).toEqual(['赵***']);
    const next = await upload('next.csv', `${words}\n赵二,个人,13520020002,,LBEHDAEC5LY810002`);
    expect(next).toMatchObject({ status: 'previewed', accepted: 1 });
  });

  test('one car with two owners waits; the newer one is taken, the rest goes back and is taken when mended', async () => {
    const rows = [
      '钱一,个人,13520030001,京N82001,LBEHDAEC7LY810003,2019-05-01',
      '钱二,个人,13520030002,京N82001,LBEHDAEC7LY810003,2023-05-01',
      '钱三,个人,1352003,京N82003,LBEHDAEC9LY810004,2020-05-01',
    ];
    const run = await upload('two-owners.csv', [header, ...rows].join('\n'));
    expect(run).toMatchObject({ status: 'previewed', held: 2, refused: 1, accepted: 0 });
    expect(run.allowedActions).toContainEqual({ action: 'start', refused: 'nothing-to-take', facts: {} });
    expect(run.reasons).toContainEqual({ outcome: 'held', code: 'vin-twice', count: 2, ways: ['newer', 'skip'] });
    const decided = await decide(run, { code: 'vin-twice', how: 'newer', row: null });
    expect(decided).toMatchObject({ held: 0, refused: 2, accepted: 1 });
    const started = await start(decided);
    await takeRun(importer(store), run.id);
    expect(await get(started)).toMatchObject({ status: 'done', taken: 1, hasRefusedFile: true });
    expect((await carOf('京N82001'))?.parties[0]).toMatchObject({ name: '钱二' });
    const excel = await imports.refusedExcel(clerk(), { params: { id: run.id }, query: undefined, body: undefined });
    const [sheet] = await readSheets('x.xlsx', Buffer.from(excel));
    expect(sheet?.rows.map((cells) => cells.at(-1))).toEqual(['退回原因', '按决定不导入', '手机号码不是 11 位 [移动电话]']);
    const mended = (sheet?.rows ?? [])
      .map((cells) => cells.map((cell) => (cell === '1352003' ? '13520030003' : cell)).join(','))
      .join('\n');
    const again = await upload('mended.csv', mended);
    expect(again).toMatchObject({ accepted: 1, merged: 1, refused: 0, rows: 2 });
    await start(again);
    await takeRun(importer(store), again.id);
    expect((await carOf('京N82003'))?.parties[0]).toMatchObject({ name: '钱三' });
  });

  const manyParts = (count: number, from: number) =>
    ['配件编码,配件名称,单位,正副厂', ...Array.from({ length: count }, (_, at) => `${from + at},垫片,只,原厂`)].join('\n');
  const keeper = () => ctx('storekeeper');
  const uploadParts = async (text: string) => {
    const body = { id: newId(), fileName: 'parts.csv', content: Buffer.from(text).toString('base64') };
    const run = await imports.upload(keeper(), { params: undefined, query: undefined, body });
    return await imports.start(keeper(), { params: { id: run.id }, query: undefined, body: { version: run.version } });
  };
  const getParts = (id: string) => imports.get(keeper(), { params: { id }, query: undefined, body: undefined });

  test('cancelled after a batch: what was taken stays and is told; the same file then brings the rest', async () => {
    const text = manyParts(250, 81_000_000);
    const run = await uploadParts(text);
    await takeRun(importer(store), run.id, async () => {
      const { status, version } = await getParts(run.id);
      if (status === 'running') await imports.cancel(keeper(), { params: { id: run.id }, query: undefined, body: { version } });
    });
    expect(await getParts(run.id)).toMatchObject({ status: 'cancelled', taken: 200, toTake: 250, hasRefusedFile: false });
    const rest = await uploadParts(text);
    expect(rest).toMatchObject({ accepted: 50, merged: 200, toTake: 50 });
    await takeRun(importer(store), rest.id);
    expect(await getParts(rest.id)).toMatchObject({ status: 'done', taken: 50 });
  });

  test('a server that goes away in between: the next one goes on where it stood, and no part comes twice', async () => {
    const before = (await countAll()).parts;
    const run = await uploadParts(manyParts(250, 82_000_000));
    const gone = new Error('the server is gone');
    const first = takeRun(importer(store), run.id, () => Promise.reject(gone));
    await expect(first).rejects.toThrow(gone);
    // A fault that the server lives to see is told; the run can be gone on with.
    const failed = await getParts(run.id);
    expect(failed).toMatchObject({ status: 'failed', taken: 200, toTake: 250 });
    await imports.resume(keeper(), { params: { id: run.id }, query: undefined, body: { version: failed.version } });
    // Two servers take the same run at once.
    await Promise.all([takeRun(importer(store), run.id), takeRun(importer(store), run.id)]);
    expect(await getParts(run.id)).toMatchObject({ status: 'done', taken: 250, toTake: 250 });
    expect((await countAll()).parts).toBe(before + 250);
  });

  test('the store room sees no file of customers, nor does another store', async () => {
    const run = await upload('mine.csv', `${header}\n孙一,个人,13520040001,京N83001,LBEHDAEC0LY810005,`);
    const asked = { params: { id: run.id }, query: undefined, body: undefined };
    await expect(imports.get(keeper(), asked)).rejects.toThrow('not-found');
    const { rows } = await imports.list(keeper(), { params: undefined, query: {}, body: undefined });
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['parts']));
    const elsewhere = { ...store.ctxFor('records-clerk', { dealershipId: 2 }), cookie };
    await expect(imports.get(elsewhere, asked)).rejects.toThrow('not-found');
    const body = { id: newId(), fileName: 'cars.csv', content: Buffer.from(`${header}\n`).toString('base64') };
    await expect(imports.upload(keeper(), { params: undefined, query: undefined, body })).rejects.toThrow('forbidden');
  });

  test('a month later nothing of the file is kept', async () => {
    const kept = async () =>
      (await store.services.jobsPool.query<{ count: number }>('select count(*)::int as count from import_runs where content is not null'))
        .rows[0]?.count;
    expect(await kept()).toBeGreaterThan(0);
    for (const { name, work } of nightWork)
      if (name === 'imports.forget') await work(store.services.jobsPool, plusMinutes(store.clock.now, 31 * 24 * 60), store.services);
    expect(await kept()).toBe(0);
  });
});
