// A technician falls ill and a lift is to be inspected, with cars planned and booked: nothing is lost, the dispatcher and
// the adviser see by number what needs another time, and find it.
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { openShops, type Shops } from './desk.ts';
import { brokenBooks } from './play.ts';
import {
  approvalOf,
  bookingOf,
  checkIn,
  dispatch,
  newCar,
  openShop,
  operationsOf,
  quote,
  type Shop,
  stockShop,
  type Visit,
} from './shop.ts';

let shops: Shops;
let shop: Shop;
let visit: Visit;
let appointmentId = '';
const today = '2026-11-24';
const tomorrow = '2026-11-25';
/** The store's wall clock, eight hours ahead of UTC. */
const wall = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`).toISOString();
const inConflict = async () =>
  (await (await shop.desk('dispatcher')).do(contract.home.conflicts)).rows.map(({ number, plate, reason, resource }) => [
    number,
    plate,
    reason,
    resource,
  ]);
const loadOf = async (day: string) =>
  (await (await shop.desk('service-adviser')).do(contract.appointments.fortnight, { query: { from: today } })).days.find(
    (of) => of.day === day,
  );

beforeAll(async () => {
  shops = await openShops();
  shop = openShop(shops, 1);
  const goods = await stockShop(shop, 26_000);
  const [planned, booked] = [await newCar(shop, '601'), await newCar(shop, '602')];
  visit = await checkIn(shop, planned, null);
  await quote(shop, visit, { name: '更换前制动片', labour: [{ id: goods.brakesId, discountBasisPoints: 0 }], parts: [] });
  const adviser = await shop.desk('service-adviser');
  await adviser.do(contract.workOrders.approve, await approvalOf(shop, visit));
  await dispatch(shop, visit, { bayType: 'mechanical', startsAt: wall(today, '14:00') });
  const booking = bookingOf(booked, { startsAt: wall(tomorrow, '10:00'), bayType: 'mechanical', minutes: 60 });
  appointmentId = booking.id;
  await adviser.do(contract.appointments.book, { body: booking });
});
afterAll(() => shops.close());

it('in the morning everybody is there: ten hours of the bay and of the technician, one of each planned', async () => {
  expect(await loadOf(today)).toMatchObject({
    bays: [
      { bayType: 'maintenance', bays: 2, bayMinutes: 1200, takenMinutes: 0 },
      { bayType: 'mechanical', bays: 1, bayMinutes: 600, takenMinutes: 60, bookableBasisPoints: 8000 },
    ],
    skills: [{ skill: 'mechanical', technicians: 1, workingMinutes: 600, plannedMinutes: 60 }],
  });
  expect(await inConflict()).toEqual([]);
});

it('the technician goes home at one o’clock, and the lift is inspected tomorrow until noon', async () => {
  const manager = await shop.desk('workshop-manager');
  const [technician] = (await manager.do(contract.capacity.listTechnicians)).rows;
  const sick = { id: newId(), technicianId: technician?.id ?? '', kind: 'sick' as const, remark: '' };
  const [operation] = await operationsOf(shop, visit);
  const afternoon = { startsAt: wall(today, '13:00'), endsAt: wall(today, '18:00') };
  expect(await manager.do(contract.capacity.addException, { body: { ...sick, ...afternoon } })).toMatchObject({
    conflicts: [{ subjectType: 'operation', subjectId: operation?.id, reason: 'technician-absent' }],
  });
  const bay = (await manager.do(contract.capacity.listBays)).rows.find(({ type }) => type === 'mechanical');
  const lift = { id: newId(), of: { kind: 'bay' as const, id: bay?.id ?? '' }, quantity: 1, reason: 'inspection' as const, remark: '' };
  const morning = { startsAt: wall(tomorrow, '08:00'), endsAt: wall(tomorrow, '12:00') };
  await manager.do(contract.capacity.addOutage, { body: { ...lift, ...morning } });
  const { number } = await (await shop.desk('service-adviser')).do(contract.appointments.get, { params: { id: appointmentId } });
  expect(await inConflict()).toEqual([
    [operation?.workOrderNumber, '京A12601', 'technician-absent', technician?.name],
    [number, '京A12602', 'bay-closed', bay?.name],
  ]);
  expect((await loadOf(today))?.skills).toMatchObject([{ workingMinutes: 300, plannedMinutes: 60 }]);
  expect((await loadOf(tomorrow))?.bays).toMatchObject([{}, { bayType: 'mechanical', bayMinutes: 360, takenMinutes: 60 }]);
});

it('the work is done before he leaves, the booking is moved to the afternoon, and nothing is in conflict', async () => {
  const [operation] = await operationsOf(shop, visit);
  const { startsAt } = await dispatch(shop, visit, { bayType: 'mechanical', startsAt: wall(today, '11:00') });
  expect([operation?.startsAt, startsAt]).toEqual([wall(today, '14:00'), wall(today, '11:00')]);
  const adviser = await shop.desk('service-adviser');
  const { version } = await adviser.do(contract.appointments.get, { params: { id: appointmentId } });
  const body = { version, startsAt: wall(tomorrow, '14:00'), reason: '举升机年检' };
  await adviser.do(contract.appointments.reschedule, { params: { id: appointmentId }, body });
  expect(await inConflict()).toEqual([]);
  expect(await brokenBooks(shops)).toEqual([]);
});
