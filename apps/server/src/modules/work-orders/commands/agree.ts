// The agreement with the owner: estimate and promise, approval by signature, a new promise, cancellation.
import type { InputOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { advance } from '@bayline/domain/kernel';
import { checkPromise, nobodyAtWork, operationLifecycle, visitLifecycle } from '@bayline/domain/work-orders';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { bytesOfDataUrl } from '../../../platform/files/index.ts';
import { fileItem } from '../../../platform/files/record-file.ts';
import { newId } from '../../../platform/ids.ts';
import { accept } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { releaseBookings } from '../../capacity/index.ts';
import { reserveParts } from '../../warehouse/index.ts';
import { changeOrder } from '../change-order.ts';
import type { OrderView } from '../queries/work-order-view.ts';
import * as store from '../store.ts';

async function keepPromise(
  ctx: RequestContext,
  tx: Tx,
  promise: { order: store.LockedOrder; promisedAt: string; reason: string },
): Promise<void> {
  const { order, promisedAt, reason } = promise;
  await tx.batch([
    [store.insertPromise, [tx.dealershipId, newId(), order.visitId, promisedAt, reason, ctx.actor.staffId, ctx.now]],
    [store.setPromise, [tx.dealershipId, order.visitId, promisedAt]],
  ]);
  tx.record({
    subjectType: 'visit',
    subjectId: order.visitId,
    visitId: order.visitId,
    type: 'promise-made',
    version: 2,
    step: 4,
    data: { promisedAt, reason, toldBy: null },
  });
}

export function quote(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.quote>): Promise<OrderView> {
  return changeOrder(ctx, { id: params.id, version: body.version, action: 'quote' }, async (tx, order, to) => {
    const { promisedAt } = body;
    accept(checkPromise(promisedAt, ctx.now));
    const version = order.estimateVersion + 1;
    const totalFen = order.labourFen + order.partsFen;
    await tx.batch([
      [store.insertEstimate, [tx.dealershipId, order.id, version, order.labourFen, order.partsFen, totalFen, ctx.now, ctx.actor.staffId]],
      [store.setEstimateVersion, [tx.dealershipId, order.id, version]],
      [store.setOrderStatus, [tx.dealershipId, order.id, to]],
    ]);
    await keepPromise(ctx, tx, { order, promisedAt, reason: '' });
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'estimate-quoted',
      version: 1,
      step: 4,
      data: { version, totalFen },
    });
  });
}

export function revise(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.revise>): Promise<OrderView> {
  return changeOrder(ctx, { id: params.id, version: body.version, action: 'revise' }, async (tx, order, to) => {
    await tx.run(store.setOrderStatus, [tx.dealershipId, order.id, to]);
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'estimate-revised',
      version: 1,
      step: 4,
      data: { version: order.estimateVersion },
    });
  });
}

export async function approve(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.approve>): Promise<OrderView> {
  const signature = await ctx.files.putPng(ctx.actor.dealershipId, bytesOfDataUrl(body.signature));
  return await changeOrder(ctx, { id: params.id, version: body.version, action: 'approve' }, async (tx, order, to) => {
    await tx.batch([
      fileItem(ctx, tx, signature),
      [store.approveEstimate, [tx.dealershipId, order.id, order.estimateVersion, ctx.now, body.signedByName, signature.sha256]],
      [store.approveJobs, [tx.dealershipId, order.id]],
      [store.setOrderStatus, [tx.dealershipId, order.id, to]],
    ]);
    const lines = await tx.all(store.partDemand, [tx.dealershipId, order.id]);
    await reserveParts(ctx, tx, { orderId: order.id, orderNumber: order.number, plate: order.plate, visitId: order.visitId, lines });
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'estimate-approved',
      version: 2,
      step: 4,
      data: { version: order.estimateVersion, channel: 'screen' },
    });
  });
}

export function promise(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.promise>): Promise<OrderView> {
  return changeOrder(ctx, { id: params.id, version: body.version, action: 'promise' }, async (tx, order) => {
    const { promisedAt } = body;
    accept(checkPromise(promisedAt, ctx.now));
    await tx.run(store.bumpOrder, [tx.dealershipId, order.id]);
    await keepPromise(ctx, tx, { order, promisedAt, reason: body.reason });
  });
}

async function endVisit(tx: Tx, order: store.LockedOrder): Promise<void> {
  const { to } = accept(advance(visitLifecycle, { state: order.visitStatus, action: 'cancel', situation: { openOrders: 0 } }));
  await tx.run(store.setVisitStatus, [tx.dealershipId, order.visitId, to, null]);
  await releaseBookings(tx, { subjectType: 'visit', subjectId: order.visitId });
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

/** Nothing was agreed: the work falls away, and with the last order of the visit the visit does. */
export function cancel(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.cancel>): Promise<OrderView> {
  return changeOrder(ctx, { id: params.id, version: body.version, action: 'cancel' }, async (tx, order, to) => {
    const orders = await tx.all(store.lockVisitOrders, [tx.dealershipId, order.visitId]);
    const operations = (await tx.all(store.lockOperations, [tx.dealershipId, order.id])).filter((o) => o.status !== 'cancelled');
    const situation = {
      orderStatus: order.status,
      jobApproval: 'proposed',
      ...nobodyAtWork,
      openPartsRequests: 0,
    } as const;
    for (const { status } of operations) accept(advance(operationLifecycle, { state: status, action: 'cancel', situation }));
    const items: BatchItem[] = [
      [store.setOperationsStatus, [tx.dealershipId, operations.map((o) => o.id), 'cancelled', 0]],
      [store.setOrderStatus, [tx.dealershipId, order.id, to]],
    ];
    await tx.batch(items);
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
