// Days at random in one store, across its midnights: what the reports count is what was done, as this test wrote it down.
import { dayOf, minutesBetween } from '@bayline/domain/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chanceOf } from '../../../../../db/generate/chance.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { newId } from '../../platform/ids.ts';
import * as appointments from '../appointments/index.ts';
import * as handover from '../handover/index.ts';
import * as home from '../home/index.ts';
import {
  agreedVisit,
  codeOf,
  doWork,
  issueParts,
  openWorkplace,
  type Visit,
  type Workplace,
} from '../settlement/finished-visit.fixture.ts';
import * as settlement from '../settlement/index.ts';
import * as warehouse from '../warehouse/index.ts';
import * as workOrders from '../work-orders/index.ts';
import { routes } from './index.ts';

const timeZone = 'Asia/Shanghai';
const none = { params: undefined, query: undefined, body: undefined } as const;
const chance = chanceOf(20_261_129);
const oneOf = <T>(things: readonly T[]): T | undefined => things[chance.below(things.length)];

interface Car extends Visit {
  readonly arrivedAt: string;
  /** 300 minutes after it came. */
  readonly promisedMinutes: 300;
  releasedAt: string | null;
  state: 'agreed' | 'done' | 'billed' | 'gone' | 'cancelled';
}
const cars: Car[] = [];
const money: { readonly at: string; readonly fen: number }[] = [];
let place: Workplace;

beforeAll(async () => {
  place = await openWorkplace();
  // Another hand holds most of the oil: it is short from the twelfth car on.
  const ctx = place.store.ctxFor('service-adviser');
  const other = { orderId: newId(), orderNumber: 'RO-1', plate: '京A00000', visitId: newId() };
  const lines = [{ lineId: newId(), partId: place.oilId, quantity: 150_000, jobNameZh: '更换机油', priceFen: 6250 }];
  await inDealership(ctx, (tx) => warehouse.reserveParts(ctx, tx, { ...other, lines }));
});
afterAll(() => place.store.close());

const now = () => place.store.clock.now;
const today = () => dayOf(now(), timeZone);
const isToday = (at: string | null) => at !== null && dayOf(at, timeZone) === today();
const inState = (...states: Car['state'][]) => oneOf(cars.filter(({ state }) => states.includes(state)));
const at = ({ visitId }: Visit) => ({ params: { visitId }, query: undefined });
const billsOf = (car: Visit) => settlement.routes.ofVisit(place.as('service-adviser'), { ...at(car), body: undefined });

async function come(): Promise<void> {
  const payer = { priceClass: oneOf(['insurance', 'warranty'] as const) ?? 'insurance', basisPoints: 1 + chance.below(10_000) };
  const arrivedAt = now();
  const visit = await agreedVisit(place, chance.isOneOf(0.4) ? payer : undefined);
  cars.push({ ...visit, arrivedAt, promisedMinutes: 300, releasedAt: null, state: 'agreed' });
}

async function work(): Promise<void> {
  const car = inState('agreed');
  if (!car) return;
  await codeOf(issueParts(place, car));
  // Work without its parts is refused.
  if (chance.isOneOf(0.2) || (await codeOf(doWork(place, car))) !== 'accepted') return;
  car.state = 'done';
}

async function callOff(): Promise<void> {
  const car = inState('agreed');
  if (!car) return;
  const params = { id: car.workOrderId };
  const { version } = await workOrders.routes.get(place.as('service-manager'), { ...none, params });
  const body = { version, reason: '客户改期' };
  const said = await codeOf(workOrders.routes.cancel(place.as('service-manager'), { ...none, params, body }));
  if (said === 'accepted') car.state = 'cancelled';
}

async function bill(): Promise<void> {
  const car = inState('done');
  if (!car) return;
  const body = { version: (await billsOf(car)).visit.version, mileageOutKm: 10_006 };
  await settlement.routes.prepare(place.as('service-adviser'), { ...at(car), body });
  car.state = 'billed';
}

type Bill = Awaited<ReturnType<typeof billsOf>>['settlements'][number];
const isOpen = ({ status }: Bill) => status === 'pre-settled' || status === 'part-paid';

/** In one sum or in two. */
async function pay(): Promise<void> {
  const car = inState('billed');
  const due = car && (await billsOf(car)).settlements.find(isOpen);
  if (!due) return;
  const restFen = due.totalFen - due.paidFen;
  const fen = chance.isOneOf(0.3) ? 1 + chance.below(restFen) : restFen;
  const tender = oneOf(['cash', 'card', 'transfer'] as const) ?? 'cash';
  const body = { id: newId(), version: due.version, tenders: [{ tender, amountFen: fen, givenFen: null }] };
  await settlement.routes.pay(place.as('cashier'), { params: { id: due.id }, query: undefined, body });
  money.push({ at: now(), fen });
}

async function letGo(): Promise<void> {
  const car = inState('billed');
  if (!car) return;
  const { visit } = await billsOf(car);
  const said = await codeOf(handover.routes.release(place.as('service-adviser'), { ...at(car), body: { version: visit.version } }));
  if (said !== 'accepted') return;
  car.state = 'gone';
  car.releasedAt = now();
}

async function grant(role: 'cashier' | 'service-adviser', { id, version }: Bill, wish: { paymentId: string; fen: number } | null) {
  const asked = {
    kind: wish ? ('refund' as const) : ('reversal' as const),
    paymentId: wish?.paymentId ?? null,
    amountFen: wish?.fen ?? null,
  };
  const body = { id: newId(), version, dueOn: null, reason: '工时算错', ...asked };
  await settlement.routes.ask(place.as(role), { params: { id }, query: undefined, body });
  const decision = { params: { requestId: body.id }, query: undefined, body: { isApproved: true, note: '' } };
  await settlement.routes.decide(place.as('service-manager'), decision);
}

/** A bill is made again, and of what was paid for it a part goes back. */
async function reverse(): Promise<void> {
  const car = inState('billed');
  const wrong =
    car && oneOf((await billsOf(car)).settlements.filter(({ status, payments }) => status !== 'reversed' && payments.length > 0));
  if (!car || !wrong) return;
  await grant('service-adviser', wrong, null);
  car.state = 'done';
  const [payment] = wrong.payments;
  const seen = (await billsOf(car)).settlements.find(({ id }) => id === wrong.id);
  if (!seen || !payment) return;
  const fen = 1 + chance.below(payment.amountFen);
  await grant('cashier', seen, { paymentId: payment.id, fen });
  money.push({ at: now(), fen: -fen });
}

async function order(): Promise<void> {
  const arrival = { quantity: 4500 * (1 + chance.below(3)), supplierId: null, expectedOn: today(), isConfirmed: chance.isOneOf(0.5) };
  await codeOf(
    warehouse.routes.expectArrival(place.as('storekeeper'), { ...none, body: { id: newId(), partId: place.oilId, ...arrival } }),
  );
}

/** Parts that are not here, as the store room's own list tells them. */
async function carsWithoutParts(): Promise<number> {
  const lists = await Promise.all(
    cars
      .filter(({ state }) => state === 'agreed')
      .map(({ workOrderId }) => warehouse.routes.partsRequests(place.as('storekeeper'), { ...none, query: { orderId: workOrderId } })),
  );
  return lists.filter(({ rows }) => rows.some(({ lines }) => lines.some(({ status }) => status === 'short' || status === 'ordered')))
    .length;
}

async function counted() {
  const here = cars.filter(({ state }) => state !== 'gone' && state !== 'cancelled');
  const gone = cars.filter(({ releasedAt }) => releasedAt !== null);
  const stays = gone.map(({ arrivedAt, releasedAt }) => minutesBetween(arrivedAt, releasedAt ?? arrivedAt));
  return {
    id: 1,
    nameZh: '测试店1',
    nameEn: 'Test store 1',
    inHouse: here.length,
    arrivedToday: cars.filter(({ arrivedAt, state }) => isToday(arrivedAt) && state !== 'cancelled').length,
    late: here.filter(({ state, arrivedAt, promisedMinutes }) => state === 'agreed' && minutesBetween(arrivedAt, now()) > promisedMinutes)
      .length,
    waitingParts: await carsWithoutParts(),
    finished: here.filter(({ state }) => state !== 'agreed').length,
    releasedToday: gone.filter(({ releasedAt }) => isToday(releasedAt)).length,
    takingsFen: money.filter((entry) => isToday(entry.at)).reduce((sum, { fen }) => sum + fen, 0),
    averageStayMinutes: stays.length === 0 ? null : Math.round(stays.reduce((sum, stay) => sum + stay, 0) / stays.length),
  };
}

const moves = [come, come, come, work, work, work, bill, bill, pay, pay, pay, letGo, letGo, letGo, callOff, reverse, order];

it('counts after every fifteen of a hundred and twenty moves what was done', { timeout: 30_000 }, async () => {
  for (let move = 1; move <= 120; move += 1) {
    await oneOf(moves)?.();
    place.store.clock.advance(chance.below(45));
    if (move % 15 !== 0) continue;
    const expected = await counted();
    const { stores } = await routes.stores(place.as('group-viewer'), none);
    expect(stores[0], `after ${move} moves, ${now()}`).toEqual(expected);
    const { totalFen } = await settlement.routes.today(place.as('cashier'), none);
    expect(totalFen).toBe(expected.takingsFen);
    const span = { from: today(), until: today(), by: 'day' as const };
    const { total } = await appointments.routes.analysis(place.as('service-manager'), { ...none, query: span });
    expect(total.visits).toBe(expected.arrivedToday);
    const figures = async (role: 'service-manager' | 'cashier') =>
      Object.fromEntries((await home.routes.home(place.as(role), none)).figures.map(({ code, value }) => [code, value]));
    const { inHouse, late, takingsFen, releasedToday } = expected;
    expect(await figures('service-manager')).toEqual({ 'in-house': inHouse, 'late-cars': late, 'takings-today': takingsFen });
    expect(await figures('cashier')).toMatchObject({ 'takings-today': takingsFen, 'released-today': releasedToday });
  }
  // It was a day with everything in it.
  expect(cars.map(({ state }) => state)).toEqual(expect.arrayContaining(['agreed', 'billed', 'cancelled', 'gone']));
  expect(money.filter(({ fen }) => fen < 0)).not.toEqual([]);
});
