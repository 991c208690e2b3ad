// The way of a part through the store room: from the bin, past the eyes of the storekeeper, into a numbered staging bin.
// It stays in the stock until it is issued; every step is a line of the ledger.
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { warehouse } from '@bayline/contract/warehouse';
import { dayOf, normaliseText } from '@bayline/domain/kernel';
import { drawBatches, isExpired } from '@bayline/domain/warehouse';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { batchesOfRequest, expiryOfBatch } from '../batch-store.ts';
import { followArrivals } from '../expect.ts';
import { quarantined } from '../quarantine.ts';
import { requestView } from '../queries/parts-requests.ts';
import { lockedRequest, newLevels, recordStep, stateAfter, stepData } from '../requests.ts';
import { servedTo } from '../serve.ts';
import { applyMoves, batchesItem, ledgerItem, requestsItem } from '../stock-moves.ts';
import { setHandling, setPutBack } from '../store.ts';

type View = ReplyOf<typeof warehouse.pick>;

/** From the bin: of the batch that the storekeeper scanned, or of the one that goes first. Code: batch-unknown. */
export function pick(ctx: RequestContext, { params, body }: InputOf<typeof warehouse.pick>): Promise<View> {
  return inDealership(ctx, async (tx) => {
    const request = await lockedRequest(tx, { ...params, ...body });
    const status = stateAfter(request, 'pick');
    const { id, warehouseId, partId, held } = request;
    const batches = await tx.all(batchesOfRequest, [tx.dealershipId, id]);
    const today = dayOf(ctx.now, ctx.actor.timeZone);
    // Where all are past their day, the first is taken out of the bin to be put into quarantine.
    const first = batches.find((batch) => !isExpired(batch, today)) ?? batches[0];
    const batchId = body.batchId ?? first?.id;
    if (batchId === undefined || !batches.some((batch) => batch.id === batchId)) refused('batch-unknown');
    await tx.batch([
      requestsItem(tx, [{ id, status, reserved: held, issued: 0 }]),
      [setHandling, [tx.dealershipId, id, batchId, '']],
      ledgerItem(ctx, [{ kind: 'pick', warehouseId, partId, batchId, quantity: 0, valueFen: 0, requestId: id }]),
    ]);
    recordStep(tx, request, { type: 'parts-picked', version: 1, data: stepData(request) });
    return await requestView(ctx, tx, id);
  });
}

/** Number, quantity, look and shelf life are right. Code: batch-expired, which leaves to put it into quarantine. */
export function acceptPart(ctx: RequestContext, { params, body }: InputOf<typeof warehouse.accept>): Promise<View> {
  return inDealership(ctx, async (tx) => {
    const request = await lockedRequest(tx, { ...params, ...body });
    const status = stateAfter(request, 'accept');
    const { id, warehouseId, partId, held } = request;
    const batchId = request.batchId ?? refused('batch-unknown');
    const { expiresOn } = await tx.one(expiryOfBatch, [tx.dealershipId, batchId]);
    if (isExpired({ expiresOn }, dayOf(ctx.now, ctx.actor.timeZone))) refused('batch-expired', { expiresOn });
    await tx.batch([
      requestsItem(tx, [{ id, status, reserved: held, issued: 0 }]),
      ledgerItem(ctx, [{ kind: 'accept', warehouseId, partId, batchId, quantity: 0, valueFen: 0, requestId: id }]),
    ]);
    recordStep(tx, request, { type: 'parts-inspected', version: 1, data: stepData(request) });
    return await requestView(ctx, tx, id);
  });
}

/** Into the staging bin of the car. Code: staging-bin-taken when another car's parts stand there. */
export function stage(ctx: RequestContext, { params, body }: InputOf<typeof warehouse.stage>): Promise<View> {
  return onConstraint({ staging_bin_holds_one_car: 'staging-bin-taken' }, () =>
    inDealership(ctx, async (tx) => {
      const request = await lockedRequest(tx, { ...params, ...body });
      const status = stateAfter(request, 'stage');
      const { id, warehouseId, partId, held } = request;
      const batchId = request.batchId ?? refused('batch-unknown');
      // A number read off the shelf or scanned: ‘ａ 3’ with a blank behind it is the bin A 3.
      const bin = normaliseText(body.stagingBin).toUpperCase();
      await tx.batch([
        [setHandling, [tx.dealershipId, id, null, bin]],
        requestsItem(tx, [{ id, status, reserved: held, issued: 0 }]),
        ledgerItem(ctx, [{ kind: 'stage', warehouseId, partId, batchId, quantity: 0, valueFen: 0, requestId: id, bin }]),
      ]);
      recordStep(tx, request, { type: 'parts-staged', version: 1, data: { ...stepData(request), stagingBin: bin } });
      return await requestView(ctx, tx, id);
    }),
  );
}

/** Back in its bin, when what it was picked for is off. Code: nothing-to-put-back. */
export function putBack(ctx: RequestContext, { params, body }: InputOf<typeof warehouse.putBack>): Promise<View> {
  return inDealership(ctx, async (tx) => {
    const request = await lockedRequest(tx, { ...params, ...body });
    if (!(await tx.maybe(setPutBack, [tx.dealershipId, request.id]))) refused('nothing-to-put-back');
    recordStep(tx, request, { type: 'parts-put-back', version: 1, data: stepData(request) });
    return await requestView(ctx, tx, request.id);
  });
}

/** Not good: into quarantine. The line is missing again, and gets another from the shelf when there is one. */
export function reject(ctx: RequestContext, { params, body }: InputOf<typeof warehouse.reject>): Promise<View> {
  return inDealership(ctx, async (tx) => {
    const request = await lockedRequest(tx, { ...params, ...body });
    const status = stateAfter(request, 'reject');
    const { id, partId, held, onHand, reserved, valueFen } = request;
    const { quantity, reason } = body;
    if (quantity > held) refused('more-than-picked', { held, quantity });
    const batches = await tx.all(batchesOfRequest, [tx.dealershipId, id]);
    const draws = drawBatches(batches, quantity, request.batchId);
    const bad = await quarantined(ctx, tx, {
      request,
      level: { onHand, reserved: reserved - quantity, valueFen },
      quantity,
      draws,
      reason,
    });
    // Missing before anybody is served: the line itself waits for the next one.
    await tx.batch([
      requestsItem(tx, [{ id, status, reserved: held - quantity, issued: 0 }]),
      [setHandling, [tx.dealershipId, id, null, '']],
    ]);
    const served = await servedTo(
      tx,
      newLevels([request], () => bad.level),
      'freed',
    );
    await applyMoves(tx, [...served.changes, ...bad.changes], [...served.items, batchesItem(tx, bad.draws), ...bad.items]);
    recordStep(tx, request, { type: 'parts-rejected', version: 1, data: { ...stepData(request), quantity, reason } });
    await followArrivals(tx, [partId]);
    return await requestView(ctx, tx, id);
  });
}
