// One visit and its papers: whoever prints one gets an A4 PDF that says whose car it is, what was agreed and what it
// costs, in the language asked for. What stands on it is read where it goes to the typesetter.
import { contract, type EndpointShape } from '@bayline/contract';
import { plusMinutes } from '@bayline/domain/kernel';
import type { RoleCode } from '@bayline/domain/organisation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formSheet, paperMoney } from '../../apps/server/src/platform/documents/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { type Made, wholeVisit } from '../guards/whole-visit.ts';
import { openShops, type Shops } from './desk.ts';
import { type Tray, textsIn, watchPapers } from './printed.ts';
import { addJob, approvalOf, checkIn, newCar, openShop, preSettle, quote, type Shop } from './shop.ts';

let shops: Shops;
let shop: Shop;
let made: Made;
let tray: Tray;

beforeAll(async () => {
  shops = await openShops();
  tray = watchPapers(shops);
  shop = openShop(shops, 1);
  made = await wholeVisit(shops, shop);
});
afterAll(() => shops.close());

interface Paper {
  readonly name: string;
  readonly role: RoleCode;
  /** Has no business with it. */
  readonly stranger: RoleCode;
  readonly endpoint: EndpointShape;
  readonly params: () => Record<string, string>;
  /** What must stand on it in both languages. */
  readonly says: readonly string[];
  readonly title: readonly [string, string];
  /** The papers of a till are of no one car. */
  readonly isOfCar?: boolean;
}

// The front shock absorber costs ¥746.00; the owner first gave ¥10.00 in cash.
const papers: readonly Paper[] = [
  {
    name: 'the appointment slip',
    role: 'service-adviser',
    stranger: 'technician',
    endpoint: contract.appointments.paper,
    params: () => ({ id: made.appointmentId }),
    says: ['更换机油机滤', '机油滤清器'],
    title: ['预约单', 'Appointment Slip'],
  },
  {
    name: 'the pre-inspection sheet',
    role: 'service-adviser',
    stranger: 'sales-consultant',
    endpoint: contract.reception.paper,
    params: () => ({ visitId: made.visitId }),
    says: [],
    title: ['接车预检单', 'Pre-inspection Sheet'],
  },
  {
    name: 'the estimate',
    role: 'service-adviser',
    stranger: 'sales-consultant',
    endpoint: contract.workOrders.estimatePaper,
    params: () => ({ id: made.workOrderId }),
    says: ['更换机油机滤', '前减振器', '¥746.00'],
    title: ['维修估价单', 'Repair Estimate'],
  },
  {
    name: 'the work order',
    role: 'dispatcher',
    stranger: 'sales-consultant',
    endpoint: contract.workOrders.orderPaper,
    params: () => ({ id: made.workOrderId }),
    says: ['更换机油机滤', '前制动片'],
    title: ['派工单', 'Work Order'],
  },
  {
    name: 'the pick list',
    role: 'storekeeper',
    stranger: 'records-clerk',
    endpoint: contract.warehouse.pickPaper,
    params: () => ({ orderId: made.workOrderId }),
    says: ['A-01', '58101-AAA10'],
    title: ['领料单', 'Pick List'],
  },
  {
    name: 'the inspection sheet',
    role: 'quality-inspector',
    stranger: 'records-clerk',
    endpoint: contract.inspection.paper,
    params: () => ({ workOrderId: made.workOrderId }),
    says: ['更换机油机滤'],
    title: ['车辆检验单', 'Inspection Sheet'],
  },
  {
    name: 'the receipt',
    role: 'cashier',
    stranger: 'technician',
    endpoint: contract.settlement.receipt,
    params: () => ({ id: made.moneyReceiptId }),
    says: ['¥10.00', '壹拾元整'],
    title: ['收款收据', 'Receipt'],
  },
  {
    name: 'the refund voucher',
    role: 'cashier',
    stranger: 'technician',
    endpoint: contract.settlement.receipt,
    params: () => ({ id: made.refundReceiptId }),
    says: ['¥1.00', '壹元整'],
    title: ['退款凭证', 'Refund Voucher'],
  },
  {
    name: 'the daily close',
    role: 'cashier',
    stranger: 'technician',
    endpoint: contract.settlement.closePaper,
    params: () => ({ id: made.closeId }),
    // ¥10.00 came in cash, ¥1.00 of it went back.
    says: ['¥10.00', '¥1.00', '¥9.00'],
    title: ['收银日结单', 'Daily Close'],
    isOfCar: false,
  },
  {
    name: 'the release slip',
    role: 'service-adviser',
    stranger: 'sales-consultant',
    endpoint: contract.handover.slip,
    params: () => ({ visitId: made.visitId }),
    says: [],
    title: ['出门证', 'Release Slip'],
  },
];

describe.each(papers)('$name', ({ role, stranger, endpoint, params, says, title, isOfCar = true }) => {
  it.each(['zh-CN', 'en'] as const)('in %s carries the store, the car, its number, and its page of all', async (language) => {
    const pdf = Buffer.from(await (await shop.desk(role)).file(endpoint, { params: params(), query: { language } }));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const { sheet } = formSheet(tray.form());
    expect(sheet.title).toBe(title[language === 'en' ? 1 : 0]);
    expect(sheet.labels.page).toBe(language === 'en' ? 'Page {page} of {pages}' : '第 {page} 页 共 {pages} 页');
    expect(sheet.store.name).not.toBe('');
    expect(sheet.number).toMatch(/^[A-Z]{2}/);
    const texts = textsIn(sheet);
    if (isOfCar) expect(texts).toContain(made.plate);
    for (const fact of says) expect(texts).toContain(fact);
    // Every code has its word: none is printed as it is stored.
    expect(texts.filter((text) => /^[a-z]+(-[a-z]+)+$/.test(text))).toEqual([]);
  });

  it('is not for somebody without its page', async () => {
    expect(await (await shop.desk(stranger)).ask(endpoint, { params: params() } as never)).toMatchObject({ status: 403 });
  });
});

it('a car that has not been given back has no release slip', async () => {
  const adviser = await shop.desk('service-adviser');
  const { rows } = await adviser.do(contract.workOrders.list, { query: {} });
  const off = rows.find((row) => row.id === made.offOrderId);
  expect(off).toBeDefined();
  expect(await adviser.ask(contract.handover.slip, { params: { visitId: off?.visitId ?? '' } } as never)).toMatchObject({ status: 404 });
});

it('what an order lists stands on its papers once, and the sums of the estimate are the total in capitals', async () => {
  const adviser = await shop.desk('service-adviser');
  const order = await adviser.do(contract.workOrders.get, { params: { id: made.workOrderId } });
  const [estimate] = order.estimates;
  await adviser.file(contract.workOrders.estimatePaper, { params: { id: made.workOrderId } });
  const { blocks } = tray.form().paper;
  const lines = blocks.find((block) => block.kind === 'table');
  expect(lines?.rows).toHaveLength(estimate?.lines.length ?? 0);
  expect(blocks).toContainEqual({ kind: 'total', totalFen: estimate?.totalFen });
});

/** Grey, 16 × 8. */
const logo =
  'data:image/jpeg;base64,/9j/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wAALCAAIABABAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AD//Z';

describe('the head of the papers', () => {
  it('is written by the administrator alone, and a picture that is none changes nothing', async () => {
    const administrator = await shop.desk('administrator');
    const { logo: none, ...before } = await administrator.do(contract.organisation.store);
    expect(none).toBeNull();
    const head = { ...before, email: 'service@bayline.example', bankName: '中国工商银行上海市浦东支行', bankAccount: '1001 2345' };
    const asManager = await (await shop.desk('service-manager')).ask(contract.organisation.changeStore, { body: head });
    expect(asManager).toMatchObject({ status: 403 });
    const noAddress = await administrator.ask(contract.organisation.changeStore, { body: { ...head, email: 'nobody' } });
    expect(noAddress).toMatchObject({ status: 400 });
    const written = await administrator.do(contract.organisation.changeStore, { body: head });
    expect(written).toMatchObject({ email: 'service@bayline.example', bankAccount: '1001 2345', version: before.version + 1 });
    expect(await administrator.ask(contract.organisation.changeStore, { body: head })).toMatchObject({ status: 409 });
    const { version } = written;
    const noPicture = { version, logo: `data:image/png;base64,${Buffer.from('<svg/>').toString('base64')}` };
    expect(await administrator.ask(contract.organisation.setLogo, { body: noPicture })).toMatchObject({ code: 'file-not-an-image' });
    expect(await administrator.ask(contract.organisation.setLogo, { body: { version: version - 1, logo } })).toMatchObject({ status: 409 });
    expect((await administrator.do(contract.organisation.store)).logo).toBeNull();
    expect((await administrator.do(contract.organisation.setLogo, { body: { version, logo } })).logo).toMatch(/^data:image\/jpeg/);
    expect((await (await openShop(shops, 2).desk('administrator')).do(contract.organisation.store)).logo).toBeNull();
  });

  it.each(papers)('carries the logo on $name', async ({ role, endpoint, params }) => {
    await (await shop.desk(role)).file(endpoint, { params: params(), query: {} });
    const { sheet, pictures } = formSheet(tray.form());
    expect(Object.keys(pictures)).toContain(sheet.logo);
  });

  it('carries logo, mail and bank on the settlement list, and the estimate that was signed as its contract', async () => {
    const order = await (await shop.desk('service-adviser')).do(contract.workOrders.get, { params: { id: made.workOrderId } });
    const signed = order.estimates.find(({ approvedAt }) => approvedAt !== null);
    await (await shop.desk('cashier')).file(contract.settlement.paper, { params: { id: made.settlementId } });
    const { store, visit } = tray.settlementList();
    expect(store).toMatchObject({ email: 'service@bayline.example', bankAccount: '1001 2345', logo: expect.any(Uint8Array) });
    expect(visit.contractNumber).toBe(`${order.number}-${signed?.version}`);
    await (await shop.desk('dispatcher')).file(contract.workOrders.orderPaper, { params: { id: made.workOrderId } });
    expect(textsIn(tray.form())).toContain(`${order.number}-${signed?.version}`);
  });
});

/** The store's rule: by how much the cost may pass what was agreed first without asking again. */
async function allow(overrunBasisPoints: number): Promise<void> {
  const administrator = await shop.desk('administrator');
  const { limits, ...rules } = await administrator.do(contract.organisation.estimateRules);
  const kept = limits.map(({ code, discountBasisPoints }) => ({ code, discountBasisPoints }));
  await administrator.do(contract.organisation.setEstimateRules, { body: { ...rules, overrunBasisPoints, limits: kept } });
}

it('the estimate that is signed says what a contract of repair must: class, guarantee, place, and by how much the cost may pass it', async () => {
  const administrator = await shop.desk('administrator');
  const printed = async (id = made.workOrderId) => {
    await (await shop.desk('service-adviser')).file(contract.workOrders.estimatePaper, { params: { id }, query: { language: 'zh-CN' } });
    return textsIn(formSheet(tray.form()).sheet);
  };
  const { address } = await administrator.do(contract.organisation.store);
  // Signed before the diagnosis found a second-level maintenance, for which the store promises 60 days and 6,000 km.
  const asSigned = await printed();
  for (const text of ['一级维护', '10 天或 2,000 km，先到为准', address]) expect(asSigned).toContain(text);
  const overrun = '增加的费用不超过本人首次授权金额的 12.5% 时，贵店可不另行征询。';
  expect(asSigned).not.toContain(overrun);
  await allow(1250);
  // A contract is what was signed, not what the store's rules say since.
  expect(await printed()).toEqual(asSigned);
  const visit = await checkIn(shop, await newCar(shop, '077'), null);
  await quote(shop, visit, { name: '更换机油机滤', labour: [{ id: made.oilChangeId, discountBasisPoints: 0 }], parts: [] });
  const quoted = await printed(visit.workOrderId);
  expect(quoted).toContain(overrun);
  await allow(0);
  const promisedAt = plusMinutes(shop.now(), 300);
  const adviser = await shop.desk('service-adviser');
  const params = { id: visit.workOrderId };
  const { version } = await adviser.do(contract.workOrders.get, { params });
  await adviser.do(contract.workOrders.promise, { params, body: { version, promisedAt, reason: '等料', toldBy: 'phone' } });
  expect(await printed(visit.workOrderId)).toEqual(quoted);
});

it('what the owner strikes out is not under the signature: neither in the total nor in what a payer owes', async () => {
  const visit = await checkIn(shop, await newCar(shop, '079'), null);
  const adviser = await shop.desk('service-adviser');
  const params = { id: visit.workOrderId };
  const oilChange = { labour: [{ id: made.oilChangeId, discountBasisPoints: 0 }], parts: [] };
  await addJob(shop, visit, { name: '更换机油机滤', ...oilChange });
  const { version, jobs, totalFen: bothFen } = await addJob(shop, visit, { name: '更换前减振器', ...oilChange });
  await adviser.do(contract.workOrders.quote, { params, body: { version, promisedAt: plusMinutes(shop.now(), 180) } });
  const printed = async () => {
    await adviser.file(contract.workOrders.estimatePaper, { params, query: { language: 'zh-CN' } });
    return tray.form().paper.blocks;
  };
  expect(await printed()).toContainEqual({ kind: 'total', totalFen: bothFen });
  const { body, ...input } = await approvalOf(shop, visit);
  await adviser.do(contract.workOrders.approve, { ...input, body: { ...body, declinedJobIds: [jobs[1]?.id ?? ''] } });
  const blocks = await printed();
  // Half of two jobs that cost the same.
  expect(blocks).toContainEqual({ kind: 'total', totalFen: bothFen / 2 });
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [[block.title, block.rows.length]] : []));
  expect(tables).toEqual([
    ['估价明细', 1],
    ['付款方', 1],
    ['客户不做的项目（不在授权之内）', 1],
    ['历次估价', 1],
  ]);
  // The history has both: what was quoted, and what of it the signature stands under.
  const [history] = blocks.flatMap((block) => (block.kind === 'table' && block.title === '历次估价' ? [block] : []));
  expect(history?.columns.slice(-2).map(({ head }) => head)).toEqual(['报价合计', '同意金额']);
  expect(history?.rows[0]?.slice(-2)).toEqual([paperMoney(bothFen), paperMoney(bothFen / 2)]);
});

it('what the owner strikes out is neither under what the inspector passes nor on the board', async () => {
  const visit = await checkIn(shop, await newCar(shop, '080'), null);
  const oilChange = { labour: [{ id: made.oilChangeId, discountBasisPoints: 0 }], parts: [] };
  await addJob(shop, visit, { name: '更换机油机滤', ...oilChange });
  const { jobs } = await quote(shop, visit, { name: '更换前减振器', ...oilChange });
  const { body, ...input } = await approvalOf(shop, visit);
  const declinedJobIds = [jobs[1]?.id ?? ''];
  await (await shop.desk('service-adviser')).do(contract.workOrders.approve, { ...input, body: { ...body, declinedJobIds } });
  const inspector = await shop.desk('quality-inspector');
  const sheet = await inspector.do(contract.inspection.sheet, { params: { workOrderId: visit.workOrderId } });
  expect(sheet.operations.map(({ operation }) => operation.status)).toEqual(['waiting']);
  const { cards } = await (await shop.desk('workshop-manager')).do(contract.workshop.board);
  expect(cards.find(({ workOrderId }) => workOrderId === visit.workOrderId)?.jobWordsZh).toBe('更换机油机滤');
});

it('the settlement list names the certificate of the repair, as its form wants it', async () => {
  const inspector = await shop.desk('quality-inspector');
  const { certificateNumber } = await inspector.do(contract.inspection.sheet, { params: { workOrderId: made.workOrderId } });
  expect(certificateNumber).toMatch(/^HG-/);
  await (await shop.desk('cashier')).file(contract.settlement.paper, { params: { id: made.settlementId } });
  expect(tray.settlementList().visit.certificateNumber).toBe(certificateNumber);
});

it('a fee without a name of its own stands on both papers by its kind, in words', async () => {
  const visit = await checkIn(shop, await newCar(shop, '078'), null);
  const adviser = await shop.desk('service-adviser');
  const params = { id: visit.workOrderId };
  const { id: jobId = '' } = (await addJob(shop, visit, { name: '拖车与检测', labour: [], parts: [] })).jobs[0] ?? {};
  for (const kind of ['diagnosis', 'management', 'consumables', 'rescue'] as const) {
    const { version } = await adviser.do(contract.workOrders.get, { params });
    const fee = { version, lineId: newId(), kind, name: '', priceFen: 1000 };
    await adviser.do(contract.workOrders.addFee, { params: { ...params, jobId }, body: fee });
  }
  const before = await adviser.do(contract.workOrders.get, { params });
  const lineIds = before.jobs.flatMap(({ feeLines }) => feeLines.filter(({ kind }) => kind === 'consumables').map(({ id }) => id));
  const discount = { version: before.version, requestId: newId(), lineIds, basisPoints: 500, reason: '老客户' };
  await adviser.do(contract.workOrders.giveDiscount, { params, body: discount });
  const { version } = await adviser.do(contract.workOrders.get, { params });
  await adviser.do(contract.workOrders.quote, { params, body: { version, promisedAt: plusMinutes(shop.now(), 180) } });
  await adviser.file(contract.workOrders.estimatePaper, { params, query: { language: 'zh-CN' } });
  const estimate = textsIn(formSheet(tray.form()).sheet);
  for (const words of ['诊断费', '管理费', '辅料费', '施救费']) expect(estimate).toContain(words);
  for (const code of ['diagnosis', 'management', 'consumables', 'rescue']) expect(estimate).not.toContain(code);
  await adviser.do(contract.workOrders.approve, await approvalOf(shop, visit));
  const bill = await preSettle(shop, visit);
  await adviser.file(contract.settlement.paper, { params: { id: bill.id }, query: { language: 'zh-CN' } });
  const list = tray.settlementList();
  // 5 % of ¥10.00: where the amount is not what the price comes to, it says why.
  expect(list.materials.map(({ name, code, note }) => [name, code, note])).toEqual([['辅料费', '', '优惠 ¥0.50']]);
  expect(list.otherFees.map(({ fee, name }) => [fee, name])).toEqual([
    ['diagnosis', '诊断费'],
    ['other', '管理费'],
    ['other', '施救费'],
  ]);
});

it('the overrun that was signed holds, whatever the store allows by then', async () => {
  const adviser = await shop.desk('service-adviser');
  /** An order signed under one rule and added to under another: 5 % more than was agreed. */
  const addedTo = async (plate: string, signedUnder: number, addedUnder: number) => {
    await allow(signedUnder);
    const visit = await checkIn(shop, await newCar(shop, plate), null);
    const params = { id: visit.workOrderId };
    const quoteNow = async () => {
      const { version } = await adviser.do(contract.workOrders.get, { params });
      return await adviser.do(contract.workOrders.quote, { params, body: { version, promisedAt: plusMinutes(shop.now(), 180) } });
    };
    const addFee = async (priceFen: number) => {
      const { version, jobs } = await addJob(shop, visit, { name: `检测 ${priceFen}`, labour: [], parts: [] });
      const fee = { version, lineId: newId(), kind: 'testing' as const, name: '', priceFen };
      await adviser.do(contract.workOrders.addFee, { params: { ...params, jobId: jobs.at(-1)?.id ?? '' }, body: fee });
    };
    await addFee(10_000);
    await quoteNow();
    await adviser.do(contract.workOrders.approve, await approvalOf(shop, visit));
    await allow(addedUnder);
    await addFee(500);
    const { jobs } = await quoteNow();
    await allow(0);
    return jobs.map(({ approval }) => approval);
  };
  expect(await addedTo('081', 1250, 0)).toEqual(['approved', 'approved']);
  expect(await addedTo('082', 0, 1250)).toEqual(['approved', 'proposed']);
});
