// Called off while nothing is issued or clocked: an order, and with the last one the visit, or one agreed job. Held parts,
// with the last order also those of the appointment, go to those who wait; the planned time of bays and people is freed by
// the workshop when it hears of it.
import type { InputOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { advance } from '@bayline/domain/kernel';
import { visitLifecycle } from '@bayline/domain/work-orders';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { releaseBookings } from '../../capacity/index.ts';
import { cancelRequests, letSetAsideGo } from '../../warehouse/index.ts';
import { cancelOperationsOfJobs, setApproval, withdrawEstimate } from '../answer-store.ts';
import { changeOrder } from '../change-order.ts';
import { withdrawRequests } from '../discounts.ts';
import { linesOfOrder } from '../lines.ts';
import { revokeLinksOfOrder } from '../link-store.ts';
import type { OrderView } from '../queries/work-order-view.ts';
import * as store from '../store.ts';

async function endVisit(tx: Tx, order: store.LockedOrder): Promise<void> {
  const { to } = accept(advance(visitLifecycle, { state: order.visitStatus, action: 'cancel', situation: { openOrders: 0 } }));
  await tx.run(store.setVisitStatus, [tx.dealershipId, order.visitId, to, null]);
  await releaseBookings(tx, { subjectType: 'visit', subjectId: order.visitId });
  await letSetAsideGo(tx, order.visitId);
  tx.record({
    subjectType: 'visit',
    subjectId: order.visitId,
    visitId: order.visitId,
    type: 'visit-cancelled',
    version: 1,
    step: 4,
    data: {},
  });
}

export function cancel(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.cancel>): Promise<OrderView> {
  return changeOrder(ctx, { id: params.id, version: body.version, action: 'cancel' }, async (tx, order, to) => {
    const orders = await tx.all(store.lockVisitOrders, [tx.dealershipId, order.visitId]);
    const operations = (await tx.all(store.lockOperations, [tx.dealershipId, order.id])).filter((o) => o.status !== 'cancelled');
    // Read again under their locks: a clock may have been started since the order was asked.
    const begun = operations.filter((o) => o.status !== 'waiting' && o.status !== 'assigned').length;
    if (begun > 0) refused('work-begun', { begunOperations: begun, issuedParts: order.issuedParts });
    const { lines } = await linesOfOrder(tx, order);
    await cancelRequests(ctx, tx, { orderId: order.id });
    await tx.batch([
      [store.setOperationsStatus, [tx.dealershipId, operations.map((o) => o.id), 'cancelled', 0]],
      [withdrawEstimate, [tx.dealershipId, order.id, order.isQuoteOpen ? order.estimateVersion : 0, ctx.now]],
      [withdrawRequests, [tx.dealershipId, order.id, lines.map((line) => line.id)]],
      [revokeLinksOfOrder, [tx.dealershipId, order.id, ctx.now]],
      [store.setOrderStatus, [tx.dealershipId, order.id, to]],
    ]);
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'work-order-cancelled',
      version: 1,
      step: 4,
      data: { reason: body.reason },
    });
    if (orders.every((other) => other.id === order.id || other.status === 'cancelled')) await endVisit(tx, order);
  });
}

export function voidJob(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.voidJob>): Promise<OrderView> {
  return changeOrder(ctx, { id: params.id, version: body.version, action: 'void-job' }, async (tx, order) => {
    const job = (await tx.maybe(store.jobOfOrder, [tx.dealershipId, order.id, params.jobId])) ?? refused('job-unknown');
    if (job.approval !== 'approved') refused('job-unknown');
    const operations = await tx.all(store.lockOperationsOfJob, [tx.dealershipId, order.id, job.id]);
    const begunOperations = operations.filter((o) => !['waiting', 'assigned', 'cancelled'].includes(o.status)).length;
    const lineIds = (await linesOfOrder(tx, order)).lines.filter((line) => line.jobId === job.id).map((line) => line.id);
    const { issuedParts } = await tx.one(store.issuedOfLines, [tx.dealershipId, lineIds]);
    if (begunOperations > 0 || issuedParts > 0) refused('work-begun', { begunOperations, issuedParts });
    await cancelRequests(ctx, tx, { orderId: order.id, lineIds });
    await tx.batch([
      [cancelOperationsOfJobs, [tx.dealershipId, order.id, [job.id]]],
      [setApproval, [tx.dealershipId, [job.id], 'voided']],
      [store.bumpOrder, [tx.dealershipId, order.id]],
    ]);
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'job-voided',
      version: 1,
      step: 4,
      data: { jobId: job.id, reason: body.reason },
    });
  });
}
