import { describe, expect, it } from 'vitest';
import { checkOrderSize, checkPromise, kitLight, repairClassOf, type StepFacts, stepOfVisit } from './index.ts';

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
    [[null, null], 'unasked'],
    [[null, 'cancelled'], 'unasked'],
    [[null, 'picked'], 'ready'],
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
