import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { construct } from './construct.ts';
import {
  changedPlacements,
  type DispatcherLock,
  measure,
  type Plan,
  type PlannedOperation,
  type PlannedOrder,
  type PlannedTechnician,
  plan,
  priceOf,
  repair,
  type Shop,
  seededRandom,
  standingOf,
  startingWeights,
  verify,
} from './index.ts';
import { planOf } from './plan.ts';
import { keepChanged, priceIfChanged } from './run.ts';
import { search } from './search.ts';
import { timetableOf } from './timetable.ts';

// Shops of every kind, most of them odd: two trades, certificates, crews of two, closed bays, breaks, overtime, parts that come
// late or never, pauses, locks, work under way.
const skills = ['mechanical', 'paint', 'high-voltage'];
const some = <Item>(items: readonly Item[], { least = 0, most }: { least?: number; most: number }) =>
  fc.subarray([...items], { minLength: least, maxLength: most });
/** Mostly the one, now and then the other. */
const mostly = <Item>(usual: fc.Arbitrary<Item>, odd: fc.Arbitrary<Item>) =>
  fc.oneof({ weight: 11, arbitrary: usual }, { weight: 1, arbitrary: odd });
const spans = ({ most, length }: { most: number; length: number }) =>
  fc
    .array(
      fc.tuple(fc.integer({ min: 20, max: 200 }), fc.integer({ min: 10, max: length }), mostly(fc.constant(false), fc.constant(true))),
      {
        minLength: most - 2,
        maxLength: most,
      },
    )
    .map((steps) => {
      let from = 0;
      return steps.map(([gap, minutes, isOvertime]) => {
        const begins = from + (isOvertime ? 0 : gap);
        from = begins + minutes;
        return { from: begins, until: from, isOvertime };
      });
    });
const technician = (id: string): fc.Arbitrary<PlannedTechnician> =>
  fc.record({
    id: fc.constant(id),
    skills: some(skills, { least: 1, most: 3 }),
    speedPercent: fc.constantFrom(70, 100, 130),
    shifts: mostly<PlannedTechnician['shifts']>(spans({ most: 8, length: 600 }), fc.constant([])),
  });
const bay = (id: string) =>
  fc.record({ id: fc.constant(id), type: fc.constantFrom('lift', 'lift', 'booth'), closed: spans({ most: 2, length: 200 }) });
const locks: fc.Arbitrary<DispatcherLock | undefined> = fc.record(
  { bay: fc.constantFrom('B0', 'B1'), technicians: some(['T0', 'T1', 'T2'], { most: 1 }), startsAt: fc.integer({ min: 0, max: 900 }) },
  { requiredKeys: [] },
);
const operation = (id: string): fc.Arbitrary<PlannedOperation> =>
  fc
    .record({
      id: fc.constant(id),
      stage: fc.integer({ min: 1, max: 3 }),
      bayType: fc.constantFrom('lift', 'lift', 'booth', null),
      crew: mostly(
        some(skills, { most: 1 }).map((wanted) => [wanted]),
        fc.array(some(skills, { most: 2 }), { maxLength: 2 }),
      ),
      standardMinutes: mostly(fc.integer({ min: 1, max: 120 }), fc.constant(0)),
      equipment: mostly(fc.constant<string[]>([]), some(['tester', 'jack'], { least: 1, most: 2 })),
      partsAt: mostly<number | null>(fc.integer({ min: 0, max: 300 }), fc.constant(null)),
      mayPause: fc.boolean(),
      notBefore: mostly(fc.constant(0), fc.integer({ min: 0, max: 900 })),
      lock: mostly(fc.constant(undefined), locks),
    })
    .map(({ lock, ...rest }) => (lock ? { ...rest, lock } : rest));
const several = <Item>(make: (id: string) => fc.Arbitrary<Item>, name: string, { least = 0, most }: { least?: number; most: number }) =>
  fc.integer({ min: least, max: most }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => make(`${name}${at}`))));
const order = (id: string): fc.Arbitrary<PlannedOrder> =>
  fc.record({
    id: fc.constant(id),
    releasedAt: fc.integer({ min: 0, max: 500 }),
    promisedAt: fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.constant(null)),
    weight: fc.integer({ min: 1, max: 4 }),
    isOwnerWaiting: fc.boolean(),
    operations: several(operation, 'op', { least: 1, most: 3 }),
  });
const shopsWith = (orders: { least?: number; most: number }): fc.Arbitrary<Shop> =>
  fc.record({
    now: fc.integer({ min: 0, max: 200 }),
    bays: several(bay, 'B', { most: 4 }),
    technicians: several(technician, 'T', { most: 4 }),
    equipment: fc.constantFrom(
      [],
      [
        { kind: 'tester', quantity: 2, unavailable: [{ from: 100, until: 300, quantity: 1 }] },
        { kind: 'jack', quantity: 1, unavailable: [] },
      ],
    ),
    orders: several(order, 'O', orders),
  });
const shops = shopsWith({ most: 10 });
const minute = fc.integer({ min: 0, max: 2000 });
const unlocked = (shop: Shop): Shop => ({
  ...shop,
  orders: shop.orders.map((one) => ({ ...one, operations: one.operations.map(({ lock: _, ...operation }) => operation) })),
});
const quickly = { seed: 7, budget: { steps: 100 } };

describe('whatever the shop', () => {
  it('the plan can be worked, and leaves out no order without a reason', () => {
    let placements = 0;
    let orders = 0;
    fc.assert(
      fc.property(shops, (shop) => {
        const made = plan(shop, quickly);
        expect(verify(shop, made)).toEqual([]);
        placements += made.placements.length;
        orders += shop.orders.length;
      }),
      { numRuns: 120 },
    );
    // Odd as they are, many of these orders can be done: a planner that plans nothing would pass the verifier as well.
    expect(placements).toBeGreaterThan(orders / 5);
  });

  it('what the search believes that a plan costs, it costs', () => {
    const weights = { ...startingWeights, elsewhere: 70 };
    fc.assert(
      fc.property(shopsWith({ least: 8, most: 16 }).map(unlocked), fc.integer(), (shop, seed) => {
        const whole = {
          ...shop,
          orders: shop.orders.filter(({ id }) => plan(shop, quickly).unplanned.every(({ order: out }) => out !== id)),
        };
        const before = plan(whole, { ...quickly, seed });
        fc.pre(before.unplanned.length === 0);
        const timetable = timetableOf(compile(whole, { weights, before }));
        construct(timetable);
        search(timetable, quickly);
        const made = planOf(timetable);
        fc.pre(made.unplanned.length === 0);
        expect(timetable.price).toBe(priceOf(measure(whole, made, before), weights));
      }),
      { numRuns: 30 },
    );
  });

  it('a change costs what the whole timetable costs when it is worked out anew', () => {
    fc.assert(
      fc.property(shopsWith({ least: 8, most: 16 }).map(unlocked), fc.integer(), (shop, seed) => {
        const timetable = timetableOf(compile(shop, { weights: startingWeights }));
        construct(timetable);
        fc.pre(timetable.tasks > 1);
        const random = seededRandom(seed);
        for (let change = 0; change < 40; change += 1) {
          // Neighbours of different cars change places.
          const first = Math.floor(random() * (timetable.tasks - 1));
          const [here = 0, there = 0] = timetable.list.subarray(first, first + 2);
          if (timetable.compiled.orderOf[here] === timetable.compiled.orderOf[there]) continue;
          timetable.list.set([there, here], first);
          const range = { first, last: first + 1 };
          const price = priceIfChanged(timetable, range, Number.POSITIVE_INFINITY);
          keepChanged(timetable, range);
          expect(timetable.price).toBe(price);
          const kept = timetable.from.slice();
          keepChanged(timetable, { first: 0, last: timetable.tasks });
          expect(timetable.price).toBe(price);
          expect(timetable.from).toEqual(kept);
          if (change % 2 === 0) continue;
          timetable.list.set([here, there], first);
          keepChanged(timetable, range);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('a repair can be worked, and moves at most a tenth of what stands', () => {
    const happening = fc.record({ after: fc.integer({ min: 0, max: 600 }), absent: fc.integer({ min: 0, max: 3 }), partsAt: minute });
    fc.assert(
      fc.property(shops, happening, order('walk-in'), (shop, { after, absent, partsAt }, walkIn) => {
        const morning = plan(shop, quickly);
        const changed = midday(shop, morning, shop.now + after);
        const technicians = changed.technicians.map((one, at) => (at === absent ? { ...one, shifts: [] } : one));
        const orders = changed.orders.map((one, at) =>
          at === 0 ? { ...one, operations: one.operations.map((o) => ({ ...o, partsAt })) } : one,
        );
        const event = { ...changed, technicians, orders: [...orders, walkIn] };
        const mended = repair(event, { ...quickly, before: morning });
        expect(verify(event, mended)).toEqual([]);
        const standing = standingOf(event, morning);
        const stands = new Set(standing.map((at) => `${at.order}/${at.operation}`));
        const moved = changedPlacements(morning, mended).filter((at) => stands.has(`${at.order}/${at.operation}`));
        expect(moved.length).toBeLessThanOrEqual(standing.length / 10);
      }),
      { numRuns: 100 },
    );
  });
});

/** What the plan has begun by then is under way, or has been done. */
function midday(shop: Shop, made: Plan, now: number): Shop {
  const orders = shop.orders.map((one) => ({
    ...one,
    operations: one.operations.flatMap((operation) => {
      const at = made.placements.find((placement) => placement.order === one.id && placement.operation === operation.id);
      if (!at || at.from >= now) return [operation];
      const { lock: _, ...rest } = operation;
      return at.until <= now ? [] : [{ ...rest, started: { bay: at.bay, technicians: at.technicians, from: at.from, until: at.until } }];
    }),
  }));
  return { ...shop, now, orders };
}
