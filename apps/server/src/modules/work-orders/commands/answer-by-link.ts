// The owner's answer from their own phone.
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { advance } from '@bayline/domain/kernel';
import { workOrderLifecycle } from '@bayline/domain/work-orders';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { LinkContext } from '../../../platform/http/handlers.ts';
import { accept, refused } from '../../../platform/problems.ts';
import { ownerView } from '../queries/owner-view.ts';
import { lockOrder } from '../store.ts';
import { stored, takeAnswer } from './answer.ts';

/** Of an estimate that the adviser has taken back in the meantime nothing is answered: the owner sees the new one first. */
export async function ownerAnswer(
  ctx: LinkContext,
  { body }: InputOf<typeof workOrders.ownerAnswer>,
): Promise<ReplyOf<typeof workOrders.ownerPage>> {
  const { estimateVersion, signedByName, declinedJobIds } = body;
  const [signature, waiver] = [await stored(ctx, body.signature), await stored(ctx, body.waiver)];
  return await inDealership(ctx, async (tx) => {
    const order = await tx.one(lockOrder, [tx.dealershipId, ctx.link.workOrderId]);
    if (!order.isQuoteOpen || order.estimateVersion !== estimateVersion) refused('estimate-changed', { version: order.estimateVersion });
    const { to } = accept(advance(workOrderLifecycle, { state: order.status, action: 'approve', situation: order }));
    await takeAnswer(ctx, tx, { order, to, answer: { signedByName, channel: 'link', signature, waiver, declinedJobIds } });
    return await ownerView(ctx, tx);
  });
}
