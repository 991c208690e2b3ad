// Eight people reach for one bill, one number, one shelf or one bay at the same moment. Whoever is told yes has it, nobody has
// it twice, no number is missing, and the books agree afterwards.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBooks } from '../../apps/server/src/books/run-books.ts';
import { routes as appointments } from '../../apps/server/src/modules/appointments/index.ts';
import { plainBooking } from '../../apps/server/src/modules/reception/walk-round.fixture.ts';
import {
  agreedVisit,
  codeOf,
  finishedVisit,
  issueParts,
  openWorkplace,
  type Visit,
  type Workplace,
} from '../../apps/server/src/modules/settlement/finished-visit.fixture.ts';
import { routes as settlement } from '../../apps/server/src/modules/settlement/index.ts';
import { routes as warehouse } from '../../apps/server/src/modules/warehouse/index.ts';
import { routes as workOrders } from '../../apps/server/src/modules/work-orders/index.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';

const none = { params: undefined, query: undefined, body: undefined } as const;
const eight = Array.from({ length: 8 }, (_, at) => at);
let place: Workplace;
beforeAll(async () => {
  place = await openWorkplace();
});
afterAll(() => place.store.close());

const billOf = ({ visitId }: Visit) => settlement.ofVisit(place.as('service-adviser'), { ...none, params: { visitId } });
async function bill(visit: Visit) {
  const [found] = (await billOf(visit)).settlements;
  if (!found) throw new Error('a bill was made');
  return found;
}
const prepare = async (visit: Visit) => {
  const body = { version: (await billOf(visit)).visit.version, mileageOutKm: 10_006 };
  return await settlement.prepare(place.as('service-adviser'), { ...none, params: { visitId: visit.visitId }, body });
};
const pay = (of: { id: string; version: number }, amountFen: number) => {
  const body = { id: newId(), version: of.version, tenders: [{ tender: 'cash' as const, amountFen, givenFen: null }] };
  return settlement.pay(place.as('cashier'), { ...none, params: { id: of.id }, body });
};
/** The last figures of numbers, in order, counted from the first of them. */
const steps = (numbers: readonly (string | null)[]) => {
  const figures = numbers.map((number) => Number(number?.slice(-4))).toSorted((a, b) => a - b);
  return figures.map((figure) => figure - (figures[0] ?? 0));
};
async function inTurn<Made>(make: () => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (const _ of eight) made.push(await make());
  return made;
}

describe('eight bills', () => {
  it('made at once, and paid at once with a second cashier at each: numbers and receipts follow on each other without a gap', async () => {
    const visits = await inTurn(() => finishedVisit(place));
    await Promise.all(visits.map(prepare));
    const bills = await Promise.all(visits.map(bill));
    expect(steps(bills.map(({ number }) => number))).toEqual(eight);
    // ¥540.00 each; the second of each pair comes too late, and takes no number along.
    const told = await Promise.all(bills.flatMap((one) => [codeOf(pay(one, 54_000)), codeOf(pay(one, 54_000))]));
    expect(told.toSorted()).toEqual([...eight.map(() => 'accepted'), ...eight.map(() => 'version-conflict')]);
    const paid = await Promise.all(visits.map(bill));
    expect(paid.map(({ status, paidFen, outstandingFen }) => [status, paidFen, outstandingFen])).toEqual(
      eight.map(() => ['paid', 54_000, 0]),
    );
    expect(steps(paid.flatMap(({ payments }) => payments.map(({ receiptNumber }) => receiptNumber)))).toEqual(eight);
  });
});

describe('one bill', () => {
  it('paid in parts by six, taken back by one and asked to stand on account by one: one of them is first, the others hear of it', async () => {
    const visit = await finishedVisit(place);
    await prepare(visit);
    const before = await bill(visit);
    const asked = { id: newId(), version: before.version, kind: 'credit' as const, amountFen: null, paymentId: null, dueOn: '2026-12-24' };
    const params = { id: before.id };
    const told = await Promise.all([
      ...eight.slice(2).map(() => codeOf(pay(before, 1000))),
      codeOf(settlement.withdraw(place.as('service-adviser'), { ...none, params, body: { version: before.version } })),
      codeOf(settlement.ask(place.as('cashier'), { ...none, params, body: { ...asked, reason: '月结' } })),
    ]);
    const payments = told.slice(0, 6).filter((code) => code === 'accepted').length;
    // What was only asked for changes nothing of the bill: it may stand beside a payment.
    expect(payments + Number(told[6] === 'accepted')).toBe(1);
    // A bill that was withdrawn no longer stands with the visit.
    const after = (await billOf(visit)).settlements.map(({ status, paidFen, outstandingFen }) => [status, paidFen, outstandingFen]);
    expect(after).toEqual(payments === 1 ? [['part-paid', 1000, 53_000]] : []);
  });
});

describe('one shelf', () => {
  it('eight hand out the parts of one order: they leave the shelf once', async () => {
    const visit = await agreedVisit(place);
    const told = await Promise.all(eight.map(() => codeOf(issueParts(place, visit))));
    expect(told.toSorted()).toEqual(['accepted', ...eight.slice(1).map(() => 'nothing-to-issue')]);
    const { rows } = await warehouse.partsRequests(place.as('storekeeper'), { ...none, query: { orderId: visit.workOrderId } });
    expect(rows[0]?.lines.map(({ issued }) => issued).toSorted()).toEqual([1000, 4500]);
  });

  it('four deliveries come while four orders are handed out: quantity and value are what came less what went', async () => {
    const shelf = async () => {
      const { levels } = await warehouse.batches(place.as('storekeeper'), { ...none, params: { partId: place.filterId } });
      return levels.map(({ onHand, valueFen }) => [Number(onHand), Number(valueFen)]);
    };
    const visits = (await inTurn(() => agreedVisit(place))).slice(4);
    const [[onHand = 0, valueFen = 0] = []] = await shelf();
    const line = { partId: place.filterId, quantity: 2000, valueFen: 5000, batch: '', bin: 'A-01', hasCertificate: true };
    const deliver = () =>
      warehouse.receive(place.as('storekeeper'), {
        ...none,
        body: { id: newId(), supplierId: null, kind: 'opening', deliveryNote: '', receivedOn: '2026-11-24', lines: [line] },
      });
    await Promise.all(visits.flatMap((visit) => [deliver(), issueParts(place, visit)]));
    // ¥25.00 a filter, on the shelf as in the deliveries: 4 × 2 came, 4 × 1 went.
    expect(await shelf()).toEqual([[onHand + 8000 - 4000, valueFen + 20_000 - 10_000]]);
  });
});

describe('one bay', () => {
  it('booked by eight for the same hour: as many are booked as there are bays, the others hear that none is free', async () => {
    const visits = await inTurn(() => agreedVisit(place));
    const cars = await Promise.all(
      visits.map(({ workOrderId: id }) => workOrders.get(place.as('service-adviser'), { ...none, params: { id } })),
    );
    const book = ({ visit, payers }: (typeof cars)[number]) =>
      appointments.book(place.as('service-adviser'), {
        ...none,
        body: {
          id: newId(),
          vehicleId: visit.vehicleId,
          partyId: payers[0]?.partyId ?? '',
          requestedWork: '刹车异响',
          businessType: 'maintenance',
          bayType: 'mechanical',
          startsAt: '2026-12-01T02:00:00.000Z',
          plannedMinutes: 60,
          ...plainBooking,
        },
      });
    const told = await Promise.all(cars.map((car) => codeOf(book(car))));
    expect(told.toSorted()).toEqual(['accepted', ...eight.slice(1).map(() => 'no-bay-free')]);
  });
});

it('after all of it the books agree', async () => {
  const broken: string[] = [];
  await runBooks(place.store.services.db.pool, ({ check, offences }) => {
    if (offences.length > 0) broken.push(check.name);
  });
  expect(broken).toEqual([]);
});
