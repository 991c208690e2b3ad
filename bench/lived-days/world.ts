// A shop with its people for many days, and the cars that will come.
import {
  type PlannedBay,
  type PlannedEquipment,
  type PlannedOrder,
  type PlannedTechnician,
  type Shift,
  type Shop,
  seededRandom,
} from '@bayline/domain/planning';
import { dayMinutes } from '../shop-days/generate.ts';
import { makeBays, makeEquipment, makeTechnicians, type ShopSize } from '../shop-days/shop.ts';
import { type ComingCar, carsOf } from './cars.ts';
import { type Truth, truthOf } from './truth.ts';

/** Days after the last arrival in which the rest is worked off, and days that a plan looks ahead. */
const daysAfter = 14;
const daysAhead = 7;

export interface World {
  readonly days: number;
  readonly cars: readonly ComingCar[];
  readonly bays: readonly PlannedBay[];
  readonly equipment: readonly PlannedEquipment[];
  readonly technicians: readonly PlannedTechnician[];
  /** Every minute at which somebody's shift begins. */
  readonly shiftBegins: readonly number[];
  /** When all of these are at work, absences counted that are known by then. */
  readonly presenceOf: (technicians: readonly string[], knownAt: number) => readonly Shift[];
  readonly shopAt: (now: number, orders: readonly PlannedOrder[]) => Shop;
}

export interface Made {
  readonly world: World;
  readonly truth: Truth;
}

/** A week's holidays and the night count alike: nobody is there. */
export function makeWorld(size: ShopSize, seed: number, days: number): Made {
  const truth = truthOf(seed);
  const everyone = makeTechnicians(size, seededRandom(seed), days + daysAfter);
  const isHere = (at: number, knownAt: number) => (shift: Shift) => {
    const day = Math.floor(shift.from / dayMinutes);
    return day > Math.floor(knownAt / dayMinutes) || !truth.isAbsent(at, day);
  };
  const equipment = makeEquipment(size).map((piece) => ({ ...piece, unavailable: [] }));
  const bays = makeBays(size);
  const presenceOf = (technicians: readonly string[], knownAt: number): readonly Shift[] =>
    everyone
      .filter(({ id }) => technicians.includes(id))
      .map(({ shifts, id }) => shifts.filter(isHere(numberOf(everyone, id), knownAt)))
      .reduce<readonly Shift[]>(
        (all, shifts) => all.flatMap((a) => shifts.filter((b) => b.from < a.until && a.from < b.until).map((b) => overlap(a, b))),
        [{ from: 0, until: Number.MAX_SAFE_INTEGER }],
      );
  const shopAt = (now: number, orders: readonly PlannedOrder[]): Shop => {
    const technicians = everyone.map((technician, at) => ({
      ...technician,
      shifts: technician.shifts
        .filter(({ from, until }) => until > now - dayMinutes && from < now + daysAhead * dayMinutes)
        .filter(isHere(at, now)),
    }));
    return { now, bays, technicians, equipment, orders };
  };
  const shiftBegins = [...new Set(everyone.flatMap(({ shifts }) => shifts.map(({ from }) => from)))];
  return {
    truth,
    world: { days, cars: carsOf(size, seed, days), bays, equipment, technicians: everyone, shiftBegins, presenceOf, shopAt },
  };
}

const numberOf = (everyone: readonly PlannedTechnician[], wanted: string) => everyone.findIndex(({ id }) => id === wanted);
const overlap = (a: Shift, b: Shift): Shift => ({ from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) });
