import type { ReplyOf } from '@bayline/contract';
import type { warehouse } from '@bayline/contract/warehouse';
import { advance } from '@bayline/domain/kernel';
import { partsRequestLifecycle, putOnShelf } from '@bayline/domain/warehouse';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { accept, notFound, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { requestView } from '../queries/parts-requests.ts';
import { servedTo } from '../serve.ts';
import { applyMoves, ledgerItem, requestsItem } from '../stock-moves.ts';
import { issuedValue, lockRequest } from '../store.ts';
import { newLevels } from './issue.ts';

/** Back on the shelf with the value it left with, so that issue and return together leave no trace in the value. */
export function takeBack(ctx: RequestContext, id: string, version: number): Promise<ReplyOf<typeof warehouse.takeBack>> {
  return inDealership(ctx, async (tx) => {
    const request = (await tx.maybe(lockRequest, [tx.dealershipId, id])) ?? notFound();
    if (request.version !== version) versionConflict({ version: request.version });
    const { to } = accept(advance(partsRequestLifecycle, { state: request.status, action: 'return', situation: undefined }));
    const { partId, quantity, visitId, orderId, warehouseId } = request;
    const { valueFen } = await tx.one(issuedValue, [tx.dealershipId, id]);
    const served = await servedTo(
      tx,
      newLevels([request], (level) => accept(putOnShelf(level, { quantity, valueFen }))),
    );
    await applyMoves(tx, served.changes, [
      requestsItem(tx, [{ id, status: to, reserved: 0, issued: 0 }]),
      ...served.items,
      ledgerItem(ctx, { kind: 'return' }, [{ warehouseId, partId, quantity, valueFen, requestId: id }]),
    ]);
    tx.record({
      subjectType: 'parts-request',
      subjectId: id,
      ...(visitId ? { visitId } : {}),
      type: 'parts-returned',
      version: 1,
      step: 6,
      data: { orderId, partId, quantity },
    });
    return await requestView(ctx, tx, id);
  });
}
