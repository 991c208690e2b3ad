import { reception } from '@bayline/contract/reception';
import { noQuestions } from '@bayline/domain/reception';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/ids.ts';
import { routes as appointments } from '../appointments/index.ts';
import { routes as vehicles } from '../vehicles/index.ts';
import { routes as workOrders } from '../work-orders/index.ts';
import { releaseWithGuarantee } from '../work-orders/released-visit.fixture.ts';
import { routes as unchecked } from './index.ts';
import { checked, codeOf, openShop, signature } from './shop.fixture.ts';
import { tamperWithSheet } from './tampered-sheet.fixture.ts';

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

describe('the pre-inspection sheet', () => {
  const sheetOf = (visitId: string) => routes.sheet(shop.as('technician'), { ...shop.none, params: { visitId } });
  const keep = (photo = signature) => routes.keepPhoto(shop.as('service-adviser'), { ...shop.none, body: { photo } });
  it('is kept as it was signed: words, marks, papers, choices, and whom to call', async () => {
    const car = await shop.makeCar();
    const { sha256 } = await keep();
    const questions = { ...noQuestions, since: '上周', frequency: 'often' as const, engine: 'cold' as const };
    const sheet = shop.sheetFor(car, {
      concerns: [{ id: newId(), words: '冷车抖动', questions }],
      marks: [
        { position: '03', damage: 'H', sizeCm: 12 },
        { position: '07', damage: 'A', sizeCm: 4 },
      ],
      photos: [
        { slot: 'front', sha256 },
        { slot: 'mark-1', sha256 },
      ],
      warningLamps: ['engine'],
      papersKept: ['vehicle-licence'],
      remark: '下午三点前要用车',
      contact: { name: '李师傅', phone: '139 0000 1234', relation: 'driver' },
    });
    await shop.checkIn(sheet);
    const signed = await sheetOf(sheet.visitId);
    expect(signed).toMatchObject({
      isUnchanged: true,
      remark: '下午三点前要用车',
      contactName: '李师傅',
      contactPhoneMasked: '139****1234',
      contactRelation: 'driver',
      content: {
        marks: sheet.marks,
        warningLamps: ['engine'],
        mileageKm: 12_500,
        concerns: [{ words: '冷车抖动', questions }],
        car: { plate: car.plate },
      },
      missingPhotos: ['left-front', 'left', 'rear', 'right', 'dashboard', 'mark-2'],
    });
    expect(JSON.stringify(signed)).not.toContain('13900001234');
    const added = await routes.addPhoto(shop.as('service-adviser'), {
      params: { visitId: sheet.visitId },
      query: undefined,
      body: { slot: 'mark-2', photo: signature },
    });
    expect(added).toMatchObject({
      isUnchanged: true,
      contentSha256: signed.contentSha256,
      missingPhotos: ['left-front', 'left', 'rear', 'right', 'dashboard'],
    });
    const again = (slot: string) =>
      routes.addPhoto(shop.as('service-adviser'), {
        params: { visitId: sheet.visitId },
        query: undefined,
        body: { slot, photo: signature },
      });
    expect(await codeOf(again('mark-2'))).toBe('photo-taken');
    expect(await codeOf(again('mark-3'))).toBe('photo-not-wanted');
    const bytes = await unchecked.photo(shop.as('technician'), { ...shop.none, params: { visitId: sheet.visitId, slot: 'front' } });
    expect(Buffer.from(bytes).subarray(1, 4).toString()).toBe('PNG');
  });
  it('says so when its words were changed behind its back', async () => {
    const sheet = shop.sheetFor(await shop.makeCar());
    await shop.checkIn(sheet);
    expect(await sheetOf(sheet.visitId)).toMatchObject({ isUnchanged: true });
    await tamperWithSheet(shop.as('service-adviser'), sheet.visitId);
    expect(await sheetOf(sheet.visitId)).toMatchObject({ isUnchanged: false });
  });
  it('takes no photo of a damage that is not on it, and none that was not kept', async () => {
    const car = await shop.makeCar();
    const { sha256 } = await keep();
    const of = (photos: object[]) => codeOf(shop.checkIn(shop.sheetFor(car, { photos })));
    expect(await of([{ slot: 'mark-1', sha256 }])).toBe('photo-not-wanted');
    expect(await of([{ slot: 'front', sha256: '0'.repeat(64) }])).toBe('photo-unknown');
    expect(
      await of([
        { slot: 'front', sha256 },
        { slot: 'front', sha256 },
      ]),
    ).toBe('photo-twice');
  });
});

describe('a repair that comes back', () => {
  it('is known with its order and its words until the last day and the last kilometre, and says which order it repeats', async () => {
    const { vehicleId, partyId, plate, visitId, workOrderId } = await shop.arrive();
    await releaseWithGuarantee(shop.as('service-adviser'), { visitId, workOrderId, vehicleId, untilDay: '2026-12-24', untilKm: 14_500 });
    const known = await prefill(plate);
    expect(known).toMatchObject({
      openWorkOrderId: null,
      guarantees: [{ workOrderId, untilDay: '2026-12-24', untilKm: 14_500, concerns: ['刹车时有异响'] }],
    });
    const again = (change: object) =>
      shop.sheetFor({ vehicleId, partyId }, { businessType: 'return', repeatsOrderId: workOrderId, ...change });
    expect(await codeOf(shop.checkIn(again({ mileageKm: 14_501 })))).toBe('guarantee-over');
    expect(await codeOf(shop.checkIn(again({ mileageKm: 14_500, repeatsOrderId: newId() })))).toBe('guarantee-unknown');
    const sheet = again({ mileageKm: 14_500 });
    await shop.checkIn(sheet);
    const signed = await routes.sheet(shop.as('service-adviser'), { ...shop.none, params: { visitId: sheet.visitId } });
    expect(signed.repeatsOrderId).toBe(workOrderId);
  });

  it('is covered by the kilometres that were driven: an odometer that was exchanged since begins anew, the guarantee does not', async () => {
    const { vehicleId, partyId, plate, visitId, workOrderId } = await shop.arrive();
    await releaseWithGuarantee(shop.as('service-adviser'), { visitId, workOrderId, vehicleId, untilDay: '2026-12-24', untilKm: 14_500 });
    const params = { id: vehicleId };
    const exchange = async (formerKm: number) => {
      shop.store.clock.advance(1);
      const { version } = await vehicles.get(shop.as('service-manager'), { ...shop.none, params });
      const body = { version, mileageKm: 20, formerKm, reason: '更换仪表总成' };
      await vehicles.correctMileage(shop.as('service-manager'), { ...shop.none, params, body });
    };
    const onFile = async () =>
      (await workOrders.guaranteesOfCar(shop.as('service-adviser'), { ...shop.none, params })).rows.map((row) => [row.untilKm, row.state]);
    const repeat = (mileageKm: number) =>
      codeOf(shop.checkIn(shop.sheetFor({ vehicleId, partyId }, { businessType: 'return', repeatsOrderId: workOrderId, mileageKm })));
    // At 13,000 km on the old one, 1,500 km are left: on the new one, which showed 20 km, they end at 1,520 km.
    await exchange(13_000);
    expect(await onFile()).toEqual([[1520, 'running']]);
    expect((await prefill(plate)).guarantees).toMatchObject([{ workOrderId, untilKm: 1520 }]);
    expect(await repeat(1521)).toBe('guarantee-over');
    // The next one lasted 4,000 km: the guarantee was over before it was exchanged.
    await exchange(4020);
    expect(await onFile()).toEqual([[0, 'over-by-km']]);
    expect((await prefill(plate)).guarantees).toEqual([]);
    expect(await repeat(20)).toBe('guarantee-over');
  });
});

describe('a car whose file was merged', () => {
  it('is booked and checked in by the plate or VIN of either file as the one that stayed, and is here once', async () => {
    const [kept, gone] = [await shop.makeCar({ vin: 'LBEHDAEB88Y034849' }), await shop.makeCar({ vin: 'LBEHDAEC3LY810001' })];
    await shop.mergeCars({ survivorId: kept.vehicleId, aliasId: gone.vehicleId });
    expect((await prefill(gone.plate)).vehicle?.id).toBe(kept.vehicleId);
    expect((await prefill('LBEHDAEC3LY810001')).vehicle?.id).toBe(kept.vehicleId);
    expect((await prefill('lbehdaeb88y034849')).vehicle?.id).toBe(kept.vehicleId);
    const booked = await shop.book(gone, { bayType: 'maintenance' });
    expect(booked.vehicleId).toBe(kept.vehicleId);
    expect((await prefill('LBEHDAEC3LY810001')).appointment?.id).toBe(booked.id);
    const sheet = shop.sheetFor(gone, { appointmentId: booked.id });
    await shop.checkIn(sheet);
    expect(await codeOf(shop.checkIn(shop.sheetFor(kept)))).toBe('car-already-here');
    expect(await codeOf(shop.checkIn(shop.sheetFor(gone)))).toBe('car-already-here');
    expect((await prefill(kept.plate)).openWorkOrderId).toBe(sheet.workOrderId);
  });
  it('that is in the house under the file that went in is not taken in a second time under the other', async () => {
    const [kept, gone] = [await shop.makeCar(), await shop.makeCar()];
    await shop.checkIn(shop.sheetFor(gone));
    await shop.mergeCars({ survivorId: kept.vehicleId, aliasId: gone.vehicleId });
    expect(await codeOf(shop.checkIn(shop.sheetFor(kept, { mileageKm: 12_600 })))).toBe('car-already-here');
  });
});
