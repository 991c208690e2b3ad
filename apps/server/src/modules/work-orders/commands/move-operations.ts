// The work itself moves: planned and clocked by the workshop, passed or sent back by the inspection.
import type { EventBody, EventDataOf } from '@bayline/domain/events';
import { advance } from '@bayline/domain/kernel';
import {
  nobodyAtWork,
  type OperationSituation,
  type OperationStatus,
  operationLifecycle,
  type RepairClass,
  type ReworkReason,
  sharedAction,
} from '@bayline/domain/work-orders';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import * as store from '../store.ts';

export type OperationMove = ToldMove & {
  readonly operationId: string;
  readonly version: number;
  /** What only the workshop knows of the operation and who asks; read under its lock, in the same round trip. */
  readonly clockFacts?: () => Promise<ClockFacts>;
};

/** What only the workshop knows: whose the operation is, and which clocks run. */
export type ClockFacts = Omit<OperationSituation, 'orderStatus' | 'jobApproval' | 'openPartsRequests'>;

/** Each move with what the workshop adds to its event. */
type ToldMove =
  | { readonly action: 'assign'; readonly told: Omit<EventDataOf<'operation-assigned'>, 'workOrderId'> }
  | { readonly action: 'pause'; readonly told: Omit<EventDataOf<'operation-paused'>, 'workOrderId'> }
  | { readonly action: 'unassign' | 'start' | 'finish' };

const alone: ClockFacts = { ...nobodyAtWork, isMine: true, isRunning: true };

/** An operation that others go on with has neither been started nor stopped. */
function eventOf(workOrderId: string, move: ToldMove, isShared: boolean): EventBody {
  if (isShared && move.action === 'start') return { type: 'operation-joined', version: 1, data: { workOrderId } };
  if (isShared) {
    const reason = move.action === 'pause' ? move.told.reason : null;
    return { type: 'operation-left', version: 1, data: { workOrderId, reason } };
  }
  switch (move.action) {
    case 'assign':
      return { type: 'operation-assigned', version: 1, data: { workOrderId, ...move.told } };
    case 'pause':
      return { type: 'operation-paused', version: 1, data: { workOrderId, ...move.told } };
    case 'unassign':
      return { type: 'operation-unassigned', version: 1, data: { workOrderId } };
    case 'start':
      return { type: 'operation-started', version: 1, data: { workOrderId } };
    case 'finish':
      return { type: 'operation-finished', version: 1, data: { workOrderId } };
  }
}

/**
 * Door: moves one operation on its lifecycle. Answers with the operation as it was, the state it has now and its new
 * version. Refuses wrong-state, not-yours, another-job-running, job-not-approved, before-its-turn, clock-not-running,
 * parts-not-issued; 409 for a stale version.
 */
export async function advanceOperation(
  _ctx: RequestContext,
  tx: Tx,
  move: OperationMove,
): Promise<store.LockedOperation & { readonly to: OperationStatus; readonly newVersion: number }> {
  const [operation = notFound(), clock = alone] = await Promise.all([
    tx.maybe(store.lockOperation, [tx.dealershipId, move.operationId]),
    move.clockFacts?.(),
  ]);
  if (operation.version !== move.version) versionConflict({ version: operation.version });
  const { orderStatus, jobApproval, openPartsRequests, visitId, workOrderId } = operation;
  const situation = { orderStatus, jobApproval, openPartsRequests, ...clock };
  const action = sharedAction(move.action, { status: operation.status, othersRunning: clock.othersRunning });
  const { to } = accept(advance(operationLifecycle, { state: operation.status, action, situation }));
  tx.later([[store.setOperationStatus, [tx.dealershipId, operation.id, to]]]);
  tx.record({
    subjectType: 'operation',
    subjectId: operation.id,
    visitId,
    step: 7,
    ...eventOf(workOrderId, move, action !== move.action),
  });
  return { ...operation, to, newVersion: operation.version + 1 };
}

export interface InspectedOperations {
  readonly workOrderId: string;
  readonly operationIds: readonly string[];
}

/** Why the inspector sends them back: whoever does the work again reads it. */
export interface SentBackOperations extends InspectedOperations {
  readonly reason: ReworkReason;
  readonly remark: string;
}

type Inspected = ({ readonly action: 'pass' } & InspectedOperations) | ({ readonly action: 'send-back' } & SentBackOperations);

async function moveInspected(ctx: RequestContext, tx: Tx, inspected: Inspected): Promise<void> {
  const { action, workOrderId, operationIds } = inspected;
  const order = (await tx.maybe(store.lockOrder, [tx.dealershipId, workOrderId])) ?? notFound();
  const wanted = new Set(operationIds);
  const found = (await tx.all(store.lockOperations, [tx.dealershipId, order.id])).filter((operation) => wanted.has(operation.id));
  if (found.length !== wanted.size) notFound();
  const situation = { ...alone, orderStatus: order.status, jobApproval: 'approved', openPartsRequests: 0 } as const;
  for (const { status } of found) accept(advance(operationLifecycle, { state: status, action, situation }));
  const signed = [tx.dealershipId, [...wanted], ctx.actor.staffId];
  await (inspected.action === 'pass'
    ? tx.run(store.setPassed, signed)
    : tx.run(store.setSentBack, [...signed, inspected.reason, inspected.remark]));
  for (const { id } of found) {
    tx.record({
      subjectType: 'operation',
      subjectId: id,
      visitId: order.visitId,
      type: action === 'send-back' ? 'operation-sent-back' : 'operation-passed',
      version: 1,
      step: 8,
      data: { workOrderId: order.id },
    });
  }
}

/** Door: the inspector passes these finished operations of an order. */
export function passOperations(ctx: RequestContext, tx: Tx, inspected: InspectedOperations): Promise<void> {
  return moveInspected(ctx, tx, { ...inspected, action: 'pass' });
}

/** Door: the inspector sends these finished operations back to be done again; the rework is counted and keeps its reason. */
export function sendBackForRework(ctx: RequestContext, tx: Tx, inspected: SentBackOperations): Promise<void> {
  return moveInspected(ctx, tx, { ...inspected, action: 'send-back' });
}

/** Door: the inspector's diagnosis has found what class of repair it is; certificate and guarantee follow from it. */
export function setRepairClass(
  tx: Tx,
  order: { readonly workOrderId: string; readonly visitId: string; readonly repairClass: RepairClass },
): void {
  const { workOrderId, visitId, repairClass } = order;
  tx.later([[store.setRepairClass, [tx.dealershipId, workOrderId, repairClass]]]);
  const data = { repairClass };
  tx.record({ subjectType: 'work-order', subjectId: workOrderId, visitId, type: 'repair-class-found', version: 1, step: 8, data });
}
