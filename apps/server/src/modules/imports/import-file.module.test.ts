// Takes the two small files of the kind a store hands over, twice, into a store with nothing in it.
import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '../../../../tests/store.ts';
import * as catalogue from '../modules/catalogue/index.ts';
import { routes as customers } from '../modules/customers/index.ts';
import { routes as vehicles } from '../modules/vehicles/index.ts';
import * as warehouse from '../modules/warehouse/index.ts';
import { inDealership } from '../platform/db/in-dealership.ts';
import { statement } from '../platform/db/statement.ts';
import { importFile } from './import-file.ts';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const fixtures = path.resolve('tests/fixtures/import');
const folder = mkdtempSync(path.join(os.tmpdir(), 'bayline-import-'));
const cookie = { token: undefined, set: () => undefined, clear: () => undefined };
const ctx = (role: Parameters<TestStore['ctxFor']>[0]) => ({ ...store.ctxFor(role), cookie });
const take = (file: string, dealershipId = 1) =>
  importFile(store.services, { file, dealershipId, timeZone: 'Asia/Shanghai', now: store.clock.now });
const written = (name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
const carOf = async (plate: string) =>
  (await vehicles.byPlate(ctx('service-adviser'), { params: { plate }, query: undefined, body: undefined })).vehicle;
const refusedCodes = (result: { refused: readonly { row: number; code: string }[] }) =>
  Object.fromEntries(result.refused.map(({ row, code }) => [row, code]));

const counts = statement<{ vehicles: number; parties: number; parts: number; ledger: number; events: number }>(
  'import-test.counts',
  `select (select count(*)::int from vehicles where dealership_id = $1) as vehicles, (select count(*)::int from parties where dealership_id = $1) as parties,
          (select count(*)::int from part_numbers where dealership_id = $1) as parts, (select count(*)::int from stock_ledger where dealership_id = $1) as ledger,
          (select count(*)::int from events where dealership_id = $1) as events`,
);
const countAll = () => inDealership(store.ctxFor('administrator'), (tx) => tx.one(counts, [tx.dealershipId]));

describe('customers and cars', () => {
  const file = path.join(fixtures, 'cars.xlsx');

  test('the clean rows are taken, every doubtful one is refused with its number and reason', async () => {
    const result = await take(file);
    expect(result).toMatchObject({
      kind: 'cars',
      rows: 18,
      rowsBeside: 3,
      taken: 5,
      alreadyThere: 0,
      columnsNotTaken: ['序号', '会员等级', '上次保养里程'],
      firmsApart: 0,
    });
    expect(refusedCodes(result)).toEqual({
      9: 'vin-check-digit',
      10: 'vin-characters',
      11: 'vin-length',
      12: 'plate-agency',
      13: 'phone-mobile',
      14: 'date-impossible',
      15: 'mileage-rounded',
      16: 'mileage-negative',
      17: 'row-repeated',
      18: 'vin-twice',
      19: 'vin-twice',
      20: 'owner-spelled-twice',
      21: 'id-card-check-digit',
    });
    expect(result.refusedSheet).toContain(`"'=HYPERLINK(""http://x"",""点"")"`);
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
    expect([result.taken, result.alreadyThere, result.refused.length]).toEqual([0, 5, 13]);
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
    expect(refusedCodes(result)).toEqual({ 2: 'vin-known-other-plate', 3: 'plate-known' });
    const other = await take(written('other.csv', [header, '陈晨,个人,13520010001,京N80004,LBEHDAEC6JY701397'].join('\n')));
    expect(refusedCodes(other)).toEqual({ 2: 'mobile-known' });
  });
});

describe('parts', () => {
  const file = path.join(fixtures, 'parts-gbk.csv');

  test('the clean rows are taken with price and opening stock', async () => {
    const result = await take(file);
    expect(result).toMatchObject({ kind: 'parts', rows: 16, taken: 5, alreadyThere: 0, columnsNotTaken: ['包装材料'] });
    expect(refusedCodes(result)).toEqual({
      6: 'number-in-exponent',
      7: 'name-missing',
      8: 'stock-negative',
      9: 'price-unreadable',
      10: 'cost-missing',
      11: 'stock-unreadable',
      12: 'row-repeated',
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
    expect([result.taken, result.alreadyThere, result.refused.length]).toEqual([0, 5, 11]);
    expect(await countAll()).toEqual(before);
  });
});

describe('another store', () => {
  test('takes the same files for itself', async () => {
    const cars = await take(path.join(fixtures, 'cars.xlsx'), 2);
    expect([cars.taken, cars.alreadyThere]).toEqual([5, 0]);
  });
});

describe('a file that cannot be read', () => {
  test.each([
    ['words.csv', '甲,乙\n1,2\n', '没有找到表头'],
    ['quotes.csv', '配件编码,配件名称,单位,正副厂\n1,"a\n', '格式有误'],
    ['zero.csv', '配件编码\u0000', '不是文本文件'],
    ['broken.xlsx', 'PK\u0003\u0004nothing', '无法打开'],
    ['empty.csv', '', '没有找到表头'],
  ])('%s is refused as a whole', async (name, text, sentence) => {
    const before = await countAll();
    await expect(take(written(name, text))).rejects.toThrow(sentence);
    expect(await countAll()).toEqual(before);
  });
  test('a file that is not there', async () => {
    await expect(take(path.join(folder, 'nowhere.xlsx'))).rejects.toThrow('无法读取');
  });
});
