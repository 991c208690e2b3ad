// A bad day: the discs are not on the shelf, the owner does not want the shock absorber, the inspector sends the brakes
// back twice, half of the bill is paid, then the owner finds brake fluid on it that nobody filled in: the bill is reversed,
// the fluid goes back to the store room, a new bill is made, and the rest is paid.
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formSheet, type SettlementListPaper } from '../../apps/server/src/platform/documents/index.ts';
import { settlementListSheet } from '../../apps/server/src/platform/documents/settlement-list.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { openShops, type Shops } from './desk.ts';
import { brokenBooks } from './play.ts';
import { type Tray, textsIn, watchPapers } from './printed.ts';
import {
  addPart,
  approvalOf,
  billOf,
  checkIn,
  dispatch,
  finishWork,
  type Goods,
  inspect,
  issueOf,
  newCar,
  openShop,
  paymentOf,
  preSettle,
  quote,
  releaseOf,
  type Shop,
  signature,
  startWork,
  stockShop,
  type Visit,
} from './shop.ts';

let shops: Shops;
let tray: Tray;
let shop: Shop;
let goods: Goods;
let visit: Visit;
let discId = '';
let fluidId = '';
let shockId = '';
let firstBillId = '';

const itIs = (hour: string) => {
  shops.store.clock.now = new Date(`2026-11-24T${hour}:00+08:00`).toISOString();
};
const order = async () => (await shop.desk('service-adviser')).do(contract.workOrders.get, { params: { id: visit.workOrderId } });
const bills = async () => (await billOf(shop, visit)).settlements;
const theBill = async (id: string) => {
  const bill = (await bills()).find((row) => row.id === id);
  if (!bill) throw new Error('the bill is there');
  return bill;
};
/** What the order asked the store room for, by part. */
async function requestOf(partId: string) {
  const { rows } = await (await shop.desk('storekeeper')).do(contract.warehouse.partsRequests, { query: { orderId: visit.workOrderId } });
  const line = rows.flatMap((row) => row.lines).find((row) => row.partId === partId);
  if (!line) throw new Error('the order asked for it');
  return line;
}
const amounts = (lines: readonly { kind: string; amountFen: number }[]) => lines.map(({ kind, amountFen }) => [kind, amountFen]);

beforeAll(async () => {
  shops = await openShops();
  tray = watchPapers(shops);
  shop = openShop(shops, 1);
  goods = await stockShop(shop, 26_055);
  discId = await addPart(shop, { number: '51712-AA000', nameZh: '前制动盘', unit: '只', priceFen: 38_000, onHand: 0 });
  fluidId = await addPart(shop, { number: 'DOT4', nameZh: '制动液', unit: '升', priceFen: 4500, onHand: 10_000 });
  shockId = await addPart(shop, { number: '54650-AA100', nameZh: '前减振器', unit: '只', priceFen: 74_600, onHand: 4000 });
  await (await shop.desk('service-manager')).do(contract.settlement.setRules, { body: { roundToFen: '10', seen: { roundToFen: '1' } } });
  visit = await checkIn(shop, await newCar(shop, '601'), null);
});
afterAll(() => shops.close());

describe('the morning', () => {
  it('09:00 the brakes are estimated and signed; of the two discs none is there', async () => {
    // Labour 1.2 h × ¥150.00 = ¥180.00. Pads ¥260.55, two discs ¥760.00, fluid ¥45.00: ¥1,065.55. In all ¥1,245.55.
    const parts = [
      { id: goods.padsId, quantity: 1000 },
      { id: discId, quantity: 2000 },
      { id: fluidId, quantity: 1000 },
    ];
    const quoted = await quote(shop, visit, {
      name: '更换前制动盘片',
      labour: [{ id: goods.brakesId, discountBasisPoints: 0 }],
      parts,
    });
    expect(quoted).toMatchObject({ labourFen: 18_000, partsFen: 106_555, totalFen: 124_555 });
    const adviser = await shop.desk('service-adviser');
    expect(await adviser.do(contract.workOrders.approve, await approvalOf(shop, visit))).toMatchObject({
      status: 'authorised',
      kitLight: 'short',
    });
    const { id, version, status } = await requestOf(discId);
    expect(status).toBe('short');
    const body = { version, id: newId(), choice: 'wait' as const, substituteId: null, remark: '车主在店等' };
    await adviser.do(contract.warehouse.decideShortage, { params: { id }, body });
  });

  it('09:40 the discs come by courier, and everything is handed out', async () => {
    itIs('09:40');
    const keeper = await shop.desk('storekeeper');
    const lines = [{ partId: discId, quantity: 2000, valueFen: 50_000, batch: 'KD-1', bin: 'B-02', hasCertificate: true }];
    const papers = { supplierId: null, kind: 'opening' as const, deliveryNote: '', receivedOn: '2026-11-24', lines };
    await keeper.do(contract.warehouse.receive, { body: { id: newId(), ...papers } });
    const handedOut = await keeper.do(contract.warehouse.issueOrder, await issueOf(shop, visit.workOrderId));
    expect(handedOut.lines.map((line) => line.status)).toEqual(['issued', 'issued', 'issued']);
  });

  it('10:00 at work a leaking shock absorber is found; the owner declines it', async () => {
    itIs('10:00');
    await dispatch(shop, visit, { bayType: 'mechanical', startsAt: '2026-11-24T02:00:00.000Z' });
    await startWork(shop, visit, 'mechanical');
    const [technician, adviser] = [await shop.desk('technician'), await shop.desk('service-adviser')];
    const params = { id: visit.workOrderId };
    const findingId = newId();
    const finding = { findingId, operationId: null, words: '右前减振器渗油', severity: 'red' as const, photos: [] };
    await technician.do(contract.workOrders.raiseFinding, { params, body: finding });
    const { version, concerns } = await order();
    const jobId = newId();
    const job = {
      version,
      jobId,
      findingId,
      concernId: concerns[0]?.id ?? '',
      name: '更换右前减振器',
      labour: [{ lineId: newId(), labourOperationId: goods.oilChangeId, discountBasisPoints: 0 }],
      parts: [{ lineId: newId(), partId: shockId, quantity: 1000 }],
    };
    const written = await adviser.do(contract.workOrders.addJob, { params, body: job });
    const promisedAt = '2026-11-24T06:00:00.000Z';
    const quoted = await adviser.do(contract.workOrders.quote, { params, body: { version: written.version, promisedAt } });
    const answer = { version: quoted.version, signedByName: visit.senderName, signature, declinedJobIds: [jobId] };
    expect(await adviser.ask(contract.workOrders.approve, { params, body: answer })).toMatchObject({ code: 'waiver-missing' });
    const after = await adviser.do(contract.workOrders.approve, { params, body: { ...answer, waiver: signature } });
    expect(after.jobs.map(({ nameZh, approval }) => [nameZh, approval])).toEqual([
      ['更换前制动盘片', 'approved'],
      ['更换右前减振器', 'declined'],
    ]);
    itIs('10:50');
    await finishWork(shop, visit, 'mechanical');
  });

  it('11:00 and 11:30 the inspector sends the brakes back; before noon they pass', async () => {
    for (const [inspected, done] of [
      ['11:00', '11:20'],
      ['11:30', '11:50'],
    ] as const) {
      itIs(inspected);
      await inspect(shop, visit, 'mechanical');
      const early = await shop.desk('service-adviser');
      const { version } = (await billOf(shop, visit)).visit;
      const body = { version, mileageOutKm: 12_506 };
      const said = await early.ask(contract.settlement.prepare, { params: { visitId: visit.visitId }, body });
      expect(said.code).toBe('work-not-finished');
      await startWork(shop, visit, 'mechanical');
      itIs(done);
      await finishWork(shop, visit, 'mechanical');
    }
    itIs('11:55');
    const sheet = await inspect(shop, visit, null);
    expect(
      sheet.history
        .filter(({ level }) => level === 'final')
        .map(({ result }) => result)
        .toSorted(),
    ).toEqual(['passed', 'rework', 'rework']);
  });
});

describe('the bill', () => {
  it('12:10 is what was agreed, without what was declined, with five fen wiped off', async () => {
    itIs('12:10');
    const bill = await preSettle(shop, visit);
    firstBillId = bill.id;
    // ¥1,245.55 to the jiao: ¥1,245.50.
    expect(bill).toMatchObject({ labourFen: 18_000, partsFen: 106_555, roundingFen: -5, totalFen: 124_550, mileageOutKm: 12_506 });
    expect(bill.sixFees).toMatchObject({ labourFen: 18_000, materialsFen: 106_555, otherFen: -5 });
    expect(amounts(bill.lines)).toEqual([
      ['labour', 18_000],
      ['part', 26_055],
      ['part', 76_000],
      ['part', 4500],
      ['rounding', -5],
    ]);
  });

  it('12:13 the owner signs the list on the tablet, once, and the paper bears it', async () => {
    itIs('12:13');
    const adviser = await shop.desk('service-adviser');
    const params = { id: firstBillId };
    const { version } = await theBill(firstBillId);
    const body = { version, signedByName: visit.senderName, signature };
    const cashier = await shop.desk('cashier');
    expect(await cashier.ask(contract.settlement.sign, { params, body })).toMatchObject({ status: 403 });
    const signed = await adviser.do(contract.settlement.sign, { params, body });
    expect(signed).toMatchObject({ status: 'pre-settled', signedByName: visit.senderName, signedAt: '2026-11-24T04:13:00.000Z' });
    const again = { ...body, version: signed.version };
    expect((await adviser.ask(contract.settlement.sign, { params, body: again })).code).toBe('already-signed');
    await cashier.file(contract.settlement.paper, { params, query: { language: 'zh-CN' } });
    expect(tray.settlementList().signaturePng?.slice(1, 4)).toEqual(Buffer.from('PNG'));
    expect(settlementListSheet(tray.settlementList())).toMatchObject({ hasSignature: true, signedBy: '王芳 2026年11月24日 12:13' });
  });

  it('12:15 the owner pays half, and the car stays', async () => {
    itIs('12:15');
    const cashier = await shop.desk('cashier');
    const half = await cashier.do(contract.settlement.pay, paymentOf(await theBill(firstBillId), 62_275, 'wechat'));
    expect(half).toMatchObject({ status: 'part-paid', paidFen: 62_275, outstandingFen: 62_275 });
    const adviser = await shop.desk('service-adviser');
    expect((await adviser.ask(contract.handover.release, await releaseOf(shop, visit))).code).toBe('not-paid');
  });

  it('12:20 the fluid was never filled in: it cannot go back while it is billed, the bill cannot be taken back while money is on it', async () => {
    itIs('12:20');
    const { id, version } = await requestOf(fluidId);
    const keeper = await shop.desk('storekeeper');
    expect((await keeper.ask(contract.warehouse.takeBack, { params: { id }, body: { version } })).code).toBe('part-billed');
    const adviser = await shop.desk('service-adviser');
    const bill = await theBill(firstBillId);
    const params = { id: bill.id };
    expect((await adviser.ask(contract.settlement.withdraw, { params, body: { version: bill.version } })).code).toBe('payment-taken');
  });

  it('12:25 the adviser asks for the reversal with the reason, the manager grants it: a mirror stands, the order is open again', async () => {
    itIs('12:25');
    const bill = await theBill(firstBillId);
    const requestId = newId();
    const asked = { amountFen: null, paymentId: null, dueOn: null, reason: '制动液未加，多计一升' };
    const body = { ...asked, id: requestId, version: bill.version, kind: 'reversal' as const };
    const adviser = await shop.desk('service-adviser');
    await adviser.do(contract.settlement.ask, { params: { id: bill.id }, body });
    const manager = await shop.desk('service-manager');
    await manager.do(contract.settlement.decide, { params: { requestId }, body: { isApproved: true, note: '同意冲销重结' } });
    const [original, mirror] = await bills();
    expect(original).toMatchObject({ status: 'reversed', totalFen: 124_550, paidFen: 0, outstandingFen: 0, depositFen: 62_275 });
    expect(original?.requests[0]).toMatchObject({ status: 'approved', reason: '制动液未加，多计一升', note: '同意冲销重结' });
    expect(mirror).toMatchObject({ number: 'FJ-0001-2026-0001', mirrorOfNumber: 'JS-0001-2026-0001', totalFen: -124_550, roundingFen: 5 });
    expect(amounts(mirror?.lines ?? [])).toEqual([
      ['labour', -18_000],
      ['part', -26_055],
      ['part', -76_000],
      ['part', -4500],
      ['rounding', 5],
    ]);
    expect((await order()).status).toBe('authorised');
  });

  it('12:30 the fluid goes back on the shelf, and the new bill is without it', async () => {
    itIs('12:30');
    const { id, version } = await requestOf(fluidId);
    const keeper = await shop.desk('storekeeper');
    await keeper.do(contract.warehouse.takeBack, { params: { id }, body: { version } });
    const { rows } = await keeper.do(contract.warehouse.stock, { query: {} });
    expect(rows.find((row) => row.partId === fluidId)?.onHand).toBe(10_000);
    // ¥1,245.55 less ¥45.00 is ¥1,200.55, to the jiao ¥1,200.50.
    const bill = await preSettle(shop, visit);
    expect(bill).toMatchObject({
      number: 'JS-0001-2026-0002',
      labourFen: 18_000,
      partsFen: 102_055,
      roundingFen: -5,
      totalFen: 120_050,
      depositFen: 62_275,
    });
  });

  it('12:35 the half that was paid counts, the rest of ¥577.75 is paid in cash with ¥22.25 of change, and the car goes home', async () => {
    itIs('12:35');
    const bill = (await bills()).find(({ status }) => status === 'pre-settled');
    const cashier = await shop.desk('cashier');
    const tenders = [
      { tender: 'deposit' as const, amountFen: 62_275, givenFen: null },
      { tender: 'cash' as const, amountFen: 57_775, givenFen: 60_000 },
    ];
    const body = { id: newId(), version: bill?.version ?? 0, tenders };
    const paid = await cashier.do(contract.settlement.pay, { params: { id: bill?.id ?? '' }, body });
    expect(paid).toMatchObject({ status: 'paid', paidFen: 120_050, outstandingFen: 0, depositFen: 0 });
    expect((await order()).status).toBe('closed');
    const adviser = await shop.desk('service-adviser');
    await adviser.do(contract.handover.release, await releaseOf(shop, visit));
    expect((await order()).visit.status).toBe('released');
  });
});

describe('what is left of it', () => {
  it('the till took ¥1,200.50 in two tenders, neither more nor less, and is closed with that', async () => {
    const cashier = await shop.desk('cashier');
    const day = await cashier.do(contract.settlement.tillDay, { query: {} });
    expect(day.tenders.map(({ tender, takenFen, refundedFen }) => [tender, takenFen, refundedFen])).toEqual([
      ['cash', 57_775, 0],
      ['wechat', 62_275, 0],
    ]);
    expect(day.systemFen).toBe(120_050);
    const counted = [
      { tender: 'cash' as const, countedFen: 57_775 },
      { tender: 'wechat' as const, countedFen: 62_275 },
    ];
    // A slip of the finger is no count: five of these would be more than any sum that the lists can show.
    const slip = [{ tender: 'cash' as const, countedFen: 10_000_000_001 }];
    const mistyped = { id: newId(), day: '2026-11-24', counted: slip, reason: '手误' };
    expect(await cashier.ask(contract.settlement.closeTill, { body: mistyped })).toMatchObject({ status: 400 });
    const closed = await cashier.do(contract.settlement.closeTill, { body: { id: newId(), day: '2026-11-24', counted, reason: '' } });
    expect([closed.closeNumber, closed.countedFen]).toEqual(['RJ-0001-2026-0001', 120_050]);
  });

  it('the three lists are printed in both languages: the reversed bill and its mirror ask for nothing, the new one is paid', async () => {
    const cashier = await shop.desk('cashier');
    for (const language of ['zh-CN', 'en'] as const) {
      const lists: SettlementListPaper[] = [];
      const stamps: string[] = [];
      for (const { id } of await bills()) {
        const paper = await cashier.file(contract.settlement.paper, { params: { id }, query: { language } });
        expect(Buffer.from(paper.slice(0, 5)).toString()).toBe('%PDF-');
        lists.push(tray.settlementList());
        stamps.push(settlementListSheet(tray.settlementList()).stamp);
      }
      expect(lists.map(({ number, isWithdrawn }) => [number, isWithdrawn])).toEqual([
        ['JS-0001-2026-0001', true],
        ['FJ-0001-2026-0001', false],
        ['JS-0001-2026-0002', false],
      ]);
      expect(lists.map(({ totalFen, receivedFen, outstandingFen }) => [totalFen, receivedFen, outstandingFen])).toEqual([
        [124_550, 0, 0],
        [-124_550, 0, 0],
        [120_050, 120_050, 0],
      ]);
      // Labour, materials with and without the fluid, the five fen wiped off among the other fees.
      expect(lists.map(({ fees }) => [fees.labourFen, fees.materialsFen, fees.otherFen])).toEqual([
        [18_000, 106_555, -5],
        [-18_000, -106_555, 5],
        [18_000, 102_055, -5],
      ]);
      expect(lists.map(({ materials }) => materials.length)).toEqual([3, 3, 2]);
      const reversing = language === 'en' ? 'REVERSES JS-0001-2026-0001' : '冲销 JS-0001-2026-0001';
      expect(stamps).toEqual([language === 'en' ? 'VOID' : '已作废', reversing, '']);
      expect(lists.map((list) => list.visit.mileageOutKm)).toEqual([12_506, 12_506, 12_506]);
      // A mirror and a new list are not what the owner has signed.
      expect(lists.map(({ signaturePng }) => signaturePng !== null)).toEqual([true, false, false]);
    }
  });

  it('two receipts: half by WeChat with the other half owed, then the cash with its change, beside the deposit, and nothing owed', async () => {
    const cashier = await shop.desk('cashier');
    const [original, , settled] = await bills();
    const receiptOf = async (id: string | null | undefined) => {
      await cashier.file(contract.settlement.receipt, { params: { id: id ?? '' }, query: { language: 'en' } });
      return textsIn(formSheet(tray.form()).sheet);
    };
    const half = await receiptOf(original?.payments.find(({ tender }) => tender === 'wechat')?.receiptId);
    for (const text of ['SK-0001-2026-0001', 'WeChat', '¥622.75', '¥1,245.50', '陆佰贰拾贰元柒角伍分']) expect(half).toContain(text);
    expect(half.filter((text) => text === '¥622.75')).toHaveLength(2);
    const rest = await receiptOf(settled?.payments.find(({ tender }) => tender === 'cash')?.receiptId);
    // The ¥622.75 of the deposit have their receipt: they are named, and not counted as money a second time.
    const facts = ['SK-0001-2026-0002', 'Cash', '¥577.75', '¥622.75', '¥600.00', '¥22.25', '¥1,200.50', '伍佰柒拾柒元柒角伍分', '¥0.00'];
    for (const text of facts) expect(rest).toContain(text);
    const toDeposit = original?.payments.find(({ tender }) => tender === 'deposit');
    expect([toDeposit?.receiptId, toDeposit?.receiptNumber]).toEqual([null, null]);
    const params = { id: toDeposit?.id ?? '' };
    expect(await cashier.ask(contract.settlement.receipt, { params } as never)).toMatchObject({ status: 404 });
  });

  it('the close as paper has both tenders, counted as the books say, and the sum of the till', async () => {
    const cashier = await shop.desk('cashier');
    const { closeId } = await cashier.do(contract.settlement.tillDay, { query: {} });
    await cashier.file(contract.settlement.closePaper, { params: { id: closeId ?? '' }, query: { language: 'zh-CN' } });
    const [, count, papers] = tray.form().paper.blocks;
    expect(count).toMatchObject({
      rows: [
        ['现金', '1', '¥577.75', '¥0.00', '¥577.75', '¥577.75', '¥0.00'],
        ['微信', '1', '¥622.75', '¥0.00', '¥622.75', '¥622.75', '¥0.00'],
      ],
      sums: [
        ['账面', '¥1,200.50'],
        ['清点', '¥1,200.50'],
        ['差异', '¥0.00'],
      ],
    });
    expect(papers).toMatchObject({ sums: [['合计', '¥1,200.50']] });
  });

  it('the release slip names the one bill that stands, and the mileage that was read for it', async () => {
    const adviser = await shop.desk('service-adviser');
    await adviser.file(contract.handover.slip, { params: { visitId: visit.visitId }, query: { language: 'zh-CN' } });
    const slip = textsIn(formSheet(tray.form()).sheet);
    for (const text of ['JS-0001-2026-0002', '12,506 km']) expect(slip).toContain(text);
    expect(slip.filter((text) => /FJ-|JS-0001-2026-0001/.test(text))).toEqual([]);
  });

  it('what was declined waits in the file of the car', async () => {
    const { vehicleId } = (await billOf(shop, visit)).visit;
    const { rows } = await (await shop.desk('service-adviser')).do(contract.workOrders.deferredOfCar, { params: { id: vehicleId } });
    expect(rows.map(({ nameZh }) => nameZh)).toEqual(['更换右前减振器']);
  });

  it('the books agree', async () => expect(await brokenBooks(shops)).toEqual([]));
});
