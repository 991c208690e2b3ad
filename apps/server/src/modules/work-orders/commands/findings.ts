// What becomes of a finding that needs no work, and its photos.
import type { InputOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { changeOrder } from '../change-order.ts';
import { dropFinding as drop, photoOfFinding } from '../finding-store.ts';
import type { OrderView } from '../queries/work-order-view.ts';
import { bumpOrder } from '../store.ts';
import { refuseUnknownFinding } from './add-job.ts';

export function dropFinding(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.dropFinding>): Promise<OrderView> {
  return changeOrder(ctx, { id: params.id, version: body.version, action: 'drop-finding' }, async (tx, order) => {
    await refuseUnknownFinding(tx, order, params.findingId);
    await tx.batch([
      [drop, [tx.dealershipId, params.findingId, ctx.now, body.reason]],
      [bumpOrder, [tx.dealershipId, order.id]],
    ]);
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'finding-dropped',
      version: 1,
      step: 7,
      data: { findingId: params.findingId, reason: body.reason },
    });
  });
}

export interface PhotoAsked {
  readonly workOrderId: string;
  readonly findingId: string;
  readonly sequence: number;
}

export async function findingPhoto(ctx: RequestContext, { workOrderId, findingId, sequence }: PhotoAsked): Promise<Uint8Array> {
  const photo = await inDealership(ctx, (tx) => tx.maybe(photoOfFinding, [tx.dealershipId, workOrderId, findingId, sequence]));
  return (photo && (await ctx.files.read(ctx.actor.dealershipId, photo.sha256))) ?? notFound();
}
