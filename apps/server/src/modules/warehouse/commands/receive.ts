import type { BodyOf, ReplyOf } from '@bayline/contract';
import type { warehouse } from '@bayline/contract/warehouse';
import { invariant } from '@bayline/domain/kernel';
import { putOnShelf } from '@bayline/domain/warehouse';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { accept, onConstraint } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { lockedLevels } from '../levels.ts';
import { stockRow } from '../queries/stock.ts';
import { servedTo } from '../serve.ts';
import { applyMoves, ledgerItem } from '../stock-moves.ts';
import { setShelf } from '../store.ts';
import { mainWarehouse } from './open-warehouse.ts';

export interface Arrival {
  /** Id of the ledger entry; made here when left out. */
  readonly id?: string;
  readonly partId: string;
  readonly warehouseCode: string;
  /** Thousandths; 0 only puts the part into the stock list with its bin and thresholds. */
  readonly quantity: number;
  /** Cost of the whole quantity, fen. */
  readonly valueFen: number;
  readonly kind: 'opening' | 'purchase';
  readonly supplier: string;
  readonly batch: string;
  /** Empty: the bin stays. */
  readonly bin: string;
  /** Null: the threshold stays. */
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** Door: goods arrive; those who wait are served, the oldest first. Code: stock-too-high. Returns requests completed. */
export async function receive(ctx: RequestContext, tx: Tx, arrival: Arrival): Promise<number> {
  const { partId, quantity, valueFen, kind, supplier, batch } = arrival;
  invariant(quantity > 0 || (quantity === 0 && valueFen === 0), 'an empty delivery is worth nothing');
  const [level] = await lockedLevels(tx, { warehouseCode: arrival.warehouseCode, partIds: [partId] });
  invariant(level !== undefined, 'the level of the part is locked');
  const { warehouseId } = level;
  const shelf = [setShelf, [tx.dealershipId, warehouseId, partId, arrival.bin, arrival.minimum, arrival.maximum]] as const;
  if (quantity === 0) {
    await tx.batch([shelf]);
    return 0;
  }
  const served = await servedTo(tx, [{ warehouseId, partId, before: level, after: accept(putOnShelf(level, { quantity, valueFen })) }]);
  const id = arrival.id ?? newId();
  await applyMoves(tx, served.changes, [
    shelf,
    ledgerItem(ctx, { kind, supplier, batch }, [{ id, warehouseId, partId, quantity, valueFen, requestId: null }]),
    ...served.items,
  ]);
  tx.record({
    subjectType: 'stock',
    subjectId: partId,
    type: 'stock-received',
    version: 1,
    data: { entryId: id, warehouseId, kind, quantity },
  });
  return served.completed;
}

export function receiveDelivery(
  ctx: RequestContext,
  delivery: BodyOf<typeof warehouse.receive>,
): Promise<ReplyOf<typeof warehouse.receive>> {
  return onConstraint({ stock_levels_dealership_id_part_id_fkey: 'part-unknown', stock_ledger_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      await receive(ctx, tx, { ...delivery, warehouseCode: mainWarehouse.code, kind: 'purchase', minimum: null, maximum: null });
      return await stockRow(ctx, tx, { partId: delivery.partId, warehouseCode: mainWarehouse.code });
    }),
  );
}
