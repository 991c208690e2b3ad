// The dispatcher locks an operation to its place on the plan, or lets it go again.
import { planning } from '@bayline/contract/planning';
import { workshop } from '@bayline/contract/workshop';
import { useCommand } from '../../app/api.ts';
import { usePermission } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import type { AfterMoves } from './use-plan-by-hand.ts';
import type { DispatchOperation } from './views.ts';

/** Nobody has begun it, and it has a place that it can be locked to. */
export const isLockable = ({ status, startsAt }: DispatchOperation): boolean =>
  startsAt !== null && (status === 'assigned' || status === 'rework');

export interface PlanLock {
  readonly mayLock: boolean;
  readonly isPending: boolean;
  /** Nothing happens to what has no place, or for who does not dispatch. */
  readonly onLock: (operation: DispatchOperation) => void;
}

export function usePlanLock(afterMoves: AfterMoves): PlanLock {
  const mayLock = usePermission('workshop.dispatch');
  const invalidate = [workshop.dispatchList, planning.proposal, 'operation'] as const;
  const lock = useCommand(workshop.lock, { invalidate, doneText: () => m.workshop_locked_done() });
  const unlock = useCommand(workshop.unlock, { invalidate, doneText: () => m.workshop_unlocked_done() });
  const isPending = lock.isPending || unlock.isPending;
  const onLock = (operation: DispatchOperation) => {
    const { id, lockedAt } = operation;
    if (!mayLock || isPending || !isLockable(operation)) return;
    afterMoves(operation, (version) => (lockedAt === null ? lock : unlock).run({ params: { id }, body: { version } }));
  };
  return { mayLock, isPending, onLock };
}
