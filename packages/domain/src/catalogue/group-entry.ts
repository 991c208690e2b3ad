// What the group publishes and what a store has made of it. A store follows the group field by field: where it says
// what the group said before, it says the group's next word as well; where it says something else, that is its own and stays.
import type { CalendarDay } from '../kernel/index.ts';
import { priceOn } from './price-day.ts';

/** Fields of an operation, a canned job or a price; codes stand for other entries, so that it reads alike in every store. */
export type EntryBody = Readonly<Record<string, unknown>>;

function partsOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [inA, inB] = [partsOf(a), partsOf(b)];
  return inA.length === inB.length && inA.every(([key, value], at) => key === inB[at]?.[0] && isSame(value, inB[at]?.[1]));
}

/** Fields in which a store says something else than the group. */
export function ownFields(here: EntryBody, group: EntryBody): string[] {
  return Object.keys(group).filter((field) => !isSame(here[field], group[field]));
}

/** What the store says after the group's next word; `former`: the group's word before, null when this is its first. */
export function follow({ here, former, next }: { here: EntryBody | null; former: EntryBody | null; next: EntryBody }): EntryBody {
  if (here === null) return next;
  if (former === null) return here;
  return giveBack(
    here,
    next,
    Object.keys(next).filter((field) => isSame(here[field], former[field])),
  );
}

/** The store's words with these fields as the group says them. */
export function giveBack(here: EntryBody, group: EntryBody, fields: readonly string[]): EntryBody {
  return { ...here, ...Object.fromEntries(fields.map((field) => [field, group[field]])) };
}

export interface DayPrice {
  readonly fromDay: CalendarDay;
  readonly priceFen: number;
}

/** Prices as they stand on a day: the one in force, as if it began that day, and those to come. What is past is nobody's matter. */
export function pricesFrom(prices: readonly DayPrice[], day: CalendarDay): DayPrice[] {
  const present = priceOn(prices, day);
  const coming = prices.filter(({ fromDay }) => fromDay > day).toSorted((a, b) => a.fromDay.localeCompare(b.fromDay));
  return [...(present ? [{ fromDay: day, priceFen: present.priceFen }] : []), ...coming];
}

/** What has to be set and what withdrawn for a list to say `next`; both as they stand on the same day. */
export function priceSteps(
  here: readonly DayPrice[],
  next: readonly DayPrice[],
  day: CalendarDay,
): { set: DayPrice[]; withdraw: CalendarDay[] } {
  const saysAlready = ({ fromDay, priceFen }: DayPrice) => here.some((one) => one.fromDay === fromDay && one.priceFen === priceFen);
  return {
    set: next.filter((price) => !saysAlready(price)),
    withdraw: here.map(({ fromDay }) => fromDay).filter((own) => own > day && !next.some(({ fromDay }) => fromDay === own)),
  };
}
