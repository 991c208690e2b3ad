import { describe, expect, it } from 'vitest';
import { carColumns, readCarRow, requiredCarColumns } from './car-row.ts';
import type { Cell } from './cell.ts';
import { findLayout, isBesideTheRows, type Layout } from './header.ts';
import { partColumns, planParts, readPartRow, requiredPartColumns } from './part-row.ts';
import { planCars } from './plan-cars.ts';
import { refusedText } from './refused-file.ts';

function layoutOf<Key extends string>(found: Layout<Key> | { twice: string } | undefined): Layout<Key> {
  if (!found || 'twice' in found) throw new Error('no layout');
  return found;
}

const carHeader = [
  '车主姓名',
  '性别',
  '客户类型',
  '移动电话',
  '地址',
  '身份证号码/机构代码',
  '车牌号',
  'VIN码',
  '车型',
  '年款',
  '排量',
  '燃料',
  '购车日期',
  '行驶里程',
  '上次保养里程',
];
const carLayout = layoutOf(findLayout([carHeader], carColumns, requiredCarColumns));
const clean = {
  车主姓名: '周启明',
  性别: '男',
  客户类型: '个人',
  移动电话: '13520010001',
  地址: '',
  '身份证号码/机构代码': '',
  车牌号: '京N70101',
  VIN码: 'LBEHDAECXLY701101',
  车型: '途胜',
  年款: 2020,
  排量: 1.5,
  燃料: '汽油',
  购车日期: '2020-05-01',
  行驶里程: 61_200,
  上次保养里程: 58_000,
} as const satisfies Record<string, Cell>;
const another = { VIN码: 'LBEHDAEC9MY701138', 车牌号: '京N70102' };
type Change = Partial<Record<keyof typeof clean, Cell>>;

/** What becomes of the rows: 'taken' or the code. */
function fates(...changes: Change[]): string[] {
  const rows = changes.map((change, at) =>
    readCarRow({ row: at + 2, cells: Object.values({ ...clean, ...change }) }, carLayout, '2026-11-24'),
  );
  const plan = planCars(rows);
  return rows.map(
    ({ row }) => plan.refused.find((r) => r.row === row)?.code ?? (plan.toTake.some((t) => t.row === row) ? 'taken' : 'lost'),
  );
}

describe('a row of cars alone', () => {
  it.each<[Change, string]>([
    [{}, 'taken'],
    [{ 车牌号: '' }, 'taken'],
    [{ 车牌号: '京·ｎ-70101' }, 'taken'],
    [{ 性别: '' }, 'taken'],
    [{ 移动电话: 13520010001 }, 'taken'],
    [{ VIN码: 'LBEHDAEC1LY701101' }, 'vin-check-digit'],
    [{ VIN码: '' }, 'vin-missing'],
    // The check digit of a car made elsewhere only warns at the desk; nobody stands beside a file.
    [{ VIN码: 'WVWZZZ1KZ8W000001' }, 'vin-check-digit'],
    [{ 车牌号: '无牌' }, 'plate-province'],
    [{ 车牌号: '京AD70101' }, 'plate-against-fuel'],
    [{ 燃料: 'BEV', 排量: '' }, 'plate-against-fuel'],
    [{ 燃料: 'BEV', 车牌号: '京AD70101' }, 'displacement-of-electric'],
    [{ 燃料: '核能' }, 'fuel-unknown'],
    [{ 移动电话: '' }, 'phone-missing'],
    [{ 移动电话: '1.352E+10' }, 'number-in-exponent'],
    [{ 移动电话: '010-60646692' }, 'phone-mobile'],
    [{ 车主姓名: '' }, 'name-empty'],
    [{ 车主姓名: '周 启明' }, 'name-spaced'],
    [{ 客户类型: '' }, 'customer-type-missing'],
    [{ 性别: '？' }, 'sex-unknown'],
    [{ '身份证号码/机构代码': '110105194912310021' }, 'id-card-check-digit'],
    [{ 客户类型: '单位', '身份证号码/机构代码': '11010519491231002X' }, 'credit-code-check-character'],
    [{ 购车日期: '2017-05-01' }, 'purchased-before-model-year'],
    [{ 行驶里程: 57_000 }, 'mileage-runs-back'],
  ])('%j is %s', (change, fate) => {
    expect(fates(change)).toEqual([fate]);
  });
});

describe('rows of cars beside each other', () => {
  it('a row twice is taken once, in whatever spelling', () => {
    expect(fates({}, { 车牌号: '京N·70101', VIN码: 'lbehdaecxly701101' })).toEqual(['taken', 'row-repeated']);
  });
  it('one car with two owners: neither is taken', () => {
    expect(fates({}, { 车主姓名: '罗军', 移动电话: '13520010002' })).toEqual(['vin-twice', 'vin-twice']);
    expect(fates({}, {}, { 车主姓名: '罗军', 移动电话: '13520010002' })).toEqual(['vin-twice', 'vin-twice', 'vin-twice']);
  });
  it('a doubtful twin makes a clean row doubtful', () => {
    expect(fates({}, { 车主姓名: '罗军', 移动电话: '135' })).toEqual(['vin-twice', 'phone-mobile']);
  });
  it('one plate on two cars: neither is taken', () => {
    expect(fates({}, { ...another, 车牌号: '京N70101' })).toEqual(['plate-twice', 'plate-twice']);
  });
  it('one owner with two cars is taken; spelled with a space, only the plain spelling', () => {
    expect(fates({}, another)).toEqual(['taken', 'taken']);
    expect(fates({}, { ...another, 车主姓名: '周 启明' })).toEqual(['taken', 'owner-spelled-twice']);
    expect(fates({ 车主姓名: '周 启明' }, another)).toEqual(['owner-spelled-twice', 'taken']);
  });
  it('a mobile of two names, an owner with two addresses, an ID number with two mobiles: nobody can tell', () => {
    expect(fates({}, { ...another, 车主姓名: '罗军' })).toEqual(['mobile-of-two-names', 'mobile-of-two-names']);
    expect(fates({}, { ...another, 地址: '北京市' })).toEqual(['owner-details-differ', 'owner-details-differ']);
    const id = { '身份证号码/机构代码': '11010519491231002X' };
    expect(fates(id, { ...id, ...another, 移动电话: '13520010002' })).toEqual(['id-number-twice', 'id-number-twice']);
  });
});

const partHeader = [
  '配件编码',
  '配件名称',
  '单位',
  '正副厂',
  '仓库名称',
  '货架',
  '仓位',
  '库存数量',
  '库存单价',
  '销售单价',
  '最低库存',
  '最高库存',
];
const partLayout = layoutOf(findLayout([partHeader], partColumns, requiredPartColumns));
const filter = {
  配件编码: '70010001',
  配件名称: '机油滤清器',
  单位: '只',
  正副厂: '原厂',
  仓库名称: '主仓库',
  货架: 'A-01',
  仓位: '3',
  库存数量: '12',
  库存单价: '18.505',
  销售单价: '46',
  最低库存: '2',
  最高库存: '',
};
function parts(...changes: Partial<typeof filter>[]) {
  const rows = changes.map((change, at) => readPartRow({ row: at + 2, cells: Object.values({ ...filter, ...change }) }, partLayout));
  const plan = planParts(rows);
  return {
    plan,
    fates: rows.map(
      ({ row }) => plan.refused.find((r) => r.row === row)?.code ?? (plan.toTake.some((t) => t.row === row) ? 'taken' : 'lost'),
    ),
  };
}

describe('rows of parts', () => {
  it('keep number, bin, value and price', () => {
    // 12 × 18.505 yuan = 222.06 yuan.
    expect(parts({}).plan.toTake).toMatchObject([
      { number: '70010001', bin: 'A-01-3', quantity: 12_000, valueFen: 22_206, priceFen: 4600, minimum: 2000, maximum: null },
    ]);
  });
  it.each<[Partial<typeof filter>, string]>([
    [{ 库存数量: '0', 库存单价: '', 仓库名称: '' }, 'taken'],
    [{ 销售单价: '' }, 'taken'],
    [{ 配件编码: '26300-35503' }, 'taken'],
    [{ 配件编码: '2.10322E+07' }, 'number-in-exponent'],
    [{ 配件编码: '' }, 'part-number-missing'],
    [{ 配件编码: '编码?' }, 'part-number-characters'],
    [{ 配件名称: ' ' }, 'name-missing'],
    [{ 单位: '' }, 'unit-missing'],
    [{ 正副厂: '' }, 'quality-class-missing'],
    [{ 正副厂: '高仿' }, 'quality-class-unknown'],
    [{ 库存数量: '-2' }, 'stock-negative'],
    [{ 库存单价: '' }, 'cost-missing'],
    [{ 仓库名称: '' }, 'warehouse-missing'],
    [{ 销售单价: '?46' }, 'price-unreadable'],
    [{ 最低库存: '9', 最高库存: '3' }, 'thresholds-crossed'],
  ])('%j is %s', (change, fate) => {
    expect(parts(change).fates).toEqual([fate]);
  });
  it('a number twice: the same words are one row too many, others contradict', () => {
    expect(parts({}, {}).fates).toEqual(['taken', 'row-repeated']);
    expect(parts({}, { 库存数量: '13' }).fates).toEqual(['part-number-twice', 'part-number-twice']);
    expect(parts({}, { 配件编码: ' 70010001\t' }).fates).toEqual(['taken', 'row-repeated']);
  });
});

describe('the header', () => {
  it('is found under a title and group names, in other words, with stars', () => {
    const found = layoutOf(
      findLayout(
        [['档案'], ['车主信息', null, '车辆信息'], ['*姓名', '客户类型', '手机号(必填)', '车牌', '车架号', '座位数']],
        carColumns,
        requiredCarColumns,
      ),
    );
    expect([found.headerAt, found.indexOf.get('mobile'), found.notTaken]).toEqual([2, 2, ['座位数']]);
  });
  it('is no header when a needed column is missing, and unreadable when one stands twice', () => {
    expect(findLayout([['车主姓名', '车牌号']], carColumns, requiredCarColumns)).toBeUndefined();
    expect(findLayout([[...carHeader, '手机号']], carColumns, requiredCarColumns)).toEqual({ twice: '移动电话' });
  });
  it('leaves totals and signatures aside, but no row that names a car', () => {
    const beside = (...cells: Cell[]) => isBesideTheRows(cells, carLayout, [3, 6, 7]);
    expect([beside('合计', '1200条'), beside(null, ''), beside('制表:', '客服部'), beside(...carHeader)]).toEqual([true, true, true, true]);
    expect([beside(...Object.values(clean)), beside('合计', '', '', '', '', '', '京N70101')]).toEqual([false, false]);
  });
});

describe('the refused rows', () => {
  it('go back as a sheet that runs no formula', () => {
    const refused = [
      { row: 5, code: 'vin-missing', column: 'VIN码' },
      { row: 6, code: 'row-repeated', column: '', otherRow: 5 },
    ];
    const rows = [
      { row: 5, cells: ['=HYPERLINK("x")', '+86 135'] },
      { row: 6, cells: ['-3', '@a,b'] },
    ];
    const text = refusedText(refused, { headerWords: ['车主姓名', '移动电话'], rows });
    expect(text).toBe(
      '\uFEFF行号,代码,原因,问题列,另见行,车主姓名,移动电话\r\n' +
        `5,vin-missing,缺少 VIN · the VIN is missing,VIN码,,"'=HYPERLINK(""x"")",'+86 135\r\n` +
        `6,row-repeated,与另一行完全重复 · repeats another row,,5,'-3,"'@a,b"\r\n`,
    );
  });
});
