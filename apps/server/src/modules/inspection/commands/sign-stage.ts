// The diagnosis before an overhaul and the inspection during it: the law wants both before the certificate.
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { inspection } from '@bayline/contract/inspection';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound, onConstraint, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { setRepairClass } from '../../work-orders/index.ts';
import { inspectionSheet } from '../queries/sheet.ts';
import { insertInspection, lockOrder } from '../store.ts';
import { signConstraints } from './sign.ts';

export function signStage(
  ctx: RequestContext,
  { params, body }: InputOf<typeof inspection.signStage>,
): Promise<ReplyOf<typeof inspection.signStage>> {
  const { workOrderId } = params;
  const { stage, repairClass } = body;
  return onConstraint(signConstraints, () =>
    inDealership(ctx, async (tx) => {
      const order = (await tx.maybe(lockOrder, [tx.dealershipId, workOrderId])) ?? notFound();
      if (order.version !== body.version) versionConflict({ version: order.version });
      if (order.status !== 'authorised') refused('wrong-state', { lifecycle: 'work-order', state: order.status });
      const { visitId } = order;
      const values = [body.id, workOrderId, stage, order.round, null, 'passed', null, null, null, null];
      tx.later([[insertInspection, [tx.dealershipId, ...values, body.remark, [], ctx.actor.staffId, ctx.now]]]);
      if (stage === 'diagnosis' && repairClass && repairClass !== order.repairClass)
        setRepairClass(tx, { workOrderId, visitId, repairClass });
      const subject = { subjectType: 'work-order', subjectId: workOrderId, visitId } as const;
      tx.record({ ...subject, type: 'inspection-signed', version: 1, step: 8, data: { level: stage } });
      return await inspectionSheet(ctx, tx, workOrderId);
    }),
  );
}
