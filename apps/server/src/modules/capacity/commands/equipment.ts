import type { InputOf, ReplyOf } from '@bayline/contract';
import type { capacity } from '@bayline/contract/capacity';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound, onConstraint, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { equipmentVersion, insertEquipment, updateEquipment } from '../facility-store.ts';
import { conflictsIn } from '../queries/conflicts.ts';

async function write(tx: Tx, id: string, body: InputOf<typeof capacity.setEquipment>['body']): Promise<void> {
  const values = [tx.dealershipId, id, body.kind, body.name, body.quantity, body.isActive];
  if (body.version === null) await tx.one(insertEquipment, values);
  else if (!(await tx.maybe(updateEquipment, [...values, body.version]))) {
    if (await tx.maybe(equipmentVersion, [tx.dealershipId, id])) versionConflict();
    notFound();
  }
}

export function setEquipment(
  ctx: RequestContext,
  { params, body }: InputOf<typeof capacity.setEquipment>,
): Promise<ReplyOf<typeof capacity.setEquipment>> {
  return onConstraint({ equipment_name_once: 'name-taken', equipment_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      await write(tx, params.id, body);
      const { version: _, ...data } = body;
      tx.record({ subjectType: 'capacity', subjectId: params.id, type: 'equipment-set', version: 1, data });
      return { conflicts: await conflictsIn(ctx, tx, { reasons: ['equipment-short'], resources: [body.kind] }) };
    }),
  );
}
