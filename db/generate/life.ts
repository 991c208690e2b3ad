// The life of a store: which car comes when, and what for. Figures: process.md §5.5 of the trade's study, that is 45 % of the
// cars between half past eight and half past ten, a car every 25 days at most, a fifth of them brought by somebody else.
import { atLocalTime } from '@bayline/domain/kernel';
import { type Chance, drawOf } from './chance.ts';
import type { DayOfCars } from './days.ts';
import { type Diary, type Held, openDiary, type Span } from './diary.ts';

/** What may happen, as its specimen went. */
export interface Kind {
  readonly specimen: number;
  readonly weight: number;
  /** The type of bay; null when no bay is held. */
  readonly bayType: string | null;
  readonly spans: readonly Span[];
}

export interface Happening extends Held {
  readonly specimen: number;
  readonly atMs: number;
  readonly car: number;
  readonly isNewCar: boolean;
  readonly mileageKm: number;
  /** The car whose owner brings it; the car itself when its own does. */
  readonly broughtByOwnerOf: number;
  readonly adviser: number;
}

export interface StoreLife {
  readonly chance: Chance;
  readonly timeZone: string;
  readonly days: readonly DayOfCars[];
  readonly kinds: readonly Kind[];
  /** In the last days: nothing of it lies ahead. */
  readonly recent: readonly Kind[];
  /** Booked, and not seen; so many for each car that comes. */
  readonly missed: readonly Kind[];
  readonly missedForEachVisit: number;
  /** What happens on the last day besides, each once: cars that are in the house in the evening. */
  readonly present: readonly Kind[];
  readonly carsAtFirst: number;
  readonly carsAtLast: number;
  readonly bayTypes: readonly string[];
  readonly technicians: number;
  readonly advisers: number;
}

const [opens, closes, step] = [8 * 60, 18 * 60, 5];
/** From and until which minute of the day, how many in a hundred. */
const arrivals = [
  { weight: 5, thing: [480, 510] },
  { weight: 45, thing: [510, 630] },
  { weight: 18, thing: [630, 720] },
  { weight: 5, thing: [720, 780] },
  { weight: 27, thing: [780, 1020] },
] as const;
const againAfterDays = 25;
/** The longest a visit takes, to the call after it. */
const recentDays = 5;
const minuteMs = 60_000;
const dayMinutes = 1440;

const fitsHours = (minute: number, spans: readonly Span[]) =>
  spans.every(({ from, until }) => (minute + from) % dayMinutes >= opens && ((minute + until - 1) % dayMinutes) + 1 <= closes);

/** The wished minute of the day or the next one after it, or before it, at which a bay and a technician are free. */
function place(diary: Diary, { spans }: Kind, at: { bays: readonly number[]; midnight: number; wished: number; start: number }) {
  const { bays, midnight, wished, start } = at;
  for (let away = 0; away <= closes - opens; away += step) {
    for (const minute of away === 0 ? [wished] : [wished + away, wished - away]) {
      if (minute < opens || minute >= closes || !fitsHours(minute, spans)) continue;
      const held = diary.take(bays, { arrival: midnight + minute, spans }, start);
      if (held) return { minute, ...held };
    }
  }
  return { minute: wished, bay: bays[start % bays.length] ?? 0, technician: 0, isBesidePlan: true };
}

/** The cars of the store: who has not been here lately comes again. */
function carsOf({ chance, carsAtFirst, carsAtLast, present }: StoreLife, visits: number) {
  let known = carsAtFirst;
  // A car in the house in the evening has never been here: no other visit of it can be open.
  const before = carsAtLast - present.length;
  const lastSeen = new Int32Array(carsAtLast).fill(-1_000_000);
  const shareOfNew = visits === 0 ? 0 : (before - carsAtFirst) / visits;
  const seen = (car: number, day: number, isNewCar: boolean) => {
    lastSeen[car] = day;
    return { car, isNewCar };
  };
  const fresh = (day: number) => seen(known++, day, true);
  return {
    another: (day: number, mustBeNew: boolean) => {
      if (mustBeNew || (known < before && (known === 0 || chance.isOneOf(shareOfNew)))) return fresh(day);
      let car = chance.below(known);
      for (let tried = 0; tried < 30 && day - (lastSeen[car] ?? 0) < againAfterDays; tried += 1) car = chance.below(known);
      return seen(car, day, false);
    },
    known: () => known,
  };
}

/** Its own way of driving: from 15 to 65 km a day, from a reading of its own. */
export function mileageOn(car: number, day: number): number {
  return 3_000 + ((car * 7919) % 60_000) + day * (15 + ((car * 31) % 50));
}

const drawFrom = (kinds: readonly Kind[]) => drawOf(kinds.map((kind) => ({ weight: kind.weight, thing: kind })));

/** Everything that happens, day by day and in the order of the day. */
export function* live(life: StoreLife): Generator<readonly Happening[]> {
  const { chance, days, kinds, bayTypes } = life;
  const diary = openDiary({ bays: bayTypes.length, technicians: life.technicians });
  const baysOf = new Map([...new Set(bayTypes)].map((type) => [type, bayTypes.flatMap((each, at) => (each === type ? [at] : []))]));
  const drawn = drawFrom(kinds);
  const drawnLately = drawFrom(life.recent);
  const arrival = drawOf(arrivals.map(({ weight, thing }) => ({ weight, thing })));
  const visits = days.reduce((sum, { cars }) => sum + cars, 0);
  const cars = carsOf(life, visits);
  // Everything comes once, then as often as its weight says.
  let come = 0;
  for (const [dayAt, { day, cars: count }] of days.entries()) {
    const midnightMs = Date.parse(atLocalTime(day, '00:00', life.timeZone));
    const midnight = midnightMs / minuteMs;
    diary.beginDay(midnight);
    const isRecent = dayAt >= days.length - recentDays;
    const isLast = dayAt === days.length - 1;
    const today: Kind[] = [...(isLast ? life.present : [])];
    for (let car = 0; car < count; car += 1)
      today.push(
        isRecent ? drawnLately(chance) : (kinds[come++] ?? drawn(chance)),
        ...(chance.isOneOf(life.missedForEachVisit) ? life.missed : []),
      );
    const happenings = today.map((kind, at) => {
      const isPresent = isLast && at < life.present.length;
      const [from, until] = arrival(chance);
      const wished = Math.floor((from + chance.next() * (until - from)) / step) * step;
      const bays = (kind.bayType === null ? undefined : baysOf.get(kind.bayType)) ?? [0];
      const start = chance.below(10_007);
      const held =
        kind.spans.length === 0
          ? { minute: wished, bay: bays[0] ?? 0, technician: start % life.technicians, isBesidePlan: true }
          : place(diary, kind, { bays, midnight, wished, start });
      const { car, isNewCar } = cars.another(dayAt, isPresent);
      const { minute, ...where } = held;
      return {
        ...where,
        specimen: kind.specimen,
        atMs: midnightMs + minute * minuteMs,
        car,
        isNewCar,
        mileageKm: mileageOn(car, dayAt),
        broughtByOwnerOf: chance.isOneOf(0.2) ? chance.below(cars.known()) : car,
        adviser: chance.below(life.advisers),
      };
    });
    yield happenings.toSorted((a, b) => a.atMs - b.atMs);
  }
}
