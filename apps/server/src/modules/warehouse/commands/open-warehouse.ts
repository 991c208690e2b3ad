import { mainWarehouseCode } from '@bayline/domain/warehouse';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { insertWarehouse } from '../store.ts';

/** The store room every store has; orders are served from it first, and deliveries come to it. */
export const mainWarehouse = { code: mainWarehouseCode, name: '主仓库' } as const;

/** Door: a warehouse, made with the store; one that is there already stays as it is. */
export async function openWarehouse(tx: Tx, warehouse: { readonly code: string; readonly name: string } = mainWarehouse): Promise<void> {
  const id = newId();
  const made = await tx.run(insertWarehouse, [tx.dealershipId, id, warehouse.code, warehouse.name]);
  if (made > 0) tx.record({ subjectType: 'store', subjectId: id, type: 'warehouse-opened', version: 1, data: { code: warehouse.code } });
}
