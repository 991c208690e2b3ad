import type { InputOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { checkOrderSize } from '@bayline/domain/work-orders';
import { accept, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { changeOrder } from '../change-order.ts';
import { withdrawRequests } from '../discounts.ts';
import { deleteShares } from '../line-store.ts';
import { linesOfOrder } from '../lines.ts';
import type { OrderView } from '../queries/work-order-view.ts';
import * as store from '../store.ts';

export function addConcern(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.addConcern>): Promise<OrderView> {
  return changeOrder(ctx, { id: params.id, version: body.version, action: 'add-concern' }, async (tx, order) => {
    accept(checkOrderSize({ concerns: order.concerns + 1, jobs: order.jobs, lines: order.lines, operationsOfJob: 0, totalFen: 0 }));
    await tx.batch([
      [store.insertConcerns, [tx.dealershipId, order.id, order.lastSequence, [body.concernId], [body.words]]],
      [store.bumpOrder, [tx.dealershipId, order.id]],
    ]);
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'concern-added',
      version: 1,
      step: 3,
      data: { concernId: body.concernId },
    });
  });
}

export function removeJob(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.removeJob>): Promise<OrderView> {
  return changeOrder(ctx, { id: params.id, version: body.version, action: 'remove-job' }, async (tx, order) => {
    const { lines } = await linesOfOrder(tx, order);
    const lineIds = lines.filter((line) => line.jobId === params.jobId).map((line) => line.id);
    const [, , removed] = await tx.batch([
      [withdrawRequests, [tx.dealershipId, order.id, lineIds]],
      [deleteShares, [tx.dealershipId, lineIds]],
      [store.deleteJob, [tx.dealershipId, order.id, params.jobId]],
      [store.bumpOrder, [tx.dealershipId, order.id]],
    ]);
    if (removed !== 1) refused('job-unknown');
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'job-removed',
      version: 1,
      step: 4,
      data: { jobId: params.jobId },
    });
  });
}
