// Where a visit stands among the twelve steps is read off its facts; no field keeps it.
import type { KitLight } from './kit-light.ts';
import { isOperationOpen, type OperationStatus } from './operation-lifecycle.ts';
import type { WorkOrderStatus } from './order-lifecycle.ts';
import type { VisitStatus } from './visit-lifecycle.ts';

export interface StepFacts {
  readonly visitStatus: VisitStatus;
  readonly orderStatus: WorkOrderStatus;
  readonly jobs: number;
  readonly operations: readonly OperationStatus[];
  readonly kitLight: KitLight;
}

const reception = 3;
const estimate = 4;
const parts = 6;
const dispatch = 7;
const quality = 8;
const completion = 9;
const handover = 10;
const followUp = 11;

function stepOfWork({ operations, kitLight }: StepFacts): number {
  if (!operations.some(isOperationOpen)) return completion;
  if (operations.every((status) => status === 'finished' || !isOperationOpen(status))) return quality;
  const isUntouched = operations.every((status) => status === 'waiting' || status === 'cancelled');
  return isUntouched && (kitLight === 'short' || kitLight === 'reserved') ? parts : dispatch;
}

/** 3 reception, 4 estimate, 6 parts, 7 dispatch and repair, 8 quality, 9 completion, 10 hand-over, 11 follow-up. */
export function stepOfVisit(facts: StepFacts): number {
  if (facts.visitStatus === 'released') return followUp;
  switch (facts.orderStatus) {
    case 'estimating':
      return facts.jobs === 0 ? reception : estimate;
    case 'quoted':
    case 'cancelled':
      return estimate;
    case 'authorised':
      return stepOfWork(facts);
    case 'settling':
      return completion;
    case 'closed':
      return handover;
  }
}
