// Who may take off how much, and the request for more than one's own limit.
import { wayOfDiscount } from '@bayline/domain/work-orders';
import { statement } from '../../platform/db/statement.ts';
import type { BatchItem, Tx } from '../../platform/db/tx.ts';
import { accept, refused } from '../../platform/problems.ts';
import type { RequestContext } from '../../platform/request.ts';
import type { LockedOrder } from './store.ts';

const limits = statement<{ ownLimit: number; highestLimit: number }>(
  'work-orders.discount-limits',
  `select coalesce(max(r.discount_limit_basis_points) filter (where s.staff_id is not null), 0)::int as "ownLimit", coalesce(max(r.discount_limit_basis_points), 0)::int as "highestLimit"
     from roles r left join staff_roles s on s.dealership_id = r.dealership_id and s.role_code = r.code and s.staff_id = $2
    where r.dealership_id = $1`,
);
const insertRequest = statement(
  'work-orders.insert-discount-request',
  `insert into discount_requests (dealership_id, id, visit_id, work_order_id, line_ids, basis_points, off_fen, reason, status, requested_by, requested_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, 'pending', $9, $10)`,
);
/** A line that gets another discount, or goes, is no longer asked about. */
export const withdrawRequests = statement(
  'work-orders.withdraw-discount-requests',
  `update discount_requests set status = 'withdrawn' where dealership_id = $1 and work_order_id = $2 and status = 'pending' and line_ids && $3::uuid[]`,
);

export function limitsOf(ctx: RequestContext, tx: Tx) {
  return tx.one(limits, [tx.dealershipId, ctx.actor.staffId]);
}

export interface Discount {
  readonly requestId: string;
  readonly lineIds: readonly string[];
  readonly basisPoints: number;
  readonly offFen: number;
  readonly reason: string;
}

/** What is written with a discount on these lines: the news of it, and above one's own limit the request. */
export async function discountItems(ctx: RequestContext, tx: Tx, given: Discount & { readonly order: LockedOrder }): Promise<BatchItem[]> {
  const { order, requestId, lineIds, basisPoints, offFen, reason } = given;
  if (basisPoints > 0 && reason === '') refused('discount-reason-missing');
  const { way } = accept(wayOfDiscount(basisPoints, await limitsOf(ctx, tx)));
  const about = { subjectType: 'work-order', subjectId: order.id, visitId: order.visitId, version: 1, step: 4 } as const;
  const withdrawn: BatchItem = [withdrawRequests, [tx.dealershipId, order.id, lineIds]];
  if (way === 'given') {
    tx.record({ ...about, type: 'discount-given', data: { lines: lineIds.length, basisPoints, reason } });
    return [withdrawn];
  }
  tx.record({ ...about, type: 'discount-asked', data: { requestId, basisPoints, reason } });
  const request = [tx.dealershipId, requestId, order.visitId, order.id, lineIds, basisPoints, offFen, reason, ctx.actor.staffId, ctx.now];
  return [withdrawn, [insertRequest, request]];
}
