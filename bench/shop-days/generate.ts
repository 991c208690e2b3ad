// A shop day as chance makes it, in the mix that the trade has: mostly maintenance, a tenth accident cars that stay for days,
// most cars between half past eight and half past ten, a little more than half of them booked. It is a peak day: more
// work than the day can hold. What the trade's figures do not say is an assumption and says so.
import { orderWeight, type PlannedOperation, type PlannedOrder, type Random, type Shop, seededRandom } from '@bayline/domain/planning';
import { makeBays, makeEquipment, makeTechnicians, type ShopSize, sizes } from './shop.ts';

export const dayMinutes = 1440;
const opens = 8 * 60;
const handOverEnds = 17 * 60 + 30;

export type Kind = 'maintenance' | 'repair' | 'warranty' | 'accident' | 'internal' | 'rework' | 'recall';
/** Shares of arriving cars. */
export const mix: readonly (readonly [Kind, number])[] = [
  ['maintenance', 0.55],
  ['repair', 0.15],
  ['warranty', 0.12],
  ['accident', 0.1],
  ['internal', 0.05],
  ['rework', 0.015],
  ['recall', 0.015],
];
export const bookedShare = 0.55;
export const lateArrivalShare = 0.12;
const newEnergyShare = 0.3;
const partsShortShare = 0.09;
/** Assumed: owners who stay in the lounge, of those whose car is done within the day. */
export const waitingShare = 0.4;
/** Assumed: accident cars that stand in the house since days before, with their last operations left. */
const carriedOverShare = 0.5;

export interface Dice {
  readonly random: Random;
  readonly between: (least: number, most: number) => number;
  readonly happens: (share: number) => boolean;
}

export function diceOf(seed: number): Dice {
  const random = seededRandom(seed);
  return {
    random,
    between: (least, most) => least + Math.floor(random() * (most - least + 1)),
    happens: (share) => random() < share,
  };
}

export type Work = Omit<PlannedOperation, 'id' | 'stage' | 'partsAt'>;

/** Work of one person with these skills on a bay of this type. */
const work = ([bayType, ...skills]: readonly [string, ...string[]], standardMinutes: number, more: Partial<Work> = {}): Work => ({
  bayType,
  crew: [skills],
  standardMinutes,
  equipment: [],
  mayPause: false,
  ...more,
});

function faultFinding(dice: Dice, skills: readonly string[]): Work[] {
  const tester = { equipment: dice.happens(0.6) ? ['diagnostic tester'] : [] };
  const jack = { equipment: dice.happens(0.15) ? ['transmission jack'] : [], mayPause: true };
  const repair = work(['mechanical', ...skills], dice.between(60, 210), jack);
  return [work(['mechanical', ...skills], dice.between(15, 45), tester), repair];
}

function accident(dice: Dice): Work[] {
  const body = work(['body', 'body'], dice.between(240, 900), { mayPause: true });
  const all = [
    dice.happens(0.2) ? { ...body, crew: [['body'], ['body']] } : body,
    work(['body', 'paint'], dice.between(90, 240), { mayPause: true }),
    work(['paint', 'paint'], dice.between(60, 150)),
    work(['paint'], dice.between(40, 90), { crew: [] }),
    work(['mechanical', 'mechanical'], dice.between(90, 300), { mayPause: true }),
    work(['alignment', 'alignment'], dice.between(30, 50)),
  ];
  return dice.happens(carriedOverShare) ? all.slice(dice.between(1, 4)) : all;
}

/** What is done to the car, one stage after the other; the wash comes last. */
export function worksOf(kind: Kind, dice: Dice): Work[] {
  const hands = dice.happens(newEnergyShare) ? ['mechanical', 'high-voltage'] : dice.happens(0.3) ? ['electrical'] : ['mechanical'];
  const wash = dice.happens(0.75) ? [work(['wash', 'cleaning'], dice.between(6, 12))] : [];
  const alignment = dice.happens(0.15) ? [work(['alignment', 'alignment'], dice.between(25, 40))] : [];
  switch (kind) {
    case 'maintenance':
      return [work(['maintenance', 'mechanical'], dice.between(30, 65)), ...alignment, ...wash];
    case 'repair':
    case 'warranty':
      return [...faultFinding(dice, hands), ...alignment, ...wash];
    case 'accident':
      return [...accident(dice), work(['wash', 'cleaning'], dice.between(10, 15))];
    case 'internal':
      return [work(['maintenance', 'mechanical'], dice.between(45, 90)), ...wash];
    case 'rework':
      return [...faultFinding(dice, ['mechanical']).slice(0, 1), work(['mechanical', 'mechanical'], dice.between(20, 90)), ...wash];
    case 'recall':
      return [work(['mechanical', ...hands], dice.between(30, 90)), ...wash];
  }
}

export function kindOf({ random }: Dice, shares = mix): Kind {
  let left = random();
  for (const [kind, share] of shares) {
    if (left < share) return kind;
    left -= share;
  }
  return 'maintenance';
}

/** 45 % from half past eight to half past ten, the others over the day until four; a quarter of an hour is a slot. */
export function arrival(dice: Dice, isBooked: boolean): number {
  const minute = dice.happens(0.45) ? dice.between(510, 630) : dice.between(opens, 16 * 60);
  if (!isBooked) return minute;
  return Math.round(minute / 15) * 15 + (dice.happens(lateArrivalShare) ? dice.between(15, 40) : 0);
}

/** Assumed: who waits hears one and a half times the work and some; the others the hand-over of a day that the adviser thinks
 * right, accident cars two days beyond their work. */
export function promise(
  dice: Dice,
  order: { kind: Kind; releasedAt: number; ready: number; minutes: number; isOwnerWaiting: boolean },
): number {
  const begins = Math.max(order.releasedAt, order.ready);
  if (order.isOwnerWaiting) return begins + Math.round((order.minutes * 1.5 + dice.between(20, 40)) / 5) * 5;
  const handOver = (day: number) => day * dayMinutes + handOverEnds;
  const day = Math.floor(begins / dayMinutes);
  if (order.kind === 'accident') return handOver(day + 2 + Math.ceil(order.minutes / 360));
  const wanted = begins + order.minutes * 2 + dice.between(30, 150);
  return wanted <= handOver(day) ? Math.round(wanted / 15) * 15 : handOver(day + 1);
}

/** Parts short at the first request: some come with the next van, most in days (median three). */
export function partsArrival(dice: Dice): number {
  if (!dice.happens(partsShortShare)) return 0;
  return dice.happens(0.3) ? dice.between(11, 16) * 60 : dice.between(1, 5) * dayMinutes + 10 * 60;
}

function makeOrder(at: number, dice: Dice): PlannedOrder {
  const kind = kindOf(dice);
  const works = worksOf(kind, dice);
  const isBooked = dice.happens(bookedShare);
  const isInHouse = kind === 'accident' || kind === 'internal';
  const releasedAt = kind === 'accident' && dice.happens(carriedOverShare) ? 0 : arrival(dice, isBooked);
  const ready = kind === 'maintenance' || kind === 'internal' ? 0 : partsArrival(dice);
  const minutes = works.reduce((sum, { standardMinutes }) => sum + standardMinutes, 0);
  const isOwnerWaiting = !isInHouse && ready === 0 && minutes <= 120 && dice.happens(waitingShare);
  const promisedAt = kind === 'internal' ? null : promise(dice, { kind, releasedAt, ready, minutes, isOwnerWaiting });
  const needsParts = kind === 'repair' || kind === 'warranty' || kind === 'rework' ? 1 : 0;
  return {
    id: `car ${at + 1}`,
    releasedAt,
    promisedAt,
    weight: orderWeight({ isRework: kind === 'rework', isOwnerWaiting, isBooked }),
    isOwnerWaiting,
    operations: works.map((one, stage) => ({
      ...one,
      id: String(stage + 1),
      stage,
      partsAt: stage === Math.min(needsParts, works.length - 1) ? ready : 0,
    })),
  };
}

/** The day that this seed makes, at its beginning; minute 0 is its midnight. */
export function shopDay(size: ShopSize, seed: number): Shop {
  const dice = diceOf(seed);
  return {
    now: opens - 60,
    bays: makeBays(size),
    technicians: makeTechnicians(size, dice.random),
    equipment: makeEquipment(size),
    orders: Array.from({ length: sizes[size].cars }, (_, at) => makeOrder(at, dice)),
  };
}
