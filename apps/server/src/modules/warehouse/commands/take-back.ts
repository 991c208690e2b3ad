// What was handed out comes back: unused, into the batch it left with the value it left with, or in exchange for another.
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { warehouse } from '@bayline/contract/warehouse';
import { dayOf } from '@bayline/domain/kernel';
import { drawUnexpired, issueHeld, putOnShelf, type StockLevel, valuesOfDraws } from '@bayline/domain/warehouse';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { accept, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { batchesOfRequest, type IssuedRow, issuedOfRequest } from '../batch-store.ts';
import { quarantined } from '../quarantine.ts';
import { requestView } from '../queries/parts-requests.ts';
import { isTaker } from '../queries/takers.ts';
import { lockedRequest, newLevels, recordStep, stateAfter, stepData } from '../requests.ts';
import { servedTo } from '../serve.ts';
import { applyMoves, batchesItem, ledgerItem, type Movement, requestsItem } from '../stock-moves.ts';
import type { LockedRequest } from '../store.ts';

const sum = (rows: readonly IssuedRow[], of: 'quantity' | 'valueFen') => rows.reduce((total, row) => total + row[of], 0);

/** The part of the ledger that puts back, batch by batch, what was taken. */
function backIntoBatches(request: LockedRequest, issued: readonly IssuedRow[], reason: string): Movement[] {
  const { warehouseId, partId, id: requestId } = request;
  return issued.map(({ batchId, quantity, valueFen }) => ({
    kind: 'return',
    warehouseId,
    partId,
    batchId,
    quantity,
    valueFen,
    requestId,
    reason,
  }));
}

const back = (issued: readonly IssuedRow[]) => issued.map(({ batchId, quantity }) => ({ batchId, quantity: -quantity }));

/** Back on the shelf with the value it left with, so that issue and return together leave no trace in the value. */
export function takeBack(
  ctx: RequestContext,
  { params, body }: InputOf<typeof warehouse.takeBack>,
): Promise<ReplyOf<typeof warehouse.takeBack>> {
  return inDealership(ctx, async (tx) => {
    const request = await lockedRequest(tx, { ...params, ...body });
    const status = stateAfter(request, 'return');
    const { id } = request;
    const issued = await tx.all(issuedOfRequest, [tx.dealershipId, id]);
    const arrival = { quantity: sum(issued, 'quantity'), valueFen: sum(issued, 'valueFen') };
    const served = await servedTo(
      tx,
      newLevels([request], (level) => accept(putOnShelf(level, arrival))),
      'delivery',
    );
    await applyMoves(tx, served.changes, [
      requestsItem(tx, [{ id, status, reserved: 0, issued: 0 }]),
      ...served.items,
      batchesItem(tx, back(issued)),
      ledgerItem(ctx, backIntoBatches(request, issued, '')),
    ]);
    recordStep(tx, request, { type: 'parts-returned', version: 1, data: stepData(request) });
    return await requestView(ctx, tx, id);
  });
}

interface Exchange {
  readonly request: LockedRequest;
  readonly issued: readonly IssuedRow[];
  readonly reason: string;
  readonly handedTo: string;
  readonly level: StockLevel;
}

/** The new part leaves at today's average; each of its ledger lines names the issue that it takes the place of. */
async function issueInstead(ctx: RequestContext, tx: Tx, { request, issued, handedTo, reason, level }: Exchange) {
  const { warehouseId, partId, id: requestId, quantity } = request;
  const free = level.onHand - level.reserved;
  if (free < quantity) refused('not-enough-stock', { onHand: free, quantity });
  const fresh = accept(issueHeld({ ...level, reserved: level.reserved + quantity }, quantity));
  const batches = await tx.all(batchesOfRequest, [tx.dealershipId, requestId]);
  const today = dayOf(ctx.now, ctx.actor.timeZone);
  const draws = accept(drawUnexpired(batches, { quantity, pickedId: null, today }));
  const values = valuesOfDraws(fresh.valueFen, draws);
  const movements = draws.map(
    (draw, at): Movement => ({
      kind: 'issue',
      warehouseId,
      partId,
      batchId: draw.batchId,
      quantity: -draw.quantity,
      valueFen: 0 - (values[at] ?? 0),
      requestId,
      handedTo,
      reason,
      ...(issued[0] ? { exchangeOf: issued[0].entryId } : {}),
    }),
  );
  return { level: fresh.level, draws, movements };
}

/**
 * Another of the same part for the one that was handed out. The new one is taken first, so that nobody gets back what
 * they brought; the old one goes back into its batch, or into quarantine when it is not good.
 */
export function exchange(
  ctx: RequestContext,
  { params, body }: InputOf<typeof warehouse.exchange>,
): Promise<ReplyOf<typeof warehouse.exchange>> {
  return inDealership(ctx, async (tx) => {
    const request = await lockedRequest(tx, { ...params, ...body });
    const status = stateAfter(request, 'exchange');
    const { id, quantity, onHand, reserved, valueFen } = request;
    const [issued, mayTake] = await Promise.all([tx.all(issuedOfRequest, [tx.dealershipId, id]), isTaker(tx, body.handedToId)]);
    if (!mayTake) refused('person-unknown');
    const told = { request, issued, reason: body.reason, handedTo: body.handedToId, level: { onHand, reserved, valueFen } };
    const fresh = await issueInstead(ctx, tx, told);
    const arrival = { quantity: sum(issued, 'quantity'), valueFen: sum(issued, 'valueFen') };
    const returned = accept(putOnShelf(fresh.level, arrival));
    const old = backIntoBatches(request, issued, body.reason);
    const draws = [...fresh.draws, ...back(issued)];
    const bad = body.isOldUsable
      ? null
      : await quarantined(ctx, tx, { request, level: returned, ...arrival, draws: issued, reason: body.reason });
    const after = bad?.level ?? returned;
    const changes = newLevels([request], () => after);
    const served = await servedTo(tx, changes, 'delivery');
    await applyMoves(
      tx,
      [...served.changes, ...(bad?.changes ?? [])],
      [
        requestsItem(tx, [{ id, status, reserved: 0, issued: quantity }]),
        ...served.items,
        batchesItem(tx, [...draws, ...(bad?.draws ?? [])]),
        ledgerItem(ctx, [...old, ...fresh.movements]),
        ...(bad?.items ?? []),
      ],
    );
    recordStep(tx, request, {
      type: 'parts-exchanged',
      version: 1,
      data: { ...stepData(request), reason: body.reason, isOldUsable: body.isOldUsable },
    });
    return await requestView(ctx, tx, id);
  });
}
