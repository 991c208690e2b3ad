// A work order is the commercial side of the work: estimated, quoted to the owner, authorised by signature, settled,
// closed. Once signed it is a contract: further work is proposed beside it, quoted as a new version of the estimate and
// answered job by job, and nothing of it is done before the owner has said yes.
import { type Lifecycle, type Refusal, refuse } from '../kernel/index.ts';
import type { Permission } from '../organisation/index.ts';

export type WorkOrderStatus = 'estimating' | 'quoted' | 'authorised' | 'settling' | 'closed' | 'cancelled';
export type WorkOrderAction =
  | 'add-concern'
  | 'add-job'
  | 'remove-job'
  | 'change-lines'
  | 'add-payer'
  | 'drop-finding'
  | 'name-representative'
  | 'quote'
  | 'revise'
  | 'approve'
  | 'promise'
  | 'void-job'
  | 'cancel'
  | 'settle'
  | 'withdraw'
  | 'close'
  | 'reopen';

export interface WorkOrderSituation {
  readonly jobs: number;
  /** Jobs that the owner has not answered. */
  readonly proposedJobs: number;
  /** An estimate lies with the owner, unanswered. */
  readonly isQuoteOpen: boolean;
  /** Requests for a discount that nobody has decided. */
  readonly pendingDiscounts: number;
  /** Operations that are neither passed nor cancelled. */
  readonly openOperations: number;
  /** Operations that somebody has clocked. */
  readonly begunOperations: number;
  /** Parts requests that are still reserved, short or picked. */
  readonly openPartsRequests: number;
  readonly issuedParts: number;
}

function someJob({ jobs }: WorkOrderSituation): Refusal | undefined {
  return jobs === 0 ? refuse('no-job') : undefined;
}

/** What lies with the owner is not changed under their eyes: it is taken back first. */
function noOpenQuote({ isQuoteOpen }: WorkOrderSituation): Refusal | undefined {
  return isQuoteOpen ? refuse('quote-open') : undefined;
}

function openQuote({ isQuoteOpen }: WorkOrderSituation): Refusal | undefined {
  return isQuoteOpen ? undefined : refuse('no-open-quote');
}

function someProposal(situation: WorkOrderSituation): Refusal | undefined {
  return noOpenQuote(situation) ?? (situation.proposedJobs === 0 ? refuse('nothing-proposed') : undefined);
}

function discountsDecided({ pendingDiscounts }: WorkOrderSituation): Refusal | undefined {
  return pendingDiscounts > 0 ? refuse('discount-unapproved', { pendingDiscounts }) : undefined;
}

/** Afterwards only by taking the parts back and a bill of nothing that somebody with the right has approved. */
function notBegun({ begunOperations, issuedParts }: WorkOrderSituation): Refusal | undefined {
  return begunOperations > 0 || issuedParts > 0 ? refuse('work-begun', { begunOperations, issuedParts }) : undefined;
}

function workDone({ proposedJobs, openOperations, openPartsRequests }: WorkOrderSituation): Refusal | undefined {
  if (proposedJobs > 0) return refuse('job-unanswered', { proposedJobs });
  if (openOperations > 0) return refuse('work-not-finished', { openOperations });
  return openPartsRequests > 0 ? refuse('parts-not-issued', { openPartsRequests }) : undefined;
}

export const workOrderLifecycle: Lifecycle<WorkOrderStatus, WorkOrderAction, WorkOrderSituation, Permission> = {
  name: 'work-order',
  states: ['estimating', 'quoted', 'authorised', 'settling', 'closed', 'cancelled'],
  initial: 'estimating',
  // A closed order is opened again when its bills are reversed.
  ends: ['cancelled'],
  transitions: [
    { action: 'add-concern', from: ['estimating'], to: 'estimating', permission: 'work-orders.edit' },
    { action: 'add-concern', from: ['authorised'], to: 'authorised', permission: 'work-orders.edit' },
    { action: 'add-job', from: ['estimating'], to: 'estimating', permission: 'work-orders.edit' },
    { action: 'add-job', from: ['authorised'], to: 'authorised', permission: 'work-orders.edit', check: noOpenQuote },
    { action: 'remove-job', from: ['estimating'], to: 'estimating', permission: 'work-orders.edit', check: someJob },
    { action: 'remove-job', from: ['authorised'], to: 'authorised', permission: 'work-orders.edit', check: someProposal },
    { action: 'change-lines', from: ['estimating'], to: 'estimating', permission: 'work-orders.edit', check: someJob },
    { action: 'change-lines', from: ['authorised'], to: 'authorised', permission: 'work-orders.edit', check: someProposal },
    { action: 'add-payer', from: ['estimating'], to: 'estimating', permission: 'work-orders.edit' },
    { action: 'add-payer', from: ['authorised'], to: 'authorised', permission: 'work-orders.edit' },
    { action: 'drop-finding', from: ['estimating'], to: 'estimating', permission: 'work-orders.edit' },
    { action: 'drop-finding', from: ['quoted'], to: 'quoted', permission: 'work-orders.edit' },
    { action: 'drop-finding', from: ['authorised'], to: 'authorised', permission: 'work-orders.edit' },
    { action: 'name-representative', from: ['estimating'], to: 'estimating', permission: 'work-orders.edit' },
    { action: 'name-representative', from: ['quoted'], to: 'quoted', permission: 'work-orders.edit' },
    { action: 'name-representative', from: ['authorised'], to: 'authorised', permission: 'work-orders.edit' },
    {
      action: 'quote',
      from: ['estimating'],
      to: 'quoted',
      permission: 'work-orders.edit',
      check: (situation) => someJob(situation) ?? discountsDecided(situation),
    },
    {
      action: 'quote',
      from: ['authorised'],
      to: 'authorised',
      permission: 'work-orders.edit',
      check: (situation) => someProposal(situation) ?? discountsDecided(situation),
    },
    { action: 'revise', from: ['quoted'], to: 'estimating', permission: 'work-orders.edit' },
    { action: 'revise', from: ['authorised'], to: 'authorised', permission: 'work-orders.edit', check: openQuote },
    { action: 'approve', from: ['quoted'], to: 'authorised', permission: 'work-orders.approve' },
    { action: 'approve', from: ['authorised'], to: 'authorised', permission: 'work-orders.approve', check: openQuote },
    { action: 'promise', from: ['quoted'], to: 'quoted', permission: 'work-orders.edit' },
    { action: 'promise', from: ['authorised'], to: 'authorised', permission: 'work-orders.edit' },
    { action: 'void-job', from: ['authorised'], to: 'authorised', permission: 'work-orders.cancel', check: noOpenQuote },
    { action: 'cancel', from: ['estimating', 'quoted'], to: 'cancelled', permission: 'work-orders.cancel' },
    { action: 'cancel', from: ['authorised'], to: 'cancelled', permission: 'work-orders.cancel', check: notBegun },
    { action: 'settle', from: ['authorised'], to: 'settling', permission: 'settlement.prepare', check: workDone },
    { action: 'withdraw', from: ['settling'], to: 'authorised', permission: 'settlement.prepare' },
    { action: 'close', from: ['settling'], to: 'closed', permission: 'settlement.collect' },
    { action: 'reopen', from: ['settling', 'closed'], to: 'authorised', permission: 'settlement.reverse' },
  ],
};

/** What follows from the bill rather than from a button on the order's page. */
export const billActions: readonly WorkOrderAction[] = ['withdraw', 'close', 'reopen'];
