import { capacity } from '@bayline/contract/capacity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { learned } from '../../../../../tests/learned.ts';
import { inDealership } from '../../platform/db/in-dealership.ts';
import { newId } from '../../platform/ids.ts';
import { onConstraint } from '../../platform/problems.ts';
import { checked, codeOf, openShop } from '../reception/shop.fixture.ts';
import { bookingConstraints, bookOperation, type OperationBooking, releaseBookings, reserveBay, routes as unchecked } from './index.ts';

const routes = checked(capacity, unchecked);

let shop: Awaited<ReturnType<typeof openShop>>;
let technicianId: string;
let bays: { id: string; type: string; code: string }[];
beforeAll(async () => {
  shop = await openShop();
  technicianId = shop.store.staffIdOf('technician');
  await routes.setTechnician(shop.as('workshop-manager'), {
    params: { id: technicianId },
    query: undefined,
    body: learned('mechanical', 'electrical'),
  });
  bays = (await routes.listBays(shop.as('dispatcher'), shop.none)).rows;
});
afterAll(() => shop.store.close());

const bayOf = (type: string) => bays.find((bay) => bay.type === type)?.id ?? '';
const plan = (change: Partial<OperationBooking> = {}) => {
  const ctx = shop.as('dispatcher');
  const booking = {
    operationId: newId(),
    bayId: bayOf('mechanical'),
    technicianIds: [technicianId],
    startsAt: '2026-11-24T02:00:00.000Z',
    minutes: 60,
    equipment: '',
    isExcepted: false,
    bayType: 'mechanical',
    skill: 'mechanical',
    ...change,
  };
  return onConstraint(bookingConstraints, () => inDealership(ctx, (tx) => bookOperation(ctx, tx, booking)));
};

describe('bays and technicians', () => {
  it('are listed; a bay code is used once', async () => {
    expect(bays.map((bay) => [bay.code, bay.type])).toEqual([
      ['B01', 'maintenance'],
      ['B02', 'maintenance'],
      ['B03', 'mechanical'],
    ]);
    const add = () =>
      routes.addBay(shop.as('workshop-manager'), { ...shop.none, body: { id: newId(), code: 'W01', name: '洗车', type: 'wash' } });
    expect(await add()).toMatchObject({ code: 'W01', type: 'wash', isActive: true, version: 1 });
    expect(await codeOf(add())).toBe('code-taken');
  });
  it('know what they have learned', async () => {
    expect((await routes.listTechnicians(shop.as('dispatcher'), shop.none)).rows).toEqual([
      { id: technicianId, name: 'technician 1', skills: ['electrical', 'mechanical'] },
    ]);
    const teach = (id: string, dealershipId: number) =>
      routes.setTechnician(shop.as('workshop-manager', { dealershipId }), { params: { id }, query: undefined, body: learned() });
    expect(await codeOf(teach(technicianId, 2))).toBe('not-found');
    expect(await codeOf(teach(shop.store.staffIdOf('cashier'), 1))).toBe('not-found');
  });
});

describe('free slots', () => {
  it('leave out what has gone by today and what is closed', async () => {
    // It is 09:00; an hour's work on the only mechanical bay fits from 09:00 to 17:00: 33 quarters.
    const slots = await routes.freeSlots(shop.as('service-adviser'), {
      ...shop.none,
      query: { day: '2026-11-24', bayType: 'mechanical', minutes: 60 },
    });
    expect(slots.bays).toBe(1);
    expect([slots.rows.length, slots.rows[0], slots.rows.at(-1)?.startsAt]).toEqual([
      33,
      { startsAt: '2026-11-24T01:00:00.000Z', freeBays: 1 },
      '2026-11-24T09:00:00.000Z',
    ]);
  });
});

describe('planning an operation', () => {
  it('needs the right bay, the right hands and an open house', async () => {
    expect(await codeOf(plan({ bayId: newId() }))).toBe('bay-unknown');
    expect(await codeOf(plan({ technicianIds: [technicianId, shop.store.staffIdOf('cashier')] }))).toBe('technician-unknown');
    expect(await codeOf(plan({ technicianIds: [shop.store.staffIdOf('technician', 2)] }))).toBe('technician-unknown');
    expect(await codeOf(plan({ bayId: bayOf('maintenance') }))).toBe('bay-type-differs');
    expect(await codeOf(plan({ skill: 'paint' }))).toBe('skill-missing');
    expect(await codeOf(plan({ skill: 'high-voltage' }))).toBe('high-voltage-certificate-missing');
    expect(await codeOf(plan({ startsAt: '2026-11-24T11:00:00.000Z' }))).toBe('outside-opening-hours');
  });
  it('books bay and technician once, and moves what was planned before', async () => {
    const operationId = newId();
    expect(await plan({ operationId })).toEqual({ startsAt: '2026-11-24T02:00:00.000Z', endsAt: '2026-11-24T03:00:00.000Z' });
    expect(await codeOf(plan({ startsAt: '2026-11-24T02:59:00.000Z' }))).toBe('bay-occupied');
    expect(await codeOf(plan({ bayId: bayOf('maintenance'), bayType: 'maintenance' }))).toBe('technician-occupied');
    expect(await codeOf(plan({ operationId, startsAt: '2026-11-24T02:30:00.000Z' }))).toBe('accepted');
    expect(await codeOf(plan({ startsAt: '2026-11-24T01:30:00.000Z' }))).toBe('accepted');
  });
  it('fills the day of its own store', async () => {
    const today = async (dealershipId: number) => routes.today(shop.as('service-adviser', { dealershipId }), shop.none);
    // Four bays from 08:00 to 18:00, two of whose hours are booked above; it is 09:00.
    expect(await today(1)).toEqual({ closesAt: '2026-11-24T10:00:00.000Z', bayMinutes: 2400, takenMinutes: 120, freeMinutes: 2040 });
    expect(await today(2)).toMatchObject({ bayMinutes: 1800, takenMinutes: 0, freeMinutes: 1620 });
  });
  it('of one bay slot by two dispatchers: one wins', async () => {
    const startsAt = '2026-11-25T02:00:00.000Z';
    const codes = await Promise.all([codeOf(plan({ startsAt })), codeOf(plan({ startsAt }))]);
    expect(codes.sort()).toEqual(['accepted', 'bay-occupied']);
  });
  it('takes the time that was held for a visit once it is given up, and not before', async () => {
    const subject = { subjectType: 'visit', subjectId: newId() } as const;
    const ctx = shop.as('service-adviser');
    const startsAt = '2026-11-26T02:00:00.000Z';
    await inDealership(ctx, (tx) => reserveBay(ctx, tx, { bayType: 'mechanical', startsAt, minutes: 60, ...subject }));
    expect(await codeOf(plan({ startsAt }))).toBe('bay-occupied');
    await inDealership(shop.as('dispatcher'), (tx) => releaseBookings(tx, subject));
    const operationId = newId();
    expect(await codeOf(plan({ startsAt, operationId }))).toBe('accepted');
    const free = shop.as('dispatcher');
    await inDealership(free, (tx) => releaseBookings(tx, { subjectType: 'operation', subjectId: operationId }));
    expect(await codeOf(plan({ startsAt }))).toBe('accepted');
  });
});
