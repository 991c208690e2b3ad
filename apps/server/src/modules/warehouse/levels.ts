// Locks stock levels, and makes the empty ones of parts that were never on the shelf.
import { invariant } from '@bayline/domain/kernel';
import type { Tx } from '../../platform/db/tx.ts';
import { mainWarehouse, openWarehouse } from './commands/open-warehouse.ts';
import { addLevels, type LevelRow, lockLevels } from './store.ts';

/** The levels of these parts in one store room, locked in order of part. */
export async function lockedLevels(
  tx: Tx,
  of: { readonly warehouseCode: string; readonly partIds: readonly string[] },
): Promise<LevelRow[]> {
  const partIds = [...new Set(of.partIds)].sort();
  const found = await tx.all(lockLevels, [tx.dealershipId, of.warehouseCode, partIds]);
  if (found.length === partIds.length) return found;
  await addMissing(tx, of.warehouseCode, partIds);
  const all = await tx.all(lockLevels, [tx.dealershipId, of.warehouseCode, partIds]);
  invariant(all.length === partIds.length, `warehouse ${of.warehouseCode} has a level for every part`);
  return all;
}

async function addMissing(tx: Tx, warehouseCode: string, partIds: readonly string[]): Promise<void> {
  if (warehouseCode === mainWarehouse.code) await openWarehouse(tx);
  await tx.run(addLevels, [tx.dealershipId, warehouseCode, partIds]);
}

/** The levels of these parts in all store rooms, locked in order of part and room; each part has one in the main room. */
export async function levelsEverywhere(tx: Tx, asked: readonly string[]): Promise<LevelRow[]> {
  const partIds = [...new Set(asked)].sort();
  const hasMain = (levels: readonly LevelRow[], partId: string) =>
    levels.some((level) => level.partId === partId && level.warehouseCode === mainWarehouse.code);
  const found = await tx.all(lockLevels, [tx.dealershipId, null, partIds]);
  const missing = partIds.filter((partId) => !hasMain(found, partId));
  if (missing.length === 0) return found;
  await addMissing(tx, mainWarehouse.code, missing);
  return await tx.all(lockLevels, [tx.dealershipId, null, partIds]);
}
