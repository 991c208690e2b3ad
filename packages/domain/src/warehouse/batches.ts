// A batch is what came in together: of one supplier, on one day, in one bin. The shelf gives the batch that ends first,
// then the one that came first, unless the storekeeper has picked another. Batches carry quantity; the value is the shelf's
// moving average, so that two pieces of one part cost the same whoever draws first.
import { allocate, type CalendarDay, invariant, type Refusal, refuse } from '../kernel/index.ts';
import type { StockLevel } from './stock.ts';

export interface BatchOnShelf {
  readonly id: string;
  readonly onHand: number;
}

export interface Draw {
  readonly batchId: string;
  readonly quantity: number;
}

/** From which batches a quantity is taken; `batches` in the order in which they go. They hold together what the shelf holds. */
export function drawBatches(batches: readonly BatchOnShelf[], quantity: number, pickedId: string | null): Draw[] {
  const picked = batches.filter((batch) => batch.id === pickedId);
  const draws: Draw[] = [];
  let open = quantity;
  for (const batch of [...picked, ...batches.filter((other) => other.id !== pickedId)]) {
    const taken = Math.min(open, batch.onHand);
    if (taken === 0) continue;
    draws.push({ batchId: batch.id, quantity: taken });
    open -= taken;
  }
  invariant(open === 0, 'the batches of a shelf hold what the shelf holds');
  return draws;
}

export interface AgedBatch extends BatchOnShelf {
  /** Its last day of use; null = it does not age. */
  readonly expiresOn: CalendarDay | null;
}

/** Whether a batch is past its last day. */
export function isExpired({ expiresOn }: Pick<AgedBatch, 'expiresOn'>, today: CalendarDay): boolean {
  return expiresOn !== null && expiresOn < today;
}

/**
 * What leaves for a car is within its days. Codes: batch-expired when the batch that was picked is past its day,
 * stock-expired when what is left of the shelf without the expired batches does not do.
 */
export function drawUnexpired(
  batches: readonly AgedBatch[],
  asked: { readonly quantity: number; readonly pickedId: string | null; readonly today: CalendarDay },
): Draw[] | Refusal<'batch-expired' | 'stock-expired'> {
  const { quantity, pickedId, today } = asked;
  const picked = batches.find((batch) => batch.id === pickedId);
  if (picked && isExpired(picked, today)) return refuse('batch-expired', { expiresOn: picked.expiresOn });
  const fresh = batches.filter((batch) => !isExpired(batch, today));
  const onHand = fresh.reduce((sum, batch) => sum + batch.onHand, 0);
  if (fresh.length < batches.length && onHand < quantity) return refuse('stock-expired', { onHand, quantity });
  return drawBatches(fresh, quantity, pickedId);
}

/** Batches after a draw. */
export function withoutDraws<Batch extends BatchOnShelf>(batches: readonly Batch[], draws: readonly Draw[]): Batch[] {
  return batches.map((batch) => {
    const taken = draws.find((draw) => draw.batchId === batch.id)?.quantity ?? 0;
    return { ...batch, onHand: batch.onHand - taken };
  });
}

/** The value of what was drawn, shared over the batches by quantity, to the fen. */
export function valuesOfDraws(valueFen: number, draws: readonly Draw[]): number[] {
  return allocate(
    valueFen,
    draws.map((draw) => draw.quantity),
  );
}

/**
 * Takes a receipt off the shelf again with the value it came with. Codes: receipt-used when some of it has gone or is held,
 * or when what stays would not carry its value: then the difference belongs to a stock-take.
 */
export function mirrorReceipt(
  level: StockLevel,
  receipt: { readonly quantity: number; readonly valueFen: number; readonly batchOnHand: number },
): StockLevel | Refusal<'receipt-used'> {
  const after = { ...level, onHand: level.onHand - receipt.quantity, valueFen: level.valueFen - receipt.valueFen };
  const isThere = receipt.batchOnHand >= receipt.quantity && after.onHand >= after.reserved;
  const keepsValue = after.onHand === 0 ? after.valueFen === 0 : after.valueFen >= 0;
  return isThere && keepsValue ? after : refuse('receipt-used');
}
