// The bill of a visit moves all its orders together; the car leaves when none of them is open.
import { advance } from '@bayline/domain/kernel';
import { visitLifecycle, type WorkOrderAction, workOrderLifecycle } from '@bayline/domain/work-orders';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { releaseBookings } from '../../capacity/index.ts';
import { billParts, withdrawBillOfParts } from '../../warehouse/index.ts';
import * as store from '../store.ts';

type BillAction = Extract<WorkOrderAction, 'settle' | 'withdraw' | 'close' | 'reopen'>;

const eventOf = {
  settle: { type: 'work-order-settling', step: 9 },
  withdraw: { type: 'work-order-reopened', step: 9 },
  close: { type: 'work-order-closed', step: 10 },
  reopen: { type: 'work-order-reopened', step: 10 },
} as const satisfies Readonly<Record<BillAction, object>>;

/** The live orders of a visit, visit and orders locked, and what is left to do on them, read under the locks. */
async function lockedOrders(tx: Tx, visitId: string) {
  const key = [tx.dealershipId, visitId];
  const [visit, orders, left] = await Promise.all([
    tx.maybe(store.lockVisit, key),
    tx.all(store.lockVisitOrders, key),
    tx.all(store.workLeft, key),
  ]);
  if (!visit) notFound();
  return { orders: orders.filter((order) => order.status !== 'cancelled'), left };
}

async function moveOrders(tx: Tx, visitId: string, action: BillAction): Promise<void> {
  const { orders, left } = await lockedOrders(tx, visitId);
  if (orders.length === 0) refused('wrong-state', { lifecycle: 'work-order', state: 'cancelled', action });
  const moves = orders.map(({ id, status }) => {
    const work = left.find((row) => row.id === id) ?? notFound();
    return { id, ...accept(advance(workOrderLifecycle, { state: status, action, situation: work })) };
  });
  const orderIds = moves.map((move) => move.id);
  if (action === 'settle') await billParts(tx, { visitId, orderIds });
  if (action === 'withdraw' || action === 'reopen') await withdrawBillOfParts(tx, orderIds);
  tx.later(moves.map(({ id, to }) => [store.setOrderStatus, [tx.dealershipId, id, to]] as const));
  for (const { id } of moves)
    tx.record({
      subjectType: 'work-order',
      subjectId: id,
      visitId,
      type: eventOf[action].type,
      version: 1,
      step: eventOf[action].step,
      data: {},
    });
}

/** Door: the adviser makes the bill; the visit's orders take no more changes. Refuses wrong-state, work-not-finished, parts-not-issued. */
export function beginSettlement(_ctx: RequestContext, tx: Tx, { visitId }: { readonly visitId: string }): Promise<void> {
  return moveOrders(tx, visitId, 'settle');
}

/** Door: the bill is taken back; the orders are authorised work again. */
export function withdrawSettlement(_ctx: RequestContext, tx: Tx, { visitId }: { readonly visitId: string }): Promise<void> {
  return moveOrders(tx, visitId, 'withdraw');
}

/** Door: the bills of the visit were reversed; the orders are authorised work again, and what was issued may come back. */
export function reopenVisitOrders(_ctx: RequestContext, tx: Tx, { visitId }: { readonly visitId: string }): Promise<void> {
  return moveOrders(tx, visitId, 'reopen');
}

/** Door: nothing of the visit is due any more; its orders are closed. */
export function closeVisitOrders(_ctx: RequestContext, tx: Tx, { visitId }: { readonly visitId: string }): Promise<void> {
  return moveOrders(tx, visitId, 'close');
}

/** Door: the car leaves. Writes the event 'visit-released'. Refuses wrong-state, order-not-closed; 409 for a stale version. */
export async function releaseVisit(
  ctx: RequestContext,
  tx: Tx,
  leaving: { readonly visitId: string; readonly version?: number },
): Promise<void> {
  const { visitId, version } = leaving;
  const visit = (await tx.maybe(store.lockVisit, [tx.dealershipId, visitId])) ?? notFound();
  if (version !== undefined && visit.version !== version) versionConflict({ version: visit.version });
  const orders = await tx.all(store.lockVisitOrders, [tx.dealershipId, visitId]);
  const openOrders = orders.filter((order) => order.status !== 'closed' && order.status !== 'cancelled').length;
  const { to } = accept(advance(visitLifecycle, { state: visit.status, action: 'release', situation: { openOrders } }));
  await tx.run(store.setVisitStatus, [tx.dealershipId, visitId, to, ctx.now]);
  await releaseBookings(tx, { subjectType: 'visit', subjectId: visitId });
  const orderIds = orders.filter((order) => order.status === 'closed').map((order) => order.id);
  tx.record({ subjectType: 'visit', subjectId: visitId, visitId, type: 'visit-released', version: 1, step: 10, data: { orderIds } });
}
