// The stock of one part in one warehouse: quantity (thousandths), what is held for orders, and value (fen).
// There is no unit cost: a part leaves at the moving average of what is there, and the last piece takes all
// value left, so that an empty shelf is worth nothing, to the fen.
import { highestAmountFen, highestQuantity, invariant, type Refusal, refuse, roundHalfUp } from '../kernel/index.ts';

export interface StockLevel {
  readonly onHand: number;
  readonly reserved: number;
  readonly valueFen: number;
}

export interface WaitingRequest {
  readonly id: string;
  readonly quantity: number;
  readonly reserved: number;
}

export interface Grant {
  readonly id: string;
  /** What the request gets in addition. */
  readonly quantity: number;
  /** Whether it now has all it needs. */
  readonly isComplete: boolean;
}

export function freeQuantity(level: StockLevel): number {
  return level.onHand - level.reserved;
}

/** Fen that `quantity` of this stock is worth at the moving average: value × quantity / on hand, half up. */
export function issueValueFen(level: StockLevel, quantity: number): number {
  invariant(quantity > 0 && quantity <= level.onHand, 'no more is issued than is on hand');
  if (quantity === level.onHand) return level.valueFen;
  return roundHalfUp(BigInt(level.valueFen) * BigInt(quantity), level.onHand);
}

/** Average cost of one unit (1000 thousandths) for reading; null on an empty shelf. */
export function unitCostFen(level: Pick<StockLevel, 'onHand' | 'valueFen'>): number | null {
  return level.onHand > 0 ? roundHalfUp(BigInt(level.valueFen) * 1000n, level.onHand) : null;
}

/** Takes what is held for a request off the shelf. Code: not-enough-stock. */
export function issueHeld(level: StockLevel, quantity: number): { level: StockLevel; valueFen: number } | Refusal<'not-enough-stock'> {
  if (quantity > level.onHand || quantity > level.reserved) return refuse('not-enough-stock', { onHand: level.onHand, quantity });
  const valueFen = issueValueFen(level, quantity);
  return { level: { onHand: level.onHand - quantity, reserved: level.reserved - quantity, valueFen: level.valueFen - valueFen }, valueFen };
}

/** Puts a quantity with its value on the shelf: a delivery, or parts brought back. Code: stock-too-high. */
export function putOnShelf(level: StockLevel, arrival: { quantity: number; valueFen: number }): StockLevel | Refusal<'stock-too-high'> {
  const onHand = level.onHand + arrival.quantity;
  const valueFen = level.valueFen + arrival.valueFen;
  if (onHand > highestQuantity || valueFen > highestAmountFen) return refuse('stock-too-high', { highest: highestQuantity });
  return { ...level, onHand, valueFen };
}

/** Takes a quantity that nobody holds off the shelf, with its value at the moving average. */
export function takeOff(level: StockLevel, quantity: number): { level: StockLevel; valueFen: number } {
  invariant(quantity <= freeQuantity(level), 'only what is free is taken off the shelf');
  const valueFen = issueValueFen(level, quantity);
  return { level: { ...level, onHand: level.onHand - quantity, valueFen: level.valueFen - valueFen }, valueFen };
}

/** Gives what was held for a cancelled request free again. */
export function giveFree(level: StockLevel, held: number): StockLevel {
  invariant(held <= level.reserved, 'no more is given free than was held');
  return { ...level, reserved: level.reserved - held };
}

/**
 * Shares the free stock out to those who wait, in the order given (the oldest first). A request that cannot be
 * served whole holds what there is and goes on waiting for the rest. Only requests that get something are listed.
 */
export function serveWaiting(level: StockLevel, waiting: readonly WaitingRequest[]): { level: StockLevel; grants: Grant[] } {
  let free = freeQuantity(level);
  const grants: Grant[] = [];
  for (const request of waiting) {
    const missing = request.quantity - request.reserved;
    const quantity = Math.min(missing, free);
    if (quantity <= 0) continue;
    free -= quantity;
    grants.push({ id: request.id, quantity, isComplete: quantity === missing });
  }
  return { level: { ...level, reserved: level.onHand - free }, grants };
}
