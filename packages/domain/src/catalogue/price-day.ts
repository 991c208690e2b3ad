// A price counts from its day on, until the next one begins. The past is never rewritten: whoever asks what a
// filter cost last month gets the answer of last month.
import { type CalendarDay, plusDays, type Refusal, refuse } from '../kernel/index.ts';

/** A price further ahead than this is a slip of the year. */
const furthestDays = 730;

/** `planned`: it has not begun; `in-force`: it counts today; `past`: a later one has taken its place. */
export type PriceState = 'planned' | 'in-force' | 'past';

interface DatedPrice {
  readonly fromDay: CalendarDay;
}

/** Refuses a day on which a price can no longer begin, or not yet. Codes: price-day-past, price-day-far. */
export function checkPriceDay(fromDay: CalendarDay, today: CalendarDay): CalendarDay | Refusal<'price-day-past' | 'price-day-far'> {
  if (fromDay < today) return refuse('price-day-past', { fromDay, today });
  const lastDay = plusDays(today, furthestDays);
  return fromDay > lastDay ? refuse('price-day-far', { fromDay, lastDay }) : fromDay;
}

/** The price that counts on a day: the latest that has begun; undefined before the first. */
export function priceOn<Price extends DatedPrice>(prices: readonly Price[], day: CalendarDay): Price | undefined {
  return prices
    .filter((price) => price.fromDay <= day)
    .toSorted((a, b) => a.fromDay.localeCompare(b.fromDay))
    .at(-1);
}

/** What each price is today. */
export function withState<Price extends DatedPrice>(prices: readonly Price[], today: CalendarDay): (Price & { state: PriceState })[] {
  const present = priceOn(prices, today);
  const stateOf = (price: Price): PriceState => (price === present ? 'in-force' : price.fromDay > today ? 'planned' : 'past');
  return prices.map((price) => ({ ...price, state: stateOf(price) }));
}
