import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkOrderSize, checkPromise, kitLight, labourLineFen, partLineFen, repairClassOf, type StepFacts, stepOfVisit } from './index.ts';

describe('the price of a line', () => {
  it('bills the hours of the book at the rate of the trade, less the discount', () => {
    // 1.5 h × ¥150.00 = ¥225.00; 10 % off = ¥22.50; 202.50 stays.
    expect(labourLineFen({ billedHours: 150, rateFen: 15_000, discountBasisPoints: 1000 })).toBe(20_250);
    expect(labourLineFen({ billedHours: 150, rateFen: 15_000, discountBasisPoints: 0 })).toBe(22_500);
    // 0.33 h × ¥99.99 = 32.9967 → ¥33.00; 5 % of it = 1.65; ¥31.35 stays.
    expect(labourLineFen({ billedHours: 33, rateFen: 9999, discountBasisPoints: 500 })).toBe(3135);
    // A whole discount leaves nothing, not a rounding fen.
    expect(labourLineFen({ billedHours: 37, rateFen: 12_345, discountBasisPoints: 10_000 })).toBe(0);
  });
  it('prices parts by quantity: 4.5 L of oil at ¥68.00 is ¥306.00', () => {
    expect(partLineFen({ quantity: 4500, priceFen: 6800 })).toBe(30_600);
  });
  it('never charges less than nothing nor more than the full price', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (billedHours, rateFen, discountBasisPoints) => {
          const full = labourLineFen({ billedHours, rateFen, discountBasisPoints: 0 });
          const amount = labourLineFen({ billedHours, rateFen, discountBasisPoints });
          expect(amount >= 0 && amount <= full).toBe(true);
        },
      ),
    );
  });
});

describe('the size of an order', () => {
  const small = { concerns: 1, jobs: 1, lines: 3, operationsOfJob: 2, totalFen: 50_000 };
  it('has bounds', () => {
    expect(checkOrderSize(small)).toBeUndefined();
    expect(checkOrderSize({ ...small, concerns: 31 })).toEqual({ refused: 'too-many-lines', facts: { counted: 'concerns', most: 30 } });
    expect(checkOrderSize({ ...small, lines: 501 })?.refused).toBe('too-many-lines');
    // Ten million yuan is the most that one order may come to.
    expect(checkOrderSize({ ...small, totalFen: 1_000_000_000 })).toBeUndefined();
    expect(checkOrderSize({ ...small, totalFen: 1_000_000_001 })?.refused).toBe('amount-too-large');
  });
});

describe('the parts light', () => {
  it.each([
    [[], 'none'],
    [[null, null], 'none'],
    [['cancelled', 'returned'], 'none'],
    [['reserved', 'short', 'issued'], 'short'],
    [['reserved', 'picked'], 'reserved'],
    [['picked', 'issued', 'returned'], 'ready'],
  ] as const)('of %j is %s', (statuses, light) => {
    expect(kitLight(statuses)).toBe(light);
  });
});

describe('the promise', () => {
  const now = '2026-11-24T01:00:00.000Z';
  it('lies ahead, within a year', () => {
    expect(checkPromise(now, now)?.refused).toBe('in-the-past');
    expect(checkPromise('2026-11-24T01:00:00.001Z', now)).toBeUndefined();
    expect(checkPromise('2027-11-24T01:00:00.000Z', now)).toBeUndefined(); // 365 days on
    expect(checkPromise('2027-11-24T01:00:00.001Z', now)?.refused).toBe('too-far-ahead');
  });
});

describe('the step of the twelve', () => {
  const at = (facts: Partial<StepFacts>) =>
    stepOfVisit({ visitStatus: 'open', orderStatus: 'authorised', jobs: 1, operations: ['waiting'], kitLight: 'none', ...facts });
  it('follows the work', () => {
    expect(at({ orderStatus: 'estimating', jobs: 0, operations: [] })).toBe(3);
    expect(at({ orderStatus: 'estimating' })).toBe(4);
    expect(at({ orderStatus: 'quoted' })).toBe(4);
    expect(at({ orderStatus: 'cancelled', visitStatus: 'cancelled' })).toBe(4);
    expect(at({ kitLight: 'reserved' })).toBe(6);
    expect(at({ kitLight: 'ready' })).toBe(7);
    expect(at({ kitLight: 'reserved', operations: ['assigned', 'waiting'] })).toBe(7);
    expect(at({ operations: ['finished', 'working'] })).toBe(7);
    expect(at({ operations: ['finished', 'rework'] })).toBe(7);
    expect(at({ operations: ['finished', 'passed', 'cancelled'] })).toBe(8);
    expect(at({ operations: ['passed', 'cancelled'] })).toBe(9);
    expect(at({ orderStatus: 'settling', operations: ['passed'] })).toBe(9);
    expect(at({ orderStatus: 'closed', operations: ['passed'] })).toBe(10);
    expect(at({ orderStatus: 'closed', operations: ['passed'], visitStatus: 'released' })).toBe(11);
  });
});

describe('the class of a repair', () => {
  it('begins as what the business usually is', () => {
    expect(['maintenance', 'repair', 'fitting', 'accident-insurance'].map(repairClassOf)).toEqual([
      'first-level',
      'minor',
      'specialised',
      'minor',
    ]);
  });
});
