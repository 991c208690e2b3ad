// An operation is one piece of work in one bay: planned, clocked, inspected. Only work the owner has signed for is
// planned, and only its own technicians move its clocks. Where several share it, it works while any clock runs, and is
// finished by the last one.
import { type Lifecycle, type Refusal, refuse } from '../kernel/index.ts';
import type { Permission } from '../organisation/index.ts';
import type { WorkOrderStatus } from './order-lifecycle.ts';

export type OperationStatus = 'waiting' | 'assigned' | 'working' | 'paused' | 'finished' | 'rework' | 'passed' | 'cancelled';
export type OperationAction = 'assign' | 'unassign' | 'start' | 'pause' | 'finish' | 'join' | 'leave' | 'pass' | 'send-back' | 'cancel';

/** The owner's answer; voided = agreed once, then taken off before it was begun. */
export type JobApproval = 'proposed' | 'approved' | 'declined' | 'voided';

export interface OperationSituation {
  readonly orderStatus: WorkOrderStatus;
  /** The owner's answer to the job. */
  readonly jobApproval: JobApproval;
  /** The operation is assigned to the person who asks. */
  readonly isMine: boolean;
  /** That person's clock runs on this operation. */
  readonly isRunning: boolean;
  /** That person's clock runs on another operation. */
  readonly isAnotherRunning: boolean;
  /** Clocks of others that run on this operation. */
  readonly othersRunning: number;
  /** The operation before it on the order is not finished, and the dispatcher gave no reason to go on. */
  readonly isBeforeItsTurn: boolean;
  /** Parts of the job that are not issued yet. */
  readonly openPartsRequests: number;
}

/** Work found later stands on a signed order and is still not the owner's until they say so. */
/** An operation that nobody's clock runs on, asked about by somebody who does not work on it. */
export const nobodyAtWork = { isMine: false, isRunning: false, isAnotherRunning: false, othersRunning: 0, isBeforeItsTurn: false } as const;

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
  if (situation.isAnotherRunning) return refuse('another-job-running');
  return situation.isBeforeItsTurn ? refuse('before-its-turn') : undefined;
}

/** Only who works stops working; nobody stops another's clock. */
function running({ isMine, isRunning }: OperationSituation): Refusal | undefined {
  if (!isMine) return refuse('not-yours');
  return isRunning ? undefined : refuse('clock-not-running');
}

function mayFinish(situation: OperationSituation): Refusal | undefined {
  const { openPartsRequests } = situation;
  return running(situation) ?? (openPartsRequests > 0 ? refuse('parts-not-issued', { openPartsRequests }) : undefined);
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
    { action: 'pause', from: ['working'], to: 'paused', permission: 'workshop.clock', check: running },
    { action: 'finish', from: ['working'], to: 'finished', permission: 'workshop.clock', check: mayFinish },
    // Others go on: one comes to help, or stops for himself.
    { action: 'join', from: ['working'], to: 'working', permission: 'workshop.clock', check: mayStart },
    { action: 'leave', from: ['working'], to: 'working', permission: 'workshop.clock', check: running },
    { action: 'pass', from: ['finished'], to: 'passed', permission: 'inspection.decide' },
    { action: 'send-back', from: ['finished'], to: 'rework', permission: 'inspection.decide' },
    { action: 'cancel', from: ['waiting', 'assigned'], to: 'cancelled', permission: 'work-orders.cancel' },
  ],
};

/** What the person's start, pause or finish means for an operation that others share. */
export function sharedAction(
  action: OperationAction,
  at: { readonly status: OperationStatus; readonly othersRunning: number },
): OperationAction {
  if (at.status !== 'working' || at.othersRunning === 0) return action;
  if (action === 'start') return 'join';
  return action === 'pause' || action === 'finish' ? 'leave' : action;
}

export function isOperationOpen(status: OperationStatus): boolean {
  return !operationLifecycle.ends.includes(status);
}
