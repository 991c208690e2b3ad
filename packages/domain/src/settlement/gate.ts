// A bill is made when the work is done: every operation passed its inspection or was cancelled, the store room
// owes the order nothing, and the owner's words stand on it. A car without a VIN is billed, but marked.
import { type Refusal, refuse } from '../kernel/index.ts';

export interface BillFacts {
  /** Operations that are neither passed nor cancelled. */
  readonly openOperations: number;
  /** Parts requests still reserved, short or picked. */
  readonly openPartsRequests: number;
  /** Live orders of the visit without a concern in words. */
  readonly ordersWithoutConcern: number;
  readonly billableLines: number;
}

export type BillGateCode = 'work-not-finished' | 'parts-not-issued' | 'concern-missing' | 'nothing-to-bill';

/** The first reason why the bill cannot be made yet; undefined when it can. */
export function whyNotBillable(facts: BillFacts): Refusal<BillGateCode> | undefined {
  if (facts.openOperations > 0) return refuse('work-not-finished', { openOperations: facts.openOperations });
  if (facts.openPartsRequests > 0) return refuse('parts-not-issued', { openPartsRequests: facts.openPartsRequests });
  if (facts.ordersWithoutConcern > 0) return refuse('concern-missing');
  if (facts.billableLines === 0) return refuse('nothing-to-bill');
  return undefined;
}
