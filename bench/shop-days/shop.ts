// The two shops of the benchmark: bays, people with what they have learned, shifts for two weeks, equipment.
import type { PlannedBay, PlannedEquipment, PlannedTechnician, Random, Shift } from '@bayline/domain/planning';

export const sizes = {
  small: {
    cars: 60,
    bays: { maintenance: 4, mechanical: 3, body: 2, paint: 1, alignment: 1, wash: 1 },
    people: { mechanical: 8, body: 3, paint: 2, cleaning: 2 },
  },
  large: {
    cars: 200,
    bays: { maintenance: 11, mechanical: 9, body: 3, paint: 2, alignment: 2, wash: 3 },
    people: { mechanical: 24, body: 5, paint: 3, cleaning: 4 },
  },
} as const;
export type ShopSize = keyof typeof sizes;

const dayMinutes = 1440;
/** Two weeks: accident cars stay 3 to 12 days. */
const days = 14;

const hour = (hours: number) => Math.round(hours * 60);

/** An early and a late turn, each with its hour for lunch. */
function shiftsOf(turn: number, days: number): Shift[] {
  const [begins, lunch, ends] = turn % 3 === 2 ? [hour(9), hour(12.5), hour(18.5)] : [hour(8), hour(12), hour(17.5)];
  return Array.from({ length: days }, (_, day) => day * dayMinutes).flatMap((midnight) => [
    { from: midnight + begins, until: midnight + lunch },
    { from: midnight + lunch + 60, until: midnight + ends },
  ]);
}

/** One mechanic in three knows electrics, one in three is certified for high voltage, one in four aligns wheels. */
function skillsOf(trade: string, at: number): string[] {
  if (trade !== 'mechanical') return [trade];
  return [
    'mechanical',
    ...(at % 3 === 0 ? ['electrical'] : []),
    ...(at % 3 === 1 ? ['high-voltage'] : []),
    ...(at % 4 === 2 ? ['alignment'] : []),
  ];
}

export function makeBays(size: ShopSize): PlannedBay[] {
  return Object.entries(sizes[size].bays).flatMap(([type, quantity]) =>
    Array.from({ length: quantity }, (_, at) => ({ id: `${type}-${at + 1}`, type, closed: [] })),
  );
}

export function makeTechnicians(size: ShopSize, random: Random, forDays = days): PlannedTechnician[] {
  return Object.entries(sizes[size].people).flatMap(([trade, quantity]) =>
    Array.from({ length: quantity }, (_, at) => ({
      id: `${trade} ${at + 1}`,
      skills: skillsOf(trade, at),
      speedPercent: 80 + Math.floor(random() * 9) * 5,
      shifts: shiftsOf(at, forDays),
    })),
  );
}

export function makeEquipment(size: ShopSize): PlannedEquipment[] {
  const isLarge = size === 'large';
  return [
    { kind: 'diagnostic tester', quantity: isLarge ? 6 : 3, unavailable: [{ from: hour(13), until: hour(15), quantity: 1 }] },
    { kind: 'transmission jack', quantity: isLarge ? 3 : 1, unavailable: [] },
  ];
}
