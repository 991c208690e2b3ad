// One box finds everything: what a person at the desk has in their ear or hand is a piece of a plate, a name, its pinyin, the
// end of a phone number or of a document's number.
import { contract } from '@bayline/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openShops, type Shops } from './desk.ts';
import { addCar, bookingOf, type Car, checkIn, newCar, openShop, type Shop, type Visit, vinOf } from './shop.ts';

let shops: Shops;
let shop: Shop;
let car: Car;
let visit: Visit;
beforeAll(async () => {
  shops = await openShops();
  shop = openShop(shops, 1);
  car = await addCar(shop, { plate: '京N52Q88', mobile: '13911114207', vin: vinOf('730416') });
  visit = await checkIn(shop, car, null);
});
afterAll(() => shops.close());

/** What is found, as `kind id`. */
async function found(q: string, role: 'service-adviser' | 'technician' = 'service-adviser'): Promise<string[]> {
  const { rows } = await (await shop.desk(role)).do(contract.search.search, { query: { q } });
  return rows.map(({ kind, id }) => `${kind} ${id}`);
}

const ofCar = () => [`vehicle ${car.vehicleId}`, `work-order ${visit.workOrderId}`];

it.each([
  ['a piece from the middle of the plate', 'N52Q'],
  ['small letters', 'n52q'],
  ['the end of the plate', 'Q88'],
  ['the end of the VIN', '0416'],
])('finds the car and its order in work by %s', async (_, typed) => {
  expect(await found(typed)).toEqual(ofCar());
});

it.each([
  ['name', '王芳'],
  ['initials', 'wf'],
  ['pinyin', 'wangf'],
  ['end of the phone number', '4207'],
])('finds the owner by the %s', async (_, typed) => {
  expect(await found(typed)).toContain(`customer ${car.ownerId}`);
});

it('finds an order by its number and by a piece of a late one, and an appointment by its own', async () => {
  const adviser = await shop.desk('service-adviser');
  const { number } = await adviser.do(contract.workOrders.get, { params: { id: visit.workOrderId } });
  expect(await found(number)).toEqual([`work-order ${visit.workOrderId}`]);
  expect(await found(number.slice(-6))).toContain(`work-order ${visit.workOrderId}`);
  const other = await newCar(shop, '571');
  const tomorrow = new Date(Date.parse(shop.now()) + 86_400_000).toISOString().slice(0, 10);
  const booking = bookingOf(other, { startsAt: `${tomorrow}T02:00:00.000Z`, bayType: 'maintenance', minutes: 60 });
  await adviser.do(contract.appointments.book, { body: booking });
  const { rows } = await adviser.do(contract.search.search, { query: { q: other.plate } });
  const appointment = rows.find(({ kind }) => kind === 'appointment');
  expect(appointment?.id).toBe(booking.id);
  expect(await found(appointment?.title ?? '')).toEqual([`appointment ${booking.id}`]);
});

it('shows no more than eight cars however many fit, and nobody whom the role may not read', async () => {
  for (let tail = 600; tail < 612; tail += 1) await newCar(shop, String(tail));
  const kinds = (await found('A126')).map((row) => row.split(' ')[0]);
  expect(kinds).toEqual(Array.from({ length: 8 }, () => 'vehicle'));
  expect((await found('王芳', 'technician')).filter((row) => row.startsWith('customer'))).toEqual([]);
});

it('answers with nothing what fits nothing', async () => {
  expect(await found('%')).toEqual([]);
  expect(await found('—')).toEqual([]);
});
