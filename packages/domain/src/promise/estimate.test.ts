import { describe, expect, it } from 'vitest';
import { type PlannedOperation, type PlannedOrder, plan, type Shop } from '../planning/index.ts';
import { chanceBy, type History, learn, noHistory, type ReadyTimes, readyFromSlot, readyTimes, readyWith, riskOf } from './index.ts';

// A mechanic on one lift, eight to five without a break; the third day is a holiday.
const at = (time: string, day = 0) => day * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const shifts = [0, 1, 3, 4, 5].map((day) => ({ from: at('08:00', day), until: at('17:00', day) }));
const work = (id: string, standardMinutes: number, change: Partial<PlannedOperation> = {}): PlannedOperation => ({
  id,
  stage: 1,
  bayType: 'lift',
  crew: [['mechanical']],
  standardMinutes,
  equipment: [],
  partsAt: 0,
  mayPause: true,
  ...change,
});
const car = (id: string, change: Partial<PlannedOrder> = {}): PlannedOrder => ({
  id,
  releasedAt: 0,
  promisedAt: at('17:00'),
  weight: 1,
  isOwnerWaiting: false,
  operations: [work('pads', 60)],
  ...change,
});
const shopOf = (orders: readonly PlannedOrder[], now = at('08:00')): Shop => ({
  now,
  bays: [{ id: 'B1', type: 'lift', closed: [] }],
  technicians: [{ id: 'Li', skills: ['mechanical'], speedPercent: 100, shifts }],
  equipment: [],
  orders,
});
const codes = new Map([
  ['A/pads', 'brake pads'],
  ['B/pads', 'brake pads'],
]);

function answer(shop: Shop, order = 'A', history: History = noHistory) {
  const made = plan(shop, { seed: 1, budget: { steps: 100 } });
  return readyTimes({ shop, plan: made, order, codes, begun: new Set(), experience: learn(history), seed: 1 });
}
function timesOf(shop: Shop, order = 'A', history: History = noHistory): ReadyTimes {
  const answered = answer(shop, order, history);
  if ('refused' in answered) throw new Error(answered.refused);
  return answered;
}
const three = (times: ReadyTimes) => [50, 80, 95].map((percent) => readyWith(times, percent));

/** A shop whose work takes to the minute what it should, that never finds more and never does a thing twice. */
const even: History = {
  ...noHistory,
  clocked: Array.from({ length: 5000 }, () => ({
    code: 'brake pads',
    trade: 'lift',
    technicians: ['Li'],
    hour: 8,
    plannedMinutes: 60,
    minutes: 60,
  })),
  orders: Array.from({ length: 5000 }, () => ({ additionalMinutes: null, approvalMinutes: null, reworkMinutes: null })),
};

describe('when a car is ready', () => {
  it('is an hour from now where an hour’s work has always taken an hour', () => {
    expect(three(timesOf(shopOf([car('A')]), 'A', even))).toEqual([at('09:00'), at('09:00'), at('09:00')]);
  });

  it('is two hours from now behind another hour', () => {
    const shop = shopOf([car('A'), car('B', { promisedAt: at('09:00'), weight: 4 })]);
    expect(readyWith(timesOf(shop, 'A', even), 50)).toBe(at('10:00'));
    expect(readyWith(timesOf(shop, 'B', even), 50)).toBe(at('09:00'));
  });

  it('counts on those who have stayed on after their shift, and does not wait for their next one', () => {
    const started = { bay: 'B1', technicians: ['Li'], from: at('16:50'), until: at('17:50'), workedMinutes: 40 };
    const shop = shopOf([car('A', { operations: [work('pads', 60, { started })] })], at('17:30'));
    const evening = { id: 'Wang', skills: ['body'], speedPercent: 100, shifts: [{ from: at('12:00'), until: at('20:00') }] };
    const ready = three(timesOf({ ...shop, technicians: [...shop.technicians, evening] }, 'A', even));
    expect(ready).toEqual([at('17:50'), at('17:50'), at('17:50')]);
  });

  it('counts on a colleague where the one who began is away for days', () => {
    const onDays = (...days: number[]) => shifts.filter(({ from }) => days.includes(Math.floor(from / 1440)));
    const li = { id: 'Li', skills: ['mechanical'], speedPercent: 100, shifts: onDays(0, 4, 5) };
    const wang = { ...li, id: 'Wang', shifts: onDays(1, 3, 4) };
    const started = { bay: 'B1', technicians: ['Li'], from: at('16:30'), until: at('08:30', 1) };
    const shop = shopOf([car('A', { operations: [work('pads', 60, { started })] })], at('16:00'));
    const ready = three(timesOf({ ...shop, technicians: [li, wang] }, 'A', even));
    expect(ready).toEqual([at('08:30', 1), at('08:30', 1), at('08:30', 1)]);
    // Who has not learned it does not go on with it.
    const painter = { ...wang, skills: ['paint'] };
    expect(readyWith(timesOf({ ...shop, technicians: [li, painter] }, 'A', even), 50)).toBeGreaterThan(at('08:00', 4));
  });

  it('counts from the time for which it was given out, not from now', () => {
    const started = { bay: 'B1', technicians: ['Li'], from: at('14:00'), until: at('15:00') };
    const shop = shopOf([car('A', { operations: [work('pads', 60, { started })] })]);
    expect(three(timesOf(shop, 'A', even))).toEqual([at('15:00'), at('15:00'), at('15:00')]);
  });

  it('counts from now what a job under way still takes', () => {
    const started = { bay: 'B1', technicians: ['Li'], from: at('08:00'), until: at('09:00') };
    const shop = shopOf([car('A', { operations: [work('pads', 60, { started })] })], at('08:40'));
    expect(readyWith(timesOf(shop, 'A', even), 50)).toBe(at('09:00'));
    const late = shopOf([car('A', { operations: [work('pads', 60, { started: { ...started, until: at('10:15') } })] })], at('10:00'));
    expect(readyWith(timesOf(late, 'A', even), 50)).toBeGreaterThan(at('10:00'));
  });

  it('has a sane spread in a shop that opens today', () => {
    const [half = 0, most = 0, nearlyAll = 0] = three(timesOf(shopOf([car('A')])));
    expect(half).toBeGreaterThanOrEqual(at('08:55'));
    expect(half).toBeLessThanOrEqual(at('09:20'));
    expect(most).toBeGreaterThan(half + 10);
    expect(nearlyAll).toBeGreaterThan(most + 10);
    expect(nearlyAll).toBeLessThan(at('13:00'));
  });

  it('never falls as the chance grows, and is the same for the same seed', () => {
    const times = timesOf(shopOf([car('A'), car('B')]));
    for (const [index, ready] of times.chances.entries()) expect(ready).toBeGreaterThanOrEqual(times.chances[index - 1] ?? 0);
    expect(timesOf(shopOf([car('A'), car('B')]))).toEqual(times);
  });

  it('leaps over night and holiday', () => {
    const shop = shopOf([car('A', { releasedAt: at('16:30', 1) })]);
    // Half an hour on the second day, half an hour on the fourth.
    expect(readyWith(timesOf(shop, 'A', even), 50)).toBe(at('08:30', 3));
  });

  it('learns from what past forecasts of its length missed', () => {
    const shop = shopOf([car('A')]);
    const forecasts = [
      // An hour’s work was always ready 20 minutes later than planned, a week’s work never.
      ...Array.from({ length: 200 }, () => ({ planned: 60, ready: 80 })),
      ...Array.from({ length: 200 }, () => ({ planned: 3000, ready: 3000 })),
    ];
    expect(readyWith(timesOf(shop, 'A', { ...even, forecasts }), 50)).toBe(at('09:20'));
  });

  it('waits longer for parts in a shop that gets them late', () => {
    const shop = shopOf([car('A', { operations: [work('pads', 60, { partsAt: at('10:00') })] })]);
    expect(readyWith(timesOf(shop, 'A', { ...even, partsDelays: Array.from({ length: 5000 }, () => 0) }), 80)).toBe(at('11:00'));
    expect(readyWith(timesOf(shop, 'A', { ...even, partsDelays: Array.from({ length: 5000 }, () => 90) }), 80)).toBe(at('12:30'));
  });

  it('is not told where the order cannot be planned, but why', () => {
    const shop = shopOf([car('A', { operations: [work('spray', 60, { bayType: 'booth' })] })]);
    expect(answer(shop)).toMatchObject({ refused: 'bay-type-missing', facts: { bayType: 'booth' } });
    expect(answer(shopOf([]))).toMatchObject({ refused: 'order-unknown' });
  });
});

describe('a promise', () => {
  const times = timesOf(shopOf([car('A')]));
  it('is safe, at risk or broken by the chance that is left', () => {
    expect(riskOf(chanceBy(times, readyWith(times, 80)))).toBe('safe');
    expect(riskOf(chanceBy(times, readyWith(times, 40)))).toBe('at-risk');
    expect([chanceBy(times, at('08:20')), riskOf(0)]).toEqual([0, 'broken']);
  });
  it('has the chance of the time it was made for', () => {
    expect(chanceBy(times, readyWith(times, 95))).toBeGreaterThanOrEqual(95);
    expect(chanceBy(times, readyWith(times, 50) - 1)).toBeLessThan(50);
  });
});

describe('the search for a slot', () => {
  it('knows when the car would be ready if it came then, and moves nothing', () => {
    const shop = shopOf([car('B', { releasedAt: at('10:00') })]);
    const made = plan(shop, { seed: 1, budget: { steps: 100 } });
    const question = {
      shop,
      plan: made,
      order: car('A'),
      codes,
      begun: new Set<string>(),
      experience: learn({ ...even, booked: { came: 5000, missed: 0 } }),
      seed: 1,
    };
    const readyFrom = (slot: number) => {
      const answered = readyFromSlot(question, slot);
      return 'refused' in answered ? answered.refused : readyWith(answered, 80);
    };
    expect(readyFrom(at('08:00'))).toBe(at('09:00'));
    expect(readyFrom(at('10:00'))).toBe(at('12:00'));
    expect(readyFrom(at('14:00'))).toBe(at('15:00'));
  });
});
