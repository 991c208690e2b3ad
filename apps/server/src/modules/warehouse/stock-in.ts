// Goods go into the stock: each line becomes a batch of its own, those who wait are served, the oldest first, and what was
// expected of the part counts as come.
import { invariant } from '@bayline/domain/kernel';
import { putOnShelf, type StockLevel } from '@bayline/domain/warehouse';
import type { BatchItem, Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import { accept } from '../../platform/problems.ts';
import type { RequestContext } from '../../platform/request.ts';
import { arrivalsComing, setArrived } from './arrival-store.ts';
import { insertBatches } from './batch-store.ts';
import { followArrivals } from './expect.ts';
import { servedTo } from './serve.ts';
import { applyMoves, type LevelChange, ledgerItem, type Movement, type MovementKind } from './stock-moves.ts';
import { type LevelRow, setShelves } from './store.ts';

export interface IncomingLine {
  /** Of the ledger entry. */
  readonly id: string;
  readonly partId: string;
  readonly quantity: number;
  /** Cost of the whole line, fen. */
  readonly valueFen: number;
  readonly batch: string;
  /** Empty: the bin of the shelf. */
  readonly bin: string;
  readonly producedOn: string | null;
  readonly expiresOn: string | null;
  readonly hasCertificate: boolean;
  readonly supplier: { readonly id: string; readonly name: string } | null;
}

export interface Incoming {
  readonly kind: Exclude<MovementKind, 'issue' | 'quarantine' | 'pick' | 'accept' | 'stage'>;
  readonly receiptId: string | null;
  readonly receivedOn: string;
  readonly lines: readonly IncomingLine[];
  /** Of all parts of the lines, locked. */
  readonly levels: readonly LevelRow[];
}

function newLevels({ lines, levels }: Incoming): LevelChange[] {
  return levels.map((before) => {
    const after = lines
      .filter((line) => line.partId === before.partId)
      .reduce<StockLevel>((level, line) => accept(putOnShelf(level, line)), before);
    return { warehouseId: before.warehouseId, partId: before.partId, before, after };
  });
}

/** Where the parts lie from now on; an empty bin and a threshold that is null stay as they are. */
export function shelvesItem(
  tx: Tx,
  shelves: readonly {
    readonly warehouseId: string;
    readonly partId: string;
    readonly bin: string;
    readonly minimum: number | null;
    readonly maximum: number | null;
  }[],
): BatchItem {
  return [
    setShelves,
    [
      tx.dealershipId,
      shelves.map((s) => s.warehouseId),
      shelves.map((s) => s.partId),
      shelves.map((s) => s.bin),
      shelves.map((s) => s.minimum),
      shelves.map((s) => s.maximum),
    ],
  ];
}

/** Open arrivals of the parts, earliest first, take what has come. */
async function countAsCome(ctx: RequestContext, tx: Tx, lines: readonly IncomingLine[]): Promise<void> {
  const come = new Map<string, number>();
  for (const { partId, quantity } of lines) come.set(partId, (come.get(partId) ?? 0) + quantity);
  const arrivals = await tx.all(arrivalsComing, [tx.dealershipId, [...come.keys()]]);
  const taken = arrivals.map(({ id, partId, outstanding }) => {
    const left = come.get(partId) ?? 0;
    const quantity = Math.min(left, outstanding);
    come.set(partId, left - quantity);
    return { id, quantity };
  });
  const counted = taken.filter(({ quantity }) => quantity > 0);
  if (counted.length > 0)
    await tx.batch([[setArrived, [tx.dealershipId, counted.map((c) => c.id), counted.map((c) => c.quantity), ctx.now]]]);
}

export async function stockIn(ctx: RequestContext, tx: Tx, incoming: Incoming): Promise<number> {
  const { kind, receiptId, receivedOn, lines, levels } = incoming;
  const roomOf = (partId: string) => {
    const level = levels.find((one) => one.partId === partId);
    invariant(level !== undefined, 'the level of the part is locked');
    return level.warehouseId;
  };
  const served = await servedTo(tx, newLevels(incoming), 'delivery');
  const batches = lines.map((line) => ({ ...line, batchId: newId(), warehouseId: roomOf(line.partId) }));
  // A part on two lines lies where the last one says.
  const shelved = new Map(
    batches.filter((line) => line.bin !== '').map((line) => [line.partId, { ...line, minimum: null, maximum: null }]),
  );
  const insert: BatchItem = [
    insertBatches,
    [
      tx.dealershipId,
      kind,
      receiptId,
      receivedOn,
      batches.map((b) => b.batchId),
      batches.map((b) => b.warehouseId),
      batches.map((b) => b.partId),
      batches.map((b) => b.supplier?.id ?? null),
      batches.map((b) => b.batch),
      batches.map((b) => b.producedOn),
      batches.map((b) => b.expiresOn),
      batches.map((b) => b.hasCertificate),
      batches.map((b) => b.bin),
      batches.map((b) => b.quantity),
    ],
  ];
  const movements = batches.map(
    ({ id, warehouseId, partId, batchId, quantity, valueFen, batch, bin, supplier }): Movement => ({
      id,
      kind,
      warehouseId,
      partId,
      batchId,
      quantity,
      valueFen,
      batch,
      bin,
      supplier: supplier?.name ?? '',
      ...(receiptId === null ? {} : { receiptId }),
    }),
  );
  await applyMoves(tx, served.changes, [shelvesItem(tx, [...shelved.values()]), insert, ledgerItem(ctx, movements), ...served.items]);
  for (const { id, warehouseId, partId, quantity } of batches)
    tx.record({
      subjectType: 'stock',
      subjectId: partId,
      type: 'stock-received',
      version: 1,
      data: { entryId: id, warehouseId, kind, quantity },
    });
  if (kind === 'opening') return served.completed;
  await countAsCome(ctx, tx, lines);
  await followArrivals(tx, [...new Set(lines.map((line) => line.partId))]);
  return served.completed;
}
