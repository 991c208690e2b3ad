// Who pays besides the owner: an insurer by its share, the maker the whole; and what leaves the house about it: the number of
// the invoice and the sheets.
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBooks } from '../../books/run-books.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { newId } from '../../platform/ids.ts';
import * as workOrders from '../work-orders/index.ts';
import { codeOf, finishedVisit, type OtherPayer, openWorkplace, type Visit, type Workplace } from './finished-visit.fixture.ts';
import { routes, settlementStateOfVisit } from './index.ts';

let place: Workplace;
beforeAll(async () => {
  place = await openWorkplace();
});
afterAll(() => place.store.close());

const none = { params: undefined, query: undefined, body: undefined };
const billOf = (visit: Visit) => routes.ofVisit(place.as('service-adviser'), { ...none, params: { visitId: visit.visitId } });
async function prepared(payer?: OtherPayer) {
  const visit = await finishedVisit(place, payer);
  const body = { version: (await billOf(visit)).visit.version, mileageOutKm: 10_006 };
  const { settlements } = await routes.prepare(place.as('service-adviser'), { ...none, params: { visitId: visit.visitId }, body });
  return { visit, settlements };
}
const pay = (bill: { id: string; version: number }, amountFen: number) => {
  const tenders = [{ tender: 'card' as const, amountFen, givenFen: null }];
  return routes.pay(place.as('cashier'), { ...none, params: { id: bill.id }, body: { id: newId(), version: bill.version, tenders } });
};
const orderStatus = async (visit: Visit) =>
  (await workOrders.routes.get(place.as('service-adviser'), { ...none, params: { id: visit.workOrderId } })).status;
const holding = async (visit: Visit) =>
  (await inDealership(place.as('cashier'), (tx) => settlementStateOfVisit(tx, visit.visitId))).uncleared;
const owed = async (id: string) => (await routes.receivables(place.as('cashier'), none)).rows.find((row) => row.id === id)?.outstandingFen;
const rowsOf = async (bytes: Uint8Array) => (await readXlsxFile(Buffer.from(bytes)))[0]?.data ?? [];

describe('an insurer who pays six tenths', () => {
  it('gets a bill of its own, on account from the start; the car leaves when the owner has paid', async () => {
    const { visit, settlements } = await prepared({ priceClass: 'insurance', basisPoints: 6000 });
    // Of ¥213.75, ¥45.00 and ¥281.25 four tenths are ¥85.50, ¥18.00 and ¥112.50: ¥216.00; six tenths are ¥324.00.
    const owner = settlements.find(({ priceClass }) => priceClass === 'customer');
    const insurer = settlements.find(({ priceClass }) => priceClass === 'insurance');
    expect(owner?.lines.map(({ amountFen }) => amountFen)).toEqual([8550, 1800, 11_250]);
    expect([owner?.totalFen, insurer?.totalFen, insurer?.creditFen, insurer?.isCleared]).toEqual([21_600, 32_400, 32_400, true]);
    expect([owner?.number, insurer?.number].toSorted()).toEqual(['JS-0001-2026-0001', 'JS-0001-2026-0002']);
    expect([await holding(visit), await owed(insurer?.id ?? '')]).toEqual([1, 32_400]);
    // The bills of a visit are taken back together: what was paid on one bars the other.
    const part = await pay(owner ?? { id: '', version: 0 }, 1600);
    const other = (await billOf(visit)).settlements.find(({ id }) => id === insurer?.id);
    const withdrawal = other?.allowedActions.find(({ action }) => action === 'withdraw');
    expect(withdrawal).toEqual({ action: 'withdraw', refused: 'payment-taken', facts: { paidFen: 1600 } });
    await pay(part, 20_000);
    expect([await holding(visit), await orderStatus(visit)]).toEqual([0, 'closed']);
    const paid = await pay(insurer ?? { id: '', version: 0 }, 32_400);
    expect([paid.status, await owed(paid.id)]).toEqual(['paid', undefined]);
  });
});

describe('the maker who pays all of it', () => {
  it('leaves nothing to collect: somebody approves, the order closes, the debt stands', async () => {
    const { visit, settlements } = await prepared({ priceClass: 'warranty', basisPoints: 10_000 });
    const [bill] = settlements;
    const [request] = bill?.requests ?? [];
    expect([settlements.length, bill?.totalFen, bill?.status, request?.kind]).toEqual([1, 54_000, 'pre-settled', 'free']);
    expect([await holding(visit), await orderStatus(visit)]).toEqual([1, 'settling']);
    const decide = (role: 'service-manager' | 'service-adviser') =>
      routes.decide(place.as(role), { ...none, params: { requestId: request?.id ?? '' }, body: { isApproved: true, note: '三包' } });
    expect(await codeOf(decide('service-adviser'))).toBe('same-person');
    await decide('service-manager');
    expect([await holding(visit), await orderStatus(visit), await owed(bill?.id ?? '')]).toEqual([0, 'closed', 54_000]);
  });

  it('on account and wrong: it is no longer taken back but reversed', async () => {
    const { visit, settlements } = await prepared({ priceClass: 'warranty', basisPoints: 10_000 });
    const grant = (requestId: string) =>
      routes.decide(place.as('service-manager'), { ...none, params: { requestId }, body: { isApproved: true, note: '' } });
    await grant(settlements[0]?.requests[0]?.id ?? '');
    const [bill] = (await billOf(visit)).settlements;
    const params = { id: bill?.id ?? '' };
    const version = bill?.version ?? 0;
    const offered = bill?.allowedActions.find(({ action }) => action === 'withdraw');
    expect(offered).toMatchObject({ refused: 'reverse-first' });
    expect(await codeOf(routes.withdraw(place.as('service-adviser'), { ...none, params, body: { version } }))).toBe('reverse-first');
    const wish = { id: newId(), version, kind: 'reversal' as const, amountFen: null, paymentId: null, dueOn: null, reason: '工时算错' };
    await routes.ask(place.as('service-adviser'), { ...none, params, body: wish });
    await grant(wish.id);
    expect((await billOf(visit)).settlements.map(({ status, totalFen }) => [status, totalFen])).toEqual([
      ['reversed', 54_000],
      ['reversed', -54_000],
    ]);
    expect([await orderStatus(visit), await owed(params.id)]).toEqual(['authorised', undefined]);
  });

  it('an unpaid bill that is not on account is withdrawn, not reversed', async () => {
    const [bill] = (await prepared()).settlements;
    const wish = { id: newId(), version: bill?.version ?? 0, kind: 'reversal' as const, amountFen: null, paymentId: null, dueOn: null };
    const asked = routes.ask(place.as('service-adviser'), { ...none, params: { id: bill?.id ?? '' }, body: { ...wish, reason: '算错' } });
    expect(await codeOf(asked)).toBe('withdraw-instead');
  });
});

describe('what leaves the house', () => {
  it('the number of the invoice is noted and taken off again; the sheets have the figures of the bill', async () => {
    const [bill] = (await prepared()).settlements;
    const params = { id: bill?.id ?? '' };
    const note = (version: number, invoiceNumber: string | null) =>
      routes.noteInvoice(place.as('cashier'), { ...none, params, body: { version, invoiceNumber } });
    const wrong = await note(bill?.version ?? 0, '25112000000000000001');
    const none1 = await note(wrong.version, null);
    expect([wrong.invoiceNumber, none1.invoiceNumber]).toEqual(['25112000000000000001', null]);
    const noted = await note(none1.version, '25112000000000000002');
    await pay(noted, 14_000);
    const cashier = () => place.as('cashier');
    const heads = await rowsOf(await routes.exportBills(cashier(), { ...none, body: { language: 'zh-CN' } }));
    const row = heads.find((cells) => cells[0] === bill?.number) ?? [];
    const of = (header: string) => row[heads[0]?.indexOf(header) ?? -1];
    expect([of('发票号'), of('应收工时费'), of('实收工时费'), of('合计金额'), of('已收金额'), of('欠收金额')]).toEqual([
      '25112000000000000002',
      225,
      213.75,
      540,
      140,
      400,
    ]);
    const lines = await rowsOf(await routes.exportBill(cashier(), { params, query: undefined, body: { language: 'en' } }));
    expect(lines.slice(1).map((cells) => cells[lines[0]?.indexOf('Amount') ?? -1])).toEqual([213.75, 45, 281.25]);
    const till = await rowsOf(await routes.exportTillDay(cashier(), { ...none, body: { language: 'zh-CN', day: '2026-11-24' } }));
    const papers = (await routes.tillDay(cashier(), { ...none, query: {} })).papers;
    expect(till.slice(1).map((cells) => cells[0])).toEqual(papers.map(({ receiptNumber }) => receiptNumber));
    expect(papers.at(-1)).toMatchObject({ amountFen: 14_000, settlementNumber: bill?.number });
  });
});

it('leaves books that agree', async () => {
  const broken: unknown[] = [];
  await runBooks(place.store.services.db.pool, (finding) => {
    if (finding.offences.length > 0) broken.push(finding);
  });
  expect(broken).toEqual([]);
});
