import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { catalogue } from '@bayline/contract/catalogue';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import { onConstraint } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { operationView } from '../queries/operations.ts';
import { insertClassHours, insertOperation, insertRouting } from '../store.ts';

export type NewLabourOperation = BodyOf<typeof catalogue.addOperation>;
type OperationFields = Omit<NewLabourOperation, 'id'>;
type ClassHours = NonNullable<NewLabourOperation['classHours']>;

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

export function classHoursItem(dealershipId: number, id: string, hours: ClassHours): BatchItem {
  return [
    insertClassHours,
    [
      dealershipId,
      id,
      hours.map((h) => h.vehicleClass),
      hours.map((h) => h.standardHours),
      hours.map((h) => h.billedHours),
      hours.map((h) => h.creditedHours),
    ],
  ];
}

export const operationConstraints = {
  labour_operations_dealership_id_code_key: 'code-taken',
  labour_operations_pkey: 'already-exists',
  operation_hours_pkey: 'class-twice',
};

/** Door: a labour operation with its hours and routing. */
export async function addLabourOperation(_ctx: RequestContext, tx: Tx, operation: NewLabourOperation): Promise<void> {
  await tx.batch([
    [insertOperation, [tx.dealershipId, ...operationValues(operation.id, operation)]],
    routingItem(tx.dealershipId, operation.id, operation.routing),
    classHoursItem(tx.dealershipId, operation.id, operation.classHours ?? []),
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
  return onConstraint(operationConstraints, () =>
    inDealership(ctx, async (tx) => {
      await addLabourOperation(ctx, tx, operation);
      return await operationView(ctx, tx, operation.id);
    }),
  );
}
