// A package costs one sum for all that is done. On the order the sum stands on its lines, each with its share by what
// it costs in the price list, so that the bill adds up to the fen.
import { allocate, invariant } from '../kernel/index.ts';

/** The shares of the lines, in their order; lines that all cost nothing share evenly. */
export function packageShares(packageFen: number, listFen: readonly number[]): number[] {
  invariant(listFen.length > 0, 'a package has a line');
  const isFree = listFen.every((amount) => amount === 0);
  return allocate(packageFen, isFree ? listFen.map(() => 1) : listFen);
}
