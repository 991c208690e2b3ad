import type { ReplyOf } from '@bayline/contract';
import type { warehouse } from '@bayline/contract/warehouse';
import { advance } from '@bayline/domain/kernel';
import { partsRequestLifecycle } from '@bayline/domain/warehouse';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { accept, notFound, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { requestView } from '../queries/parts-requests.ts';
import { requestsItem } from '../stock-moves.ts';
import { lockRequest } from '../store.ts';

/** From the bin to the staging place; it stays in the stock until it is issued. */
export function pick(ctx: RequestContext, id: string, version: number): Promise<ReplyOf<typeof warehouse.pick>> {
  return inDealership(ctx, async (tx) => {
    const request = (await tx.maybe(lockRequest, [tx.dealershipId, id])) ?? notFound();
    if (request.version !== version) versionConflict({ version: request.version });
    const { to } = accept(advance(partsRequestLifecycle, { state: request.status, action: 'pick', situation: undefined }));
    await tx.batch([requestsItem(tx, [{ id, status: to, reserved: request.held, issued: 0 }])]);
    const { visitId, orderId, partId, quantity } = request;
    tx.record({
      subjectType: 'parts-request',
      subjectId: id,
      ...(visitId ? { visitId } : {}),
      type: 'parts-picked',
      version: 1,
      step: 6,
      data: { orderId, partId, quantity },
    });
    return await requestView(ctx, tx, id);
  });
}
