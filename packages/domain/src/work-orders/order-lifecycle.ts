// A work order is the commercial side of the work: estimated, quoted to the owner, authorised by signature,
// settled, closed. Until the owner has signed it may be changed or called off; after that it is a contract.
import { type Lifecycle, type Refusal, refuse } from '../kernel/index.ts';
import type { Permission } from '../organisation/index.ts';

export type WorkOrderStatus = 'estimating' | 'quoted' | 'authorised' | 'settling' | 'closed' | 'cancelled';
export type WorkOrderAction =
  | 'add-concern'
  | 'add-job'
  | 'remove-job'
  | 'quote'
  | 'revise'
  | 'approve'
  | 'promise'
  | 'cancel'
  | 'settle'
  | 'withdraw'
  | 'close';

export interface WorkOrderSituation {
  readonly jobs: number;
  /** Operations that are neither passed nor cancelled. */
  readonly openOperations: number;
  /** Parts requests that are still reserved, short or picked. */
  readonly openPartsRequests: number;
}

function someJob({ jobs }: WorkOrderSituation): Refusal | undefined {
  return jobs === 0 ? refuse('no-job') : undefined;
}

function workDone({ openOperations, openPartsRequests }: WorkOrderSituation): Refusal | undefined {
  if (openOperations > 0) return refuse('work-not-finished', { openOperations });
  return openPartsRequests > 0 ? refuse('parts-not-issued', { openPartsRequests }) : undefined;
}

export const workOrderLifecycle: Lifecycle<WorkOrderStatus, WorkOrderAction, WorkOrderSituation, Permission> = {
  name: 'work-order',
  states: ['estimating', 'quoted', 'authorised', 'settling', 'closed', 'cancelled'],
  initial: 'estimating',
  ends: ['closed', 'cancelled'],
  transitions: [
    { action: 'add-concern', from: ['estimating'], to: 'estimating', permission: 'work-orders.edit' },
    { action: 'add-job', from: ['estimating'], to: 'estimating', permission: 'work-orders.edit' },
    { action: 'remove-job', from: ['estimating'], to: 'estimating', permission: 'work-orders.edit', check: someJob },
    { action: 'quote', from: ['estimating'], to: 'quoted', permission: 'work-orders.edit', check: someJob },
    { action: 'revise', from: ['quoted'], to: 'estimating', permission: 'work-orders.edit' },
    { action: 'approve', from: ['quoted'], to: 'authorised', permission: 'work-orders.approve' },
    { action: 'promise', from: ['quoted'], to: 'quoted', permission: 'work-orders.edit' },
    { action: 'promise', from: ['authorised'], to: 'authorised', permission: 'work-orders.edit' },
    { action: 'cancel', from: ['estimating', 'quoted'], to: 'cancelled', permission: 'work-orders.cancel' },
    { action: 'settle', from: ['authorised'], to: 'settling', permission: 'settlement.prepare', check: workDone },
    { action: 'withdraw', from: ['settling'], to: 'authorised', permission: 'settlement.prepare' },
    { action: 'close', from: ['settling'], to: 'closed', permission: 'settlement.collect' },
  ],
};

/** What follows from the bill rather than from a button on the order's page. */
export const billActions: readonly WorkOrderAction[] = ['withdraw', 'close'];
