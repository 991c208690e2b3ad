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
  fee_lines_pkey: 'already-exists',
};

/** The state the order then has; refused when it is another's, has changed meanwhile, or does not allow the action. */
function nextOf(order: LockedOrder | undefined, call: OrderChange): { order: LockedOrder; to: WorkOrderStatus } {
  if (!order) notFound();
  if (order.version !== call.version) versionConflict({ version: order.version });
  const { to } = accept(advance(workOrderLifecycle, { state: order.status, action: call.action, situation: order }));
  return { order, to };
}

/** Runs `change` on the locked order when its lifecycle allows the action; answers with the order as it then is. */
export function changeOrder(
  ctx: RequestContext,
  call: OrderChange,
  change: (tx: Tx, order: LockedOrder, to: WorkOrderStatus) => Promise<void>,
): Promise<OrderView> {
  return onConstraint(knownIds, () =>
    inDealership(ctx, async (tx) => {
      const { order, to } = nextOf(await tx.maybe(lockOrder, [tx.dealershipId, call.id]), call);
      await change(tx, order, to);
      return await workOrderView(ctx, tx, call.id);
    }),
  );
}

/**
 * The same in as few round trips as can be: what the change must know is asked for right behind the lock, and what it
 * writes (`tx.later`) goes with the question for the order as it then is.
 */
export function changeOrderAtOnce<Known>(
  ctx: RequestContext,
  call: OrderChange & { readonly know: (tx: Tx) => Promise<Known> },
  change: (tx: Tx, order: LockedOrder, known: Known) => void,
): Promise<OrderView> {
  return onConstraint(knownIds, () =>
    inDealership(ctx, async (tx) => {
      const [locked, known] = await Promise.all([tx.maybe(lockOrder, [tx.dealershipId, call.id]), call.know(tx)]);
      change(tx, nextOf(locked, call).order, known);
      return await workOrderView(ctx, tx, call.id);
    }),
  );
}
