// The diagnosis before an overhaul and the inspection during it: the law wants both before the certificate. A diagnosis is
// there to find faults; what the inspection during the work finds is put right before it is signed.
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { inspection } from '@bayline/contract/inspection';
import { checkSheet, hasPassed } from '@bayline/domain/inspection';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { accept, notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { setRepairClass } from '../../work-orders/index.ts';
import { inspectionSheet } from '../queries/sheet.ts';
import { insertInspection, itemsInUse, lockOrder, workDone } from '../store.ts';
import { itemsAsRead, signConstraints, writeResults } from './sign.ts';

export function signStage(
  ctx: RequestContext,
  { params, body }: InputOf<typeof inspection.signStage>,
): Promise<ReplyOf<typeof inspection.signStage>> {
  const { workOrderId } = params;
  const { stage, repairClass } = body;
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
      // No final inspection follows that could sign the certificate of the class that is found.
      if (hasPassed(work)) refused('already-passed');
      accept(checkSheet(itemsAsRead({ items }, stage, body.sheetVersion), body.results, stage === 'process' ? 'passed' : 'findings'));
      const { visitId } = order;
      const values = [body.id, workOrderId, stage, order.round, body.sheetVersion, 'passed', null, null, null, null];
      tx.later([[insertInspection, [tx.dealershipId, ...values, body.remark, [], ctx.actor.staffId, ctx.now]]]);
      writeResults(tx, body.id, body.results);
      if (stage === 'diagnosis' && repairClass && repairClass !== order.repairClass)
        setRepairClass(tx, { workOrderId, visitId, repairClass });
      const subject = { subjectType: 'work-order', subjectId: workOrderId, visitId } as const;
      tx.record({ ...subject, type: 'inspection-signed', version: 1, step: 8, data: { level: stage } });
      return await inspectionSheet(ctx, tx, workOrderId);
    }),
  );
}
