import { describe, expect, it } from 'vitest';
import { type ClockedWork, learn, learnedMinutes, luckOfTrade, noHistory, tableOf, usualFactor } from './index.ts';

const pads = { code: 'brake pads', trade: 'mechanical', technicians: ['Li'] };
const clocked = (minutes: number, count: number): ClockedWork[] =>
  Array.from({ length: count }, () => ({ ...pads, hour: 9, plannedMinutes: 60, minutes }));

describe('what a shop learns from its clocks', () => {
  it('is that work goes as planned while nothing has been clocked', () => {
    expect(usualFactor(learn(noHistory), pads, 9)).toBe(1);
  });

  // Twenty times twice as long. All of the shop: half of it (20 against 20 that went as planned); the trade: three quarters; the
  // operation: 29 of 32 parts; Li with it: 27.25 of 28, of a doubling each.
  it('believes twenty clocks of one technician nearly all they say', () => {
    const experience = learn({ ...noHistory, clocked: clocked(120, 20) });
    expect(usualFactor(experience, pads, 15)).toBeCloseTo(2 ** (27.25 / 28), 6);
    expect(usualFactor(experience, { ...pads, technicians: ['Wang'] }, 15)).toBeCloseTo(2 ** (29 / 32), 6);
    expect(usualFactor(experience, { ...pads, code: 'clutch' }, 15)).toBeCloseTo(2 ** (3 / 4), 6);
    expect(usualFactor(experience, { ...pads, code: 'roof', trade: 'body' }, 15)).toBeCloseTo(2 ** (1 / 2), 6);
  });

  // 60 minutes by 2^(27.25/28); 48 of somebody a quarter quicker by 2^(29/32); who has not learned the trade is not asked.
  it('tells the planner what the work takes each who can do it', () => {
    const experience = learn({ ...noHistory, clocked: clocked(120, 20) });
    const person = (id: string, speedPercent: number, skill = 'mechanical') => ({ id, speedPercent, skills: [skill], shifts: [] });
    const operation = { id: 'pads', stage: 1, bayType: 'mechanical', crew: [['mechanical']], standardMinutes: 60 };
    const rest = { equipment: [], partsAt: 0, mayPause: true };
    const people = [person('Li', 100), person('Wang', 125), person('Zhao', 100, 'body')];
    expect(learnedMinutes(experience, { code: 'brake pads', operation: { ...operation, ...rest } }, people)).toEqual({ Li: 118, Wang: 90 });
  });

  it('believes one clock little, and less the wider it is taken', () => {
    const experience = learn({ ...noHistory, clocked: clocked(240, 1) });
    // All 1/21, the trade (1 + 20/21)/21, the operation (1 + 12 times that)/13, Li with it (1 + 8 times that)/9.
    const trade = (1 + 20 / 21) / 21;
    const operation = (1 + 12 * trade) / 13;
    expect(usualFactor(experience, pads, 15)).toBeCloseTo(4 ** ((1 + 8 * operation) / 9), 6);
    expect(usualFactor(experience, { ...pads, technicians: ['Wang'] }, 15)).toBeCloseTo(4 ** operation, 6);
    expect(usualFactor(experience, pads, 15)).toBeLessThan(1.5);
  });

  it('tells the hours apart', () => {
    const early = clocked(60, 200);
    const late = clocked(90, 200).map((work) => ({ ...work, hour: 16 }));
    const experience = learn({ ...noHistory, clocked: [...early, ...late] });
    expect(usualFactor(experience, pads, 16)).toBeGreaterThan(1.4);
    expect(usualFactor(experience, pads, 9)).toBeLessThan(1.1);
  });

  it('narrows what differs from car to car once the shop has shown how even its work is', () => {
    const spread = ({ length }: { length: number }) => {
      const luck = luckOfTrade(learn({ ...noHistory, clocked: clocked(60, length) }), 'mechanical');
      return (luck[80] ?? 0) - (luck[20] ?? 0);
    };
    expect(spread({ length: 400 })).toBeLessThan(0.05);
    expect(spread({ length: 5 })).toBeGreaterThan(0.2);
  });

  it('counts shares from the trade’s until there are its own', () => {
    const orders = Array.from({ length: 80 }, () => ({ additionalMinutes: null, approvalMinutes: null, reworkMinutes: null }));
    // 20 orders of the prior with 5 of them, and 80 with none.
    expect(learn({ ...noHistory, orders }).additionalShare).toBeCloseTo(0.05, 6);
    expect(learn(noHistory).additionalShare).toBeCloseTo(0.25, 6);
  });
});

describe('a table of chances', () => {
  it('holds what was seen in order, the prior by its weight', () => {
    const prior = tableOf([0], new Float64Array([0]), 1);
    const table = tableOf([10, 10, 10], prior, 1);
    expect(table[10]).toBe(0);
    expect(table[24]).toBe(0);
    expect(table[26]).toBe(10);
    expect(table[100]).toBe(10);
  });
});
