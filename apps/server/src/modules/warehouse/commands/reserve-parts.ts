import { invariant } from '@bayline/domain/kernel';
import { type StockLevel, serveWaiting } from '@bayline/domain/warehouse';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { lockedLevels } from '../levels.ts';
import { applyMoves, type LevelChange } from '../stock-moves.ts';
import { insertRequests } from '../store.ts';
import { mainWarehouse } from './open-warehouse.ts';

export interface PartsDemand {
  readonly orderId: string;
  readonly orderNumber: string;
  readonly plate: string;
  readonly visitId: string;
  readonly lines: readonly { readonly lineId: string; readonly partId: string; readonly quantity: number }[];
}

export interface ReservedLine {
  readonly lineId: string;
  readonly requestId: string;
  readonly partId: string;
  readonly quantity: number;
  /** What is held for the line already, thousandths. */
  readonly reserved: number;
  readonly status: 'reserved' | 'short';
}

/** Holds what is free, line by line in the order of the order; the rest waits as short. */
function reservePart(level: StockLevel, lines: PartsDemand['lines']): { after: StockLevel; reserved: ReservedLine[] } {
  const asked = lines.map((line) => ({ ...line, id: newId(), reserved: 0 }));
  const { level: after, grants } = serveWaiting(level, asked);
  const reserved = asked.map(({ id, ...line }) => {
    const grant = grants.find((g) => g.id === id);
    return {
      ...line,
      requestId: id,
      reserved: grant?.quantity ?? 0,
      status: grant?.isComplete ? ('reserved' as const) : ('short' as const),
    };
  });
  return { after, reserved };
}

/** Door: asks the store room for the parts of an order. What is not on hand becomes short, which is no refusal. */
export async function reserveParts(ctx: RequestContext, tx: Tx, demand: PartsDemand): Promise<ReservedLine[]> {
  if (demand.lines.length === 0) return [];
  const levels = await lockedLevels(tx, { warehouseCode: mainWarehouse.code, partIds: demand.lines.map((l) => l.partId) });
  const [first] = levels;
  invariant(first !== undefined, 'a demand has at least one part');
  const changes: LevelChange[] = [];
  const reserved = levels.flatMap((level) => {
    const outcome = reservePart(
      level,
      demand.lines.filter((l) => l.partId === level.partId),
    );
    if (outcome.after.reserved !== level.reserved)
      changes.push({ warehouseId: level.warehouseId, partId: level.partId, before: level, after: outcome.after });
    return outcome.reserved;
  });
  await applyMoves(tx, changes, [
    [
      insertRequests,
      [
        tx.dealershipId,
        first.warehouseId,
        demand.orderId,
        demand.orderNumber,
        demand.plate,
        ctx.now,
        reserved.map((r) => r.requestId),
        reserved.map((r) => r.partId),
        reserved.map((r) => r.lineId),
        reserved.map((r) => r.quantity),
        reserved.map((r) => r.reserved),
        reserved.map((r) => r.status),
      ],
    ],
  ]);
  for (const line of reserved) {
    tx.record({
      subjectType: 'parts-request',
      subjectId: line.requestId,
      visitId: demand.visitId,
      type: line.status === 'reserved' ? 'parts-reserved' : 'parts-short',
      version: 1,
      step: 6,
      data: { orderId: demand.orderId, lineId: line.lineId, partId: line.partId, quantity: line.quantity, reserved: line.reserved },
    });
  }
  return reserved;
}
