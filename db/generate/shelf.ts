// The batches on the shelf of a store: the oldest that holds enough is used first.
import type { Delivery, Specimen } from './set.ts';

interface Batch {
  readonly id: string;
  left: number;
}

export interface Shelf {
  /** `idAt` names the batches of the delivery. */
  readonly put: (brings: Delivery['brings'], idAt: (at: number) => string) => void;
  readonly holds: (takes: Specimen['takes']) => boolean;
  /** The batch of each part, by the name that its form gives it. */
  readonly take: (takes: Specimen['takes']) => [string, string][];
}

export function openShelf(): Shelf {
  const batchesOf = new Map<number, Batch[]>();
  const find = (part: number, quantity: number) => {
    const batches = batchesOf.get(part) ?? [];
    const found = batches.findIndex(({ left }) => left >= quantity);
    // What is left of a batch that is too small stays on the shelf.
    if (found > 0) batches.splice(0, found);
    return found < 0 ? undefined : batches[0];
  };
  return {
    put: (brings, idAt) => {
      for (const { part, batch, quantity } of brings) {
        const batches = batchesOf.get(part) ?? [];
        batches.push({ id: idAt(batch), left: quantity });
        batchesOf.set(part, batches);
      }
    },
    holds: (takes) => takes.every(({ part, quantity }) => find(part, quantity) !== undefined),
    take: (takes) =>
      takes.map(({ part, quantity }) => {
        const batch = find(part, quantity);
        if (!batch) throw new Error('the shelf does not hold it');
        batch.left -= quantity;
        return [`batch ${part}`, batch.id];
      }),
  };
}
