// Final inspection: every operation of the order is finished, and the inspector has not done the work himself.
// A car that does not pass goes back with a reason and the name of who answers for it.
import { type Refusal, refuse } from '../kernel/decision.ts';

export const reworkReasons = ['missed', 'assembly', 'diagnosis', 'part-quality', 'cleaning', 'other'] as const;
export type ReworkReason = (typeof reworkReasons)[number];

export interface InspectedOperation {
  readonly id: string;
  readonly status: string;
  readonly technicianId: string | null;
}

export interface InspectionFacts {
  readonly operations: readonly InspectedOperation[];
  readonly inspectorId: string;
}

export interface Verdict {
  readonly result: 'passed' | 'rework';
  readonly operationIds: readonly string[];
  readonly reworkReason: ReworkReason | null;
  readonly reworkOwnerId: string | null;
}

/** Whether the order may be inspected at all: something was done and nothing is still being done. */
export function isReadyForInspection(operations: readonly InspectedOperation[]): boolean {
  const counted = operations.filter((o) => o.status !== 'cancelled');
  return counted.some((o) => o.status === 'finished') && counted.every((o) => o.status === 'finished' || o.status === 'passed');
}

/** The reason why this verdict may not be given; undefined when it may. */
export function checkVerdict(verdict: Verdict, facts: InspectionFacts): Refusal | undefined {
  if (!isReadyForInspection(facts.operations))
    return refuse('not-finished', { open: facts.operations.filter((o) => !['finished', 'passed', 'cancelled'].includes(o.status)).length });
  if (facts.operations.some((o) => o.technicianId === facts.inspectorId)) return refuse('own-work');
  if (verdict.result === 'passed') return undefined;
  const finished = new Set(facts.operations.filter((o) => o.status === 'finished').map((o) => o.id));
  const isNamed = verdict.reworkReason !== null && verdict.reworkOwnerId !== null && verdict.operationIds.length > 0;
  if (!isNamed || !verdict.operationIds.every((id) => finished.has(id))) return refuse('rework-incomplete');
  return undefined;
}
