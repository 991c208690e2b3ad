// An order is served from all store rooms of the store: the main one first, then the others by their code. A line is
// never split between two, so that the storekeeper walks to one bin for it; a line that no room can serve whole waits
// at the main one, where deliveries come.
import { invariant } from '../kernel/index.ts';
import { freeQuantity, type Grant, type StockLevel, serveWaiting } from './stock.ts';

export const mainWarehouseCode = 'MAIN';

export interface ShelfLevel extends StockLevel {
  readonly warehouseCode: string;
}

export interface ServedLine<Shelf> {
  readonly shelf: Shelf;
  readonly grant: Grant | undefined;
}

function rank({ warehouseCode }: ShelfLevel): string {
  return warehouseCode === mainWarehouseCode ? '' : warehouseCode;
}

/** The shelves of one part in the order in which they serve. */
export function inServingOrder<Shelf extends ShelfLevel>(shelves: readonly Shelf[]): Shelf[] {
  return [...shelves].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/**
 * Where each of the lines, all of one part and in the order given, is served from and what it gets; `after` are the
 * shelves as they then are, in serving order. The first of the shelves must be the main one's.
 */
export function serveLines<Shelf extends ShelfLevel>(
  shelves: readonly Shelf[],
  lines: readonly { readonly id: string; readonly quantity: number }[],
): { after: Shelf[]; served: ServedLine<Shelf>[] } {
  const after = inServingOrder(shelves);
  invariant(after[0]?.warehouseCode === mainWarehouseCode, 'every part has a place in the main store room');
  const served = lines.map(({ id, quantity }) => {
    const at = Math.max(
      after.findIndex((shelf) => freeQuantity(shelf) >= quantity),
      0,
    );
    const shelf = after[at];
    invariant(shelf !== undefined, 'a line is served from one of the shelves');
    const { level, grants } = serveWaiting(shelf, [{ id, quantity, reserved: 0 }]);
    after[at] = { ...shelf, ...level };
    return { shelf, grant: grants[0] };
  });
  return { after, served };
}
