import { describe, expect, it } from 'vitest';
import { type Plan, type PlannedOperation, type PlannedOrder, plan, repair, type Shop, verify } from './index.ts';

// A Tuesday at nine, in minutes from midnight: two lifts, an alignment bay, three people until five. Every car has pads of an hour,
// then an alignment of half an hour, which only Zhao can do.
const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const work = (id: string, change: Partial<PlannedOperation> = {}): PlannedOperation => ({
  id,
  stage: 1,
  bayType: 'lift',
  crew: [['mechanical']],
  standardMinutes: 60,
  equipment: [],
  partsAt: 0,
  mayPause: false,
  ...change,
});
const alignment = work('alignment', { stage: 2, bayType: 'alignment', crew: [['alignment']], standardMinutes: 30 });
const car = (id: string, change: Partial<PlannedOrder> = {}): PlannedOrder => ({
  id,
  releasedAt: 0,
  promisedAt: at('17:00'),
  weight: 1,
  isOwnerWaiting: false,
  operations: [work('pads'), alignment],
  ...change,
});
const shifts = [{ from: at('08:00'), until: at('17:00') }];
const morning: Shop = {
  now: at('08:00'),
  bays: [
    { id: 'B1', type: 'lift', closed: [] },
    { id: 'B2', type: 'lift', closed: [] },
    { id: 'B3', type: 'alignment', closed: [] },
  ],
  technicians: ['Li', 'Wang', 'Zhao'].map((id) => ({
    id,
    skills: id === 'Zhao' ? ['alignment'] : ['mechanical'],
    speedPercent: 100,
    shifts,
  })),
  equipment: [],
  orders: ['A', 'B', 'C', 'D', 'E', 'F'].map((id) => car(id)),
};
const before = plan(morning, { seed: 1, budget: { steps: 0 } });
const find = ({ placements }: Plan, order: string, operation: string) =>
  placements.find((one) => one.order === order && one.operation === operation);
const request = { before, seed: 1, budget: { steps: 300 } };

function mended(shop: Shop): Plan {
  const made = repair(shop, request);
  expect(verify(shop, made)).toEqual([]);
  return made;
}
/** What differs from the plan before, as order and operation. */
const moved = (made: Plan) =>
  made.placements
    .filter((one) => JSON.stringify(one) !== JSON.stringify(find(before, one.order, one.operation)))
    .map(({ order, operation }) => `${order} ${operation}`)
    .toSorted();

describe('a repair', () => {
  it('of a plan to which nothing has happened changes nothing', () => {
    expect(mended(morning)).toEqual(before);
  });
  it('moves the work of who is absent, and what comes after it on the same car, and nothing else', () => {
    const absent = find(before, 'E', 'pads')?.technicians[0] ?? '';
    const technicians = morning.technicians.map((one) =>
      one.id === absent ? { ...one, shifts: [{ from: at('08:00'), until: at('10:00') }] } : one,
    );
    const theirs = before.placements.filter(
      (one) => one.operation === 'pads' && one.technicians.includes(absent) && one.from >= at('10:00'),
    );
    const made = mended({ ...morning, technicians });
    expect(theirs.map(({ order }) => order)).not.toEqual([]);
    expect(moved(made)).toEqual(theirs.flatMap(({ order }) => [`${order} alignment`, `${order} pads`]).toSorted());
  });
  it('waits for the part that is late with that car only, and drops a car whose part has no date', () => {
    const withParts = (partsAt: number | null): Shop => ({
      ...morning,
      orders: morning.orders.map((order) => (order.id === 'A' ? car('A', { operations: [work('pads', { partsAt }), alignment] }) : order)),
    });
    const made = mended(withParts(at('14:00')));
    expect(find(made, 'A', 'pads')?.from).toBe(at('14:00'));
    expect(moved(made)).toEqual(['A alignment', 'A pads']);
    const without = mended(withParts(null));
    expect(without.unplanned).toMatchObject([{ order: 'A', reason: { refused: 'parts-without-date' } }]);
    expect(moved(without)).toEqual([]);
  });
  it('puts a walk-in into a gap', () => {
    const made = mended({ ...morning, orders: [...morning.orders, car('walk-in', { releasedAt: at('09:00') })] });
    expect(moved(made)).toEqual(['walk-in alignment', 'walk-in pads']);
  });
  it('clears a bay that closes', () => {
    const bays = morning.bays.map((bay) => (bay.id === 'B1' ? { ...bay, closed: [{ from: at('09:00'), until: at('17:00') }] } : bay));
    const made = mended({ ...morning, bays });
    expect(made.unplanned).toEqual([]);
    expect(made.placements.filter(({ bay, from }) => bay === 'B1' && from >= at('09:00'))).toEqual([]);
  });
  it('leaves work that has begun, and moves what it is late for', () => {
    const first = find(before, 'A', 'pads') as NonNullable<ReturnType<typeof find>>;
    const started = { bay: first.bay, technicians: first.technicians, from: first.from, until: at('10:20') };
    const orders = morning.orders.map((order) =>
      order.id === 'A' ? car('A', { operations: [work('pads', { started }), alignment] }) : order,
    );
    const made = mended({ ...morning, now: at('08:30'), orders });
    expect(find(made, 'A', 'pads')).toMatchObject(started);
    expect(find(made, 'A', 'alignment')?.from).toBeGreaterThanOrEqual(at('10:20'));
  });
});
