// Photos beside the car: kept at once, so that nothing is lost when the tablet is; put on the sheet with the signature, or later.
import type { BodyOf, InputOf, ReplyOf } from '@bayline/contract';
import type { reception } from '@bayline/contract/reception';
import { missingPhotos } from '@bayline/domain/reception';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { bytesOfDataUrl } from '../../../platform/files/index.ts';
import { fileItem } from '../../../platform/files/record-file.ts';
import { notFound, onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { sheetView } from '../queries/sheet.ts';
import { readContent } from '../sealed-sheet.ts';
import { insertPhotos, lockSheet } from '../store.ts';

export async function keepPhoto(
  ctx: RequestContext,
  { photo }: BodyOf<typeof reception.keepPhoto>,
): Promise<ReplyOf<typeof reception.keepPhoto>> {
  const stored = await ctx.files.putPhoto(ctx.actor.dealershipId, bytesOfDataUrl(photo));
  return await inDealership(ctx, async (tx) => {
    await tx.batch([fileItem(ctx, tx, stored)]);
    return { sha256: stored.sha256 };
  });
}

export async function addPhoto(
  ctx: RequestContext,
  { params, body }: InputOf<typeof reception.addPhoto>,
): Promise<ReplyOf<typeof reception.addPhoto>> {
  const { visitId } = params;
  const { slot } = body;
  const stored = await ctx.files.putPhoto(ctx.actor.dealershipId, bytesOfDataUrl(body.photo));
  return await onConstraint({ check_in_photos_pkey: 'photo-taken' }, () =>
    inDealership(ctx, async (tx) => {
      const sheet = (await tx.maybe(lockSheet, [tx.dealershipId, visitId])) ?? notFound();
      const marks = sheet.content === null ? 0 : readContent(sheet.content).marks.length;
      if (!missingPhotos([], marks).includes(slot)) refused('photo-not-wanted', { slot });
      const row = [tx.dealershipId, visitId, [slot], [stored.sha256], ctx.actor.staffId, ctx.now];
      await tx.batch([fileItem(ctx, tx, stored), [insertPhotos, row]]);
      tx.record({ subjectType: 'visit', subjectId: visitId, visitId, type: 'sheet-photo-added', version: 1, step: 3, data: { slot } });
      return await sheetView(tx, visitId);
    }),
  );
}
