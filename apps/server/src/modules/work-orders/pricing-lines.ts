// New lines at the prices of the catalogue: what the class of the owner and a discount by hand take off is in them.
import { listedFen, type PriceClass, priceLine } from '@bayline/domain/work-orders';
import { refused } from '../../platform/problems.ts';
import type { OperationForOrder, PartForOrder } from '../catalogue/index.ts';
import type { PricedLabour, PricedPart } from './job-items.ts';
import { classOff } from './lines.ts';
import type { LockedOrder } from './store.ts';

/** Who pays, and what they get off. */
export interface Terms {
  readonly order: LockedOrder;
  readonly payerId: string;
  readonly priceClass: PriceClass;
}

interface Asked {
  readonly lineId: string;
  readonly discountBasisPoints: number;
  readonly packageFen: number | null;
}

function amountOf({ payerId, priceClass }: Terms, line: { fullFen: number; classBasisPoints: number; discountBasisPoints: number }) {
  const { amountFen, byHandOffFen } = priceLine({ ...line, shares: [{ payerId, priceClass, basisPoints: 10_000 }] });
  return { amountFen, byHandOffFen };
}

export function pricedLabour(terms: Terms, operation: OperationForOrder, asked: Asked): PricedLabour {
  const { rateFen, taxRateBasisPoints, billedHours } = operation;
  if (rateFen === null || taxRateBasisPoints === null) refused('price-missing', { code: operation.code });
  const classBasisPoints = classOff(terms.order, 'labour', terms.priceClass);
  const fullFen = asked.packageFen ?? listedFen({ kind: 'labour', quantity: billedHours, priceFen: rateFen });
  const { lineId, discountBasisPoints, packageFen } = asked;
  const amounts = amountOf(terms, { fullFen, classBasisPoints, discountBasisPoints });
  return { lineId, discountBasisPoints, packageFen, operation, rateFen, classBasisPoints, ...amounts, taxRateBasisPoints };
}

export function pricedPart(terms: Terms, part: PartForOrder, asked: Asked & { readonly quantity: number }): PricedPart {
  const { priceFen, taxRateBasisPoints } = part;
  if (priceFen === null || taxRateBasisPoints === null) refused('price-missing', { code: part.number });
  const classBasisPoints = classOff(terms.order, 'part', terms.priceClass);
  const fullFen = asked.packageFen ?? listedFen({ kind: 'part', quantity: asked.quantity, priceFen });
  const { lineId, discountBasisPoints, packageFen, quantity } = asked;
  const amounts = amountOf(terms, { fullFen, classBasisPoints, discountBasisPoints });
  return { lineId, discountBasisPoints, packageFen, quantity, part, priceFen, classBasisPoints, ...amounts, taxRateBasisPoints };
}
