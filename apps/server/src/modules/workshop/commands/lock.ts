// The dispatcher locks an operation to its bay, people and time: no plan and no drag moves it until it is unlocked.
import type { InputOf } from '@bayline/contract';
import type { workshop } from '@bayline/contract/workshop';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { type DispatchOperation, dispatchOperation } from '../queries/dispatch.ts';
import { lockOperationToHand } from '../store.ts';

const setLock = statement(
  'workshop.set-lock',
  `update assignments set locked_by = $3, locked_at = $4 where dealership_id = $1 and operation_id = $2`,
);
const lockedBy = statement<{ name: string }>(
  'workshop.locked-by',
  `select s.name from assignments a join staff s on s.dealership_id = a.dealership_id and s.id = a.locked_by
    where a.dealership_id = $1 and a.operation_id = $2`,
);

/** Refuses plan-locked for an operation whose place is locked. */
export async function refuseLocked(tx: Tx, operationId: string): Promise<void> {
  const locked = await tx.maybe(lockedBy, [tx.dealershipId, operationId]);
  if (locked) refused('plan-locked', { name: locked.name });
}

async function set(ctx: RequestContext, tx: Tx, asked: { id: string; version: number; isLocked: boolean }): Promise<DispatchOperation> {
  const { id, version, isLocked } = asked;
  const operation = (await tx.maybe(lockOperationToHand, [tx.dealershipId, id, ctx.actor.staffId])) ?? notFound();
  const { status, startsAt, workOrderId, visitId } = operation;
  if (operation.version !== version) versionConflict({ version: operation.version });
  const hasPlace = (status === 'assigned' || status === 'rework') && startsAt !== null;
  if (!hasPlace) refused('wrong-state', { lifecycle: 'operation', state: status });
  await tx.run(setLock, [tx.dealershipId, id, ...(isLocked ? [ctx.actor.staffId, ctx.now] : [null, null])]);
  const type = isLocked ? ('plan-locked' as const) : ('plan-unlocked' as const);
  tx.record({ subjectType: 'operation', subjectId: id, visitId, type, version: 1, step: 7, data: { workOrderId } });
  return await dispatchOperation(tx, id);
}

/** Locked anew by another dispatcher, it is his from then on. */
export function lockPlan(ctx: RequestContext, { params, body }: InputOf<typeof workshop.lock>): Promise<DispatchOperation> {
  return inDealership(ctx, (tx) => set(ctx, tx, { id: params.id, version: body.version, isLocked: true }));
}

export function unlockPlan(ctx: RequestContext, { params, body }: InputOf<typeof workshop.unlock>): Promise<DispatchOperation> {
  return inDealership(ctx, (tx) => set(ctx, tx, { id: params.id, version: body.version, isLocked: false }));
}
