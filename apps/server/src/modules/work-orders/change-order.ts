// The beats that every command on an order shares: lock, version, lifecycle, rows, event, view.
import { advance } from '@bayline/domain/kernel';
import { type WorkOrderAction, type WorkOrderStatus, workOrderLifecycle } from '@bayline/domain/work-orders';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Tx } from '../../platform/db/tx.ts';
import { accept, notFound, onConstraint, versionConflict } from '../../platform/problems.ts';
import type { RequestContext } from '../../platform/request.ts';
import { type OrderView, workOrderView } from './queries/work-order-view.ts';
import { type LockedOrder, lockOrder } from './store.ts';

export interface OrderChange {
  readonly id: string;
  readonly version: number;
  /** Work left over bars only the bill, which is made for the visit and not here. */
  readonly action: Exclude<WorkOrderAction, 'settle' | 'withdraw' | 'close'>;
}

/** Ids come from the client: one that is there already is the same request sent with another key, or a mistake. */
const knownIds = {
  concerns_pkey: 'already-exists',
  jobs_pkey: 'already-exists',
  labour_lines_pkey: 'already-exists',
  part_lines_pkey: 'already-exists',
};

/** Runs `change` on the locked order when its lifecycle allows the action; answers with the order as it then is. */
export function changeOrder(
  ctx: RequestContext,
  call: OrderChange,
  change: (tx: Tx, order: LockedOrder, to: WorkOrderStatus) => Promise<void>,
): Promise<OrderView> {
  return onConstraint(knownIds, () =>
    inDealership(ctx, async (tx) => {
      const order = await tx.maybe(lockOrder, [tx.dealershipId, call.id]);
      if (!order) notFound();
      if (order.version !== call.version) versionConflict({ version: order.version });
      const { to } = accept(
        advance(workOrderLifecycle, {
          state: order.status,
          action: call.action,
          situation: { jobs: order.jobs, openOperations: 0, openPartsRequests: 0 },
        }),
      );
      await change(tx, order, to);
      return await workOrderView(ctx, tx, call.id);
    }),
  );
}
