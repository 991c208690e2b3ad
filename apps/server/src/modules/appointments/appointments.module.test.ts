import { appointments } from '@bayline/contract/appointments';
import { plusMinutes } from '@bayline/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { routes as capacity } from '../capacity/index.ts';
import { checked, codeOf, openShop } from '../reception/shop.fixture.ts';
import { routes as unchecked } from './index.ts';

const routes = checked(appointments, unchecked);

// The test store opens at nine on a Tuesday with two maintenance bays and one mechanical bay, 08:00 to 18:00.
let shop: Awaited<ReturnType<typeof openShop>>;
let car: Awaited<ReturnType<typeof shop.makeCar>>;
beforeAll(async () => {
  shop = await openShop();
  car = await shop.makeCar();
});
afterAll(() => shop.store.close());

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
  });
  it('of one slot by two clients: one wins, the other hears why', async () => {
    const startsAt = at('03:00');
    const codes = await Promise.all([codeOf(shop.book(car, { startsAt })), codeOf(shop.book(car, { startsAt: at('03:30') }))]);
    expect(codes.sort()).toEqual(['accepted', 'no-bay-free']);
  });
  it('of two bays by three clients: two win', async () => {
    const wish = { startsAt: at('05:00'), bayType: 'maintenance' };
    const codes = await Promise.all([1, 2, 3].map(() => codeOf(shop.book(car, wish))));
    expect(codes.sort()).toEqual(['accepted', 'accepted', 'no-bay-free']);
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
