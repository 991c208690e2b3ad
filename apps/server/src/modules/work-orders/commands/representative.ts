// The account representative of a visit: whoever brought the customer in; the adviser where nobody is named.
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { statement } from '../../../platform/db/statement.ts';
import { onConstraint } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { changeOrder } from '../change-order.ts';
import type { OrderView } from '../queries/work-order-view.ts';
import { bumpOrder } from '../store.ts';

const activeStaff = statement<{ id: string; name: string }>(
  'work-orders.colleagues',
  `select id, name from staff where dealership_id = $1 and is_active order by name, id limit 500`,
);
const setRepresentative = statement(
  'work-orders.set-representative',
  `update visits set account_rep_id = $3, version = version + 1 where dealership_id = $1 and id = $2`,
);

export function colleagues(ctx: RequestContext): Promise<ReplyOf<typeof workOrders.colleagues>> {
  return inDealership(ctx, async (tx) => ({ rows: await tx.all(activeStaff, [tx.dealershipId]) }));
}

export function nameRepresentative(
  ctx: RequestContext,
  { params, body }: InputOf<typeof workOrders.nameRepresentative>,
): Promise<OrderView> {
  return onConstraint({ visits_account_rep: 'staff-unknown' }, () =>
    changeOrder(ctx, { id: params.id, version: body.version, action: 'name-representative' }, async (tx, order) => {
      await tx.batch([
        [setRepresentative, [tx.dealershipId, order.visitId, body.staffId]],
        [bumpOrder, [tx.dealershipId, order.id]],
      ]);
      tx.record({
        subjectType: 'visit',
        subjectId: order.visitId,
        visitId: order.visitId,
        type: 'representative-named',
        version: 1,
        step: 4,
        data: { staffId: body.staffId },
      });
    }),
  );
}
