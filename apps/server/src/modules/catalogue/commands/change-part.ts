import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound, onConstraint, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { termsOfPart } from '../pinyin.ts';
import { partFile } from '../queries/parts.ts';
import { deletePartTerms, lockPart, partTermsItem, updatePart } from '../store.ts';
import { partConstraints, partValues } from './add-part.ts';

export function changePart(
  ctx: RequestContext,
  id: string,
  change: BodyOf<typeof catalogue.changePart>,
): Promise<ReplyOf<typeof catalogue.changePart>> {
  return onConstraint(partConstraints, () =>
    inDealership(ctx, async (tx) => {
      const present = (await tx.maybe(lockPart, [tx.dealershipId, id])) ?? notFound();
      if (present.version !== change.version) versionConflict({ version: present.version });
      await tx.batch([
        [updatePart, [tx.dealershipId, ...partValues(id, change)]],
        [deletePartTerms, [tx.dealershipId, id]],
        partTermsItem(tx.dealershipId, [{ id, terms: termsOfPart(change) }]),
      ]);
      tx.record({
        subjectType: 'catalogue',
        subjectId: id,
        type: 'part-changed',
        version: 1,
        data: { number: change.number, isActive: change.isActive },
      });
      return await partFile(ctx, tx, id);
    }),
  );
}
