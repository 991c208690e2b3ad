// Which days are for tuning the planner, and which are kept back for the figures that are told. No day is both.
const count = (first: number, days: number) => Array.from({ length: days }, (_, at) => first + at);

export const tuningSeeds: readonly number[] = count(1, 10);
export const heldOutSeeds: readonly number[] = count(7_001, 30);
