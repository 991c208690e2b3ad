// What goes another way than bill, payment, farewell: several tenders, arrears, money back, a reversal, a visit that costs
// nothing, a closed till; and eight clients who reach for the same bill.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBooks } from '../../books/run-books.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import { newId } from '../../platform/ids.ts';
import * as workOrders from '../work-orders/index.ts';
import { codeOf, finishedVisit, openWorkplace, type Visit, type Workplace } from './finished-visit.fixture.ts';
import { routes, settlementStateOfVisit } from './index.ts';
import { receivables } from './queries/receivables.ts';

let place: Workplace;
beforeAll(async () => {
  place = await openWorkplace();
});
afterAll(() => place.store.close());

const none = { params: undefined, query: undefined, body: undefined };
const billOf = (visit: Visit) => routes.ofVisit(place.as('service-adviser'), { ...none, params: { visitId: visit.visitId } });
const live = async (visit: Visit) => {
  const bill = (await billOf(visit)).settlements.findLast((row) => row.status !== 'reversed');
  if (!bill) throw new Error('a bill stands');
  return bill;
};
async function prepared() {
  const visit = await finishedVisit(place);
  const body = { version: (await billOf(visit)).visit.version, mileageOutKm: 10_006 };
  await routes.prepare(place.as('service-adviser'), { ...none, params: { visitId: visit.visitId }, body });
  return { visit, bill: await live(visit) };
}
type Tenders = Parameters<typeof routes.pay>[1]['body']['tenders'];
const cash = (amountFen: number): Tenders => [{ tender: 'cash', amountFen, givenFen: null }];
const pay = (bill: { id: string; version: number }, tenders: Tenders, id = newId()) =>
  routes.pay(place.as('cashier'), { ...none, params: { id: bill.id }, body: { id, version: bill.version, tenders } });
type Asked = Parameters<typeof routes.ask>[1]['body'];
async function ask(role: 'cashier' | 'service-adviser', bill: { id: string; version: number }, what: Partial<Asked>): Promise<string> {
  const asked = {
    id: newId(),
    version: bill.version,
    kind: 'credit' as const,
    amountFen: null,
    paymentId: null,
    dueOn: null,
    reason: '客户要求',
  };
  const body = { ...asked, ...what };
  await routes.ask(place.as(role), { ...none, params: { id: bill.id }, body });
  return body.id;
}
const decide = (requestId: string, isApproved = true) =>
  routes.decide(place.as('service-manager'), { ...none, params: { requestId }, body: { isApproved, note: '' } });
const orderStatus = async (visit: Visit) =>
  (await workOrders.routes.get(place.as('service-adviser'), { ...none, params: { id: visit.workOrderId } })).status;
async function reversed(visit: Visit) {
  await decide(await ask('service-adviser', await live(visit), { kind: 'reversal' }));
}

describe('several tenders', () => {
  it('stand on one receipt, with the change of the cash', async () => {
    const { bill } = await prepared();
    // ¥540.00: ¥200.00 by WeChat, ¥340.00 cash of ¥350.00 handed over.
    const paid = await pay(bill, [
      { tender: 'wechat', amountFen: 20_000, givenFen: null },
      { tender: 'cash', amountFen: 34_000, givenFen: 35_000 },
    ]);
    expect([paid.status, paid.outstandingFen, new Set(paid.payments.map((row) => row.receiptNumber)).size]).toEqual(['paid', 0, 1]);
    expect(paid.payments.map((row) => [row.tender, row.amountFen, row.givenFen])).toEqual([
      ['cash', 34_000, 35_000],
      ['wechat', 20_000, null],
    ]);
    expect(paid).toMatchObject({ sixFees: { materialsFen: 32_625, labourFen: 21_375 }, labourGrossFen: 22_500, partsGrossFen: 32_625 });
  });
  it('never come to more than is owed, all together', async () => {
    const { bill } = await prepared();
    expect(await codeOf(pay(bill, [...cash(34_000), { tender: 'card', amountFen: 20_001, givenFen: null }]))).toBe('over-payment');
    expect(await codeOf(pay(bill, [{ tender: 'deposit', amountFen: 1, givenFen: null }]))).toBe('deposit-too-low');
  });
});

describe('arrears', () => {
  it('are asked for at the till and granted by the manager: the car may leave, the debt is on the list, a payment takes it off', async () => {
    const { visit, bill } = await prepared();
    const part = await pay(bill, cash(20_000));
    const request = await ask('cashier', part, { kind: 'credit', dueOn: '2026-12-24' });
    expect(await codeOf(ask('cashier', part, { kind: 'credit' }))).toBe('already-asked');
    expect(
      await codeOf(routes.decide(place.as('cashier'), { ...none, params: { requestId: request }, body: { isApproved: true, note: '' } })),
    ).toBe('same-person');
    await decide(request);
    expect(await codeOf(decide(request))).toBe('request-decided');
    const granted = await live(visit);
    expect([granted.status, granted.isCleared, granted.creditFen, await orderStatus(visit)]).toEqual(['part-paid', true, 34_000, 'closed']);
    expect(await inDealership(place.as('cashier'), (tx) => settlementStateOfVisit(tx, visit.visitId))).toMatchObject({ uncleared: 0 });
    const owed = await routes.receivables(place.as('cashier'), none);
    expect(owed.rows.find((row) => row.id === bill.id)).toMatchObject({
      outstandingFen: 34_000,
      ageDays: 0,
      ageBucket: '0-30',
      isOverdue: false,
    });
    await pay(granted, cash(34_000));
    expect((await routes.receivables(place.as('cashier'), none)).rows.some((row) => row.id === bill.id)).toBe(false);
  });
  it('come to all that is owed, of more bills than the list has rows', async () => {
    const { bill } = await prepared();
    await decide(await ask('cashier', bill, { kind: 'credit', dueOn: '2026-12-24' }));
    const before = await routes.receivables(place.as('cashier'), none);
    const copies = 510;
    const copied = (table: string, change: string) =>
      statement(
        `test.copy-${table}`,
        `insert into ${table} select (jsonb_populate_record(o, ${change})).* from settlements s
           join visit_payers y on y.dealership_id = s.dealership_id and y.id = s.payer_id
           join visits v on v.dealership_id = s.dealership_id and v.id = s.visit_id
           join ${table} o on o.dealership_id = s.dealership_id and o.id in (s.id, y.id, v.id)
           cross join lateral (select n, md5('bill' || n)::uuid as bill, md5('payer' || n)::uuid as payer, md5('visit' || n)::uuid as visit from generate_series(1, ${copies}) n) c
          where s.dealership_id = $1 and s.id = $2`,
      );
    const visits = copied('visits', `jsonb_build_object('id', c.visit, 'status', 'released', 'released_at', v.arrived_at)`);
    const payers = copied('visit_payers', `jsonb_build_object('id', c.payer, 'visit_id', c.visit)`);
    const bills = copied(
      'settlements',
      `jsonb_build_object('id', c.bill, 'payer_id', c.payer, 'visit_id', c.visit, 'number', 'JS-' || c.n)`,
    );
    const seen: Awaited<ReturnType<typeof receivables>>[] = [];
    const looked = inDealership(place.as('cashier'), async (tx) => {
      for (const copy of [visits, payers, bills]) await tx.run(copy, [tx.dealershipId, bill.id]);
      seen.push(await receivables(place.as('cashier'), tx));
      throw new Error('bills without a ledger do not stay');
    });
    await expect(looked).rejects.toThrow('do not stay');
    expect(seen.map(({ rows, totalFen }) => [rows.length, totalFen - before.totalFen])).toEqual([[500, copies * bill.totalFen]]);
  });
  it('may be granted from the answer to a receipt or an invoice number too, by whoever does both', async () => {
    const { bill } = await prepared();
    await ask('cashier', bill, { kind: 'credit' });
    const manager = place.as('service-manager');
    const owner = {
      ...manager,
      actor: { ...manager.actor, permissions: new Set([...manager.actor.permissions, 'settlement.collect' as const]) },
    };
    const one = { params: { id: bill.id }, query: undefined };
    const noted = await routes.noteInvoice(owner, { ...one, body: { version: bill.version, invoiceNumber: '24312000000012345678' } });
    const paid = await routes.pay(owner, { ...one, body: { id: newId(), version: noted.version, tenders: cash(10_000) } });
    for (const answer of [noted, paid]) expect(answer.requests.map((row) => row.allowedActions)).toEqual([[{ action: 'decide' }]]);
  });
  it('declined, hold the car as before', async () => {
    const { visit, bill } = await prepared();
    await decide(await ask('cashier', bill, { kind: 'credit' }), false);
    expect([(await live(visit)).isCleared, await orderStatus(visit)]).toEqual([false, 'settling']);
  });
});

describe('money back', () => {
  it('goes by the tender it came by, never more than that, out of the till of the cashier who asked', async () => {
    const { visit, bill } = await prepared();
    const paid = await pay(bill, [...cash(20_000), { tender: 'wechat', amountFen: 10_000, givenFen: null }]);
    const wechat = paid.payments.find((row) => row.tender === 'wechat');
    expect(await codeOf(ask('cashier', paid, { kind: 'refund', paymentId: wechat?.id ?? '', amountFen: 10_001 }))).toBe('refund-too-high');
    await decide(await ask('cashier', paid, { kind: 'refund', paymentId: wechat?.id ?? '', amountFen: 4000 }));
    const after = await live(visit);
    expect([after.status, after.paidFen, after.outstandingFen]).toEqual(['part-paid', 26_000, 28_000]);
    const back = after.payments.find((row) => row.kind === 'refund');
    expect([back?.tender, back?.amountFen, back?.receiptNumber?.slice(0, 8), back?.recordedByName]).toEqual([
      'wechat',
      -4000,
      'TK-0001-',
      'cashier 1',
    ]);
    expect(await codeOf(ask('cashier', after, { kind: 'refund', paymentId: wechat?.id ?? '', amountFen: 6001 }))).toBe('refund-too-high');
  });
  it('of a bill that let the car go asks for a reversal first', async () => {
    const { bill } = await prepared();
    const paid = await pay(bill, cash(54_000));
    expect(await codeOf(ask('cashier', paid, { kind: 'refund', paymentId: paid.payments[0]?.id ?? '', amountFen: 1 }))).toBe('wrong-state');
  });
});

describe('a reversal', () => {
  it('leaves a mirror with its own number, the money as a deposit and the order open; made again it is paid from the deposit', async () => {
    const { visit, bill } = await prepared();
    await pay(bill, cash(20_000));
    expect(await codeOf(ask('cashier', await live(visit), { kind: 'reversal' }))).toBe('not-yours-to-ask');
    await reversed(visit);
    const { settlements, totalFen, paidFen } = await billOf(visit);
    const [original, mirror] = settlements.slice(-2);
    expect(mirror?.number).toMatch(/^FJ-0001-2026-\d{4}$/);
    expect([original?.status, original?.mirroredByNumber, mirror?.mirrorOfNumber, mirror?.totalFen, mirror?.lines[0]?.amountFen]).toEqual([
      'reversed',
      mirror?.number,
      original?.number,
      -54_000,
      -21_375,
    ]);
    expect([original?.paidFen, original?.depositFen, await orderStatus(visit), totalFen, paidFen]).toEqual([
      0,
      20_000,
      'authorised',
      54_000,
      0,
    ]);
    const body = { version: (await billOf(visit)).visit.version, mileageOutKm: 10_006 };
    await routes.prepare(place.as('service-adviser'), { ...none, params: { visitId: visit.visitId }, body });
    const again = await live(visit);
    const paid = await pay(again, [{ tender: 'deposit', amountFen: 20_000, givenFen: null }, ...cash(34_000)]);
    expect([paid.status, paid.depositFen, await orderStatus(visit)]).toEqual(['paid', 0, 'closed']);
    for (const one of [original, mirror, paid]) {
      const pdf = await routes.paper(place.as('cashier'), { ...none, params: { id: one?.id ?? '' }, query: {} });
      expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
    }
  });
  it('frees the money to go back: as much as there is, and once', async () => {
    const { visit, bill } = await prepared();
    const paid = await pay(bill, cash(54_000));
    await reversed(visit);
    const original = (await billOf(visit)).settlements.find((row) => row.id === bill.id);
    const payment = { kind: 'refund' as const, paymentId: paid.payments[0]?.id ?? '' };
    await decide(await ask('cashier', original ?? bill, { ...payment, amountFen: 50_000 }));
    const after = (await billOf(visit)).settlements.find((row) => row.id === bill.id);
    expect([after?.depositFen, after?.paidFen]).toEqual([4000, 0]);
    expect(await codeOf(ask('cashier', after ?? bill, { ...payment, amountFen: 4001 }))).toBe('refund-too-high');
  });
});

describe('the till', () => {
  const day = () => routes.tillDay(place.as('cashier'), { ...none, query: {} });
  const close = (counted: { tender: 'cash'; countedFen: number }[], reason = '') =>
    routes.closeTill(place.as('cashier'), { ...none, body: { id: newId(), day: '2026-11-24', counted, reason } });

  it('closed and paid into at once by eight: what is on the closed day is what the close says', async () => {
    const bills = await Promise.all(Array.from({ length: 2 }, () => prepared()));
    const before = await day();
    const closing = before.tenders.map((line) => ({ tender: line.tender, countedFen: line.takenFen - line.refundedFen }));
    const body = { id: newId(), day: '2026-11-24', counted: closing, reason: '点数' };
    const answers = await Promise.all([
      ...Array.from({ length: 6 }, (_, at) => codeOf(pay(bills[at % 2]?.bill ?? { id: '', version: 0 }, cash(100)))),
      codeOf(routes.closeTill(place.as('cashier'), { ...none, body })),
      codeOf(close([], '点数')),
    ]);
    expect(answers.slice(0, 6).filter((code) => code === 'accepted')).toHaveLength(2);
    expect(answers.slice(6).toSorted()).toEqual(['accepted', 'day-closed']);
    const after = await day();
    expect(after.closeNumber).toMatch(/^RJ-0001-2026-\d{4}$/);
    const { visit } = bills[0] ?? {};
    if (visit) await pay(await live(visit), cash(100));
    expect((await day()).papers.length).toBe(after.papers.length);
    const tomorrow = await routes.tillDay(place.as('cashier'), { ...none, query: { day: '2026-11-25' } });
    expect(tomorrow.papers.length).toBeGreaterThan(0);
    expect(await codeOf(routes.closeTill(place.as('cashier'), { ...none, body: { ...body, id: newId(), day: '2026-11-26' } }))).toBe(
      'day-to-come',
    );
  });
  it('is counted: a difference is explained', async () => {
    const counted = [{ tender: 'cash' as const, countedFen: 1 }];
    const body = { id: newId(), day: '2026-11-25', counted, reason: '' };
    expect(await codeOf(routes.closeTill(place.as('cashier'), { ...none, body }))).toBe('difference-unexplained');
  });
});

describe('numbers without a gap', () => {
  it('a receipt whose entries the ledger does not take gives its number back, however often', async () => {
    const tail = (row?: { receiptNumber: string | null }) => Number(row?.receiptNumber?.slice(-4));
    const [{ bill: one }, { bill: other }] = [await prepared(), await prepared()];
    const id = newId();
    const first = await pay(one, cash(100), id);
    // The same receipt on another bill is only seen by the ledger, when the number is taken.
    const again = await Promise.all(Array.from({ length: 8 }, () => codeOf(pay(other, cash(100), id))));
    expect(new Set(again)).toEqual(new Set(['already-exists']));
    const next = await pay(other, cash(100));
    expect([tail(next.payments[0]), next.paidFen]).toEqual([tail(first.payments[0]) + 1, 100]);
  });
});

describe('two or eight at once', () => {
  it('make the bill of one visit: it is made once, and the losers leave no gap in the numbers', async () => {
    const tail = (number = '') => Number(number.slice(-4));
    const { bill: before } = await prepared();
    const visit = await finishedVisit(place);
    const body = { version: (await billOf(visit)).visit.version, mileageOutKm: 10_006 };
    const params = { visitId: visit.visitId };
    const make = () => codeOf(routes.prepare(place.as('service-adviser'), { ...none, params, body }));
    const answers = await Promise.all(Array.from({ length: 8 }, make));
    expect(answers.filter((code) => code === 'accepted')).toHaveLength(1);
    expect(new Set(answers.filter((code) => code !== 'accepted'))).toEqual(new Set(['already-prepared']));
    const { bill: after } = await prepared();
    expect([tail((await live(visit)).number), tail(after.number)]).toEqual([tail(before.number) + 1, tail(before.number) + 2]);
  });
  it('pay one bill: it is paid once', async () => {
    const { visit, bill } = await prepared();
    const answers = await Promise.all(Array.from({ length: 8 }, () => codeOf(pay(bill, cash(54_000)))));
    expect(answers.toSorted()).toEqual(['accepted', ...Array.from({ length: 7 }, () => 'version-conflict')]);
    expect((await live(visit)).paidFen).toBe(54_000);
  });
  it('pay and reverse one bill: either the payment or the reversal is told that things have changed', async () => {
    const { visit, bill } = await prepared();
    const part = await pay(bill, cash(1000));
    const request = await ask('service-adviser', part, { kind: 'reversal' });
    const answers = await Promise.all([...Array.from({ length: 7 }, () => codeOf(pay(part, cash(53_000)))), codeOf(decide(request))]);
    expect(answers.at(-1)).toBe('accepted');
    const paid = answers.filter((code, at) => at < 7 && code === 'accepted').length;
    const original = (await billOf(visit)).settlements.find((row) => row.id === bill.id);
    expect([original?.status, original?.paidFen, original?.depositFen]).toEqual(['reversed', 0, paid === 1 ? 54_000 : 1000]);
  });
  it.each([1, 2, 3, 4, 5, 6])('spend and give back what a reversal set free, time %i: it is there once', async () => {
    const { visit, bill } = await prepared();
    const paid = await pay(bill, cash(54_000));
    await reversed(visit);
    const body = { version: (await billOf(visit)).visit.version, mileageOutKm: 10_006 };
    await routes.prepare(place.as('service-adviser'), { ...none, params: { visitId: visit.visitId }, body });
    const again = await live(visit);
    const original = (await billOf(visit)).settlements.find((row) => row.id === bill.id);
    const back = { kind: 'refund' as const, paymentId: paid.payments[0]?.id ?? '', amountFen: 54_000 };
    const request = await ask('cashier', original ?? bill, back);
    const spend = codeOf(pay(again, [{ tender: 'deposit', amountFen: 54_000, givenFen: null }]));
    const answers = await Promise.all([spend, codeOf(decide(request))]);
    expect(answers.filter((code) => code === 'accepted')).toHaveLength(1);
    const { paidFen, depositFen } = await live(visit);
    expect([paidFen, depositFen]).toEqual([answers[0] === 'accepted' ? 54_000 : 0, 0]);
  });
});

it('leaves books that agree', async () => {
  const broken: unknown[] = [];
  await runBooks(place.store.services.db.pool, (finding) => {
    if (finding.offences.length > 0) broken.push(finding);
  });
  expect(broken).toEqual([]);
});
