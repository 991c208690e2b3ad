// A discount by hand: within the limit of one's role it is given, above it somebody with the right decides, and above the
// highest limit of the house nobody may. How much was taken off is decided before the owner sees a price.
import { type Refusal, refuse } from '../kernel/index.ts';

export interface DiscountLimits {
  /** The highest of the person's roles, basis points. */
  readonly ownLimit: number;
  /** The highest of any role of the store, basis points. */
  readonly highestLimit: number;
}

/** 'given' at once, or 'ask'; refuses discount-too-high {mostBasisPoints}. */
export function wayOfDiscount(
  basisPoints: number,
  { ownLimit, highestLimit }: DiscountLimits,
): { readonly refused?: undefined; readonly way: 'given' | 'ask' } | Refusal<'discount-too-high'> {
  if (basisPoints <= ownLimit) return { way: 'given' };
  return basisPoints <= highestLimit ? { way: 'ask' } : refuse('discount-too-high', { mostBasisPoints: Math.max(highestLimit, ownLimit) });
}

/** Whoever decides has the limit for it and did not ask: same-person, discount-too-high {mostBasisPoints}. */
export function mayDecideDiscount(request: {
  readonly basisPoints: number;
  readonly ownLimit: number;
  readonly isRequester: boolean;
}): Refusal<'same-person' | 'discount-too-high'> | undefined {
  if (request.isRequester) return refuse('same-person');
  return request.basisPoints > request.ownLimit ? refuse('discount-too-high', { mostBasisPoints: request.ownLimit }) : undefined;
}
