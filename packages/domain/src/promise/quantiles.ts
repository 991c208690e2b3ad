// Chances as tables: a hundred and one values in order, of which each is as likely as the other.
export type Table = Float64Array;

export const tableSize = 101;

/** The table of what was seen, each with its weight; `prior` counts as if it had been seen `priorWeight` times in all. */
export function tableOf(seen: readonly number[], prior: Table, priorWeight: number): Table {
  const all = [
    ...seen.map((value) => ({ value, weight: 1 })),
    ...Array.from(prior, (value) => ({ value, weight: priorWeight / prior.length })),
  ].toSorted((a, b) => a.value - b.value);
  const total = all.reduce((sum, { weight }) => sum + weight, 0);
  const table = new Float64Array(tableSize);
  let below = 0;
  let at = 0;
  for (let step = 0; step < tableSize; step += 1) {
    const wanted = (total * (step + 0.5)) / tableSize;
    while (at < all.length - 1 && below + (all[at]?.weight ?? 0) < wanted) {
      below += all[at]?.weight ?? 0;
      at += 1;
    }
    table[step] = all[at]?.value ?? 0;
  }
  return table;
}

/** A table drawn through a formula of the chance, 0 to 1. */
export function tableBy(valueAt: (chance: number) => number): Table {
  return Float64Array.from({ length: tableSize }, (_, step) => valueAt((step + 0.5) / tableSize));
}

export const drawn = (table: Table, random: number): number => table[Math.floor(random * tableSize)] as number;

/** The value that so many percent do not exceed. */
export const atPercent = (sorted: ArrayLike<number>, percent: number): number =>
  sorted[Math.max(0, Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1))] as number;
