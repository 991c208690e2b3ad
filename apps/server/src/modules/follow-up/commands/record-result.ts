import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { followUp } from '@bayline/contract/follow-up';
import { recordCall } from '@bayline/domain/follow-up';
import { invariant } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { accept, notFound, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { situationOf, taskView } from '../queries/tasks.ts';
import { lockTask, updateTask } from '../store.ts';

export function recordResult(
  ctx: RequestContext,
  id: string,
  call: BodyOf<typeof followUp.result>,
): Promise<ReplyOf<typeof followUp.result>> {
  return inDealership(ctx, async (tx) => {
    const task = (await tx.maybe(lockTask, [tx.dealershipId, id])) ?? notFound();
    if (task.version !== call.version) versionConflict({ version: task.version });
    const situation = situationOf(ctx, task);
    const next = accept(recordCall({ task, situation, call, now: ctx.now }));
    await tx.run(updateTask, [
      tx.dealershipId,
      id,
      next.status,
      next.dueAt,
      call.outcome,
      call.score,
      call.content,
      ctx.actor.staffId,
      ctx.now,
    ]);
    invariant(next.status !== 'planned', 'a call moves its task on');
    tx.record({
      subjectType: 'follow-up',
      subjectId: id,
      visitId: task.visitId,
      type: `follow-up-${next.status}`,
      version: 1,
      step: next.status === 'escalated' ? 12 : 11,
      data: { outcome: call.outcome, score: call.score, attempts: task.attempts + 1 },
    });
    return await taskView(ctx, tx, id);
  });
}
