// The verdict on an order: all its work is finished; rework names what, why, who answers and who bears the cost; work
// done after the promise says why.
import { type Refusal, refuse } from '../kernel/decision.ts';
import type { Instant } from '../kernel/time.ts';
import type { ReworkReason } from '../work-orders/index.ts';

export const lateReasons = ['parts', 'approval', 'additional-work', 'staff', 'equipment', 'rework', 'customer', 'sublet', 'other'] as const;
export type LateReason = (typeof lateReasons)[number];

export const costCentres = ['workshop', 'warehouse', 'reception', 'supplier'] as const;
export type CostCentre = (typeof costCentres)[number];

export interface InspectedOperation {
  readonly id: string;
  readonly status: string;
}

export interface Verdict {
  readonly result: 'passed' | 'rework';
  readonly operationIds: readonly string[];
  readonly reworkReason: ReworkReason | null;
  readonly reworkOwnerId: string | null;
  readonly costCentre: CostCentre | null;
}

/** Whether the order may be inspected at all: something was done and nothing is still being done. */
export function isReadyForInspection(operations: readonly InspectedOperation[]): boolean {
  const counted = operations.filter((o) => o.status !== 'cancelled');
  return counted.some((o) => o.status === 'finished') && counted.every((o) => o.status === 'finished' || o.status === 'passed');
}

/** Whether everything that was done has passed its final inspection. */
export function hasPassed(operations: readonly Pick<InspectedOperation, 'status'>[]): boolean {
  const counted = operations.filter((o) => o.status !== 'cancelled');
  return counted.length > 0 && counted.every((o) => o.status === 'passed');
}

/** The reason why this verdict may not be given; undefined when it may. */
export function checkVerdict(verdict: Verdict, operations: readonly InspectedOperation[]): Refusal | undefined {
  if (!isReadyForInspection(operations))
    return refuse('not-finished', { open: operations.filter((o) => !['finished', 'passed', 'cancelled'].includes(o.status)).length });
  if (verdict.result === 'passed') return undefined;
  const finished = new Set(operations.filter((o) => o.status === 'finished').map((o) => o.id));
  const { reworkReason, reworkOwnerId, costCentre, operationIds } = verdict;
  const isNamed = reworkReason !== null && reworkOwnerId !== null && costCentre !== null && operationIds.length > 0;
  if (!isNamed || !operationIds.every((id) => finished.has(id))) return refuse('rework-incomplete');
  return undefined;
}

/** Work done after the promised time says why it took longer. */
export function checkLateness(
  done: { readonly now: Instant; readonly promisedAt: Instant | null },
  lateReason: LateReason | null,
): Refusal | undefined {
  const isLate = done.promisedAt !== null && done.now > done.promisedAt;
  return isLate && lateReason === null ? refuse('late-reason-missing', { promisedAt: done.promisedAt }) : undefined;
}
