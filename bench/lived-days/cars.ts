// The cars of many days, as the shop comes to know them: bookings the evening before, walk-ins when they stand at the door.
// Mix and habits are those of the shop days; but a normal week, which the shop can work off, with busy Mondays and Saturdays.
import { orderWeight, type PlannedOrder } from '@bayline/domain/planning';
import {
  arrival,
  bookedShare,
  dayMinutes,
  diceOf,
  type Kind,
  kindOf,
  lateArrivalShare,
  mix,
  partsArrival,
  promise,
  type Work,
  waitingShare,
  worksOf,
} from '../shop-days/generate.ts';
import type { ShopSize } from '../shop-days/shop.ts';

const noShowShare = 0.18;
/** Assumed: what the bays can work off, additional work and rework counted. */
const carsADay: Record<ShopSize, number> = { small: 18, large: 56 };
const weekdays = [1.2, 0.95, 0.9, 0.9, 1, 1.15, 0.9];
/** Assumed: how many operations of the catalogue there are on a type of bay. */
const codesOfBayType = 6;
/** Three panel beaters are no body shop: fewer accident cars than the trade's mean, maintenance instead. */
const accidentShare = 0.05;
const shares = mix.map(([kind, share]): readonly [Kind, number] => {
  if (kind === 'accident') return [kind, accidentShare];
  return [kind, kind === 'maintenance' ? share + 0.1 - accidentShare : share];
});

export interface CodedWork extends Work {
  readonly code: string;
}

export interface ComingCar {
  readonly id: string;
  /** Counts through all days; what is hidden about the car goes by it. */
  readonly number: number;
  readonly kind: Kind;
  readonly isBooked: boolean;
  readonly isOwnerWaiting: boolean;
  /** When it is expected; for a walk-in the same as its arrival. */
  readonly slot: number;
  /** Null for who has booked and does not come. */
  readonly arrivesAt: number | null;
  readonly works: readonly CodedWork[];
  /** When its parts are to be here, 0 when they are; which operation waits for them. */
  readonly partsAt: number;
  readonly partsFor: number;
}

function carOf(number: number, day: number, seed: number): ComingCar {
  const dice = diceOf(seed * 100_003 + number);
  const kind = kindOf(dice, shares);
  const works = worksOf(kind, dice).map((work) => ({ ...work, code: `${work.bayType} ${dice.between(1, codesOfBayType)}` }));
  const isBooked = dice.happens(bookedShare);
  const minute = day * dayMinutes + arrival(dice, false);
  const slot = isBooked ? Math.round(minute / 15) * 15 : minute;
  const lateBy = isBooked && dice.happens(lateArrivalShare) ? dice.between(15, 40) : 0;
  const arrivesAt = isBooked && dice.happens(noShowShare) ? null : slot + lateBy;
  const shortUntil = kind === 'maintenance' || kind === 'internal' ? 0 : partsArrival(dice);
  const minutes = works.reduce((sum, { standardMinutes }) => sum + standardMinutes, 0);
  const canWait = kind !== 'accident' && kind !== 'internal' && shortUntil === 0 && minutes <= 120;
  const partsFor = kind === 'repair' || kind === 'warranty' || kind === 'rework' ? Math.min(1, works.length - 1) : 0;
  return {
    id: `car ${number}`,
    number,
    kind,
    isBooked,
    isOwnerWaiting: canWait && dice.happens(waitingShare),
    slot,
    arrivesAt,
    works,
    partsAt: shortUntil === 0 ? 0 : Math.max(slot, day * dayMinutes + shortUntil),
    partsFor,
  };
}

/** All cars of so many days, in the order of their days. */
export function carsOf(size: ShopSize, seed: number, days: number): ComingCar[] {
  const cars: ComingCar[] = [];
  for (let day = 0; day < days; day += 1) {
    const dice = diceOf(seed * 1009 + day);
    const count = Math.round((carsADay[size] * (weekdays[day % 7] ?? 1) * dice.between(85, 115)) / 100);
    for (let more = 0; more < count; more += 1) cars.push(carOf(cars.length + 1, day, seed));
  }
  return cars;
}

/** The order as it is written when the car comes, or is expected, at this minute; promised as advisers promise. */
export function orderOf(car: ComingCar, releasedAt: number): PlannedOrder {
  const { id, number, kind, works, partsAt, partsFor, isOwnerWaiting, isBooked } = car;
  const minutes = works.reduce((sum, { standardMinutes }) => sum + standardMinutes, 0);
  const promised = promise(diceOf(number), { kind, releasedAt, ready: partsAt, minutes, isOwnerWaiting });
  return {
    id,
    releasedAt,
    promisedAt: kind === 'internal' ? null : promised,
    weight: orderWeight({ isRework: kind === 'rework', isOwnerWaiting, isBooked }),
    isOwnerWaiting,
    operations: works.map(({ code: _, ...work }, at) => ({
      ...work,
      id: String(at + 1),
      stage: (at + 1) * 10,
      partsAt: at === partsFor ? partsAt : 0,
    })),
  };
}
