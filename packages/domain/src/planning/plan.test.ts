import { describe, expect, it } from 'vitest';
import {
  measure,
  type Plan,
  type PlannedOperation,
  type PlannedOrder,
  type PlannedTechnician,
  plan,
  priceOf,
  type Shop,
  startingWeights,
  verify,
} from './index.ts';

// Minutes from midnight of the first day. A shop with two bays and two mechanics, eight to five with an hour for lunch.
const at = (time: string, day = 0) => day * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const span = (from: string, until: string, day = 0) => ({ from: at(from, day), until: at(until, day) });
const workday = (day = 0) => [span('08:00', '12:00', day), span('13:00', '17:00', day)];
const person = (id: string, skills: readonly string[], shifts: PlannedTechnician['shifts'] = workday()): PlannedTechnician => ({
  id,
  skills,
  speedPercent: 100,
  shifts,
});
const work = (standardMinutes: number, change: Partial<PlannedOperation> = {}): PlannedOperation => ({
  id: 'work',
  stage: 1,
  bayType: 'mechanical',
  crew: [['mechanical']],
  standardMinutes,
  equipment: [],
  partsAt: 0,
  mayPause: false,
  ...change,
});
const car = (id: string, operations: readonly PlannedOperation[], change: Partial<PlannedOrder> = {}): PlannedOrder => ({
  id,
  releasedAt: 0,
  promisedAt: at('17:00'),
  weight: 1,
  isOwnerWaiting: false,
  operations: operations.map((operation, index) => ({
    ...operation,
    id: operation.id === 'work' ? `${operation.id} ${index + 1}` : operation.id,
  })),
  ...change,
});
const shopOf = (orders: readonly PlannedOrder[], change: Partial<Shop> = {}): Shop => ({
  now: at('08:00'),
  bays: ['B1', 'B2'].map((id) => ({ id, type: 'mechanical', closed: [] })),
  technicians: [person('Li', ['mechanical']), person('Wang', ['mechanical', 'high-voltage'])],
  equipment: [],
  orders,
  ...change,
});

/** Every plan of these tests is held against the verifier. */
function planned(shop: Shop, steps = 400): Plan {
  const made = plan(shop, { seed: 1, budget: { steps } });
  expect(verify(shop, made)).toEqual([]);
  return made;
}
const reasons = (shop: Shop) => planned(shop).unplanned.map(({ reason }) => reason);
const begins = (made: Plan) => Object.fromEntries(made.placements.map(({ order, operation, from }) => [`${order} ${operation}`, from]));

describe('a plan', () => {
  it('gives the bays to those who were promised first, whoever came first', () => {
    const shop = shopOf(
      [
        car('A', [work(240)]),
        car('B', [work(240)]),
        car('C', [work(60)], { promisedAt: at('09:00') }),
        car('D', [work(60)], { promisedAt: at('09:00') }),
      ],
      {
        technicians: [person('Li', ['mechanical'], [span('08:00', '18:00')]), person('Wang', ['mechanical'], [span('08:00', '18:00')])],
      },
    );
    const made = planned(shop);
    expect(measure(shop, made)).toMatchObject({ weightedLateness: 0, onTime: 4 });
    expect(begins(made)).toMatchObject({ 'C work 1': at('08:00'), 'D work 1': at('08:00'), 'A work 1': at('09:00') });
  });
  it('is the same for the same seed and steps, and takes a shop that has been sent to another thread', () => {
    const shop = shopOf(
      Array.from({ length: 12 }, (_, index) => car(String(index), [work(30 + index), work(20)], { promisedAt: at('10:00') })),
    );
    const first = planned(shop, 2_000);
    expect(planned(structuredClone(shop), 2_000)).toEqual(first);
    expect(structuredClone(first)).toEqual(first);
  });
  it('goes on from the plan that people saw, and leaves it alone while nothing happens', () => {
    const orders = Array.from({ length: 14 }, (_, index) =>
      car(String(index), [work(20 + index * 2), work(15)], { promisedAt: at('10:00') }),
    );
    const shop = shopOf(orders);
    const before = planned(shop, 3_000);
    expect(plan(shop, { seed: 1, budget: { steps: 0 }, before })).toEqual(before);
    const again = plan(shop, { seed: 2, budget: { steps: 300 }, before });
    expect(priceOf(measure(shop, again, before), startingWeights)).toBeLessThanOrEqual(
      priceOf(measure(shop, before, before), startingWeights),
    );
  });
  it('begun from another takes in work that was added before what was planned already', () => {
    const wash = work(10, { id: 'wash', stage: 3 });
    const before = planned(shopOf([car('A', [work(60), wash]), car('B', [work(60), wash])]));
    const shop = shopOf([car('A', [work(60), work(30, { id: 'found', stage: 2 }), wash]), car('B', [work(60), wash])]);
    const made = plan(shop, { seed: 1, budget: { steps: 2_000 }, before });
    expect(verify(shop, made)).toEqual([]);
    expect(made.placements).toHaveLength(5);
  });
  it('is there at once when the time is up before it begins', () => {
    const shop = shopOf([car('A', [work(60)])]);
    expect(plan(shop, { seed: 1, budget: { steps: 1e9, spent: () => 1 } }).placements).toHaveLength(1);
  });
  it('lets work pause over lunch only where it may', () => {
    const late = { releasedAt: at('11:30') };
    expect(begins(planned(shopOf([car('A', [work(60)], late)])))).toEqual({ 'A work 1': at('13:00') });
    expect(begins(planned(shopOf([car('A', [work(60, { mayPause: true })], late)])))).toEqual({ 'A work 1': at('11:30') });
  });
  it('waits for parts, for a crew of two and for the only tester', () => {
    const shop = shopOf(
      [
        car('A', [work(60, { partsAt: at('10:00') })]),
        car('B', [work(60, { crew: [['mechanical'], ['high-voltage']] })]),
        car('C', [work(60, { equipment: ['tester'] })]),
        car('D', [work(60, { equipment: ['tester'] })]),
      ],
      { equipment: [{ kind: 'tester', quantity: 2, unavailable: [{ ...span('08:00', '17:00'), quantity: 1 }] }] },
    );
    const made = planned(shop);
    expect(made.unplanned).toEqual([]);
    expect(made.placements.find(({ order }) => order === 'B')?.technicians).toEqual(['Li', 'Wang']);
    const tested = made.placements.filter(({ order }) => order === 'C' || order === 'D').map(({ from }) => from);
    expect(Math.abs((tested[0] ?? 0) - (tested[1] ?? 0))).toBeGreaterThanOrEqual(60);
  });
  it('does the operations of a stage in whatever order suits', () => {
    // The tester comes back at nine: what needs it is done second, although it stands first.
    const tester = { kind: 'tester', quantity: 1, unavailable: [{ ...span('08:00', '09:00'), quantity: 1 }] };
    const first = work(60, { id: 'measure', equipment: ['tester'] });
    const free = shopOf([car('A', [first, work(60, { id: 'oil' })], { promisedAt: at('10:00') })], { equipment: [tester] });
    expect(begins(planned(free))).toEqual({ 'A oil': at('08:00'), 'A measure': at('09:00') });
    const bound = shopOf([car('A', [first, work(60, { id: 'oil', stage: 2 })], { promisedAt: at('10:00') })], { equipment: [tester] });
    expect(begins(planned(bound))).toEqual({ 'A measure': at('09:00'), 'A oil': at('10:00') });
  });
  it('works overtime where a promise is worth it, and not otherwise', () => {
    const shifts = [...workday(), { ...span('17:00', '19:00'), isOvertime: true }, ...workday(1)];
    const shop = (promisedAt: number) =>
      shopOf([car('A', [work(60)], { releasedAt: at('16:30'), promisedAt })], { technicians: [person('Li', ['mechanical'], shifts)] });
    const urgent = shop(at('18:00'));
    expect(measure(urgent, planned(urgent))).toMatchObject({ onTime: 1, overtimeMinutes: 30 });
    const patient = shop(at('12:00', 1));
    expect(measure(patient, planned(patient))).toMatchObject({ onTime: 1, overtimeMinutes: 0 });
  });
  it('leaves begun work and the dispatcher’s locks alone', () => {
    const started = { from: at('07:30'), until: at('09:10'), bay: 'B1', technicians: ['Li'] };
    const shop = shopOf([
      car('A', [work(60, { started }), work(30, { stage: 2, id: 'test' })]),
      car('B', [work(60, { lock: { startsAt: at('10:00'), bay: 'B2' } })]),
      car('C', [work(60, { lock: { technicians: ['Li'] } })], { promisedAt: at('08:30') }),
    ]);
    const made = planned(shop);
    expect(begins(made)).toMatchObject({ 'A work 1': at('07:30'), 'B work 1': at('10:00'), 'C work 1': at('09:10') });
    expect(made.placements.find(({ order }) => order === 'B')?.bay).toBe('B2');
  });
  it('has what comes before a locked operation done by then', () => {
    const operations = [work(60, { id: 'strip' }), work(60, { id: 'build', stage: 2, lock: { startsAt: at('10:00') } })];
    const others = Array.from({ length: 4 }, (_, index) => car(`other ${index}`, [work(110)], { promisedAt: at('10:00'), weight: 3 }));
    const made = planned(shopOf([...others, car('A', operations)]));
    expect(made.unplanned).toEqual([]);
    expect(begins(made)['A build']).toBe(at('10:00'));
  });
});

describe('what cannot be planned says what is missing', () => {
  const one = (operation: PlannedOperation, change: Partial<Shop> = {}) => shopOf([car('A', [operation]), car('B', [work(30)])], change);
  it.each<[string, Shop, unknown]>([
    ['no bay of the type', one(work(30, { bayType: 'paint' })), { refused: 'bay-type-missing', facts: { bayType: 'paint' } }],
    [
      'nobody who has learned it',
      one(work(30, { crew: [['paint']] })),
      { refused: 'skill-missing', facts: { skills: 'paint', people: 1 } },
    ],
    [
      'two certificates wanted, one there',
      one(work(30, { crew: [['high-voltage'], ['high-voltage']] })),
      { refused: 'skill-missing', facts: { skills: 'high-voltage', people: 2 } },
    ],
    [
      'the one who can is not at work',
      one(work(30, { crew: [['paint']] }), { technicians: [person('Li', ['mechanical']), person('Sun', ['paint'], [])] }),
      { refused: 'nobody-on-shift', facts: { skills: 'paint' } },
    ],
    ['no shift is as long', one(work(300)), { refused: 'shifts-too-short', facts: { skills: 'mechanical', longestMinutes: 240 } }],
    ['no such equipment', one(work(30, { equipment: ['frame bench'] })), { refused: 'equipment-missing', facts: { kind: 'frame bench' } }],
    ['a part that never arrives', one(work(30, { partsAt: null })), { refused: 'parts-without-date', facts: {} }],
    [
      'a lock to a bay of another type',
      one(work(30, { lock: { bay: 'B9' } })),
      { refused: 'lock-impossible', facts: { bay: 'B9', bayType: 'mechanical' } },
    ],
    [
      'a lock to a minute at which nobody is there',
      one(work(30, { lock: { startsAt: at('12:30') } })),
      { refused: 'lock-impossible', facts: { startsAt: at('12:30') } },
    ],
  ])('%s', (_, shop, reason) => {
    expect(reasons(shop)).toEqual([reason]);
    expect(planned(shop).placements.map(({ order }) => order)).toEqual(['B']);
  });
  it('a car too many for the days that are known', () => {
    const shop = shopOf([1, 2, 3, 4, 5].map((index) => car(String(index), [work(240)], { weight: index })));
    expect(reasons(shop)).toEqual([{ refused: 'no-time-left', facts: { until: at('17:00') } }]);
    // The least weighty stays out.
    expect(planned(shop).unplanned.map(({ order }) => order)).toEqual(['1']);
  });
  it('whole orders: what is begun stays, what could still be done does not begin', () => {
    const started = { from: at('07:30'), until: at('08:30'), bay: 'B1', technicians: ['Li'] };
    const order = car('A', [
      work(60, { started }),
      work(30, { stage: 2, id: 'more' }),
      work(30, { stage: 3, id: 'paint', bayType: 'paint' }),
    ]);
    const made = planned(shopOf([order]));
    expect(begins(made)).toEqual({ 'A work 1': at('07:30') });
    expect(made.unplanned).toMatchObject([{ order: 'A', operation: 'paint' }]);
  });
});

describe('plans without error', () => {
  it('an empty shop, with and without cars', () => {
    const empty = { bays: [], technicians: [], equipment: [] };
    expect(planned(shopOf([], empty))).toEqual({ placements: [], unplanned: [] });
    expect(reasons(shopOf([car('A', [work(30)])], empty)).map(({ refused }) => refused)).toEqual(['bay-type-missing']);
    expect(planned(shopOf([car('A', [])])).placements).toEqual([]);
  });
  it('a holiday: the work waits for the next day', () => {
    const shop = shopOf([car('A', [work(30)])], { technicians: [person('Li', ['mechanical'], workday(1))] });
    expect(begins(planned(shop))).toEqual({ 'A work 1': at('08:00', 1) });
  });
  it('a shift over midnight', () => {
    const shop = shopOf([car('A', [work(180)], { releasedAt: at('22:30') })], {
      technicians: [person('Li', ['mechanical'], [{ from: at('22:00'), until: at('06:00', 1) }])],
    });
    expect(planned(shop).placements).toMatchObject([{ from: at('22:30'), until: at('01:30', 1) }]);
  });
  it('an operation of no minutes, and one of six days', () => {
    const shifts = Array.from({ length: 10 }, (_, day) => workday(day)).flat();
    const shop = shopOf([car('A', [work(0)]), car('B', [work(6 * 480, { mayPause: true }), work(0, { stage: 2 })])], {
      technicians: [person('Li', ['mechanical'], shifts)],
    });
    const made = planned(shop);
    expect(made.unplanned).toEqual([]);
    expect(made.placements.find(({ order, operation }) => order === 'B' && operation === 'work 1')).toMatchObject({
      from: at('08:00'),
      until: at('17:00', 5),
    });
  });
  it('five hundred cars', () => {
    const shifts = Array.from({ length: 9 }, (_, day) => workday(day)).flat();
    const orders = Array.from({ length: 500 }, (_, index) =>
      car(String(index), [work(30 + (index % 7) * 10), work(10, { stage: 2 })], { releasedAt: index }),
    );
    const technicians = Array.from({ length: 20 }, (_, index) => person(String(index), ['mechanical'], shifts));
    const bays = Array.from({ length: 20 }, (_, index) => ({ id: `B${index}`, type: 'mechanical', closed: [] }));
    const made = planned(shopOf(orders, { technicians, bays }), 200);
    expect(made.placements).toHaveLength(1000);
  });
});
