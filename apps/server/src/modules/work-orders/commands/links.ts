// The owner's link: its token follows from a secret of the house and the link's id, so that it is told again to the same
// request and kept nowhere; the database has its digest.
import { createHash, createHmac } from 'node:crypto';
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { plusMinutes } from '@bayline/domain/kernel';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { FindLink } from '../../../platform/http/handlers.ts';
import { notFound, onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext, Services } from '../../../platform/request.ts';
import { systemContext } from '../../../platform/system-context.ts';
import * as store from '../link-store.ts';
import { lockOrder } from '../store.ts';

const minutesPerDay = 1440;
const ended: readonly string[] = ['closed', 'cancelled'];

/** 256 bits behind the store's number. */
function tokenOf({ secrets }: Services, dealershipId: number, linkId: string): string {
  const secret = createHmac('sha256', secrets.idNumberKey).update(`visit-link ${dealershipId} ${linkId}`).digest('base64url');
  return `${dealershipId.toString(36)}.${secret}`;
}

function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

export async function makeLink(
  ctx: RequestContext,
  { params, body }: InputOf<typeof workOrders.makeLink>,
): Promise<ReplyOf<typeof workOrders.makeLink>> {
  const { linkId, days } = body;
  const token = tokenOf(ctx, ctx.actor.dealershipId, linkId);
  const expiresAt = plusMinutes(ctx.now, days * minutesPerDay);
  // What the transaction answers with is kept for a repeated request: the token is put to it afterwards.
  const made = await onConstraint({ visit_links_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      const order = (await tx.maybe(lockOrder, [tx.dealershipId, params.id])) ?? notFound();
      if (ended.includes(order.status)) refused('wrong-state', { lifecycle: 'work-order', state: order.status, action: 'make-link' });
      const link = [tx.dealershipId, linkId, order.visitId, order.id, digestOf(token), ctx.actor.staffId, ctx.now, expiresAt];
      tx.later([[store.insertLink, link]]);
      tx.record({
        subjectType: 'work-order',
        subjectId: order.id,
        visitId: order.visitId,
        type: 'link-made',
        version: 1,
        step: 4,
        data: { linkId, expiresAt },
      });
      return { linkId, expiresAt };
    }),
  );
  return { ...made, token };
}

export function revokeLink(ctx: RequestContext, { params }: InputOf<typeof workOrders.revokeLink>): Promise<Record<string, never>> {
  return inDealership(ctx, async (tx) => {
    const order = (await tx.maybe(lockOrder, [tx.dealershipId, params.id])) ?? notFound();
    const revoked = await tx.run(store.revokeLink, [tx.dealershipId, order.id, params.linkId, ctx.now]);
    if (revoked === 0) notFound();
    tx.record({
      subjectType: 'work-order',
      subjectId: order.id,
      visitId: order.visitId,
      type: 'link-revoked',
      version: 1,
      step: 4,
      data: { linkId: params.linkId },
    });
    return {};
  });
}

const highestStore = 2_147_483_647;

/** Whose visit a token opens; undefined when it opens none. Nobody is logged in: what is done by it is done by the system. */
export const findLink: FindLink = async (services, token, { now, requestId }) => {
  const dealershipId = Number.parseInt(token.split('.')[0] ?? '', 36);
  if (!(dealershipId > 0 && dealershipId <= highestStore)) return undefined;
  const looking = { ...systemContext(services, { dealershipId, now, requestId }), isQuestion: true as const };
  const link = await inDealership(looking, (tx) => tx.maybe(store.liveLink, [dealershipId, digestOf(token), now]));
  if (!link) return undefined;
  const { timeZone, visitId, workOrderId } = link;
  return { ...systemContext(services, { dealershipId, now, requestId, timeZone }), link: { visitId, workOrderId } };
};
