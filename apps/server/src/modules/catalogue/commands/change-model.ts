import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound, onConstraint, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { modelById } from '../queries/models.ts';
import { lockModel, updateModel } from '../store.ts';
import { modelValues } from './add-model.ts';

export function changeModel(
  ctx: RequestContext,
  id: string,
  change: BodyOf<typeof catalogue.changeModel>,
): Promise<ReplyOf<typeof catalogue.changeModel>> {
  return onConstraint({ vehicle_models_dealership_id_code_key: 'code-taken' }, () =>
    inDealership(ctx, async (tx) => {
      const present = (await tx.maybe(lockModel, [tx.dealershipId, id])) ?? notFound();
      if (present.version !== change.version) versionConflict({ version: present.version });
      await tx.run(updateModel, [tx.dealershipId, ...modelValues(id, change)]);
      tx.record({ subjectType: 'catalogue', subjectId: id, type: 'model-changed', version: 1, data: { code: change.code } });
      return await tx.one(modelById, [tx.dealershipId, id]);
    }),
  );
}
