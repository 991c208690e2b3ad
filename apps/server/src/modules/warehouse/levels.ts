// Locks stock levels, and makes the empty ones of parts that were never on the shelf.
import { invariant } from '@bayline/domain/kernel';
import type { Tx } from '../../platform/db/tx.ts';
import { mainWarehouse, openWarehouse } from './commands/open-warehouse.ts';
import { addLevels, type LevelRow, lockLevels } from './store.ts';

/** The levels of these parts, locked in order of part. */
export async function lockedLevels(
  tx: Tx,
  of: { readonly warehouseCode: string; readonly partIds: readonly string[] },
): Promise<LevelRow[]> {
  const partIds = [...new Set(of.partIds)].sort();
  const found = await tx.all(lockLevels, [tx.dealershipId, of.warehouseCode, partIds]);
  if (found.length === partIds.length) return found;
  if (of.warehouseCode === mainWarehouse.code) await openWarehouse(tx);
  await tx.run(addLevels, [tx.dealershipId, of.warehouseCode, partIds]);
  const all = await tx.all(lockLevels, [tx.dealershipId, of.warehouseCode, partIds]);
  invariant(all.length === partIds.length, `warehouse ${of.warehouseCode} has a level for every part`);
  return all;
}
