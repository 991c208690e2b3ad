import type { InputOf, ReplyOf } from '@bayline/contract';
import type { followUp } from '@bayline/contract/follow-up';
import { followUpLifecycle } from '@bayline/domain/follow-up';
import { advance } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { accept, notFound, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { situationOf, taskView } from '../queries/tasks.ts';
import { lockTask, resolveTask } from '../store.ts';

export function resolve(
  ctx: RequestContext,
  { params, body }: InputOf<typeof followUp.resolve>,
): Promise<ReplyOf<typeof followUp.resolve>> {
  return inDealership(ctx, async (tx) => {
    const task = (await tx.maybe(lockTask, [tx.dealershipId, params.id])) ?? notFound();
    if (task.version !== body.version) versionConflict({ version: task.version });
    accept(advance(followUpLifecycle, { state: task.status, action: 'resolve', situation: situationOf(ctx, task) }));
    await tx.run(resolveTask, [tx.dealershipId, params.id, body.resolution, ctx.actor.staffId, ctx.now]);
    const about = { subjectType: 'follow-up', subjectId: params.id, visitId: task.visitId } as const;
    tx.record({ ...about, type: 'follow-up-resolved', version: 1, step: 12, data: {} });
    return await taskView(ctx, tx, params.id);
  });
}
