// The repair contract names by how much the cost may pass what was agreed at first without asking again; where it names
// nothing, every increase is asked (process of estimate and order, model contracts of the trade).
import { applyRate } from '../kernel/index.ts';

export interface Overrun {
  /** The sum that the owner agreed to first, without what was called off since. */
  readonly firstAgreedFen: number;
  /** What is agreed now, without what is proposed. */
  readonly agreedFen: number;
  readonly proposedFen: number;
  readonly overrunBasisPoints: number;
}

/** Whether the owner must say yes before the proposed work counts. */
export function needsConsent({ firstAgreedFen, agreedFen, proposedFen, overrunBasisPoints }: Overrun): boolean {
  if (overrunBasisPoints === 0) return true;
  return agreedFen + proposedFen > firstAgreedFen + applyRate(firstAgreedFen, overrunBasisPoints);
}

export interface EstimateLine {
  readonly lineId: string;
  readonly quantity: number;
  readonly priceFen: number;
  readonly amountFen: number;
}

/** What a later estimate says differently of a line: new, changed or the same. */
export function changeOfLine(line: EstimateLine, before: readonly EstimateLine[]): 'new' | 'changed' | 'same' {
  const former = before.find((other) => other.lineId === line.lineId);
  if (!former) return 'new';
  const isSame = former.quantity === line.quantity && former.priceFen === line.priceFen && former.amountFen === line.amountFen;
  return isSame ? 'same' : 'changed';
}
