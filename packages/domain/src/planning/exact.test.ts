import { expect, it } from 'vitest';
import { measure, type PlannedOperation, type PlannedOrder, plan, type Shop, seededRandom, verify } from './index.ts';

// Small shops, solved beyond doubt: every sequence of the operations with every choice of people and bays is tried, and what
// the planner finds in a blink must be as good.
interface Choice {
  readonly bayFree: readonly number[];
  readonly personFree: readonly number[];
  readonly carFree: readonly number[];
  readonly done: readonly number[];
}

/** The least weighted lateness there is; times only grow, so what is worse already is not followed. */
function leastLateness(shop: Shop): number {
  let best = Number.POSITIVE_INFINITY;
  const follow = ({ bayFree, personFree, carFree, done }: Choice, lateness: number) => {
    if (lateness >= best) return;
    if (done.every((count, order) => count === shop.orders[order]?.operations.length)) best = lateness;
    shop.orders.forEach(({ operations, releasedAt, promisedAt, weight }, order) => {
      const operation = operations[done[order] ?? 0];
      if (!operation) return;
      shop.technicians.forEach(({ skills, speedPercent }, person) => {
        if (!operation.crew[0]?.every((skill) => skills.includes(skill))) return;
        shop.bays.forEach(({ type }, bay) => {
          if (type !== operation.bayType) return;
          const from = Math.max(releasedAt, carFree[order] ?? 0, personFree[person] ?? 0, bayFree[bay] ?? 0);
          const until = from + Math.ceil((operation.standardMinutes * 100) / speedPercent);
          const isLast = (done[order] ?? 0) + 1 === operations.length;
          const late = isLast ? weight * Math.max(0, until - (promisedAt ?? until)) : 0;
          const next = {
            bayFree: bayFree.with(bay, until),
            personFree: personFree.with(person, until),
            carFree: carFree.with(order, until),
          };
          follow({ ...next, done: done.with(order, (done[order] ?? 0) + 1) }, lateness + late);
        });
      });
    });
  };
  const none = (count: number) => new Array<number>(count).fill(0);
  follow(
    {
      bayFree: none(shop.bays.length),
      personFree: none(shop.technicians.length),
      carFree: none(shop.orders.length),
      done: none(shop.orders.length),
    },
    0,
  );
  return best;
}

function smallShop(seed: number): Shop {
  const random = seededRandom(seed);
  const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const operation = (stage: number): PlannedOperation => ({
    id: String(stage),
    stage,
    bayType: random() < 0.7 ? 'lift' : 'booth',
    crew: [[random() < 0.6 ? 'mechanical' : 'paint']],
    standardMinutes: between(10, 60),
    equipment: [],
    partsAt: 0,
    mayPause: false,
  });
  const orders = Array.from({ length: between(3, 4) }, (_, at): PlannedOrder => {
    const operations = Array.from({ length: at === 3 ? 1 : 2 }, (__, stage) => operation(stage));
    return {
      id: String(at),
      releasedAt: between(0, 30),
      promisedAt: between(50, 120),
      weight: between(1, 4),
      isOwnerWaiting: false,
      operations,
    };
  });
  const shifts = [{ from: 0, until: 10_000 }];
  return {
    now: 0,
    bays: [
      { id: 'B1', type: 'lift', closed: [] },
      { id: 'B2', type: 'lift', closed: [] },
      { id: 'B3', type: 'booth', closed: [] },
    ],
    technicians: [
      { id: 'Li', skills: ['mechanical', 'paint'], speedPercent: 80, shifts },
      { id: 'Wang', skills: ['mechanical'], speedPercent: 125, shifts },
    ],
    equipment: [],
    orders,
  };
}

it('finds the least lateness there is in forty small shops', () => {
  const seeds = Array.from({ length: 40 }, (_, at) => at);
  const found = seeds.map((seed) => {
    const shop = smallShop(seed);
    const made = plan(shop, { seed: 1, budget: { steps: 3_000 } });
    expect(verify(shop, made)).toEqual([]);
    return measure(shop, made).weightedLateness;
  });
  expect(found).toEqual(seeds.map((seed) => leastLateness(smallShop(seed))));
  // Not all of it is zero: the check means something.
  expect(found.filter((lateness) => lateness > 0).length).toBeGreaterThan(20);
});
