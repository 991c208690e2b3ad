import { appointments } from '@bayline/contract/appointments';
import { maskName } from '@bayline/domain/customers';
import { plusDays, plusMinutes } from '@bayline/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { statement } from '../../platform/db/statement.ts';
import { newId } from '../../platform/ids.ts';
import { routes as capacity } from '../capacity/index.ts';
import { routes as customers } from '../customers/index.ts';
import { checked, codeOf, openShop } from '../reception/shop.fixture.ts';
import { routes as warehouse } from '../warehouse/index.ts';
import { routes as workOrders } from '../work-orders/index.ts';
import { nightWork, routes as unchecked } from './index.ts';

const routes = checked(appointments, unchecked);

// The test store opens at nine on a Tuesday with two maintenance bays and one mechanical bay, 08:00 to 18:00.
let shop: Awaited<ReturnType<typeof openShop>>;
let car: Awaited<ReturnType<typeof shop.makeCar>>;
beforeAll(async () => {
  shop = await openShop();
  car = await shop.makeCar();
});
afterAll(() => shop.store.close());

const revealedOf = statement<{ data: object }>(
  'appointments-test.revealed',
  `select data from events where dealership_id = $1 and subject_id = $2 and type = 'personal-data-revealed' order by position`,
);
const at = (time: string, day = '2026-11-25') => `${day}T${time}:00.000Z`;
const by = <Body>(id: string, body: Body) => ({ params: { id }, query: undefined, body });
const freeAt = async (startsAt: string) => {
  const { rows } = await capacity.freeSlots(shop.as('service-adviser'), {
    ...shop.none,
    query: { day: startsAt.slice(0, 10), bayType: 'mechanical', minutes: 60 },
  });
  return rows.some((slot) => slot.startsAt === startsAt);
};

describe('booking', () => {
  it('reserves a bay of the type and gives a number', async () => {
    const view = await shop.book(car, { startsAt: at('01:00') });
    expect(view).toMatchObject({
      status: 'confirmed',
      startsAt: at('01:00'),
      bayName: '3号工位',
      plate: car.plate,
      mobileMasked: '138****0001',
      takenByName: 'service-adviser 1',
      estimateFen: null,
      kind: 'customer',
      isLate: false,
      partsState: 'none',
    });
    expect(view.number).toMatch(/^YY-0001-20261124-\d{4}$/);
    expect(view.allowedActions).toEqual([
      { action: 'remind' },
      { action: 'arrive' },
      { action: 'check-in' },
      { action: 'reschedule' },
      { action: 'cancel' },
      { action: 'no-show', refused: 'not-yet-due', facts: { dueAt: at('01:30') } },
    ]);
    const { rows } = await routes.listDay(shop.as('service-adviser'), { ...shop.none, query: { day: '2026-11-25' } });
    expect(rows.map((row) => row.id)).toEqual([view.id]);
    // The store room sees for when to have the parts, and not for whom.
    const inStores = await routes.listDay(shop.as('storekeeper'), { ...shop.none, query: { day: '2026-11-25' } });
    const masked = maskName(view.customerName);
    expect(inStores.rows.map((row) => [row.customerName, row.contactName])).toEqual([[masked, masked]]);
  });
  it('of one slot by two clients: one wins, the other hears why', async () => {
    const startsAt = at('03:00');
    const other = await shop.makeCar();
    const codes = await Promise.all([codeOf(shop.book(car, { startsAt })), codeOf(shop.book(other, { startsAt: at('03:30') }))]);
    expect(codes.sort()).toEqual(['accepted', 'no-bay-free']);
  });
  it('of two bays by three clients: two win', async () => {
    const wish = { startsAt: at('05:00'), bayType: 'maintenance' };
    const cars = [await shop.makeCar(), await shop.makeCar(), await shop.makeCar()];
    const codes = await Promise.all(cars.map((each) => codeOf(shop.book(each, wish))));
    expect(codes.sort()).toEqual(['accepted', 'accepted', 'no-bay-free']);
  });
  it('of one car twice for the same hour is refused, also by two people at once and on different bays', async () => {
    const wish = { startsAt: at('03:00', '2026-11-29') };
    const one = await shop.makeCar();
    const codes = await Promise.all([
      codeOf(shop.book(one, { ...wish, bayType: 'maintenance' })),
      codeOf(shop.book(one, { ...wish, bayType: 'mechanical' })),
    ]);
    expect(codes.sort()).toEqual(['accepted', 'car-booked-already']);
    const next = await shop.book(one, { startsAt: at('04:00', '2026-11-29'), bayType: 'maintenance' });
    const move = (startsAt: string) =>
      routes.reschedule(shop.as('service-adviser'), by(next.id, { version: next.version, startsAt, reason: '客户改时间' }));
    await expect(move(at('03:30', '2026-11-29'))).rejects.toMatchObject({
      code: 'car-booked-already',
      facts: { from: '2026-11-29 11:00' },
    });
    expect(await move(at('04:30', '2026-11-29'))).toMatchObject({ startsAt: at('04:30', '2026-11-29') });
  });
  it('of one car is known under a file that was merged since, and free again when the other is off', async () => {
    const [kept, twice] = [await shop.makeCar(), await shop.makeCar()];
    const first = await shop.book(twice, { startsAt: at('06:00', '2026-11-29') });
    await shop.mergeCars({ survivorId: kept.vehicleId, aliasId: twice.vehicleId });
    const again = { startsAt: at('06:30', '2026-11-29'), bayType: 'maintenance' };
    expect(await codeOf(shop.book(kept, again))).toBe('car-booked-already');
    const off = { version: first.version, by: 'customer' as const, reason: '客户取消' };
    await routes.cancel(shop.as('service-adviser'), by(first.id, off));
    expect(await codeOf(shop.book(kept, again))).toBe('accepted');
  });
  it('follows one on the other to the minute', async () => {
    expect(await codeOf(shop.book(car, { startsAt: at('07:00') }))).toBe('accepted');
    expect(await codeOf(shop.book(car, { startsAt: at('08:00') }))).toBe('accepted');
  });
  it('is refused for a time or a thing that cannot be', async () => {
    expect(await codeOf(shop.book(car, { startsAt: '2026-11-24T00:59:00.000Z' }))).toBe('in-the-past');
    expect(await codeOf(shop.book(car, { startsAt: '2027-03-01T02:00:00.000Z' }))).toBe('too-far-ahead');
    expect(await codeOf(shop.book(car, { startsAt: at('09:30') }))).toBe('outside-opening-hours'); // 17:30 to 18:30
    expect(await codeOf(shop.book(car, { startsAt: at('02:00', '2026-11-26'), vehicleId: newId() }))).toBe('vehicle-unknown');
    expect(await codeOf(shop.book(car, { startsAt: at('02:00', '2026-11-26'), partyId: newId() }))).toBe('customer-unknown');
    expect(await codeOf(shop.book(car, { startsAt: at('02:00', '2026-11-26'), bayType: 'paint' }))).toBe('no-bay-free');
    expect(await freeAt(at('02:00', '2026-11-26'))).toBe(true);
  });
});

describe('an appointment', () => {
  it('moves to another time and frees the old one; who saw it before does not move it again', async () => {
    const { id, version } = await shop.book(car, { startsAt: at('01:00', '2026-11-27') });
    const move = (seen: number, startsAt: string) =>
      routes.reschedule(shop.as('service-adviser'), by(id, { version: seen, startsAt, reason: '客户改时间' }));
    // Half an hour later overlaps its own old time, which does not stand in its way.
    expect(await move(version, at('01:30', '2026-11-27'))).toMatchObject({
      startsAt: at('01:30', '2026-11-27'),
      status: 'confirmed',
      version: version + 1,
    });
    expect(await codeOf(move(version, at('02:00', '2026-11-27')))).toBe('version-conflict');
    expect(await codeOf(move(version + 1, '2026-11-24T00:00:00.000Z'))).toBe('in-the-past');
    expect(await freeAt(at('00:00', '2026-11-27'))).toBe(true);
    expect(await freeAt(at('01:00', '2026-11-27'))).toBe(false);
  });
  it('called off frees its bay and stays called off', async () => {
    const { id, version } = await shop.book(car, { startsAt: at('01:00', '2026-11-28') });
    expect(await freeAt(at('01:00', '2026-11-28'))).toBe(false);
    const cancel = (seen: number) =>
      routes.cancel(shop.as('service-adviser'), by(id, { version: seen, by: 'customer' as const, reason: '客户取消' }));
    expect(await cancel(version)).toMatchObject({ status: 'cancelled', bayName: null, allowedActions: [] });
    expect(await freeAt(at('01:00', '2026-11-28'))).toBe(true);
    expect(await codeOf(cancel(version + 1))).toBe('wrong-state');
  });
  it('is of its own store', async () => {
    const { id, version } = await shop.book(car, { startsAt: at('03:00', '2026-11-28') });
    const stranger = () => shop.as('service-adviser', { dealershipId: 2 });
    expect(await codeOf(routes.get(stranger(), { ...shop.none, params: { id } }))).toBe('not-found');
    expect(await codeOf(routes.cancel(stranger(), by(id, { version, by: 'store' as const, reason: 'x' })))).toBe('not-found');
  });
  it('not kept is given up half an hour late', async () => {
    const startsAt = plusMinutes(shop.store.clock.now, 120);
    const { id, version } = await shop.book(car, { startsAt });
    const giveUp = () => routes.markNoShow(shop.as('service-adviser'), by(id, { version }));
    expect(await codeOf(giveUp())).toBe('not-yet-due');
    shop.store.clock.advance(150);
    expect(await giveUp()).toMatchObject({ status: 'no-show', bayName: null });
  });
});

describe('the work of a booking', () => {
  it('is priced for the customer’s class, its parts are set aside, and what is missing is said', async () => {
    const manager = shop.as('service-manager');
    const { rows: classes } = await customers.classes(shop.as('service-adviser'), shop.none);
    const platinum = classes.find((row) => row.code === '02');
    const member = await shop.makeCar();
    const file = await customers.get(shop.as('service-adviser'), { ...shop.none, params: { id: member.partyId } });
    await customers.setClass(
      manager,
      by(member.partyId, { version: file.version, classId: platinum?.id ?? null, since: '2026-11-24', memberCardNumber: '' }),
    );
    const { operationId, partId } = await shop.makeService(1000);
    const later = await shop.makeCar();
    const { version } = await customers.get(shop.as('service-adviser'), { ...shop.none, params: { id: later.partyId } });
    const next = { version, classId: platinum?.id ?? null, since: '2026-11-25', memberCardNumber: '' };
    await customers.setClass(shop.as('service-manager'), by(later.partyId, next));
    // Whose class begins tomorrow pays today like everybody else: ¥180.00.
    const early = { vehicleId: later.vehicleId, partyId: later.partyId, operationIds: operationId };
    expect(await routes.estimate(shop.as('service-adviser'), { ...shop.none, query: early })).toMatchObject({
      estimateFen: 18_000,
      className: null,
    });
    const parts = [{ partId, quantity: 2000 }];
    const query = { vehicleId: member.vehicleId, partyId: member.partyId, operationIds: operationId, partIds: partId, quantities: '2000' };
    // 1.2 h × ¥150.00 = ¥180.00 less 5 % = ¥171.00; 2 × ¥260.00 = ¥520.00 less 3 % = ¥504.40. The work takes 36 + 36 minutes.
    const estimate = await routes.estimate(shop.as('service-adviser'), { ...shop.none, query });
    expect(estimate).toMatchObject({ estimateFen: 67_540, plannedMinutes: 72, bayType: 'mechanical', className: '白金会员' });
    const wish = { startsAt: at('01:00', '2026-12-02'), operationIds: [operationId], parts };
    const booked = await shop.book(member, wish);
    expect(booked).toMatchObject({
      estimateFen: 67_540,
      jobs: [{ labourOperationId: operationId, plannedMinutes: 72, amountFen: 17_100 }],
      parts: [{ partId, quantity: 2000, status: 'short' }],
      partsState: 'wait',
    });
    expect(await codeOf(shop.book(member, { startsAt: at('05:00', '2026-12-02'), operationIds: [newId()] }))).toBe('operation-unknown');
    expect(await codeOf(shop.book(member, { startsAt: at('05:00', '2026-12-02'), cannedJobIds: [newId()] }))).toBe('canned-job-unknown');
    expect(await codeOf(shop.book(member, { startsAt: at('05:00', '2026-12-02'), parts: [{ partId: newId(), quantity: 1 }] }))).toBe(
      'part-unknown',
    );
  });
  it('follows the booking to another time, goes back on the shelf when it is off, and stays with the car that comes', async () => {
    const { partId } = await shop.makeService(1000);
    const heldNow = async () => {
      const { rows } = await warehouse.stock(shop.as('storekeeper'), { ...shop.none, query: {} });
      return rows.find((row) => row.partId === partId)?.reserved;
    };
    const wish = { parts: [{ partId, quantity: 1000 }] };
    const first = await shop.book(car, { startsAt: at('01:00', '2026-12-03'), ...wish });
    expect([first.partsState, await heldNow()]).toEqual(['ok', 1000]);
    const adviser = shop.as('service-adviser');
    const moved = await routes.reschedule(adviser, by(first.id, { version: 1, startsAt: at('02:00', '2026-12-04'), reason: '客户改期' }));
    expect(moved).toMatchObject({
      number: first.number,
      partsState: 'ok',
      moves: [{ from: at('01:00', '2026-12-03'), to: at('02:00', '2026-12-04'), reason: '客户改期', byName: 'service-adviser 1' }],
    });
    expect(await heldNow()).toBe(1000);
    const off = await routes.cancel(shop.as('service-adviser'), by(first.id, { version: 2, by: 'store' as const, reason: '设备检修' }));
    expect(off).toMatchObject({ status: 'cancelled', cancelledBy: 'store', endReason: '设备检修', partsState: 'none' });
    expect(await heldNow()).toBe(0);
    const guest = await shop.makeCar();
    const again = await shop.book(guest, { startsAt: at('03:00', '2026-12-04'), ...wish });
    const sheet = shop.sheetFor(guest, { appointmentId: again.id });
    await shop.checkIn(sheet);
    expect(await heldNow()).toBe(1000);
    // The owner drives off again: what was set aside for him goes back on the shelf with the order.
    const { version } = await workOrders.get(shop.as('service-adviser'), { ...shop.none, params: { id: sheet.workOrderId } });
    await workOrders.cancel(shop.as('service-adviser'), by(sheet.workOrderId, { version, reason: '客户有急事' }));
    expect(await heldNow()).toBe(0);
  });
});

describe('a car that did not come', () => {
  it('and is booked anew has the parts that were kept for it, and no other work takes them from the shelf', async () => {
    const { partId } = await shop.makeService(1000);
    const guest = await shop.makeCar();
    const wish = { parts: [{ partId, quantity: 1000 }], bayType: 'maintenance', plannedMinutes: 30 };
    const missed = await shop.book(guest, { ...wish, startsAt: plusMinutes(shop.store.clock.now, 15) });
    shop.store.clock.advance(60);
    await routes.markNoShow(shop.as('service-adviser'), by(missed.id, { version: missed.version }));
    const look = () => routes.get(shop.as('service-adviser'), { ...shop.none, params: { id: missed.id } });
    // Booked for something else, the parts go on waiting for it.
    await shop.book(guest, { startsAt: at('02:00', '2026-12-17'), bayType: 'maintenance' });
    expect((await look()).partsState).toBe('ok');
    const anew = await shop.book(guest, { ...wish, startsAt: at('04:00', '2026-12-17') });
    expect(anew.partsState).toBe('ok');
    expect(await look()).toMatchObject({ status: 'no-show', partsState: 'none', partsKeptUntil: null });
  });
});

describe('the telephone of an appointment', () => {
  it('is masked everywhere, and shown to who calls, which is recorded', async () => {
    const guest = await shop.makeCar();
    const wish = { bayType: 'maintenance', contactName: '王师傅', contactPhone: '13911112222' };
    const { id, mobileMasked } = await shop.book(guest, { ...wish, startsAt: at('02:00', '2026-12-18') });
    expect(mobileMasked).toBe('139****2222');
    const params = { params: { id }, query: undefined, body: { reason: 'Call about the appointment' } };
    expect(await routes.revealPhone(shop.as('service-adviser'), params)).toEqual({ phone: '13911112222' });
    const seen = await inDealership(shop.as('service-adviser'), (tx) => tx.all(revealedOf, [tx.dealershipId, guest.partyId]));
    expect(seen).toEqual([{ data: { reason: 'Call about the appointment', fields: ['contacts'] } }]);
    const own = await shop.book(guest, { bayType: 'maintenance', startsAt: at('04:00', '2026-12-18') });
    const other = await routes.revealPhone(shop.as('follow-up-caller'), { ...params, params: { id: own.id } });
    expect(other.phone).toMatch(/^1380000/);
    const stranger = shop.as('service-adviser', { dealershipId: 2 });
    expect(await codeOf(routes.revealPhone(stranger, params))).toBe('not-found');
  });
});

describe('a day’s lists', () => {
  it('name whom to remind, who is late and who did not come', async () => {
    const rules = await routes.rules(shop.as('service-adviser'), shop.none);
    expect(rules).toEqual({ lateMinutes: 15, releaseMinutes: 30, partsKeptDays: 2, bookableBasisPoints: 8000, shares: [], version: null });
    const startsAt = plusMinutes(shop.store.clock.now, 15);
    const day = startsAt.slice(0, 10);
    const guest = await shop.makeCar();
    const { id } = await shop.book(guest, { startsAt, bayType: 'maintenance', plannedMinutes: 30 });
    const list = async (name: 'reminders' | 'late' | 'no-shows') => {
      const { rows } = await routes.listDay(shop.as('service-adviser'), { ...shop.none, query: { day, list: name } });
      return rows.filter((row) => row.id === id).map((row) => row.status);
    };
    expect([await list('reminders'), await list('late'), await list('no-shows')]).toEqual([['confirmed'], [], []]);
    const reminded = await routes.remind(shop.as('service-adviser'), by(id, { version: 1 }));
    expect(reminded).toMatchObject({ status: 'reminded', remindedByName: 'service-adviser 1', remindedAt: shop.store.clock.now });
    shop.store.clock.advance(31);
    expect([await list('reminders'), await list('late')]).toEqual([['reminded'], ['reminded']]);
    shop.store.clock.advance(15);
    await routes.markNoShow(shop.as('service-adviser'), by(id, { version: 2 }));
    expect([await list('late'), await list('no-shows')]).toEqual([[], ['no-show']]);
  });
  it('a car at the door is no longer late, and waits to be taken in', async () => {
    const guest = await shop.makeCar();
    const { id } = await shop.book(guest, { startsAt: plusMinutes(shop.store.clock.now, 15), bayType: 'maintenance', plannedMinutes: 30 });
    shop.store.clock.advance(40);
    const here = await routes.arrive(shop.as('service-adviser'), by(id, { version: 1 }));
    expect(here).toMatchObject({ status: 'arrived', isLate: false, arrivedAt: shop.store.clock.now });
    expect(await codeOf(routes.arrive(shop.as('service-adviser'), by(id, { version: 2 })))).toBe('wrong-state');
  });
});

describe('the night', () => {
  const looked = (id: string) => routes.get(shop.as('service-adviser'), { ...shop.none, params: { id } });
  const night = async (name: string) => {
    for (const each of nightWork)
      if (each.name === name) await each.work(shop.store.services.jobsPool, shop.store.clock.now, shop.store.services);
  };
  it('frees the parts of a car that was at the door and never taken in', async () => {
    const { partId } = await shop.makeService(1000);
    const wish = { startsAt: plusMinutes(shop.store.clock.now, 15), bayType: 'maintenance', plannedMinutes: 30 };
    const booked = async () => {
      const guest = await shop.makeCar();
      const { id } = await shop.book(guest, { ...wish, parts: [{ partId, quantity: 500 }] });
      const { partsKeptUntil } = await routes.arrive(shop.as('service-adviser'), by(id, { version: 1 }));
      return { guest, id, partsKeptUntil };
    };
    const [gone, taken] = [await booked(), await booked()];
    expect(gone.partsKeptUntil).toBe(plusDays(shop.store.clock.now.slice(0, 10), 2));
    await shop.checkIn(shop.sheetFor(taken.guest, { appointmentId: taken.id }));
    expect((await looked(taken.id)).partsKeptUntil).toBeNull();
    shop.store.clock.advance(3 * 24 * 60);
    await night('appointments.close-day');
    expect(await looked(gone.id)).toMatchObject({ status: 'arrived', partsState: 'none', partsKeptUntil: null });
    expect((await looked(taken.id)).status).toBe('converted');
  });
  it('gives a bay away half an hour late, calls the car missed when the day is over, and frees its parts two days later', async () => {
    shop.store.clock.advance(24 * 60 - 60);
    const { partId } = await shop.makeService(1000);
    const guest = await shop.makeCar();
    const startsAt = plusMinutes(shop.store.clock.now, 15);
    const { id } = await shop.book(guest, { startsAt, plannedMinutes: 30, parts: [{ partId, quantity: 1000 }] });
    const look = () => routes.get(shop.as('service-adviser'), { ...shop.none, params: { id } });
    shop.store.clock.advance(44);
    await night('appointments.release-bays');
    expect((await look()).bayName).not.toBeNull();
    shop.store.clock.advance(1);
    await night('appointments.release-bays');
    expect(await look()).toMatchObject({ bayName: null, status: 'confirmed', isLate: true });
    await night('appointments.close-day');
    expect((await look()).status).toBe('confirmed');
    const missedOn = startsAt.slice(0, 10);
    shop.store.clock.advance(24 * 60);
    await night('appointments.close-day');
    const missed = await look();
    expect(missed).toMatchObject({ status: 'no-show', partsState: 'ok' });
    // Two days on which the store is open, and it opens every day.
    expect(missed.partsKeptUntil).toBe(plusDays(missedOn, 2));
    shop.store.clock.advance(24 * 60);
    await night('appointments.close-day');
    expect((await look()).partsState).toBe('ok');
    shop.store.clock.advance(24 * 60);
    await night('appointments.close-day');
    expect(await look()).toMatchObject({ partsState: 'none', partsKeptUntil: null });
  });
  it('follows the store’s own rules', async () => {
    const rules = {
      lateMinutes: 5,
      releaseMinutes: 10,
      partsKeptDays: 0,
      bookableBasisPoints: 6000,
      shares: [{ bayType: 'maintenance' as const, bookableBasisPoints: 3000 }],
    };
    const manager = () => shop.as('workshop-manager');
    expect(await routes.setRules(manager(), { ...shop.none, body: { ...rules, version: null } })).toEqual({ ...rules, version: 1 });
    expect(await codeOf(routes.setRules(manager(), { ...shop.none, body: { ...rules, version: null } }))).toBe('version-conflict');
    expect(await codeOf(routes.setRules(manager(), { ...shop.none, body: { ...rules, releaseMinutes: 4, version: 1 } }))).toBe(
      'release-before-late',
    );
    const guest = await shop.makeCar();
    const { id, version } = await shop.book(guest, {
      startsAt: plusMinutes(shop.store.clock.now, 15),
      bayType: 'maintenance',
      plannedMinutes: 30,
    });
    shop.store.clock.advance(24);
    expect(await codeOf(routes.markNoShow(shop.as('service-adviser'), by(id, { version })))).toBe('not-yet-due');
    shop.store.clock.advance(1);
    expect(await codeOf(routes.markNoShow(shop.as('service-adviser'), by(id, { version })))).toBe('accepted');
    const day = shop.store.clock.now.slice(0, 10);
    const calendar = await routes.calendar(shop.as('service-adviser'), { ...shop.none, query: { day } });
    // 08:00 to 18:00 are forty quarters of an hour.
    expect(
      calendar.load.map(({ bayType, bays, takenBays, bookableBasisPoints }) => [bayType, bays, takenBays.length, bookableBasisPoints]),
    ).toEqual([
      ['maintenance', 2, 40, 3000],
      ['mechanical', 1, 40, 6000],
    ]);
  });
});

describe('the part of a day that is kept for cars that come unannounced', () => {
  // One mechanical bay, 08:00 to 18:00, of which the store books 60 %: six hours.
  const day = '2026-12-09';
  const hours = ['00:00', '01:00', '02:00', '03:00', '04:00', '05:00'] as const;
  it('is booked with a reason only, also by moving a booking into it', async () => {
    for (const hour of hours) await shop.book(car, { startsAt: at(hour, day) });
    const seventh = { startsAt: at('06:00', day) };
    expect(await codeOf(shop.book(car, seventh))).toBe('bookable-share-used');
    expect(await freeAt(seventh.startsAt)).toBe(true);

    const { id, version } = await shop.book(car, { startsAt: at('06:00', '2026-12-10') });
    const move = (over: object) =>
      routes.reschedule(shop.as('service-adviser'), by(id, { version, ...seventh, reason: '客户改时间', ...over }));
    expect(await codeOf(move({}))).toBe('bookable-share-used');
    expect(await move({ overShareReason: '车主次日出差' })).toMatchObject(seventh);
    expect(await codeOf(shop.book(car, { startsAt: at('07:00', day), overShareReason: '老客户急用车' }))).toBe('accepted');
  });
  it('is another one for a type of bay that has its own: of two maintenance bays 30 %, six hours as well', async () => {
    const maintained = (hour: string) => shop.book(car, { startsAt: at(hour, '2026-12-15'), bayType: 'maintenance' });
    for (const hour of hours) await maintained(hour);
    expect(await codeOf(maintained('06:00'))).toBe('bookable-share-used');
  });
  it('is not used up by a booking that moves within the day', async () => {
    const full = '2026-12-11';
    const booked = [];
    for (const hour of hours) booked.push(await shop.book(car, { startsAt: at(hour, full) }));
    const { id, version } = booked[0] ?? { id: '', version: 0 };
    const later = { version, startsAt: at('08:00', full), reason: '客户改时间' };
    expect(await codeOf(routes.reschedule(shop.as('service-adviser'), by(id, later)))).toBe('accepted');
  });
});

it('the analysis tells of a week who was booked and who came, and refuses more than a quarter of a year', async () => {
  const ask = (from: string, until: string) =>
    routes.analysis(shop.as('service-manager'), { ...shop.none, query: { from, until, by: 'week' as const } });
  // Monday 7 to Sunday 13 December: eight bookings on Wednesday and six on Friday, nobody of whom is due yet.
  const counts = { booked: 14, came: 0, late: 0, noShow: 0, cancelled: 0, due: 0, showBasisPoints: null };
  const { periods, channels } = await ask('2026-12-07', '2026-12-13');
  expect(periods).toEqual([{ from: '2026-12-07', ...counts, visits: 0, bookedVisits: 0, bookedShareBasisPoints: null }]);
  expect(channels).toEqual([{ channel: 'phone', ...counts }]);
  expect(await codeOf(ask('2026-09-01', '2026-12-13'))).toBe('span-too-long');
});
