import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { notFound, onConstraint, versionConflict } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { operationView } from '../queries/operations.ts';
import { deleteClassHours, deleteRouting, lockOperation, updateOperation } from '../store.ts';
import { classHoursItem, type NewLabourOperation, operationConstraints, operationValues, routingItem } from './add-operation.ts';

/** Writes an operation anew, with its routing and hours. */
export async function replaceOperation(tx: Tx, id: string, operation: Omit<NewLabourOperation, 'id'>): Promise<void> {
  await tx.batch([
    [updateOperation, [tx.dealershipId, ...operationValues(id, operation)]],
    [deleteRouting, [tx.dealershipId, id]],
    routingItem(tx.dealershipId, id, operation.routing),
    [deleteClassHours, [tx.dealershipId, id]],
    classHoursItem(tx.dealershipId, id, operation.classHours ?? []),
  ]);
  tx.record({
    subjectType: 'catalogue',
    subjectId: id,
    type: 'labour-operation-changed',
    version: 1,
    data: { code: operation.code, billedHours: operation.billedHours },
  });
}

/** Orders written before keep the hours and the routing they were made with. */
export function changeOperation(
  ctx: RequestContext,
  id: string,
  change: BodyOf<typeof catalogue.changeOperation>,
): Promise<ReplyOf<typeof catalogue.changeOperation>> {
  return onConstraint(operationConstraints, () =>
    inDealership(ctx, async (tx) => {
      const present = (await tx.maybe(lockOperation, [tx.dealershipId, id])) ?? notFound();
      if (present.version !== change.version) versionConflict({ version: present.version });
      await replaceOperation(tx, id, change);
      return await operationView(ctx, tx, id);
    }),
  );
}
