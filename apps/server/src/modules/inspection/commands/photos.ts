import type { InputOf, ReplyOf } from '@bayline/contract';
import type { inspection } from '@bayline/contract/inspection';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { bytesOfDataUrl } from '../../../platform/files/index.ts';
import { fileItem } from '../../../platform/files/record-file.ts';
import { notFound, onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { inspectionSheet } from '../queries/sheet.ts';
import { insertPhoto, photoById, photosOfOrder } from '../store.ts';

const mostPhotos = 100;

/** The picture is stored before the transaction; its row says of which order it is. */
export async function addPhoto(
  ctx: RequestContext,
  { params, body }: InputOf<typeof inspection.addPhoto>,
): Promise<ReplyOf<typeof inspection.addPhoto>> {
  const stored = await ctx.files.putPhoto(ctx.actor.dealershipId, bytesOfDataUrl(body.photo));
  return await onConstraint({ inspection_photos_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      const { photos } = (await tx.maybe(photosOfOrder, [tx.dealershipId, params.workOrderId])) ?? notFound();
      if (photos >= mostPhotos) refused('too-many-photos', { highest: mostPhotos });
      const values = [body.id, params.workOrderId, stored.sha256, body.note, ctx.actor.staffId, ctx.now];
      tx.later([fileItem(ctx, tx, stored), [insertPhoto, [tx.dealershipId, ...values]]]);
      return await inspectionSheet(ctx, tx, params.workOrderId);
    }),
  );
}

export async function photo(ctx: RequestContext, id: string): Promise<Uint8Array> {
  const { sha256 } = await inDealership(ctx, async (tx) => (await tx.maybe(photoById, [tx.dealershipId, id])) ?? notFound());
  return (await ctx.files.read(ctx.actor.dealershipId, sha256)) ?? notFound();
}
