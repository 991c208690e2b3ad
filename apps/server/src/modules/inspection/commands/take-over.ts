// 内部交车: the adviser takes the car over from the workshop, so that it is clean and complete before the owner is called.
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { inspection } from '@bayline/contract/inspection';
import { checkSheet, hasPassed } from '@bayline/domain/inspection';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { accept, notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { inspectionSheet } from '../queries/sheet.ts';
import { insertInspection, itemsInUse, lockOrder, workDone } from '../store.ts';
import { itemsAsRead, signConstraints, writeResults } from './sign.ts';

export function takeOver(
  ctx: RequestContext,
  { params, body }: InputOf<typeof inspection.takeOver>,
): Promise<ReplyOf<typeof inspection.takeOver>> {
  const { workOrderId } = params;
  return onConstraint(signConstraints, () =>
    inDealership(ctx, async (tx) => {
      const key = [tx.dealershipId, workOrderId];
      const [order = notFound(), work, items] = await Promise.all([
        tx.maybe(lockOrder, key),
        tx.all(workDone, key),
        tx.all(itemsInUse, key),
      ]);
      if (order.version !== body.version) versionConflict({ version: order.version });
      if (order.status !== 'authorised') refused('wrong-state', { lifecycle: 'work-order', state: order.status });
      // The final inspection that passed the car has ended its round.
      const round = order.round - 1;
      if (round < 0 || !hasPassed(work)) refused('not-passed');
      accept(checkSheet(itemsAsRead({ items }, 'internal-hand-over', body.sheetVersion), body.results, 'passed'));
      const values = [body.id, workOrderId, 'internal-hand-over', round, body.sheetVersion, 'passed', null, null, null, null];
      tx.later([[insertInspection, [tx.dealershipId, ...values, body.remark, [], ctx.actor.staffId, ctx.now]]]);
      writeResults(tx, body.id, body.results);
      const subject = { subjectType: 'work-order', subjectId: workOrderId, visitId: order.visitId } as const;
      tx.record({ ...subject, type: 'car-taken-over', version: 1, step: 9, data: {} });
      return await inspectionSheet(ctx, tx, workOrderId);
    }),
  );
}
