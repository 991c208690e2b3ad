// Parts leave for the workshop, to a named person. Each takes its value along at the moving average of the stock, and its
// batch by name.
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { warehouse } from '@bayline/contract/warehouse';
import { dayOf } from '@bayline/domain/kernel';
import { type Draw, drawUnexpired, issueHeld, valuesOfDraws, withoutDraws } from '@bayline/domain/warehouse';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, notFound, refused, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { type BatchRow, batchesOfOrder, batchesOfRequest } from '../batch-store.ts';
import { orderView, requestView } from '../queries/parts-requests.ts';
import { isTaker } from '../queries/takers.ts';
import { newLevels, recordStep, stateAfter, stepData } from '../requests.ts';
import { applyMoves, batchesItem, ledgerItem, type Movement, requestsItem } from '../stock-moves.ts';
import { type LockedRequest, lockOrderRequests, lockRequest } from '../store.ts';

interface Issue {
  readonly requests: readonly LockedRequest[];
  /** On the shelves of the requests, in the order in which they go. */
  readonly batches: readonly BatchRow[];
  readonly handedTo: string;
}

async function issueAll(ctx: RequestContext, tx: Tx, { requests, batches, handedTo }: Issue): Promise<void> {
  const movements: Movement[] = [];
  const draws: Draw[] = [];
  let left = batches;
  const today = dayOf(ctx.now, ctx.actor.timeZone);
  const changes = newLevels(requests, (level, request) => {
    const { id: requestId, warehouseId, partId, quantity, batchId } = request;
    stateAfter(request, 'issue');
    const issued = accept(issueHeld(level, quantity));
    const onShelf = left.filter((batch) => batch.partId === partId && batch.warehouseId === warehouseId);
    const drawn = accept(drawUnexpired(onShelf, { quantity, pickedId: batchId, today }));
    left = withoutDraws(left, drawn);
    draws.push(...drawn);
    const values = valuesOfDraws(issued.valueFen, drawn);
    for (const [at, draw] of drawn.entries())
      movements.push({
        kind: 'issue',
        warehouseId,
        partId,
        batchId: draw.batchId,
        quantity: -draw.quantity,
        valueFen: 0 - (values[at] ?? 0),
        requestId,
        handedTo,
      });
    return issued.level;
  });
  await applyMoves(tx, changes, [
    requestsItem(
      tx,
      requests.map((r) => ({ id: r.id, status: 'issued' as const, reserved: 0, issued: r.quantity })),
    ),
    batchesItem(tx, draws),
    ledgerItem(ctx, movements),
  ]);
  for (const r of requests) recordStep(tx, r, { type: 'parts-issued', version: 1, data: stepData(r) });
}

export function issueRequest(
  ctx: RequestContext,
  { params: { id }, body }: InputOf<typeof warehouse.issue>,
): Promise<ReplyOf<typeof warehouse.issue>> {
  return inDealership(ctx, async (tx) => {
    const [request, batches, mayTake] = await Promise.all([
      tx.maybe(lockRequest, [tx.dealershipId, id]),
      tx.all(batchesOfRequest, [tx.dealershipId, id]),
      isTaker(tx, body.handedToId),
    ]);
    if (!request) notFound();
    if (request.version !== body.version) versionConflict({ version: request.version });
    if (!mayTake) refused('person-unknown');
    const issue = { requests: [request], batches, handedTo: body.handedToId };
    // Asked for at once: the view is read right behind the rows that it shows.
    const [, view] = await Promise.all([issueAll(ctx, tx, issue), requestView(ctx, tx, id)]);
    return view;
  });
}

export function issueOrder(
  ctx: RequestContext,
  { params: { orderId }, body }: InputOf<typeof warehouse.issueOrder>,
): Promise<ReplyOf<typeof warehouse.issueOrder>> {
  return inDealership(ctx, async (tx) => {
    const [all, batches, mayTake] = await Promise.all([
      tx.all(lockOrderRequests, [tx.dealershipId, orderId]),
      tx.all(batchesOfOrder, [tx.dealershipId, orderId]),
      isTaker(tx, body.handedToId),
    ]);
    if (all.length === 0) notFound();
    const requests = all.filter((r) => r.held === r.quantity);
    if (requests.length === 0) refused('nothing-to-issue');
    if (!mayTake) refused('person-unknown');
    const issue = { requests, batches, handedTo: body.handedToId };
    const [, view] = await Promise.all([issueAll(ctx, tx, issue), orderView(ctx, tx, orderId)]);
    return view;
  });
}
