import { describe, expect, it } from 'vitest';
import { carColumns, readCarRow } from './car-row.ts';
import type { Cell } from './cell.ts';
import { type Decisions, decide, noDecisions } from './fate.ts';
import { guessHeader, isBesideTheRows, layoutOf as layoutFrom } from './header.ts';
import { partColumns, planParts, readPartRow } from './part-row.ts';
import { planCars } from './plan-cars.ts';
import { columnsMissing, guessSheet } from './sheet-kinds.ts';

function layoutOf(found: ReturnType<typeof guessHeader>) {
  if (!found) throw new Error('no header');
  return layoutFrom(found);
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
const carLayout = layoutOf(guessHeader([carHeader], carColumns));
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

function planOf(changes: readonly Change[], decisions: Decisions = noDecisions) {
  const rows = changes.map((change, at) =>
    readCarRow({ row: at + 2, cells: Object.values({ ...clean, ...change }) }, carLayout, '2026-11-24'),
  );
  return planCars(rows, decisions);
}

/** What becomes of the rows: 'taken', or held, merged, refused with the reason. */
function fates(...changes: Change[]): string[] {
  return planOf(changes).fates.map(({ outcome, code }) => (code === '' ? outcome : `${outcome} ${code}`));
}

describe('a row of cars alone', () => {
  it.each<[Change, string]>([
    [{}, 'accepted'],
    [{ 车牌号: '' }, 'accepted'],
    [{ 车牌号: '京·ｎ-70101' }, 'accepted'],
    [{ 性别: '' }, 'accepted'],
    [{ 移动电话: 13520010001 }, 'accepted'],
    [{ VIN码: 'LBEHDAEC1LY701101' }, 'refused vin-check-digit'],
    [{ VIN码: '' }, 'refused vin-missing'],
    // The check digit of a car made elsewhere only warns at the desk; nobody stands beside a file.
    [{ VIN码: 'WVWZZZ1KZ8W000001' }, 'refused vin-check-digit'],
    [{ 车牌号: '无牌' }, 'refused plate-province'],
    [{ 车牌号: '京AD70101' }, 'refused plate-against-fuel'],
    [{ 燃料: 'BEV', 排量: '' }, 'refused plate-against-fuel'],
    [{ 燃料: 'BEV', 车牌号: '京AD70101' }, 'refused displacement-of-electric'],
    [{ 燃料: '核能' }, 'refused fuel-unknown'],
    [{ 移动电话: '' }, 'refused phone-missing'],
    [{ 移动电话: '1.352E+10' }, 'refused number-in-exponent'],
    [{ 移动电话: '010-60646692' }, 'refused phone-mobile'],
    [{ 车主姓名: '' }, 'refused name-empty'],
    [{ 车主姓名: '周 启明' }, 'held name-spaced'],
    [{ 客户类型: '' }, 'refused customer-type-missing'],
    [{ 性别: '？' }, 'refused sex-unknown'],
    [{ '身份证号码/机构代码': '110105194912310021' }, 'refused id-card-check-digit'],
    [{ 客户类型: '单位', '身份证号码/机构代码': '11010519491231002X' }, 'refused credit-code-check-character'],
    [{ 购车日期: '2017-05-01' }, 'refused purchased-before-model-year'],
    [{ 行驶里程: 57_000 }, 'refused mileage-runs-back'],
  ])('%j is %s', (change, fate) => {
    expect(fates(change)).toEqual([fate]);
  });
});

describe('rows of cars beside each other', () => {
  it('a row twice is taken once, in whatever spelling', () => {
    expect(fates({}, { 车牌号: '京N·70101', VIN码: 'lbehdaecxly701101' })).toEqual(['accepted', 'merged row-repeated']);
  });
  it('one car with two owners: neither is taken', () => {
    expect(fates({}, { 车主姓名: '罗军', 移动电话: '13520010002' })).toEqual(['held vin-twice', 'held vin-twice']);
    expect(fates({}, {}, { 车主姓名: '罗军', 移动电话: '13520010002' })).toEqual(['held vin-twice', 'held vin-twice', 'held vin-twice']);
  });
  it('a doubtful twin makes a clean row doubtful', () => {
    expect(fates({}, { 车主姓名: '罗军', 移动电话: '135' })).toEqual(['held vin-twice', 'refused phone-mobile']);
  });
  it('one plate on two cars: neither is taken', () => {
    expect(fates({}, { ...another, 车牌号: '京N70101' })).toEqual(['held plate-twice', 'held plate-twice']);
  });
  it('one owner with two cars is taken; spelled with a space, only the plain spelling', () => {
    expect(fates({}, another)).toEqual(['accepted', 'accepted']);
    expect(fates({}, { ...another, 车主姓名: '周 启明' })).toEqual(['accepted', 'merged owner-spelled-twice']);
    expect(fates({ 车主姓名: '周 启明' }, another)).toEqual(['merged owner-spelled-twice', 'accepted']);
  });
  it('a mobile of two names, an owner with two addresses, an ID number with two mobiles: nobody can tell', () => {
    expect(fates({}, { ...another, 车主姓名: '罗军' })).toEqual(['held mobile-of-two-names', 'held mobile-of-two-names']);
    expect(fates({}, { ...another, 地址: '北京市' })).toEqual(['held owner-details-differ', 'held owner-details-differ']);
    const id = { '身份证号码/机构代码': '11010519491231002X' };
    expect(fates(id, { ...id, ...another, 移动电话: '13520010002' })).toEqual(['held id-number-twice', 'held id-number-twice']);
  });
});

describe('what a person decides', () => {
  const two: Change[] = [{ 购车日期: '2020-05-01' }, { 车主姓名: '罗军', 移动电话: '13520010002', 购车日期: '2023-05-01' }];
  const decided = (changes: Change[], choice: Parameters<typeof decide>[1]) => {
    const held = planOf(changes).fates.filter((fate) => fate.outcome === 'held');
    const decisions = new Map([...decide(held, choice)].map(([row, way]) => [row, { [choice.code]: way }]));
    return planOf(changes, decisions).fates.map(({ outcome, code }) => (code === '' ? outcome : `${outcome} ${code}`));
  };

  it('one car with two owners: the row that is named, and its rival is left out', () => {
    expect(decided(two, { code: 'vin-twice', how: 'take', row: 2 })).toEqual(['accepted', 'refused left-out']);
    expect(decided(two, { code: 'vin-twice', how: 'skip', row: 2 })).toEqual(['refused left-out', 'accepted']);
    expect(decided(two, { code: 'vin-twice', how: 'skip', row: null })).toEqual(['refused left-out', 'refused left-out']);
  });
  it('the newer owner bought later', () => {
    expect(decided(two, { code: 'vin-twice', how: 'newer', row: null })).toEqual(['refused left-out', 'accepted']);
    // The same day and the same reading: nobody can tell who came later.
    expect(decided([{}, { 车主姓名: '罗军', 移动电话: '13520010002' }], { code: 'vin-twice', how: 'newer', row: null })).toEqual([
      'held vin-twice',
      'held vin-twice',
    ]);
  });
  it('two people with one mobile are kept apart; a space in a name is layout', () => {
    const shared: Change[] = [{}, { ...another, 车主姓名: '罗军' }];
    expect(decided(shared, { code: 'mobile-of-two-names', how: 'take', row: null })).toEqual(['accepted', 'accepted']);
    expect(decided([{ 车主姓名: '周 启明' }], { code: 'name-spaced', how: 'take', row: null })).toEqual(['accepted']);
  });
  it('the right details of an owner hold for all of the owner’s cars', () => {
    const changes: Change[] = [{}, { ...another, 地址: '北京市' }];
    const plan = planOf(changes, new Map([[3, { 'owner-details-differ': 'take' as const }]]));
    expect(plan.toTake.map(({ owner }) => owner.address)).toEqual(['北京市', '北京市']);
  });
  it('rivals are not both taken by one word', () => {
    expect(decide(planOf(two).fates, { code: 'vin-twice', how: 'take', row: null })).toEqual(new Map());
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
const partLayout = layoutOf(guessHeader([partHeader], partColumns));
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
    fates: plan.fates.map(({ outcome, code }) => (code === '' ? outcome : code)),
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
    [{ 库存数量: '0', 库存单价: '', 仓库名称: '' }, 'accepted'],
    [{ 销售单价: '' }, 'accepted'],
    [{ 配件编码: '26300-35503' }, 'accepted'],
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
    expect(parts({}, {}).fates).toEqual(['accepted', 'row-repeated']);
    expect(parts({}, { 库存数量: '13' }).fates).toEqual(['part-number-twice', 'part-number-twice']);
    expect(parts({}, { 配件编码: ' 70010001\t' }).fates).toEqual(['accepted', 'row-repeated']);
    // As a sheet writes a number that went through a program: the same part, of which one row would have been left out unseen.
    expect(parts({}, { 配件编码: '70010001.0', 库存数量: '13' }).fates).toEqual(['part-number-twice', 'part-number-twice']);
  });
});

describe('the header', () => {
  it('is found under a title and group names, in other words, with stars', () => {
    const found = guessSheet([['档案'], ['车主信息', null, '车辆信息'], ['*姓名', '客户类型', '手机号(必填)', '车牌', '车架号', '座位数']]);
    expect([found?.kind, found?.headerAt, found?.mapping]).toEqual(['cars', 2, ['ownerName', 'kind', 'mobile', 'plate', 'vin', null]]);
  });
  it('is found in the words of another house: the owner’s telephone, the kind of owner', () => {
    const found = guessSheet([['车主电话', '购车日期', '车牌号', '车主', '车主类型', '车架号']]);
    expect(found?.mapping).toEqual(['mobile', 'purchasedOn', 'plate', 'ownerName', 'kind', 'vin']);
    expect(found && columnsMissing('cars', found.mapping)).toEqual([]);
  });
  it('has the word of a cell merged downwards in the row above', () => {
    const found = guessSheet([
      ['配件编码', '配件名称', '库存', null],
      [null, null, '库存数量', '库存单价'],
    ]);
    expect([found?.kind, found?.headerAt, found?.mapping]).toEqual(['parts', 1, ['number', 'name', 'stock', 'cost']]);
  });
  it('that carries a word twice is not guessed; what is missing is said', () => {
    const found = guessSheet([[...carHeader, '手机号']]);
    expect([found?.twice, found && columnsMissing('cars', found.mapping)]).toEqual([['mobile'], ['mobile']]);
    expect(guessSheet([['甲', '乙', '丙']])).toBeUndefined();
  });
  it('leaves totals and signatures aside, but no row that names a car', () => {
    const beside = (...cells: Cell[]) => isBesideTheRows(cells, carLayout, [3, 6, 7]);
    expect([beside('合计', '1200条'), beside(null, ''), beside('制表:', '客服部'), beside(...carHeader)]).toEqual([true, true, true, true]);
    expect([beside(...Object.values(clean)), beside('合计', '', '', '', '', '', '京N70101')]).toEqual([false, false]);
  });
});
