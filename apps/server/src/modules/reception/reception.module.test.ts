import { reception } from '@bayline/contract/reception';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { routes as appointments } from '../appointments/index.ts';
import { routes as workOrders } from '../work-orders/index.ts';
import { routes as unchecked } from './index.ts';
import { checked, codeOf, openShop } from './shop.fixture.ts';
import { noQuestions } from './walk-round.fixture.ts';

const routes = checked(reception, unchecked);

let shop: Awaited<ReturnType<typeof openShop>>;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.store.close());

const prefill = (plate: string) => routes.prefill(shop.as('service-adviser'), { ...shop.none, query: { plate } });
const queue = () => routes.queue(shop.as('service-adviser'), shop.none);

describe('a car that was booked in', () => {
  it('is known by its plate, checked in without typing twice, and moves from the expected to the cars in the house', async () => {
    const car = await shop.makeCar();
    const appointment = await shop.book(car);
    const known = await prefill(` ${car.plate.slice(0, 2)}·${car.plate.slice(2)} `);
    expect(known).toMatchObject({
      vehicle: { id: car.vehicleId, mileageKm: 12_000 },
      appointment: { id: appointment.id },
      lastVisit: null,
      openWorkOrderId: null,
    });
    expect((await queue()).expected.map((row) => row.id)).toContain(appointment.id);

    const sheet = shop.sheetFor(car, {
      appointmentId: appointment.id,
      concerns: [
        { id: newId(), words: '刹车异响', questions: noQuestions },
        { id: newId(), words: '换机油', questions: noQuestions },
      ],
    });
    expect(await shop.checkIn(sheet)).toEqual({ visitId: sheet.visitId, workOrderId: sheet.workOrderId });

    const order = await workOrders.get(shop.as('service-adviser'), { ...shop.none, params: { id: sheet.workOrderId } });
    expect(order).toMatchObject({
      status: 'estimating',
      step: 3,
      kitLight: 'none',
      totalFen: 0,
      visit: { plate: car.plate, mileageKm: 12_500, status: 'open' },
    });
    expect(order.number).toMatch(/^RO-0001-20261124-\d{4}$/);
    expect(order.concerns.map((concern) => concern.words)).toEqual(['刹车异响', '换机油']);
    const kept = await appointments.get(shop.as('service-adviser'), { ...shop.none, params: { id: appointment.id } });
    expect(kept).toMatchObject({ status: 'converted', visitId: sheet.visitId, bayName: appointment.bayName, allowedActions: [] });
    const after = await queue();
    expect(after.expected.map((row) => row.id)).not.toContain(appointment.id);
    expect(after.inHouse.find((row) => row.visitId === sheet.visitId)).toMatchObject({ plate: car.plate, step: 3, status: 'estimating' });
    expect((await prefill(car.plate)).openWorkOrderId).toBe(sheet.workOrderId);
  });
});

describe('a check-in that cannot be', () => {
  it('changes nothing: mileage running back, a leap, a car already here, the appointment of another', async () => {
    const car = await shop.makeCar();
    expect(await codeOf(shop.checkIn(shop.sheetFor(car, { mileageKm: 11_999 })))).toBe('mileage-runs-back');
    expect(await codeOf(shop.checkIn(shop.sheetFor(car, { mileageKm: 900_000 })))).toBe('mileage-implausible');
    const other = await shop.book(await shop.makeCar(), { bayType: 'maintenance' });
    expect(await codeOf(shop.checkIn(shop.sheetFor(car, { appointmentId: other.id })))).toBe('appointment-not-open');
    expect(await codeOf(shop.checkIn(shop.sheetFor(car, { senderPartyId: newId() })))).toBe('customer-unknown');
    expect(await prefill(car.plate)).toMatchObject({ vehicle: { mileageKm: 12_000 }, openWorkOrderId: null });
    expect(await codeOf(shop.checkIn(shop.sheetFor(car)))).toBe('accepted');
    expect(await codeOf(shop.checkIn(shop.sheetFor(car)))).toBe('car-already-here');
  });
  it('takes one appointment once', async () => {
    const car = await shop.makeCar();
    const { id, version } = await shop.book(car, { bayType: 'maintenance' });
    await appointments.cancel(shop.as('service-adviser'), {
      ...shop.none,
      params: { id },
      body: { version, by: 'customer', reason: '改天' },
    });
    expect(await codeOf(shop.checkIn(shop.sheetFor(car, { appointmentId: id })))).toBe('appointment-not-open');
  });
  it('wants a picture for a signature, and its own store’s car', async () => {
    const car = await shop.makeCar();
    expect(await codeOf(shop.checkIn(shop.sheetFor(car, { signature: 'data:image/png;base64,aGVsbG8=' })))).toBe('file-not-an-image');
    expect(await codeOf(shop.checkIn(shop.sheetFor(car), { dealershipId: 2 }))).toBe('not-found');
    expect((await prefill('京Z99999')).vehicle).toBeNull();
  });
});

describe('a check-in sent twice', () => {
  it('with the same key is one visit, with the same answer', async () => {
    const sheet = shop.sheetFor(await shop.makeCar());
    const key = newId();
    const answers = await Promise.all([shop.checkIn(sheet, { key }), shop.checkIn(sheet, { key })]);
    expect(answers[0]).toEqual(answers[1]);
    expect((await queue()).inHouse.filter((row) => row.visitId === sheet.visitId)).toHaveLength(1);
  });
  it('by two advisers for one car opens one visit', async () => {
    const car = await shop.makeCar();
    const codes = await Promise.all([codeOf(shop.checkIn(shop.sheetFor(car))), codeOf(shop.checkIn(shop.sheetFor(car)))]);
    expect(codes.sort()).toEqual(['accepted', 'car-already-here']);
  });
});
