// An operation is one piece of work for one technician in one bay: planned, clocked, inspected. Only work the
// owner has signed for is planned, and only its own technician moves its clock.
import { type Lifecycle, type Refusal, refuse } from '../kernel/index.ts';
import type { Permission } from '../organisation/index.ts';
import type { WorkOrderStatus } from './order-lifecycle.ts';

export type OperationStatus = 'waiting' | 'assigned' | 'working' | 'paused' | 'finished' | 'rework' | 'passed' | 'cancelled';
export type OperationAction = 'assign' | 'unassign' | 'start' | 'pause' | 'finish' | 'pass' | 'send-back' | 'cancel';

/** The owner's answer; voided = agreed once, then taken off before it was begun. */
export type JobApproval = 'proposed' | 'approved' | 'declined' | 'voided';

export interface OperationSituation {
  readonly orderStatus: WorkOrderStatus;
  /** The owner's answer to the job. */
  readonly jobApproval: JobApproval;
  /** The operation is assigned to the person who asks. */
  readonly isMine: boolean;
  /** That person's clock runs on another operation. */
  readonly isAnotherRunning: boolean;
  /** Parts of the job that are not issued yet. */
  readonly openPartsRequests: number;
}

/** Work found later stands on a signed order and is still not the owner's until they say so. */
function signed({ orderStatus, jobApproval }: OperationSituation): Refusal | undefined {
  if (orderStatus !== 'authorised') return refuse('wrong-state', { lifecycle: 'work-order', state: orderStatus });
  return jobApproval === 'approved' ? undefined : refuse('job-not-approved');
}

function mine({ isMine }: OperationSituation): Refusal | undefined {
  return isMine ? undefined : refuse('not-yours');
}

function mayStart(situation: OperationSituation): Refusal | undefined {
  const reason = signed(situation) ?? mine(situation);
  if (reason) return reason;
  return situation.isAnotherRunning ? refuse('another-job-running') : undefined;
}

function mayFinish(situation: OperationSituation): Refusal | undefined {
  const { openPartsRequests } = situation;
  return mine(situation) ?? (openPartsRequests > 0 ? refuse('parts-not-issued', { openPartsRequests }) : undefined);
}

export const operationLifecycle: Lifecycle<OperationStatus, OperationAction, OperationSituation, Permission> = {
  name: 'operation',
  states: ['waiting', 'assigned', 'working', 'paused', 'finished', 'rework', 'passed', 'cancelled'],
  initial: 'waiting',
  ends: ['passed', 'cancelled'],
  transitions: [
    { action: 'assign', from: ['waiting', 'assigned'], to: 'assigned', permission: 'workshop.dispatch', check: signed },
    // Paused work and rework get a new time or another person without losing what they are.
    { action: 'assign', from: ['paused'], to: 'paused', permission: 'workshop.dispatch', check: signed },
    { action: 'assign', from: ['rework'], to: 'rework', permission: 'workshop.dispatch', check: signed },
    { action: 'unassign', from: ['assigned'], to: 'waiting', permission: 'workshop.dispatch' },
    { action: 'start', from: ['assigned', 'paused', 'rework'], to: 'working', permission: 'workshop.clock', check: mayStart },
    { action: 'pause', from: ['working'], to: 'paused', permission: 'workshop.clock', check: mine },
    { action: 'finish', from: ['working'], to: 'finished', permission: 'workshop.clock', check: mayFinish },
    { action: 'pass', from: ['finished'], to: 'passed', permission: 'inspection.decide' },
    { action: 'send-back', from: ['finished'], to: 'rework', permission: 'inspection.decide' },
    { action: 'cancel', from: ['waiting', 'assigned'], to: 'cancelled', permission: 'work-orders.cancel' },
  ],
};

export function isOperationOpen(status: OperationStatus): boolean {
  return !operationLifecycle.ends.includes(status);
}
