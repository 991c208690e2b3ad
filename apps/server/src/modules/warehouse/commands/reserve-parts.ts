import { invariant } from '@bayline/domain/kernel';
import { inServingOrder, serveLines } from '@bayline/domain/warehouse';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { levelsEverywhere } from '../levels.ts';
import { applyMoves, type LevelChange } from '../stock-moves.ts';
import { insertRequests, type LevelRow } from '../store.ts';

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
  /** The store room it is served from, or waits at. */
  readonly warehouseId: string;
  readonly partId: string;
  readonly quantity: number;
  /** What is held for the line already, thousandths. */
  readonly reserved: number;
  readonly status: 'reserved' | 'short';
}

/** Holds what is free on the shelves of one part, line by line in the order of the order; the rest waits as short. */
function reservePart(shelves: readonly LevelRow[], lines: PartsDemand['lines']): { changes: LevelChange[]; reserved: ReservedLine[] } {
  const asked = lines.map((line) => ({ ...line, id: newId() }));
  const { after, served } = serveLines(shelves, asked);
  const changes = inServingOrder(shelves).flatMap((before, at): LevelChange[] => {
    const now = after[at];
    const { warehouseId, partId } = before;
    return now && now.reserved !== before.reserved ? [{ warehouseId, partId, before, after: now }] : [];
  });
  const reserved = asked.map(({ id, ...line }, at): ReservedLine => {
    const { shelf, grant } = served[at] ?? {};
    invariant(shelf !== undefined, 'every line is served somewhere');
    return {
      ...line,
      warehouseId: shelf.warehouseId,
      requestId: id,
      reserved: grant?.quantity ?? 0,
      status: grant?.isComplete ? 'reserved' : 'short',
    };
  });
  return { changes, reserved };
}

/** Door: asks the store rooms for the parts of an order. What is not on hand becomes short, which is no refusal. */
export async function reserveParts(ctx: RequestContext, tx: Tx, demand: PartsDemand): Promise<ReservedLine[]> {
  if (demand.lines.length === 0) return [];
  const levels = await levelsEverywhere(
    tx,
    demand.lines.map((l) => l.partId),
  );
  const outcomes = [...new Set(levels.map((level) => level.partId))].map((partId) =>
    reservePart(
      levels.filter((level) => level.partId === partId),
      demand.lines.filter((line) => line.partId === partId),
    ),
  );
  const reserved = outcomes.flatMap((outcome) => outcome.reserved);
  const changes = outcomes.flatMap((outcome) => outcome.changes);
  await applyMoves(tx, changes, [
    [
      insertRequests,
      [
        tx.dealershipId,
        demand.orderId,
        demand.orderNumber,
        demand.plate,
        ctx.now,
        reserved.map((r) => r.requestId),
        reserved.map((r) => r.warehouseId),
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
