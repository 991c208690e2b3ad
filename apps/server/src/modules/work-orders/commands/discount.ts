// A discount by hand on lines, a job or the whole order; what is asked above one's own limit is decided by somebody else.
import type { InputOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { mayDecideDiscount } from '@bayline/domain/work-orders';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import { accept, notFound, onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { changeOrder } from '../change-order.ts';
import { discountItems, limitsOf } from '../discounts.ts';
import { linesOfOrder, openLine, priceOf } from '../lines.ts';
import { type OrderView, workOrderView } from '../queries/work-order-view.ts';
import { lockOrder } from '../store.ts';
import { writeLines } from './edit-lines.ts';

const lockRequest = statement<{ lineIds: string[]; basisPoints: number; status: string; requestedBy: string }>(
  'work-orders.lock-discount-request',
  `select line_ids as "lineIds", basis_points as "basisPoints", status, requested_by as "requestedBy" from discount_requests
    where dealership_id = $1 and work_order_id = $2 and id = $3 for update`,
);
const decideRequest = statement(
  'work-orders.decide-discount-request',
  `update discount_requests set status = $3, decided_by = $4, decided_at = $5, note = $6 where dealership_id = $1 and id = $2`,
);

export function giveDiscount(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.giveDiscount>): Promise<OrderView> {
  const { version, requestId, basisPoints, reason } = body;
  return onConstraint({ discount_requests_pkey: 'already-exists' }, () =>
    changeOrder(ctx, { id: params.id, version, action: 'change-lines' }, async (tx, order) => {
      const known = await linesOfOrder(tx, order);
      const lineIds = [...new Set(body.lineIds)];
      const lines = lineIds.map((lineId) => ({
        ...openLine(known.lines, lineId),
        discountBasisPoints: basisPoints,
        discountReason: basisPoints === 0 ? '' : reason,
      }));
      const offFen = lines.reduce((sum, line) => sum + priceOf(line, known.payers).byHandOffFen, 0);
      const items = await discountItems(ctx, tx, { order, requestId, lineIds, basisPoints, offFen, reason });
      await writeLines(tx, order, { ...known, lines, also: items });
    }),
  );
}

const decidable: readonly string[] = ['estimating', 'authorised'];

/** No version is asked for: whoever decides reads the request, and the request is decided once. */
export function decideDiscount(ctx: RequestContext, { params, body }: InputOf<typeof workOrders.decideDiscount>): Promise<OrderView> {
  return inDealership(ctx, async (tx) => {
    const order = (await tx.maybe(lockOrder, [tx.dealershipId, params.id])) ?? notFound();
    const request = (await tx.maybe(lockRequest, [tx.dealershipId, order.id, params.requestId])) ?? notFound();
    if (!decidable.includes(order.status))
      refused('wrong-state', { lifecycle: 'work-order', state: order.status, action: 'decide-discount' });
    if (request.status !== 'pending') refused('request-decided');
    const { basisPoints } = request;
    const { ownLimit } = await limitsOf(ctx, tx);
    const isRequester = request.requestedBy === ctx.actor.staffId;
    accept(mayDecideDiscount({ basisPoints, ownLimit: body.isApproved ? ownLimit : basisPoints, isRequester }));
    const { lines, payers } = await linesOfOrder(tx, order);
    const given = lines.filter((line) => request.lineIds.includes(line.id) && line.discountBasisPoints === basisPoints);
    const back = body.isApproved ? [] : given.map((line) => ({ ...line, discountBasisPoints: 0, discountReason: '' }));
    const status = body.isApproved ? 'approved' : 'declined';
    const decided = [tx.dealershipId, params.requestId, status, ctx.actor.staffId, ctx.now, body.note];
    await writeLines(tx, order, { lines: back, payers, also: [[decideRequest, decided]] });
    const about = { subjectType: 'work-order', subjectId: order.id, visitId: order.visitId, version: 1, step: 4 } as const;
    const { requestId } = params;
    if (body.isApproved) tx.record({ ...about, type: 'discount-approved', data: { requestId, basisPoints } });
    else tx.record({ ...about, type: 'discount-declined', data: { requestId, basisPoints, reason: body.note } });
    return await workOrderView(ctx, tx, order.id);
  });
}
