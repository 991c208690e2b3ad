// What was seen on the car while it is here: kept with its photos until the adviser prices it or drops it. It changes
// nothing of what was agreed, so it takes no part in the order's version.
import type { InputOf } from '@bayline/contract';
import type { workOrders } from '@bayline/contract/work-orders';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { bytesOfDataUrl, type StoredFile } from '../../../platform/files/index.ts';
import { fileItem } from '../../../platform/files/record-file.ts';
import { notFound, onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import * as store from '../finding-store.ts';
import { lockOrder } from '../store.ts';

export interface NewFinding {
  readonly workOrderId: string;
  readonly findingId: string;
  /** The operation during which it was found; null when nobody was working on the car. */
  readonly operationId: string | null;
  readonly words: string;
  readonly severity: 'red' | 'yellow';
  readonly photos: readonly StoredFile[];
}

const stillOpen: readonly string[] = ['estimating', 'quoted', 'authorised'];

/** Door: a finding on an order that is not billed yet; the photos are stored before. Refuses wrong-state, operation-unknown. */
export async function raiseFinding(ctx: RequestContext, tx: Tx, finding: NewFinding): Promise<void> {
  const { workOrderId, findingId, operationId, words, severity, photos } = finding;
  const order = (await tx.maybe(lockOrder, [tx.dealershipId, workOrderId])) ?? notFound();
  if (!stillOpen.includes(order.status)) refused('wrong-state', { lifecycle: 'work-order', state: order.status, action: 'raise-finding' });
  if (operationId !== null && !(await tx.maybe(store.operationOfOrder, [tx.dealershipId, workOrderId, operationId])))
    refused('operation-unknown', { operationId });
  tx.later([
    [store.insertFinding, [tx.dealershipId, findingId, order.visitId, order.id, operationId, words, severity, ctx.actor.staffId, ctx.now]],
    ...photos.map((photo) => fileItem(ctx, tx, photo)),
    [store.insertPhotos, [tx.dealershipId, findingId, photos.map((photo) => photo.sha256)]],
  ]);
  tx.record({
    subjectType: 'work-order',
    subjectId: order.id,
    visitId: order.visitId,
    type: 'finding-raised',
    version: 1,
    step: 7,
    data: { findingId, operationId, severity, words, photos: photos.length },
  });
}

export async function raiseFindingByHand(
  ctx: RequestContext,
  { params, body }: InputOf<typeof workOrders.raiseFinding>,
): Promise<{ findingId: string }> {
  const photos = await Promise.all(body.photos.map((photo) => ctx.files.putPhoto(ctx.actor.dealershipId, bytesOfDataUrl(photo))));
  return await onConstraint({ findings_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      await raiseFinding(ctx, tx, { ...body, workOrderId: params.id, photos });
      return { findingId: body.findingId };
    }),
  );
}
