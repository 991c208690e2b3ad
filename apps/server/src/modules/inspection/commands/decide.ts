import type { InputOf, ReplyOf } from '@bayline/contract';
import type { inspection } from '@bayline/contract/inspection';
import { checkVerdict } from '@bayline/domain/inspection';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { passOperations, sendBackForRework } from '../../work-orders/index.ts';
import { inspectionSheet } from '../queries/sheet.ts';
import { insertInspection, lockOrder, workDone } from '../store.ts';

/** Final inspection: passed cars go to settlement, the others back to the workshop. */
export function decide(
  ctx: RequestContext,
  { params, body }: InputOf<typeof inspection.decide>,
): Promise<ReplyOf<typeof inspection.decide>> {
  return onConstraint({ inspections_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      const order = await tx.maybe(lockOrder, [tx.dealershipId, params.workOrderId]);
      if (!order) notFound();
      if (order.version !== body.version) versionConflict({ version: order.version });
      if (order.status !== 'authorised') refused('wrong-state', { lifecycle: 'work-order', state: order.status });
      const operations = await tx.all(workDone, [tx.dealershipId, params.workOrderId]);
      const reason = checkVerdict(body, { operations, inspectorId: ctx.actor.staffId ?? '' });
      if (reason) refused(reason.refused, reason.facts);
      const isPassed = body.result === 'passed';
      const finished = operations.filter((o) => o.status === 'finished').map((o) => o.id);
      const call = { workOrderId: params.workOrderId, operationIds: isPassed ? finished : body.operationIds };
      await (isPassed ? passOperations(ctx, tx, call) : sendBackForRework(ctx, tx, call));
      const [rework, owner] = isPassed ? [null, null] : [body.reworkReason, body.reworkOwnerId];
      await tx.run(insertInspection, [
        tx.dealershipId,
        body.id,
        params.workOrderId,
        body.result,
        rework,
        owner,
        body.remark,
        ctx.actor.staffId,
        ctx.now,
      ]);
      const type = isPassed ? 'inspection-passed' : 'inspection-failed';
      tx.record({
        subjectType: 'work-order',
        subjectId: params.workOrderId,
        visitId: order.visitId,
        type,
        version: 1,
        step: 8,
        data: { operationIds: call.operationIds, reworkReason: rework, reworkOwnerId: owner },
      });
      return await inspectionSheet(tx, params.workOrderId);
    }),
  );
}
