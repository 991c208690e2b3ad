// The work itself moves: planned and clocked by the workshop, passed or sent back by the inspection.
import { advance, type EventType } from '@bayline/domain/kernel';
import { type OperationAction, type OperationStatus, operationLifecycle } from '@bayline/domain/work-orders';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import * as store from '../store.ts';

export interface OperationMove {
  readonly operationId: string;
  readonly version: number;
  readonly action: Extract<OperationAction, 'assign' | 'unassign' | 'start' | 'pause' | 'finish'>;
  /** Whether the operation is assigned to who asks, and whether that person's clock runs elsewhere: the workshop knows. */
  readonly isMine?: boolean;
  readonly isAnotherRunning?: boolean;
  /** What the workshop adds to the event: bay, technician, times, reason. Never a name. */
  readonly data?: Readonly<Record<string, unknown>>;
}

const eventOf: Readonly<Record<OperationMove['action'], EventType>> = {
  assign: 'operation-assigned',
  unassign: 'operation-unassigned',
  start: 'operation-started',
  pause: 'operation-paused',
  finish: 'operation-finished',
};

/**
 * Door: moves one operation on its lifecycle. Answers with the operation as it was, the state it has now and its new
 * version. Refuses wrong-state, not-yours, another-job-running, parts-not-issued; 409 for a stale version.
 */
export async function advanceOperation(
  _ctx: RequestContext,
  tx: Tx,
  move: OperationMove,
): Promise<store.LockedOperation & { readonly to: OperationStatus; readonly newVersion: number }> {
  const operation = (await tx.maybe(store.lockOperation, [tx.dealershipId, move.operationId])) ?? notFound();
  if (operation.version !== move.version) versionConflict({ version: operation.version });
  const { orderStatus, openPartsRequests, visitId, workOrderId } = operation;
  const situation = { orderStatus, openPartsRequests, isMine: move.isMine ?? true, isAnotherRunning: move.isAnotherRunning ?? false };
  const { to } = accept(advance(operationLifecycle, { state: operation.status, action: move.action, situation }));
  await tx.run(store.setOperationStatus, [tx.dealershipId, operation.id, to]);
  tx.record({
    subjectType: 'operation',
    subjectId: operation.id,
    visitId,
    type: eventOf[move.action],
    version: 1,
    step: 7,
    data: { workOrderId, ...move.data },
  });
  return { ...operation, to, newVersion: operation.version + 1 };
}

export interface InspectedOperations {
  readonly workOrderId: string;
  readonly operationIds: readonly string[];
}

async function moveInspected(tx: Tx, inspected: InspectedOperations, action: 'pass' | 'send-back'): Promise<void> {
  const order = (await tx.maybe(store.lockOrder, [tx.dealershipId, inspected.workOrderId])) ?? notFound();
  const wanted = new Set(inspected.operationIds);
  const found = (await tx.all(store.lockOperations, [tx.dealershipId, order.id])).filter((operation) => wanted.has(operation.id));
  if (found.length !== wanted.size) notFound();
  const situation = { orderStatus: order.status, isMine: false, isAnotherRunning: false, openPartsRequests: 0 };
  for (const { status } of found) accept(advance(operationLifecycle, { state: status, action, situation }));
  const isRework = action === 'send-back';
  await tx.run(store.setOperationsStatus, [tx.dealershipId, [...wanted], isRework ? 'rework' : 'passed', isRework ? 1 : 0]);
  for (const { id } of found) {
    tx.record({
      subjectType: 'operation',
      subjectId: id,
      visitId: order.visitId,
      type: isRework ? 'operation-sent-back' : 'operation-passed',
      version: 1,
      step: 8,
      data: { workOrderId: order.id },
    });
  }
}

/** Door: the inspector passes these finished operations of an order. */
export function passOperations(_ctx: RequestContext, tx: Tx, inspected: InspectedOperations): Promise<void> {
  return moveInspected(tx, inspected, 'pass');
}

/** Door: the inspector sends these finished operations back to be done again; the rework is counted. */
export function sendBackForRework(_ctx: RequestContext, tx: Tx, inspected: InspectedOperations): Promise<void> {
  return moveInspected(tx, inspected, 'send-back');
}
