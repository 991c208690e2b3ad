// What work takes everybody who can do it, by the shop's own clocks: the planner's minutes by technician.
import { minutesOf, type PlannedOperation, type PlannedTechnician, type Shop } from '../planning/index.ts';
import { type Experience, usualFactor } from './experience.ts';

/** Mornings and afternoons differ; a plan made for any time of the day takes noon. */
const noon = 12;

export function learnedMinutes(
  experience: Experience,
  { code, operation }: { readonly code: string; readonly operation: PlannedOperation },
  technicians: readonly PlannedTechnician[],
): Record<string, number> {
  const { minutesBy: _, ...asStandard } = operation;
  const able = technicians.filter(({ skills }) => operation.crew.some((wanted) => wanted.every((skill) => skills.includes(skill))));
  return Object.fromEntries(
    able.map((technician) => {
      const work = { code, trade: operation.bayType ?? '', technicians: [technician.id] };
      return [technician.id, Math.max(1, Math.round(minutesOf(asStandard, [technician]) * usualFactor(experience, work, noon)))];
    }),
  );
}

/** The shop with what it has learned; `codes` by `order/operation`. */
export function withLearnedMinutes(shop: Shop, codes: ReadonlyMap<string, string>, experience: Experience): Shop {
  const orders = shop.orders.map((order) => ({
    ...order,
    operations: order.operations.map((operation) => {
      const code = codes.get(`${order.id}/${operation.id}`) ?? '';
      return { ...operation, minutesBy: learnedMinutes(experience, { code, operation }, shop.technicians) };
    }),
  }));
  return { ...shop, orders };
}
