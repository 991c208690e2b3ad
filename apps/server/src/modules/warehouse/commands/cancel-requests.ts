import { giveFree, openRequestStatuses } from '@bayline/domain/warehouse';
import type { Tx } from '../../../platform/db/tx.ts';
import { refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { servedTo } from '../serve.ts';
import { applyMoves, requestsItem } from '../stock-moves.ts';
import { type LockedRequest, lockOrderRequests } from '../store.ts';
import { newLevels } from './issue.ts';

/** Door: the order is off, or only these lines of it. What was held goes to those who wait. Code: parts-issued. Returns how many were cancelled. */
export async function cancelRequests(
  _ctx: RequestContext,
  tx: Tx,
  { orderId, lineIds }: { readonly orderId: string; readonly lineIds?: readonly string[] },
): Promise<number> {
  const ofOrder = await tx.all(lockOrderRequests, [tx.dealershipId, orderId]);
  const requests = ofOrder.filter((r) => lineIds === undefined || lineIds.includes(r.lineId));
  if (requests.some((r) => r.status === 'issued' || r.status === 'billed')) refused('parts-issued');
  const open = requests.filter((r) => (openRequestStatuses as readonly string[]).includes(r.status));
  if (open.length === 0) return 0;
  // Cancelled first: a request that is going must not be served from what it gives back.
  await tx.batch([
    requestsItem(
      tx,
      open.map((r) => ({ id: r.id, status: 'cancelled' as const, reserved: 0, issued: 0 })),
    ),
  ]);
  const changes = newLevels(open, (level, request: LockedRequest) => giveFree(level, request.held));
  const served = await servedTo(
    tx,
    changes.filter((c) => c.after.reserved !== c.before.reserved),
  );
  await applyMoves(tx, served.changes, served.items);
  for (const r of open) {
    tx.record({
      subjectType: 'parts-request',
      subjectId: r.id,
      ...(r.visitId ? { visitId: r.visitId } : {}),
      type: 'parts-cancelled',
      version: 1,
      step: 6,
      data: { orderId, partId: r.partId },
    });
  }
  return open.length;
}
