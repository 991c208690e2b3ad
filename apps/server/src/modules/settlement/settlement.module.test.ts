import { plusMinutes } from '@bayline/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBooks } from '../../books/run-books.ts';
import { newId } from '../../platform/ids.ts';
import { openShop } from '../reception/shop.fixture.ts';
import * as warehouse from '../warehouse/index.ts';
import * as workOrders from '../work-orders/index.ts';
import {
  agreedVisit,
  codeOf,
  doWork,
  finishedVisit,
  issueParts,
  openWorkplace,
  type Visit,
  type Workplace,
} from './finished-visit.fixture.ts';
import { routes } from './index.ts';

let place: Workplace;
beforeAll(async () => {
  place = await openWorkplace();
});
afterAll(() => place.store.close());

const billOf = (visit: Visit) =>
  routes.ofVisit(place.as('service-adviser'), { params: { visitId: visit.visitId }, query: undefined, body: undefined });
const prepare = async (visit: Visit) =>
  routes.prepare(place.as('service-adviser'), {
    params: { visitId: visit.visitId },
    query: undefined,
    body: { version: (await billOf(visit)).visit.version, mileageOutKm: 10_006 },
  });
async function prepared(visit: Visit) {
  const [bill] = (await prepare(visit)).settlements;
  if (!bill) throw new Error('a bill was made');
  return bill;
}
interface Offer {
  readonly id: string;
  readonly version: number;
  readonly amountFen: number;
  readonly role?: 'cashier' | 'service-adviser';
  readonly dealershipId?: number;
}
const pay = ({ id, version, amountFen, role = 'cashier', dealershipId = 1 }: Offer) =>
  routes.pay(place.as(role, { dealershipId }), {
    params: { id },
    query: undefined,
    body: { id: newId(), version, tenders: [{ tender: 'wechat', amountFen, givenFen: null }] },
  });
const withdraw = (id: string, version: number) =>
  routes.withdraw(place.as('service-adviser'), { params: { id }, query: undefined, body: { version } });

async function filterLine(visit: Visit) {
  const list = await warehouse.routes.partsRequests(place.as('storekeeper'), {
    params: undefined,
    query: { orderId: visit.workOrderId },
    body: undefined,
  });
  const line = list.rows[0]?.lines.findLast(({ partId, status }) => partId === place.filterId && status !== 'cancelled');
  if (!line) throw new Error('the filter was asked for');
  return line;
}
async function takeFilterBack(visit: Visit) {
  const { id, version } = await filterLine(visit);
  return await warehouse.routes.takeBack(place.as('storekeeper'), { params: { id }, query: undefined, body: { version } });
}

describe('before the bill', () => {
  it('names what is still missing, one thing after the other, and then shows what it will be', async () => {
    const visit = await agreedVisit(place);
    expect(await codeOf(prepare(visit))).toBe('work-not-finished');
    await issueParts(place, visit);
    expect((await billOf(visit)).allowedActions).toEqual([
      { action: 'prepare', refused: 'work-not-finished', facts: { openOperations: 1 } },
    ]);
    await doWork(place, visit);
    const bill = await billOf(visit);
    expect(bill.allowedActions).toEqual([{ action: 'prepare' }]);
    expect(bill.drafts.map((d) => [d.labourFen, d.partsFen, d.totalFen])).toEqual([[21_375, 32_625, 54_000]]);
    expect([bill.estimateFen, bill.visit.mobileMasked?.includes('0138')]).toEqual([54_000, false]);
    expect(bill.obstacles.map(({ code }) => code)).toEqual(['mileage-out-missing']);
  });

  it('waits for what the technician found: it is priced, or dropped with a reason', async () => {
    const visit = await finishedVisit(place);
    const at = { params: { id: visit.workOrderId }, query: undefined };
    const finding = { findingId: newId(), operationId: null, words: '左前球头松旷', severity: 'red' as const, photos: [] };
    await workOrders.routes.raiseFinding(place.as('technician'), { ...at, body: finding });
    expect(await codeOf(prepare(visit))).toBe('finding-open');
    expect((await billOf(visit)).obstacles.map(({ code, facts }) => [code, facts])).toEqual([
      ['finding-open', { openFindings: 1 }],
      ['mileage-out-missing', {}],
    ]);
    const { version } = await workOrders.routes.get(place.as('service-adviser'), { ...at, body: undefined });
    const params = { ...at.params, findingId: finding.findingId };
    await workOrders.routes.dropFinding(place.as('service-adviser'), { ...at, params, body: { version, reason: '误报，复检正常' } });
    expect(await codeOf(prepare(visit))).toBe('accepted');
  });

  it('bills no part that came back unused', async () => {
    const visit = await agreedVisit(place);
    await issueParts(place, visit);
    await doWork(place, visit);
    await takeFilterBack(visit);
    const bill = await prepared(visit);
    expect([bill.partsFen, bill.totalFen]).toEqual([28_125, 49_500]);
  });

  it('makes none where all that was agreed came back: the order is not stuck, it is called off', async () => {
    const visit = await agreedVisit(place);
    const adviser = () => place.as('service-adviser');
    const at = { params: { id: visit.workOrderId }, query: undefined };
    const seen = await workOrders.routes.get(adviser(), { ...at, body: undefined });
    const params = { ...at.params, jobId: seen.jobs[0]?.id ?? '' };
    const { version } = await workOrders.routes.voidJob(adviser(), {
      ...at,
      params,
      body: { version: seen.version, reason: '只换滤清器' },
    });
    const parts = [{ lineId: newId(), partId: place.filterId, quantity: 1000 }];
    const job = { version, jobId: newId(), concernId: seen.concerns[0]?.id ?? '', name: '滤清器', labour: [], parts };
    const added = await workOrders.routes.addJob(adviser(), { ...at, body: job });
    const promisedAt = plusMinutes(place.store.clock.now, 300);
    const quoted = await workOrders.routes.quote(adviser(), { ...at, body: { version: added.version, promisedAt } });
    await workOrders.routes.approve(adviser(), { ...at, body: { version: quoted.version, signedByName: '王芳', channel: 'phone' } });
    await issueParts(place, visit);
    await takeFilterBack(visit);
    expect(await codeOf(prepare(visit))).toBe('nothing-to-bill');
    const after = await workOrders.routes.get(adviser(), { ...at, body: undefined });
    expect(after.status).toBe('authorised');
    const off = await workOrders.routes.cancel(adviser(), { ...at, body: { version: after.version, reason: '客户不换了' } });
    expect(off.status).toBe('cancelled');
  });
});

describe('a car whose file was merged into another while it was here', () => {
  it('is billed as the one that stayed: by its VIN', async () => {
    const shop = await openShop();
    const [kept, here] = [await shop.makeCar({ vin: 'LBEHDAEB88Y034849' }), await shop.makeCar()];
    const sheet = shop.sheetFor(here);
    await shop.checkIn(sheet);
    const seen = async () => {
      const at = { params: { visitId: sheet.visitId }, query: undefined, body: undefined };
      const { obstacles, visit } = await routes.ofVisit(shop.as('service-adviser'), at);
      return [obstacles.some(({ code }) => code === 'vin-missing'), visit.vin, visit.vehicleId];
    };
    expect(await seen()).toEqual([true, null, here.vehicleId]);
    await shop.mergeCars({ survivorId: kept.vehicleId, aliasId: here.vehicleId });
    expect(await seen()).toEqual([false, 'LBEHDAEB88Y034849', kept.vehicleId]);
    await shop.store.close();
  });
});

describe('the rule of rounding', () => {
  it('is not written over unseen', async () => {
    const manager = () => place.as('service-manager');
    const at = { params: undefined, query: undefined, body: undefined };
    const set = (roundToFen: '1' | '10' | '100', seen: '1' | '10' | '100') =>
      routes.setRules(manager(), { ...at, body: { roundToFen, seen: { roundToFen: seen } } });
    await set('10', '1');
    expect(await codeOf(set('100', '1'))).toBe('version-conflict');
    expect(await routes.rules(manager(), at)).toEqual({ roundToFen: '10' });
    await set('1', '10');
  });
});

describe('the bill', () => {
  it('is fixed line by line, numbered, guaranteed, and not made twice', async () => {
    const visit = await finishedVisit(place);
    const bill = await prepared(visit);
    expect(bill.lines.map((l) => [l.sequence, l.kind, l.code, l.quantity, l.priceFen, l.amountFen])).toEqual([
      [1, 'labour', 'BY-001', 150, 15_000, 21_375],
      [2, 'part', '26300-35503', 1000, 4500, 4500],
      [3, 'part', 'OIL-5W30', 4500, 6250, 28_125],
    ]);
    expect(bill.number).toMatch(/^JS-0001-2026-\d{4}$/);
    // Ordinary maintenance is a first-level repair: 10 days or 2,000 km.
    expect([bill.status, bill.totalFen, bill.outstandingFen, bill.guaranteeDays, bill.guaranteeKm]).toEqual([
      'pre-settled',
      54_000,
      54_000,
      10,
      2000,
    ]);
    expect(await codeOf(prepare(visit))).toBe('already-prepared');
    const order = await workOrders.routes.get(place.as('service-adviser'), {
      params: { id: visit.workOrderId },
      query: undefined,
      body: undefined,
    });
    expect(order.status).toBe('settling');
  });

  it('is made once when two advisers press the button together', async () => {
    const visit = await finishedVisit(place);
    const answers = await Promise.all([codeOf(prepare(visit)), codeOf(prepare(visit))]);
    expect(answers.filter((code) => code === 'accepted')).toHaveLength(1);
    expect((await billOf(visit)).settlements).toHaveLength(1);
  });

  it('is taken back while nothing is paid: nothing is owed, the orders are open, and it can be made anew', async () => {
    const visit = await finishedVisit(place);
    const first = await prepared(visit);
    const after = await withdraw(first.id, first.version);
    expect([after.settlements, after.outstandingFen, after.paidFen, after.orders[0]?.status]).toEqual([[], 54_000, 0, 'authorised']);
    const second = await prepared(visit);
    expect(Number(second.number.slice(-4))).toBe(Number(first.number.slice(-4)) + 1);
    await pay({ id: second.id, version: second.version, amountFen: 1 });
    expect(await codeOf(withdraw(second.id, second.version + 1))).toBe('payment-taken');
    expect(await codeOf(pay({ id: first.id, version: first.version + 1, amountFen: 1 }))).toBe('wrong-state');
  });
});

describe('a part on the bill', () => {
  it('does not come back to the shelf, and the storekeeper sees why; once the bill is withdrawn it does', async () => {
    const visit = await finishedVisit(place);
    const first = await prepared(visit);
    expect(await filterLine(visit)).toMatchObject({ status: 'billed', allowedActions: [{ action: 'return', refused: 'part-billed' }] });
    expect(await codeOf(takeFilterBack(visit))).toBe('part-billed');
    await withdraw(first.id, first.version);
    expect(await filterLine(visit)).toMatchObject({ status: 'issued', allowedActions: [{ action: 'exchange' }, { action: 'return' }] });
    await takeFilterBack(visit);
    // 213.75 labour and 281.25 oil; the filter at 45.00 is on the shelf again.
    expect(await prepared(visit)).toMatchObject({ labourFen: 21_375, partsFen: 28_125, totalFen: 49_500 });
  });

  it('stays billed when the bill is paid', async () => {
    const visit = await finishedVisit(place);
    const { id, version, totalFen } = await prepared(visit);
    await pay({ id, version, amountFen: totalFen });
    expect(await codeOf(takeFilterBack(visit))).toBe('part-billed');
  });
});

describe('the money', () => {
  it('is taken in parts, by somebody else than who made the bill, and never above it', async () => {
    const visit = await finishedVisit(place);
    const { id, version } = await prepared(visit);
    expect(await codeOf(pay({ id, version, amountFen: 100, role: 'service-adviser' }))).toBe('same-person');
    expect(await codeOf(pay({ id, version, amountFen: 54_001 }))).toBe('over-payment');
    const part = await pay({ id, version, amountFen: 20_000 });
    expect([part.status, part.paidFen, part.outstandingFen, part.settledAt]).toEqual(['part-paid', 20_000, 34_000, null]);
    expect(
      (await routes.open(place.as('cashier'), { params: undefined, query: undefined, body: undefined })).rows.find((row) => row.id === id)
        ?.outstandingFen,
    ).toBe(34_000);
    const rest = await pay({ id, version: part.version, amountFen: 34_000 });
    expect([rest.status, rest.paidFen, rest.outstandingFen, rest.settledAt]).toEqual(['paid', 54_000, 0, place.store.clock.now]);
    const read = (await billOf(visit)).settlements[0];
    expect(read && { ...read, allowedActions: [] }).toEqual({ ...rest, allowedActions: [] });
    expect((await billOf(visit)).orders[0]?.status).toBe('closed');
    expect(await codeOf(pay({ id, version: rest.version, amountFen: 1 }))).toBe('wrong-state');
  });

  it('of one bill is taken by one of two cashiers; the other is shown that it changed', async () => {
    const { id, version } = await prepared(await finishedVisit(place));
    const answers = await Promise.all([codeOf(pay({ id, version, amountFen: 54_000 })), codeOf(pay({ id, version, amountFen: 54_000 }))]);
    expect(answers.sort()).toEqual(['accepted', 'version-conflict']);
  });

  it('is taken once when the same request comes twice', async () => {
    const visit = await finishedVisit(place);
    const { id, version } = await prepared(visit);
    const ctx = place.as('cashier', { key: 'paid-by-a-shaky-network' });
    const input = {
      params: { id },
      query: undefined,
      body: { id: newId(), version, tenders: [{ tender: 'cash' as const, amountFen: 875, givenFen: null }] },
    };
    const first = await routes.pay(ctx, input);
    expect(await routes.pay(ctx, input)).toEqual(first);
    expect((await billOf(visit)).paidFen).toBe(875);
  });

  it('of the day is counted by tender, each store for itself', async () => {
    const before = await routes.today(place.as('cashier'), { params: undefined, query: undefined, body: undefined });
    const { id, version } = await prepared(await finishedVisit(place));
    await pay({ id, version, amountFen: 1234 });
    const after = await routes.today(place.as('cashier'), { params: undefined, query: undefined, body: undefined });
    expect([after.day, after.totalFen - before.totalFen]).toEqual(['2026-11-24', 1234]);
    expect(after.rows.reduce((sum, row) => sum + row.amountFen, 0)).toBe(after.totalFen);
    const other = await routes.today(place.as('cashier', { dealershipId: 2 }), { params: undefined, query: undefined, body: undefined });
    expect(other).toEqual({ day: '2026-11-24', rows: [], totalFen: 0 });
    expect(await codeOf(pay({ id, version: version + 1, amountFen: 1, dealershipId: 2 }))).toBe('not-found');
  });
});

it('prints the settlement list as PDF, in both languages', async () => {
  const { id } = await prepared(await finishedVisit(place));
  for (const language of ['zh-CN', 'en'] as const) {
    const pdf = await routes.paper(place.as('cashier'), { params: { id }, query: { language }, body: undefined });
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
  }
  expect(await codeOf(routes.paper(place.as('cashier', { dealershipId: 2 }), { params: { id }, query: {}, body: undefined }))).toBe(
    'not-found',
  );
});

it('leaves books that agree', async () => {
  const broken: unknown[] = [];
  await runBooks(place.store.services.db.pool, (finding) => {
    if (finding.offences.length > 0) broken.push(finding);
  });
  expect(broken).toEqual([]);
});
