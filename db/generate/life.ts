// The life of a store: which car comes when, and what for. Figures: those of the trade's study, that is 45 % of the
// cars between half past eight and half past ten, a car every 25 days at most, a fifth of them brought by somebody else.
import { atLocalTime, weekday } from '@bayline/domain/kernel';
import { type Chance, drawOf } from './chance.ts';
import type { DayOfCars } from './days.ts';
import { dayOffOf } from './days-off.ts';
import { type Diary, type Held, openDiary, type Span } from './diary.ts';

/** What may happen, as its specimen went. */
export interface Kind {
  readonly specimen: number;
  readonly weight: number;
  /** How many orders it brings: a car that comes back brings two. */
  readonly orders: number;
  /** The same visit, further on or not yet so far. */
  readonly group: number;
  /** Days until the last of it has happened, and how many days later something more would have. */
  readonly lasts: number;
  readonly stands: number;
  readonly drive: 'engine' | 'electric' | undefined;
  /** The type of bay; null when no bay is held. */
  readonly bayType: string | null;
  readonly spans: readonly Span[];
  /** Minutes after the arrival at which it drives home; null: not yet. */
  readonly leaves: number | null;
}

export interface Happening extends Held {
  readonly specimen: number;
  readonly atMs: number;
  readonly car: number;
  readonly isNewCar: boolean;
  readonly mileageKm: number;
  /** The car whose owner brings it, where somebody else than its own does. */
  readonly broughtByOwnerOf: number;
  readonly adviser: number;
  /** Which of several, for whoever else has a hand in it. */
  readonly shift: number;
}

export interface StoreLife {
  readonly chance: Chance;
  readonly timeZone: string;
  readonly days: readonly DayOfCars[];
  readonly kinds: readonly Kind[];
  /** The same as they are known in the last weeks: nobody has paid yet, or parts have not come. */
  readonly unfinished: readonly Kind[];
  /** In the last days: nothing of it lies ahead. */
  readonly recent: readonly Kind[];
  /** Booked, and not seen or called off; so many for each car that comes. */
  readonly missed: readonly Kind[];
  readonly missedForEachVisit: number;
  /** What happens on the last day besides, each once: cars that are in the house in the evening. */
  readonly present: readonly Kind[];
  readonly carsAtFirst: number;
  readonly carsAtLast: number;
  readonly isElectric: (car: number) => boolean;
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
const arrivalOf = drawOf(arrivals.map(({ weight, thing }) => ({ weight, thing })));
/** Of the cars that are in the house in the evening. */
const lastArrivals = [840, 1020] as const;
const againAfterDays = 25;
const mostTried = 60;
const mostOnShift = 5_040;
const never = 1_000_000;
/** The usual visit takes so many days, to the call after it. */
const recentDays = 5;
const minuteMs = 60_000;
const dayMinutes = 1440;

const fitsHours = (minute: number, spans: readonly Span[]) =>
  spans.every(({ from, until }) => (minute + from) % dayMinutes >= opens && ((minute + until - 1) % dayMinutes) + 1 <= closes);

/** Whoever comes for the car finds the cashier: half an hour longer than the workshop. */
function isOpen(minute: number, leaves: number | null): boolean {
  if (leaves === null) return true;
  const at = (minute + leaves) % dayMinutes;
  return at >= opens && at <= closes + 30;
}

/** The wished minute of the day or the next one after it, or before it, at which a bay and a technician are free. */
function place(diary: Diary, { spans, leaves }: Kind, at: { bays: readonly number[]; midnight: number; wished: number; start: number }) {
  const { bays, midnight, wished, start } = at;
  let nearest: number | undefined;
  for (let away = 0; away <= closes - opens; away += step) {
    for (const minute of away === 0 ? [wished] : [wished + away, wished - away]) {
      if (minute < opens || minute >= closes || !fitsHours(minute, spans) || !isOpen(minute, leaves)) continue;
      nearest ??= minute;
      const held = diary.take(bays, { arrival: midnight + minute, spans }, start);
      if (held) return { minute, ...held };
    }
  }
  const minute = nearest ?? wished;
  return { minute, ...diary.besidePlan(bays, { arrival: midnight + minute, spans }, start) };
}

/** The cars of the store: who has not been here lately comes again. */
function carsOf({ chance, carsAtFirst, carsAtLast, present, isElectric }: StoreLife, visits: number) {
  let known = carsAtFirst;
  // A car in the house in the evening has never been here: no other visit of it can be open.
  const before = carsAtLast - present.length;
  const lastSeen = new Int32Array(carsAtLast).fill(-1_000_000);
  const shareOfNew = visits === 0 ? 0 : (before - carsAtFirst) / visits;
  // A car that waits for its parts on the last day is not seen again.
  const seen = (car: number, { day, kind, isNewCar }: { day: number; kind: Kind; isNewCar: boolean }) => {
    lastSeen[car] = Number.isFinite(kind.stands) ? never : day + Math.floor((kind.leaves ?? 0) / dayMinutes);
    return { car, isNewCar };
  };
  const suits = (car: number, { drive }: Kind) => drive === undefined || (drive === 'electric') === isElectric(car);
  const daysAway = (car: number, day: number) => day - (lastSeen[car] ?? 0);
  return {
    another: (day: number, kind: Kind, mustBeNew: boolean) => {
      if (mustBeNew || (known < before && (known === 0 || (suits(known, kind) && chance.isOneOf(shareOfNew)))))
        return seen(known++, { day, kind, isNewCar: true });
      // The one that has been away longest, if nobody fits.
      let car = chance.below(known);
      for (let tried = 0; tried < mostTried; tried += 1) {
        const other = chance.below(known);
        if (!suits(other, kind)) continue;
        if (!suits(car, kind) || daysAway(other, day) > daysAway(car, day)) car = other;
        if (daysAway(car, day) >= againAfterDays) break;
      }
      return seen(car, { day, kind, isNewCar: false });
    },
    known: () => known,
  };
}

/** Its own way of driving: from 15 to 65 km a day, from a reading of its own. */
export function mileageOn(car: number, day: number): number {
  return 3_000 + ((car * 7919) % 60_000) + day * (15 + ((car * 31) % 50));
}

const drawFrom = (kinds: readonly Kind[]) => drawOf(kinds.map((kind) => ({ weight: kind.weight, thing: kind })));

/** What can have happened on a day with so many days behind it, each visit as far as it has come by the last. */
function possible({ kinds, unfinished, recent }: StoreLife, daysLeft: number): Kind[] {
  const whole = kinds.filter(({ lasts }) => lasts <= daysLeft && daysLeft >= recentDays);
  const isWhole = new Set(whole.map(({ group }) => group));
  const begun = unfinished.filter(({ group, lasts, stands }) => !isWhole.has(group) && lasts <= daysLeft && daysLeft < stands);
  return [...whole, ...begun, ...(daysLeft < recentDays ? recent : [])];
}

/** Everything comes once, then as often as its weight says. */
function drawing(life: StoreLife): (daysLeft: number) => Kind {
  const { chance, kinds } = life;
  const longest = Math.max(recentDays, ...kinds.map(({ lasts }) => lasts));
  const drawn = new Map<number, (chance: Chance) => Kind>();
  const toCome = [...kinds];
  return (daysLeft) => {
    const first = daysLeft < recentDays ? -1 : toCome.findIndex(({ lasts }) => lasts <= daysLeft);
    const [once] = first < 0 ? [] : toCome.splice(first, 1);
    if (once) return once;
    const days = Math.min(daysLeft, longest);
    const draw = drawn.get(days) ?? drawFrom(possible(life, days));
    drawn.set(days, draw);
    return draw(chance);
  };
}

/** Where and when: the wished time of the day or the nearest at which a bay and a technician are free. */
function whenAndWhere(life: StoreLife, diary: Diary, of: { kind: Kind; bays: readonly number[]; midnight: number; isPresent: boolean }) {
  const { chance } = life;
  const { kind, bays, midnight, isPresent } = of;
  const [from, until] = isPresent ? lastArrivals : arrivalOf(chance);
  const wished = Math.floor((from + chance.next() * (until - from)) / step) * step;
  const start = chance.below(10_007);
  return kind.spans.length === 0
    ? { minute: wished, ...diary.besidePlan(bays, { arrival: midnight + wished, spans: [] }, start) }
    : place(diary, kind, { bays, midnight, wished, start });
}

const midnightMsOf = (day: string, timeZone: string) => Date.parse(atLocalTime(day, '00:00', timeZone));

/** Everything that happens, day by day and in the order of the day. */
export function* live(life: StoreLife): Generator<readonly Happening[]> {
  const { chance, days, bayTypes } = life;
  const firstDay = days[0]?.day ?? '1970-01-01';
  const firstMidnight = midnightMsOf(firstDay, life.timeZone) / minuteMs;
  // Asked for each technician of each place that is tried: the calendar is read once.
  const firstWeekday = weekday(firstDay);
  const weekdayAt = (minute: number) => ((firstWeekday - 1 + Math.floor((minute - firstMidnight) / dayMinutes)) % 7) + 1;
  const isAtWork = (technician: number, minute: number) => dayOffOf(technician) !== weekdayAt(minute);
  const diary = openDiary({ bays: bayTypes.length, technicians: life.technicians, isAtWork });
  const baysOf = new Map([...new Set(bayTypes)].map((type) => [type, bayTypes.flatMap((each, at) => (each === type ? [at] : []))]));
  const visits = days.reduce((sum, { cars }) => sum + cars, 0);
  const cars = carsOf(life, visits);
  const drawn = drawing(life);
  const missed = drawFrom(life.missed);
  // A car that comes back brings an order of one of the next days.
  let ahead = 0;
  for (const [dayAt, { day, cars: count }] of days.entries()) {
    const midnightMs = midnightMsOf(day, life.timeZone);
    const midnight = midnightMs / minuteMs;
    diary.beginDay(midnight);
    const daysLeft = days.length - 1 - dayAt;
    const today: Kind[] = [...(daysLeft === 0 ? life.present : [])];
    let orders = ahead;
    while (orders < count) {
      const kind = drawn(daysLeft);
      orders += kind.orders;
      today.push(kind, ...(chance.isOneOf(life.missedForEachVisit) ? [missed(chance)] : []));
    }
    ahead = orders - count;
    const happenings = today.map((kind, at) => {
      const bays = (kind.bayType === null ? undefined : baysOf.get(kind.bayType)) ?? [0];
      const isPresent = daysLeft === 0 && at < life.present.length;
      const { minute, ...where } = whenAndWhere(life, diary, { kind, bays, midnight, isPresent });
      const { car, isNewCar } = cars.another(dayAt, kind, isPresent);
      return {
        ...where,
        specimen: kind.specimen,
        atMs: midnightMs + minute * minuteMs,
        car,
        isNewCar,
        mileageKm: mileageOn(car, dayAt),
        broughtByOwnerOf: chance.below(cars.known()),
        adviser: chance.below(life.advisers),
        shift: chance.below(mostOnShift),
      };
    });
    yield happenings.toSorted((a, b) => a.atMs - b.atMs);
  }
}
