// Every field of the acceptance list that is said to be done can be entered (or follows from what was), is shown, and
// leaves in a sheet. The contract's marks say where; for people and cars the values are really entered, shown and
// exported below.
//
// A group is added by its letter and number in `done`, the fields that nobody types in `derived`, and, where papers
// take the place of sheets, its ids in `onPaper` with the paper's name.
import { readFileSync } from 'node:fs';
import { contract, type EndpointShape } from '@bayline/contract';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Desk, openShops, type Shops } from '../stories/desk.ts';
import {
  addJob,
  approvalOf,
  bookingOf,
  checkIn,
  checkInOf,
  dispatch,
  finishWork,
  inspect,
  issueOf,
  newCar,
  openShop,
  paymentOf,
  preSettle,
  quote,
  type Shop,
  signature,
  startWork,
  stockShop,
  type Visit,
} from '../stories/shop.ts';

const done = ['A1', 'A2', 'A3', 'E1', 'E2', 'E4', 'E5', 'E6', 'E8', 'F1', 'F2', 'G1'] as const;

/** What nobody types: made, or read off something else that is entered. */
const derived: Readonly<Record<string, string>> = {
  'A1.1': 'the next number of the store',
  'A2.1': 'the next number of the store',
  'A2.11': 'the model’s displacement',
  'A2.16': 'the model’s fuel',
  'A2.21': 'the model’s brand',
  'E4.1': 'the next number of the store',
  'E4.2': 'the car’s plate on arrival',
  'E4.3': 'the car’s VIN',
  'E4.4': 'the model’s brand',
  'E4.5': 'the model’s name',
  'E4.6': 'the model’s series',
  'E4.7': 'the model’s displacement',
  'E4.8': 'the car’s colour',
  'E4.9': 'the owner’s name',
  'E4.10': 'the owner’s member card',
  'E4.11': 'the owner’s mobile',
  'E4.14': 'the owner’s address',
  'E4.15': 'the owner’s phone',
  'E4.16': 'chosen at check-in',
  'E4.18': 'the sum of the lines',
  'E4.19': 'whoever checked the car in',
  'E4.20': 'the moment of the check-in',
  'E4.21': 'the model’s class',
  'E4.24': 'the visit before',
  'E4.25': 'the visit before',
  'E4.26': 'when the last operation passed its inspection',
  'E4.27': 'when the car was released',
  'E4.31': 'the operation’s credited hours',
  'E4.33': 'hours by rate',
  'E4.35': 'after the discounts',
  'E4.36': 'whoever the operations were planned for',
  'F2.1': 'what was handed out',
  'F2.2': 'what was brought back',
  'F2.3': 'the batch that was brought back for it',
  'F2.5': 'when it was handed out',
  'F2.7': 'the part of the order’s line',
  'F2.8': 'the part’s name',
  'F2.9': 'the part’s brand',
  'F2.10': 'the part’s models',
  'F2.11': 'the part’s unit',
  'F2.12': 'the quantity of the order’s line',
  'F2.13': 'the price of the order’s line',
  'F2.14': 'the job of the order’s line',
  'F2.15': 'the warehouse of the batch',
  'F2.16': 'the bin of the batch',
  'F2.17': 'the receipt of the batch',
  'F2.18': 'the supplier of the batch',
  'F2.19': 'how the batch came',
  'G1.1': 'the car’s owner',
  'G1.2': 'when it was paid in full',
  'G1.3': 'the car’s VIN',
  'G1.4': 'the car’s model',
  'G1.5': 'the car’s plate',
  'G1.7': 'the car’s engine number',
  'G1.8': 'of the visit',
  ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`G1.${at + 10}`, 'the line of the order'])),
  ...Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`G1.${at + 19}`, 'the sum of the lines'])),
  'G1.29': 'what the receipts say',
  'G1.30': 'what is left of the total',
  'E1.1': 'the next number of the store',
  'E1.3': 'the car’s plate',
  'E1.4': 'the car’s model',
  'E1.5': 'the car’s owner',
  'E1.9': 'when it was written down',
  'E1.11': 'the catalogue’s prices for the work chosen, by the customer’s class',
  'E1.13': 'who wrote it down',
  ...Object.fromEntries(Array.from({ length: 15 }, (_, at) => [`E2.${at + 1}`, 'the file of the car and its owner'])),
  'E5.1': 'the car’s VIN, or its file number',
  'E5.2': 'of the visit',
  'E5.3': 'the car’s model',
  'E5.4': 'of the visit',
  'E5.5': 'the owner’s mobile',
  'E5.6': 'the labour line',
  'E5.8': 'the routing of the labour operation',
  'E5.13': 'the start and the planned minutes',
  'E5.14': 'who planned it',
  'E6.1': 'counted from the work',
  'E6.2': 'computed from the work',
  'E6.3': 'the plan of the work in hand',
  'E6.4': 'who inspected last',
  'E6.5': 'the plan',
  'E6.6': 'the plan',
  'E6.7': 'the plan',
  'E6.8': 'of the visit',
  'E6.9': 'of the visit',
  'E6.10': 'the jobs of the order',
  'E8.2': 'the promise',
  'E8.3': 'the last clock that was stopped by finishing',
  'E8.5': 'who signed',
};
/** Leaves on a paper instead of in a sheet. */
const onPaper: Readonly<Record<string, string>> = {};

interface Node {
  readonly 'x-field'?: string;
  readonly 'x-sheet'?: Node;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly anyOf?: readonly Node[];
}

function marksIn(node: Node | undefined): string[] {
  if (node === undefined) return [];
  const own = node['x-field'] === undefined ? [] : [node['x-field']];
  return [...own, ...[...Object.values(node.properties ?? {}), ...(node.anyOf ?? []), node.items].flatMap(marksIn)];
}

const endpoints = Object.values(contract).flatMap((module) => Object.values(module as Readonly<Record<string, EndpointShape>>));
const marks = {
  entered: new Set(endpoints.flatMap(({ body }) => marksIn(body as Node | undefined))),
  shown: new Set(endpoints.flatMap(({ reply, produces }) => (produces ? [] : marksIn(reply as Node)))),
  exported: new Set(endpoints.flatMap(({ reply }) => marksIn((reply as Node)['x-sheet']))),
};

interface ListedField {
  readonly id: string;
  readonly entity: string;
  readonly field: string;
}

const list: readonly ListedField[] = readFileSync(new URL('../fixtures/fields.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [id = '', entity = '', field = ''] = line.split(',');
    return { id, entity, field };
  });
const listed = list.filter(({ id }) => done.some((group) => id.startsWith(`${group}.`)));

it('the groups that are done have all their fields in the list', () => {
  const count = (group: string) => list.filter(({ id }) => id.startsWith(`${group}.`)).length;
  expect(done.map(count)).toEqual([19, 21, 9, 14, 16, 36, 16, 10, 8, 20, 19, 31]);
});

describe.each(listed.map((row) => ({ ...row })))('$id $field', ({ id }) => {
  it('is entered or derived, shown, and exported', () => {
    expect({
      isEntered: marks.entered.has(id) !== id in derived,
      isShown: marks.shown.has(id),
      isExported: marks.exported.has(id) || id in onPaper,
    }).toEqual({ isEntered: true, isShown: true, isExported: true });
  });
});

it('no mark names a field that the list does not have', () => {
  const known = new Set(list.map(({ id }) => id));
  expect([...marks.entered, ...marks.shown, ...marks.exported].filter((id) => !known.has(id))).toEqual([]);
});

/** The marked values of a reply, by id. */
function valuesOf(node: Node, value: unknown): [string, unknown][] {
  const own: [string, unknown][] = node['x-field'] === undefined ? [] : [[node['x-field'], value]];
  if (typeof value !== 'object' || value === null) return own;
  const inside = Object.entries(node.properties ?? {}).flatMap(([name, child]) =>
    valuesOf(child, (value as Record<string, unknown>)[name]),
  );
  return [...own, ...inside];
}

/** A line of a sheet by the marks of its columns, which stand in the order of the contract. */
async function lineOf(bytes: Uint8Array, endpoint: EndpointShape, holds: string): Promise<Map<string, unknown>> {
  const columns = Object.values((endpoint.reply as Node)['x-sheet']?.properties ?? {});
  const [sheet] = await readXlsxFile(Buffer.from(bytes));
  const [, ...lines] = sheet?.data ?? [];
  const line = lines.find((cells) => cells.includes(holds));
  return new Map(columns.flatMap((column, at) => (column['x-field'] === undefined ? [] : [[column['x-field'], line?.[at] ?? null]])));
}

async function exportedOf(desk: Desk, endpoint: EndpointShape, holds: string): Promise<Map<string, unknown>> {
  return await lineOf(await desk.file(endpoint, { body: { language: 'zh-CN' } }), endpoint, holds);
}

let shops: Shops;
let shop: Shop;
beforeAll(async () => {
  shops = await openShops();
  shop = openShop(shops, 1);
});
afterAll(() => shops.close());

const day = '2026-11-24';

it('a customer’s nineteen fields are entered, shown masked, and leave in the sheet', async () => {
  const adviser = await shop.desk('service-adviser');
  const id = newId();
  const params = { id };
  const body = {
    id,
    kind: 'person' as const,
    name: '=赵敏',
    sex: 'female' as const,
    mobile: '13811112222',
    phone: '010-87654321',
    officePhone: '010-62930001',
    address: '河北省廊坊市广阳区新华路12号',
    postcode: '065000',
    fax: '0316-6080003',
    employer: '廊坊市第一中学',
    jobTitle: '教师',
    idNumber: '11010519491231002X',
    email: 'zhaomin@example.com',
    remark: '',
  };
  await adviser.do(contract.customers.add, { body });
  for (const kind of ['birthday-care', 'profile', 'photo'] as const) {
    const consent = { kind, givenOn: day, channel: 'paper' as const, wordingVersion: '2.1' };
    await adviser.do(contract.customers.giveConsent, { params, body: consent });
  }
  const contact = {
    id: newId(),
    name: '赵父',
    relation: 'family' as const,
    purpose: 'any' as const,
    isPreferred: true,
    phone: '13911113333',
  };
  const { version } = await adviser.do(contract.customers.addContact, { params, body: contact });
  const photographed = await adviser.do(contract.customers.setPhoto, { params, body: { version, photo: signature } });
  const { kind, name, sex, employer, email, remark } = body;
  const personal = { birthday: '1949-12-31', education: 'bachelor' as const, hobbies: '自驾' };
  const changed = { kind, name, sex, employer, email, remark, ...personal, version: photographed.version };
  await adviser.do(contract.customers.change, { params, body: changed });

  const view = await adviser.do(contract.customers.get, { params });
  expect(Object.fromEntries(valuesOf(contract.customers.get.reply as Node, view))).toEqual({
    'A1.1': view.number,
    'A1.2': '=赵敏',
    'A1.3': 'female',
    'A1.4': 'person',
    'A1.5': { name: '赵父', phoneMasked: '139****3333' },
    'A1.6': '138****2222',
    'A1.7': '010-****4321',
    'A1.8': '010-****0001',
    'A1.9': '廊坊市广阳区',
    'A1.10': '065000',
    'A1.11': '0316-6080003',
    'A1.12': '廊坊市第一中学',
    'A1.13': '教师',
    'A1.14': '1****************X',
    'A1.15': '1949-12-31',
    'A1.16': 'bachelor',
    'A1.17': '自驾',
    'A1.18': 'zhaomin@example.com',
    'A1.19': true,
  });
  const clerk = await shop.desk('records-clerk');
  expect(Object.fromEntries(await exportedOf(clerk, contract.customers.export, view.number))).toEqual({
    'A1.1': view.number,
    // A formula to nobody: the cell is text.
    'A1.2': '=赵敏',
    'A1.3': '女',
    'A1.4': '个人',
    'A1.5': '赵父 139****3333',
    'A1.6': '138****2222',
    'A1.7': '010-****4321',
    'A1.8': '010-****0001',
    'A1.9': '廊坊市广阳区',
    'A1.10': '065000',
    'A1.11': '0316-6080003',
    'A1.12': '廊坊市第一中学',
    'A1.13': '教师',
    'A1.14': '1****************X',
    'A1.15': '1949-12-31',
    'A1.16': '本科',
    'A1.17': '自驾',
    'A1.18': 'zhaomin@example.com',
    'A1.19': '有',
  });
  await expect(clerk.ask(contract.customers.reveal, { params, body: { reason: '核对' } })).resolves.toMatchObject({ status: 403 });
  const shown = await adviser.do(contract.customers.reveal, { params, body: { reason: '客户要求核对' } });
  expect([shown.officePhone, shown.contacts[0]?.phone, shown.photo?.slice(0, 22)]).toEqual([
    '010-62930001',
    '13911113333',
    'data:image/png;base64,',
  ]);
});

it('a car’s twenty-one fields are entered, shown, and leave in the sheet; the key number stays hidden', async () => {
  const manager = await shop.desk('service-manager');
  const model = { id: newId(), code: 'BH7161', brand: '北京现代', series: '伊兰特', name: '伊兰特 1.6', vehicleClass: 'compact' };
  await manager.do(contract.catalogue.addModel, { body: { ...model, fuel: 'petrol', displacementMl: 1598 } as never });
  const adviser = await shop.desk('service-adviser');
  const owner = { id: newId(), kind: 'person' as const, name: '钱进', sex: null, mobile: '13811114444', phone: null, idNumber: null };
  const fields = {
    modelId: model.id,
    engineNumber: 'G4FG123456',
    engineType: 'G4FG',
    gearboxType: 'A6GF1',
    gearboxNumber: 'A6G-998877',
    keyNumber: 'K-4471',
    shiftMode: 'automatic' as const,
    modelYear: 2021,
    trimCode: 'LUX-2',
    colour: '珍珠白',
    interiorStyle: '米色真皮',
    producedOn: '2021-03-02',
    purchasedOn: '2021-05-18',
    purchaseMileageKm: 12,
    vehicleUse: 'household' as const,
    sellingDealer: '北京海淀店',
    remark: '',
  };
  const id = newId();
  const body = {
    ...fields,
    id,
    vin: 'LBEHDAEB88Y034849',
    isVinOverridden: false,
    plate: '京A·77881',
    mileageKm: 41_000,
    owner: { party: { ...owner, address: '', employer: '', email: '', remark: '' } },
    user: null,
  };
  await adviser.do(contract.vehicles.add, { body });
  const view = await adviser.do(contract.vehicles.get, { params: { id } });
  const said = {
    'A2.1': view.fileNumber,
    'A2.2': 'LBEHDAEB88Y034849',
    'A2.4': 'G4FG123456',
    'A2.5': 'G4FG',
    'A2.6': 'A6GF1',
    'A2.7': 'A6G-998877',
    'A2.10': 2021,
    'A2.11': 1598,
    'A2.12': 'LUX-2',
    'A2.13': '珍珠白',
    'A2.14': '米色真皮',
    'A2.15': '2021-03-02',
    'A2.17': '2021-05-18',
    'A2.18': 12,
    'A2.20': '北京海淀店',
    'A2.21': '北京现代',
  };
  const { 'E1.2': _, ...shown } = Object.fromEntries(valuesOf(contract.vehicles.get.reply as Node, view));
  expect(shown).toEqual({ ...said, 'A2.3': model.id, 'A2.8': true, 'A2.9': 'automatic', 'A2.16': 'petrol', 'A2.19': 'household' });
  expect(view).toMatchObject({ missing: [], completenessPercent: 100 });
  const sheet = Object.fromEntries(await exportedOf(await shop.desk('records-clerk'), contract.vehicles.export, view.fileNumber));
  expect(sheet).toEqual({ ...said, 'A2.3': 'BH7161', 'A2.8': '******', 'A2.9': '自动(AT)', 'A2.16': '汽油', 'A2.19': '家庭自用' });
  expect(await adviser.do(contract.vehicles.revealKey, { params: { id }, body: { reason: '配钥匙' } })).toEqual({ keyNumber: 'K-4471' });
});

it('a class’s nine fields are entered, shown, and leave in the sheet', async () => {
  const manager = await shop.desk('service-manager');
  const body = {
    id: newId(),
    code: '05',
    nameZh: '车队客户',
    nameEn: 'Fleet',
    priceLevel: 'fleet' as const,
    validityMonths: 18,
    feeFen: 128_050,
    pointsRequired: 300,
    singleVisitFen: 50_000,
    labourDiscountBasisPoints: 1250,
    partsDiscountBasisPoints: 700,
    isActive: true,
  };
  await manager.do(contract.customers.addClass, { body });
  const { rows } = await (await shop.desk('service-adviser')).do(contract.customers.classes);
  expect(rows.map((row) => row.nameZh)).toEqual(['一般客户', '白金会员', '钻石会员', 'VIP尊贵会员', '车队客户']);
  expect(rows.at(-1)).toEqual({ ...body, version: 1 });
  expect(Object.fromEntries(await exportedOf(manager, contract.customers.exportClasses, '车队客户'))).toEqual({
    'A3.1': '05',
    'A3.2': '车队客户',
    'A3.3': '大客户价',
    'A3.4': 18,
    'A3.5': 1280.5,
    'A3.6': 300,
    'A3.7': 500,
    'A3.8': 12.5,
    'A3.9': 7,
  });
});

let brakesId = '';
let padsId = '';
/** The rows of a reply’s list. */
const rowOf = (endpoint: EndpointShape, name: string) => (endpoint.reply as Node).properties?.[name]?.items as Node;
/** What may be absent, opened, so that the marks inside are seen. */
const opened = (node: Node): Node => {
  const inside = Object.entries(node.properties ?? {}).map(([name, child]) => {
    const [first] = child.anyOf ?? [];
    return [name, child['x-field'] === undefined && first?.properties ? first : child] as const;
  });
  return { ...node, properties: Object.fromEntries(inside) };
};
const seatPad = {
  id: newId(),
  number: '88370-AA700',
  nameZh: '座椅加热垫',
  nameEn: '',
  brand: 'MOBIS',
  unit: '套',
  qualityClass: 'genuine' as const,
  category: '内饰',
  subCategory: '座椅',
  fitsModels: '伊兰特',
  origin: '北京',
  packaging: '纸盒',
  source: 'domestic' as const,
  grade: 'A',
  purpose: '维修',
  isActive: true,
};
const partSaid = {
  'F1.3': '主仓库',
  'F1.5': '88370-AA700',
  'F1.6': '内饰',
  'F1.7': '座椅',
  'F1.8': '纸盒',
  'F1.11': 'A',
  'F1.12': '北京',
  'F1.13': '维修',
  'F1.14': 'E-07',
  'F1.16': '座椅加热垫',
  'F1.17': 'MOBIS',
  'F1.18': '伊兰特',
  'F1.19': '套',
};
const issueSaid = {
  'F2.4': 'MB-0412',
  'F2.7': '88370-AA700',
  'F2.8': '座椅加热垫',
  'F2.9': 'MOBIS',
  'F2.10': '伊兰特',
  'F2.11': '套',
  'F2.14': '更换座椅加热垫',
  'F2.15': '主仓库',
  'F2.16': 'E-07',
  'F2.17': day,
  'F2.18': '北京现代摩比斯',
};

it('the twenty fields of the stock are entered, shown, and leave in the sheet', async () => {
  const manager = await shop.desk('service-manager');
  const keeper = await shop.desk('storekeeper');
  ({ brakesId, padsId } = await stockShop(shop, 26_000));
  await manager.do(contract.catalogue.addPart, { body: seatPad });
  const { version } = await manager.do(contract.catalogue.priceList);
  const price = { version, priceFen: 31_000, fromDay: day };
  await manager.do(contract.catalogue.setPartPrice, { params: { partId: seatPad.id }, body: price });
  const supplier = { id: newId(), name: '北京现代摩比斯', address: '北京市顺义区顺仁路56号', phone: '010-89400056', isActive: true };
  await keeper.do(contract.warehouse.addSupplier, { body: supplier });
  const line = { partId: seatPad.id, quantity: 3000, valueFen: 60_001, batch: 'MB-0412', bin: 'E-07', hasCertificate: true };
  const papers = { supplierId: supplier.id, kind: 'purchase' as const, deliveryNote: 'SH-77', receivedOn: day, lines: [line] };
  await keeper.do(contract.warehouse.receive, { body: { id: newId(), ...papers } });
  const { rows, levels } = await keeper.do(contract.warehouse.batches, { params: { partId: seatPad.id } });
  // ¥600.01 over three sets is ¥200.00 each, rounded for reading.
  const figures = { 'F1.9': 'domestic', 'F1.10': 'genuine', 'F1.15': 20_000, 'F1.20': 3000 };
  expect(Object.fromEntries(valuesOf(rowOf(contract.warehouse.batches, 'levels'), levels[0]))).toEqual({ ...partSaid, ...figures });
  const origin = { 'F1.1': '北京现代摩比斯', 'F1.2': 'purchase', 'F1.4': day };
  expect(Object.fromEntries(valuesOf(rowOf(contract.warehouse.batches, 'rows'), rows[0]))).toEqual(origin);
  const inSheet = { ...origin, 'F1.2': '采购', 'F1.9': '国产', 'F1.10': '原厂', 'F1.15': 200, 'F1.20': 3 };
  const sheet = await exportedOf(keeper, contract.warehouse.exportStock, '88370-AA700');
  expect(Object.fromEntries(sheet)).toEqual({ ...partSaid, ...inSheet });
});

it('the nineteen fields of an issue are shown, and leave in the sheet', async () => {
  const keeper = await shop.desk('storekeeper');
  const visit = await checkIn(shop, await newCar(shop, '771'), null);
  await quote(shop, visit, {
    name: '更换座椅加热垫',
    labour: [{ id: brakesId, discountBasisPoints: 0 }],
    parts: [{ id: seatPad.id, quantity: 1000 }],
  });
  await (await shop.desk('service-adviser')).do(contract.workOrders.approve, await approvalOf(shop, visit));
  const handing = await issueOf(shop, visit.workOrderId);
  await keeper.do(contract.warehouse.issueOrder, handing);
  const { rows } = await keeper.do(contract.warehouse.partsRequests, { query: { orderId: visit.workOrderId } });
  const [asked] = rows[0]?.lines ?? [];
  const exchange = { version: asked?.version ?? 0, isOldUsable: false, reason: '通电不热', ...handing.body };
  const view = await keeper.do(contract.warehouse.exchange, { params: { id: asked?.id ?? '' }, body: exchange });
  const said = { ...issueSaid, 'F2.6': view.handedToName };
  const figures = { 'F2.1': 1000, 'F2.2': 0, 'F2.5': shop.now(), 'F2.12': 1000, 'F2.13': 31_000, 'F2.19': 'purchase' };
  const exchanged = { 'F2.3': { batch: 'MB-0412', reason: '通电不热' } };
  const shown = Object.fromEntries(valuesOf(opened(contract.warehouse.exchange.reply as Node), view));
  expect(shown).toEqual({ ...said, ...figures, ...exchanged });
  const inSheet = { 'F2.1': 1, 'F2.2': null, 'F2.3': null, 'F2.5': day, 'F2.12': 1, 'F2.13': 310, 'F2.19': '采购' };
  const sheet = await exportedOf(keeper, contract.warehouse.exportIssues, '更换座椅加热垫');
  expect(Object.fromEntries(sheet)).toEqual({ ...said, ...inSheet });
});

const elantra = {
  id: newId(),
  code: 'BH7166',
  brand: '北京现代',
  series: '伊兰特',
  name: '伊兰特 1.6L',
  vehicleClass: 'compact' as const,
  fuel: 'petrol' as const,
  displacementMl: 1591,
};
const booked = { vehicleId: newId(), ownerId: newId(), ownerName: '周海', plate: '京A66881', mileageKm: 41_000 };
const carOnFile = {
  'E2.1': '',
  'E2.2': null,
  'E2.3': '京A66881',
  'E2.4': '伊兰特 1.6L',
  'E2.5': 'LBEHDAEC3LY810001',
  'E2.6': '北京现代',
  'E2.7': 1591,
  'E2.8': 'G4FG778899',
  'E2.9': '伊兰特',
  'E2.10': '星空蓝',
  'E2.11': '周海',
  'E2.13': '北京市海淀区',
  'E2.14': '137****5566',
  'E2.15': '海淀二小',
  'E2.16': '后备厢有婴儿车',
};

it('the fourteen fields of a booking are entered, shown, and leave in the sheet', async () => {
  const adviser = await shop.desk('service-adviser');
  await (await shop.desk('service-manager')).do(contract.catalogue.addModel, { body: elantra });
  const owner = {
    id: booked.ownerId,
    kind: 'person' as const,
    name: booked.ownerName,
    sex: 'male' as const,
    mobile: '13700005566',
    phone: null,
    idNumber: null,
    address: '北京市海淀区中关村南大街5号',
    employer: '海淀二小',
    email: '',
    remark: '',
  };
  const car = {
    id: booked.vehicleId,
    vin: 'LBEHDAEC3LY810001',
    isVinOverridden: false,
    plate: booked.plate,
    modelId: elantra.id,
    engineNumber: 'G4FG778899',
    colour: '星空蓝',
    modelYear: 2020,
    purchasedOn: null,
    vehicleUse: 'household' as const,
    remark: '',
    mileageKm: booked.mileageKm,
    owner: { party: owner },
    user: null,
  };
  const { fileNumber } = await adviser.do(contract.vehicles.add, { body: car });
  const wish = {
    ...bookingOf(booked, { startsAt: '2026-11-24T03:00:00.000Z', bayType: 'mechanical', minutes: 60 }),
    operationIds: [brakesId],
    parts: [{ partId: seatPad.id, quantity: 1000 }],
    reminderChannel: 'wechat' as const,
    remark: '车主要等',
  };
  const view = await adviser.do(contract.appointments.book, { body: wish });
  const said = {
    'E1.1': view.number,
    'E1.3': '京A66881',
    'E1.4': '伊兰特 1.6L',
    'E1.5': '周海',
    'E1.8': '保养,刹车异响',
    'E1.13': view.takenByName,
    'E1.14': '车主要等',
  };
  const { 'E1.12': parts, ...shown } = Object.fromEntries(valuesOf(contract.appointments.book.reply as Node, view));
  const moments = { 'E1.9': shop.now(), 'E1.10': '2026-11-24T03:00:00.000Z' };
  // Brakes, 1.2 h at ¥150.00, and a seat pad at ¥310.00.
  const figures = { 'E1.2': booked.vehicleId, 'E1.6': '137****5566', 'E1.7': 'wechat', 'E1.11': 49_000, ...moments };
  expect(shown).toEqual({ ...said, ...figures });
  expect(parts).toMatchObject([{ number: '88370-AA700', quantity: 1000 }]);
  const sheet = Object.fromEntries(await exportedOf(adviser, contract.appointments.export, view.number));
  const inSheet = {
    'E1.2': fileNumber,
    'E1.6': '周海 137****5566',
    'E1.7': '微信',
    'E1.9': '2026-11-24 09:00',
    'E1.10': '2026-11-24 11:00',
    'E1.11': 490,
    'E1.12': '88370-AA700 座椅加热垫 1 套',
  };
  expect(sheet).toEqual({ ...said, ...inSheet });
});

let visit: Visit;

it('the sixteen fields of a check-in are read from the file, shown, and leave in the sheet', async () => {
  const adviser = await shop.desk('service-adviser');
  const body = { ...checkInOf(booked, null), remark: '后备厢有婴儿车' };
  const { visitId, workOrderId } = body;
  visit = { visitId, workOrderId, senderName: booked.ownerName };
  await adviser.do(contract.reception.checkIn, { body });
  const view = await adviser.do(contract.reception.sheet, { params: { visitId: body.visitId } });
  const shown = Object.fromEntries(valuesOf(opened(contract.reception.sheet.reply as Node), view));
  expect(shown).toEqual({ ...carOnFile, 'E2.12': 'male' });
  const sheet = Object.fromEntries(await exportedOf(adviser, contract.reception.export, booked.plate));
  expect(sheet).toEqual({ ...carOnFile, 'E2.1': null, 'E2.12': '男' });
});

/** What stands on the order besides brakes and their pads. */
const fees = [
  ['management', 2000],
  ['consumables', 1500],
  ['sublet', 8000],
  ['rescue', 20_000],
  ['other', 1234],
] as const;

/** The car of the check-in with its work done: labour at five per cent less, a part, and a fee of every kind of the form. */
async function workDone(): Promise<void> {
  const adviser = await shop.desk('service-adviser');
  const params = { id: visit.workOrderId };
  const labour = [{ id: brakesId, discountBasisPoints: 500 }];
  let order = await addJob(shop, visit, { name: '换制动片', labour, parts: [{ id: padsId, quantity: 1000 }] });
  const jobId = order.jobs[0]?.id ?? '';
  for (const [kind, priceFen] of fees) {
    const body = { version: order.version, lineId: newId(), kind, name: '', priceFen };
    order = await adviser.do(contract.workOrders.addFee, { params: { ...params, jobId }, body });
  }
  await adviser.do(contract.workOrders.quote, { params, body: { version: order.version, promisedAt: '2026-11-24T08:00:00.000Z' } });
  await adviser.do(contract.workOrders.approve, await approvalOf(shop, visit));
  await (await shop.desk('storekeeper')).do(contract.warehouse.issueOrder, await issueOf(shop, visit.workOrderId));
  await dispatch(shop, visit, { bayType: 'mechanical', startsAt: shop.now() });
  await startWork(shop, visit, 'mechanical');
  await finishWork(shop, visit, 'mechanical');
  await inspect(shop, visit, null);
}

it('the thirty-one fields of a settlement are entered or follow, are shown, and leave in the sheets', async () => {
  await workDone();
  const cashier = await shop.desk('cashier');
  const bill = await preSettle(shop, visit);
  const params = { id: bill.id };
  const invoice = { version: bill.version, invoiceNumber: '25112000000000000007' };
  const noted = await cashier.do(contract.settlement.noteInvoice, { params, body: invoice });
  const view = await cashier.do(contract.settlement.pay, paymentOf(noted, 30_000, 'cash'));
  const reply = contract.settlement.pay.reply as Node;
  const ofCar = {
    'G1.1': '周海',
    'G1.3': 'LBEHDAEC3LY810001',
    'G1.4': '伊兰特 1.6L',
    'G1.5': '京A66881',
    'G1.7': 'G4FG778899',
  };
  const { visit: shownVisit } = await cashier.do(contract.settlement.ofVisit, { params: { visitId: visit.visitId } });
  const visitNode = (contract.settlement.ofVisit.reply as Node).properties?.['visit'] as Node;
  expect(Object.fromEntries(valuesOf(visitNode, shownVisit))).toEqual({ ...ofCar, 'G1.8': shop.now() });

  // 1.2 h at ¥150.00, five per cent less; pads at ¥260.00; the fees; ¥300.00 of it paid.
  const sums = { 'G1.19': 18_000, 'G1.20': 17_100, 'G1.21': 26_000, 'G1.22': 26_000 };
  const ofFees = { 'G1.23': 2000, 'G1.24': 1500, 'G1.25': 8000, 'G1.26': 20_000, 'G1.27': 1234 };
  const money = { ...sums, ...ofFees, 'G1.28': 75_834, 'G1.29': 30_000, 'G1.30': 45_834 };
  const said = { 'G1.6': '25112000000000000007', 'G1.9': 41_506 };
  expect(Object.fromEntries(valuesOf(reply, view))).toEqual({ ...said, ...money, 'G1.2': null });
  expect(valuesOf(rowOf(contract.settlement.pay, 'payments'), view.payments[0])).toEqual([['G1.31', 30_000]]);
  const lines = ['labour', 'part'].map((kind) => view.lines.find((line) => line.kind === kind));
  const [labour, part] = lines.map((line) => Object.fromEntries(valuesOf(rowOf(contract.settlement.pay, 'lines'), line)));
  const ofLabour = { 'G1.10': 'WX101', 'G1.11': '更换前制动片' };
  const ofPart = { 'G1.14': '58101-AAA10', 'G1.15': '前制动片', 'G1.17': '套' };
  expect(labour).toMatchObject({ ...ofLabour, 'G1.12': 120, 'G1.13': 17_100, 'G1.14': null, 'G1.16': 120, 'G1.18': 17_100 });
  expect(part).toMatchObject({ ...ofPart, 'G1.10': null, 'G1.12': null, 'G1.13': null, 'G1.16': 1000, 'G1.18': 26_000 });

  const inYuan = Object.fromEntries(Object.entries({ ...money, 'G1.31': 30_000 }).map(([id, amountFen]) => [id, amountFen / 100]));
  const head = Object.fromEntries(await exportedOf(cashier, contract.settlement.exportBills, bill.number));
  expect(head).toEqual({ ...ofCar, ...said, ...inYuan, 'G1.2': null, 'G1.8': '2026-11-24 09:00' });
  const sheet = await cashier.file(contract.settlement.exportBill, { params, body: { language: 'zh-CN' } });
  const [labourOut, partOut] = await Promise.all(
    ['WX101', '58101-AAA10'].map(async (code) => Object.fromEntries(await lineOf(sheet, contract.settlement.exportBill, code))),
  );
  expect(labourOut).toMatchObject({ ...ofLabour, 'G1.12': 1.2, 'G1.13': 171, 'G1.18': 171 });
  expect(partOut).toMatchObject({ ...ofPart, 'G1.16': 1, 'G1.18': 260 });

  const paid = await cashier.do(contract.settlement.pay, paymentOf(view, 45_834, 'wechat'));
  expect(Object.fromEntries(valuesOf(reply, paid))).toMatchObject({ 'G1.2': shop.now(), 'G1.29': 75_834, 'G1.30': 0 });
  const settled = await exportedOf(cashier, contract.settlement.exportBills, bill.number);
  expect([settled.get('G1.2'), settled.get('G1.31')]).toEqual(['2026-11-24 09:00', 458.34]);
});
