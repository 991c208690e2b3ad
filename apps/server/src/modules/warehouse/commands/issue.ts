// Parts leave for the workshop. Each takes its value along at the moving average of the stock.
import type { ReplyOf } from '@bayline/contract';
import type { warehouse } from '@bayline/contract/warehouse';
import { advance } from '@bayline/domain/kernel';
import { issueHeld, partsRequestLifecycle, type StockLevel } from '@bayline/domain/warehouse';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { orderView, requestView } from '../queries/parts-requests.ts';
import { applyMoves, type LevelChange, ledgerItem, type Movement, requestsItem } from '../stock-moves.ts';
import { type LockedRequest, lockOrderRequests, lockRequest } from '../store.ts';

/** Runs requests one after another over their stock levels; a shelf asked twice goes on from the first result. */
export function newLevels(
  requests: readonly LockedRequest[],
  change: (level: StockLevel, request: LockedRequest) => StockLevel,
): LevelChange[] {
  const changes = new Map<string, LevelChange>();
  for (const request of requests) {
    const { warehouseId, partId, onHand, reserved, valueFen } = request;
    const shelf = `${warehouseId} ${partId}`;
    const before = changes.get(shelf) ?? {
      warehouseId,
      partId,
      before: { onHand, reserved, valueFen },
      after: { onHand, reserved, valueFen },
    };
    changes.set(shelf, { ...before, after: change(before.after, request) });
  }
  return [...changes.values()];
}

async function issueAll(ctx: RequestContext, tx: Tx, requests: readonly LockedRequest[]): Promise<void> {
  const movements: Movement[] = [];
  const changes = newLevels(requests, (level, request) => {
    accept(advance(partsRequestLifecycle, { state: request.status, action: 'issue', situation: undefined }));
    const issued = accept(issueHeld(level, request.quantity));
    movements.push({
      warehouseId: request.warehouseId,
      partId: request.partId,
      quantity: -request.quantity,
      valueFen: 0 - issued.valueFen,
      requestId: request.id,
    });
    return issued.level;
  });
  await applyMoves(tx, changes, [
    requestsItem(
      tx,
      requests.map((r) => ({ id: r.id, status: 'issued' as const, reserved: 0, issued: r.quantity })),
    ),
    ledgerItem(ctx, { kind: 'issue' }, movements),
  ]);
  for (const r of requests) {
    tx.record({
      subjectType: 'parts-request',
      subjectId: r.id,
      ...(r.visitId ? { visitId: r.visitId } : {}),
      type: 'parts-issued',
      version: 1,
      step: 6,
      data: { orderId: r.orderId, partId: r.partId, quantity: r.quantity },
    });
  }
}

export function issueRequest(ctx: RequestContext, id: string, version: number): Promise<ReplyOf<typeof warehouse.issue>> {
  return inDealership(ctx, async (tx) => {
    const request = (await tx.maybe(lockRequest, [tx.dealershipId, id])) ?? notFound();
    if (request.version !== version) versionConflict({ version: request.version });
    // Asked for at once: the view is read right behind the rows that it shows.
    const [, view] = await Promise.all([issueAll(ctx, tx, [request]), requestView(ctx, tx, id)]);
    return view;
  });
}

export function issueOrder(ctx: RequestContext, orderId: string): Promise<ReplyOf<typeof warehouse.issueOrder>> {
  return inDealership(ctx, async (tx) => {
    const requests = await tx.all(lockOrderRequests, [tx.dealershipId, orderId]);
    if (requests.length === 0) notFound();
    const ready = requests.filter((r) => r.status === 'reserved' || r.status === 'picked');
    if (ready.length === 0) refused('nothing-to-issue');
    const [, view] = await Promise.all([issueAll(ctx, tx, ready), orderView(ctx, tx, orderId)]);
    return view;
  });
}
