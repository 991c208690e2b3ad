// The middle of a day: what the plan has begun is under way, what it has ended is gone; then one thing happens.
import { type Plan, type PlannedOrder, type Random, type Shop, seededRandom } from '@bayline/domain/planning';
import { shopDay } from './generate.ts';
import type { ShopSize } from './shop.ts';

export const eventNames = ['job-late', 'technician-absent', 'part-delayed', 'walk-in', 'bay-closed'] as const;
export type EventName = (typeof eventNames)[number];

const dayEnds = 1440;

/** The shop as it stands at a minute of its first day if all has gone by the plan. */
export function shopAt(shop: Shop, plan: Plan, now: number): Shop {
  const placed = new Map(plan.placements.map((placement) => [`${placement.order}/${placement.operation}`, placement]));
  const orders = shop.orders.flatMap((order): PlannedOrder[] => {
    const operations = order.operations.flatMap((operation) => {
      const at = placed.get(`${order.id}/${operation.id}`);
      if (!at || at.from >= now) return [operation];
      if (at.until <= now) return [];
      return [{ ...operation, started: { bay: at.bay, technicians: at.technicians, from: at.from, until: at.until } }];
    });
    return operations.length === 0 ? [] : [{ ...order, operations }];
  });
  return { ...shop, now, orders };
}

/** What is still to come of the plan. */
export function planFrom(plan: Plan, now: number): Plan {
  return { ...plan, placements: plan.placements.filter(({ until }) => until > now) };
}

/** The shop after the event; the same seed and event give the same. */
export function happens(event: EventName, shop: Shop, { plan, seed, size }: { plan: Plan; seed: number; size: ShopSize }): Shop {
  const random = seededRandom(seed);
  const minutes = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const today = plan.placements.filter(({ from }) => from > shop.now && from < dayEnds);
  switch (event) {
    case 'job-late': {
      const late = pick(
        random,
        plan.placements.filter(({ from, until }) => from < shop.now && until < dayEnds),
      );
      return changeOperation(shop, late, ({ started, ...operation }) => {
        const until = (started?.until ?? 0) + minutes(20, 90);
        return started ? { ...operation, started: { ...started, until } } : operation;
      });
    }
    case 'technician-absent': {
      const absent =
        pick(
          random,
          today.filter(({ technicians }) => technicians.length > 0),
        )?.technicians[0] ?? '';
      const from = plan.placements.reduce((end, at) => (at.from < shop.now && at.technicians.includes(absent) ? at.until : end), shop.now);
      const technicians = shop.technicians.map((one) => (one.id === absent ? { ...one, shifts: cut(one.shifts, from) } : one));
      return { ...shop, technicians };
    }
    case 'part-delayed': {
      const partsAt = shop.now + minutes(120, 1440);
      return changeOperation(shop, pick(random, today), (operation) => ({ ...operation, partsAt }));
    }
    case 'walk-in': {
      const cars = shopDay(size, seed + 50_000).orders.filter(({ operations }) => operations.length <= 4);
      const order = pick(random, cars);
      return order
        ? { ...shop, orders: [...shop.orders, { ...order, id: 'walk-in', releasedAt: shop.now, promisedAt: shop.now + 240 }] }
        : shop;
    }
    case 'bay-closed': {
      const closing = pick(
        random,
        today.filter(({ bay }) => bay !== null),
      )?.bay;
      const from = plan.placements.reduce((end, at) => (at.from < shop.now && at.bay === closing ? at.until : end), shop.now);
      const closed = [{ from, until: from + minutes(60, 240) }];
      return { ...shop, bays: shop.bays.map((bay) => (bay.id === closing ? { ...bay, closed } : bay)) };
    }
  }
}

function pick<Item>(random: Random, items: readonly Item[]): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

/** The rest of the first day is taken out. */
function cut(shifts: Shop['technicians'][number]['shifts'], from: number) {
  return shifts.flatMap((shift) => {
    if (shift.from >= dayEnds || shift.until <= from) return [shift];
    return shift.from < from ? [{ ...shift, until: from }] : [];
  });
}

function changeOperation(
  shop: Shop,
  at: { order: string; operation: string } | undefined,
  change: (operation: PlannedOrder['operations'][number]) => PlannedOrder['operations'][number],
): Shop {
  const orders = shop.orders.map((order) => ({
    ...order,
    operations: order.operations.map((operation) =>
      order.id === at?.order && operation.id === at.operation ? change(operation) : operation,
    ),
  }));
  return { ...shop, orders };
}
