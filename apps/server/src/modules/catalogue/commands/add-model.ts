import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { onConstraint } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { modelById } from '../queries/models.ts';
import { insertModel } from '../store.ts';

export type NewModel = BodyOf<typeof catalogue.addModel>;

export function modelValues(id: string, model: Omit<NewModel, 'id'>): readonly unknown[] {
  const { code, brand, series, name, vehicleClass, fuel, displacementMl } = model;
  return [id, code, brand, series, name, vehicleClass, fuel, displacementMl];
}

/** Door: a vehicle model. */
export async function addModel(_ctx: RequestContext, tx: Tx, model: NewModel): Promise<void> {
  await tx.run(insertModel, [tx.dealershipId, ...modelValues(model.id, model)]);
  tx.record({ subjectType: 'catalogue', subjectId: model.id, type: 'model-added', version: 1, data: { code: model.code } });
}

export function addModelCommand(ctx: RequestContext, model: NewModel): Promise<ReplyOf<typeof catalogue.addModel>> {
  return onConstraint({ vehicle_models_dealership_id_code_key: 'code-taken', vehicle_models_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      await addModel(ctx, tx, model);
      return await tx.one(modelById, [tx.dealershipId, model.id]);
    }),
  );
}
