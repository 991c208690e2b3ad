import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { onConstraint } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { operationView } from '../queries/operations.ts';
import { insertOperation, insertRouting } from '../store.ts';

export type NewLabourOperation = BodyOf<typeof catalogue.addOperation>;
type OperationFields = Omit<NewLabourOperation, 'id'>;

export function operationValues(id: string, operation: OperationFields): readonly unknown[] {
  const { code, nameZh, nameEn, trade, standardHours, billedHours, creditedHours, isActive } = operation;
  return [id, code, nameZh, nameEn, trade, standardHours, billedHours, creditedHours, isActive];
}

export function routingItem(dealershipId: number, id: string, routing: OperationFields['routing']): BatchItem {
  return [
    insertRouting,
    [
      dealershipId,
      id,
      routing.map((_, at) => at + 1),
      routing.map((s) => s.bayType),
      routing.map((s) => s.skill),
      routing.map((s) => s.equipment),
      routing.map((s) => s.plannedMinutes),
    ],
  ];
}

/** Door: a labour operation with its routing. */
export async function addLabourOperation(_ctx: RequestContext, tx: Tx, operation: NewLabourOperation): Promise<void> {
  await tx.batch([
    [insertOperation, [tx.dealershipId, ...operationValues(operation.id, operation)]],
    routingItem(tx.dealershipId, operation.id, operation.routing),
  ]);
  tx.record({
    subjectType: 'catalogue',
    subjectId: operation.id,
    type: 'labour-operation-added',
    version: 1,
    data: { code: operation.code, billedHours: operation.billedHours },
  });
}

export function addOperationCommand(ctx: RequestContext, operation: NewLabourOperation): Promise<ReplyOf<typeof catalogue.addOperation>> {
  return onConstraint({ labour_operations_dealership_id_code_key: 'code-taken', labour_operations_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      await addLabourOperation(ctx, tx, operation);
      return await operationView(ctx, tx, operation.id);
    }),
  );
}
