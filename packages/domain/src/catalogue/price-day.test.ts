import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plusDays } from '../kernel/index.ts';
import { checkPriceDay, priceOn, withState } from './index.ts';

const today = '2026-11-24';
// An oil filter: ¥45.00 since the list began, ¥48.00 since the October round, ¥52.00 from 1 December.
const filter = [
  { fromDay: '2026-01-01', priceFen: 4500 },
  { fromDay: '2026-10-08', priceFen: 4800 },
  { fromDay: '2026-12-01', priceFen: 5200 },
];

describe('a price counts from its day on', () => {
  it.each([
    ['2025-12-31', undefined],
    ['2026-01-01', 4500],
    ['2026-10-07', 4500],
    ['2026-10-08', 4800],
    [today, 4800],
    ['2026-11-30', 4800],
    ['2026-12-01', 5200],
  ])('on %s the filter costs %s fen', (day, priceFen) => {
    expect(priceOn(filter, day)?.priceFen).toBe(priceFen);
  });

  it('shows what was, what is and what will be', () => {
    expect(withState(filter, today).map((price) => price.state)).toEqual(['past', 'in-force', 'planned']);
  });

  it('has at most one price in force on any day, whatever was planned in whatever order', () => {
    const days = fc.integer({ min: -400, max: 400 }).map((days) => plusDays(today, days));
    fc.assert(
      fc.property(fc.uniqueArray(days, { maxLength: 12 }), days, (starts, day) => {
        const prices = starts.map((fromDay) => ({ fromDay }));
        const states = withState(prices, day);
        const begun = prices.filter((price) => price.fromDay <= day);
        expect(states.filter((price) => price.state === 'in-force').length).toBe(begun.length > 0 ? 1 : 0);
        const present = priceOn(prices, day);
        // No other price that has begun is younger, and the price of tomorrow never reaches back to today.
        for (const price of begun) expect(present && price.fromDay <= present.fromDay).toBe(true);
        expect(priceOn([...prices, { fromDay: plusDays(day, 1) }], day)).toEqual(present);
      }),
    );
  });
});

describe('the day a new price begins', () => {
  it.each([
    ['2026-11-23', 'price-day-past'],
    [today, undefined],
    ['2028-11-23', undefined],
    ['2028-11-24', 'price-day-far'],
    ['2206-12-01', 'price-day-far'],
  ])('%s: %s', (fromDay, refused) => {
    const answer = checkPriceDay(fromDay, today);
    expect(typeof answer === 'string' ? undefined : answer.refused).toBe(refused);
  });
});
