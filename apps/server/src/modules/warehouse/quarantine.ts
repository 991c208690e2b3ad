// What is not good leaves the shelves that serve and waits in quarantine, with its batch and its value, until somebody
// decides over it.
import { invariant } from '@bayline/domain/kernel';
import { type Draw, putOnShelf, type StockLevel, takeOff, valuesOfDraws } from '@bayline/domain/warehouse';
import type { BatchItem, Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { accept } from '../../platform/problems.ts';
import type { RequestContext } from '../../platform/request.ts';
import { quarantineBatches } from './batch-store.ts';
import { openWarehouse } from './commands/open-warehouse.ts';
import { lockedLevels } from './levels.ts';
import { type LevelChange, ledgerItem, type Movement } from './stock-moves.ts';
import type { LockedRequest } from './store.ts';

export const quarantine = { code: 'QUARANTINE', name: '不合格品隔离区' } as const;

export interface Rejected {
  readonly request: LockedRequest;
  /** Of the shelf that it leaves. */
  readonly level: StockLevel;
  readonly quantity: number;
  readonly draws: readonly Draw[];
  readonly reason: string;
}

/** Moves a quantity of a locked shelf into quarantine: `level` is the shelf afterwards, `items` go behind `changes`. */
export async function quarantined(
  ctx: RequestContext,
  tx: Tx,
  { request, level, quantity, draws, reason }: Rejected,
): Promise<{ level: StockLevel; changes: LevelChange[]; draws: readonly Draw[]; items: BatchItem[] }> {
  const { partId, warehouseId, id: requestId } = request;
  await openWarehouse(tx, quarantine);
  const [there] = await lockedLevels(tx, { warehouseCode: quarantine.code, partIds: [partId] });
  invariant(there !== undefined, 'quarantine has a place for every part');
  const taken = takeOff(level, quantity);
  const values = valuesOfDraws(taken.valueFen, draws);
  const ids = draws.map(() => newId());
  const leaves = draws.map(
    (draw, at): Movement => ({
      kind: 'quarantine',
      warehouseId,
      partId,
      batchId: draw.batchId,
      quantity: -draw.quantity,
      valueFen: 0 - (values[at] ?? 0),
      requestId,
      reason,
    }),
  );
  const comes = draws.map(
    (draw, at): Movement => ({
      kind: 'quarantine',
      warehouseId: there.warehouseId,
      partId,
      batchId: ids[at] ?? draw.batchId,
      quantity: draw.quantity,
      valueFen: values[at] ?? 0,
      requestId,
      reason,
    }),
  );
  const after = accept(putOnShelf(there, { quantity, valueFen: taken.valueFen }));
  return {
    level: taken.level,
    changes: [{ warehouseId: there.warehouseId, partId, before: there, after }],
    draws,
    items: [
      [quarantineBatches, [tx.dealershipId, there.warehouseId, draws.map((d) => d.batchId), ids, draws.map((d) => d.quantity)]],
      ledgerItem(ctx, [...leaves, ...comes]),
    ],
  };
}
