// How cars come: booked, expected, late, given up, or simply there.
import { dayMinutes } from '../shop-days/generate.ts';
import { type ComingCar, orderOf } from './cars.ts';
import { asLearned, changeOperation, type Inside, type Life } from './life.ts';

/** Bookings are known at six the evening before. */
const announcedBefore = 6 * 60;
const bayGivenAwayAfter = 30;

/** Notes when a car is booked, expected, given up, and when it comes. */
export function expectCar(life: Life, car: ComingCar): void {
  const { slot, arrivesAt, isBooked } = car;
  if (arrivesAt !== null) life.agenda.add(arrivesAt, () => arrive(life, car, arrivesAt));
  // Noted after the arrival: who comes in the very minute is not missed.
  if (isBooked) noteBooking(life, car);
  if (arrivesAt !== null && car.partsAt > 0) life.agenda.add(Math.max(car.partsAt, slot + bayGivenAwayAfter), () => partsCome(life, car));
}

function arrive(life: Life, car: ComingCar, at: number): void {
  if (car.isBooked) life.records.booked.came += 1;
  writeOrder(life, car, at).isHere = true;
  life.arrived.push(car.id);
}

function noteBooking(life: Life, car: ComingCar): void {
  const { agenda, inside, records } = life;
  const { slot, arrivesAt } = car;
  const ifMissing = (act: () => void) => () => {
    if (!inside.get(car.id)?.isHere) act();
  };
  agenda.add(Math.max(0, Math.floor(slot / dayMinutes) * dayMinutes - announcedBefore), () => writeOrder(life, car, slot));
  agenda.add(
    slot,
    ifMissing(() => writeOrder(life, car, slot + bayGivenAwayAfter)),
  );
  agenda.add(
    slot + bayGivenAwayAfter,
    ifMissing(() => {
      inside.delete(car.id);
      life.hasChanged = true;
      if (arrivesAt === null) records.booked.missed += 1;
    }),
  );
}

/** Writes the order, or writes it anew with another time of arrival. */
function writeOrder(life: Life, car: ComingCar, releasedAt: number): Inside {
  const order = orderOf(car, releasedAt);
  const operations = order.operations.map((operation, at) => {
    const code = car.works[at]?.code ?? '';
    life.codes.set(`${order.id}/${operation.id}`, code);
    return asLearned(life, code, operation);
  });
  const added = { additionalMinutes: null, approvalMinutes: null, reworkMinutes: null };
  const one = { car, order: { ...order, operations }, isHere: false, hasBegun: false, isInspected: false, added };
  life.inside.set(car.id, one);
  life.hasChanged = true;
  return one;
}

/** On the day that was said, the parts are here or another day is said. */
function partsCome(life: Life, car: ComingCar): void {
  const delay = life.truth.partsDelay(car);
  life.records.partsDelays.push(delay);
  if (delay === 0) return;
  const at = { order: car.id, operation: String(car.partsFor + 1) };
  changeOperation(life, at, (operation) => ({ ...operation, partsAt: life.now + delay }));
  life.hasChanged = true;
}
