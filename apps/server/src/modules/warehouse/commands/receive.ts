// Goods arrive. A posted receipt is never edited: a wrong one is mirrored whole and made again.
import type { InputOf, ReplyOf } from '@bayline/contract';
import type { warehouse } from '@bayline/contract/warehouse';
import { dayOf, invariant } from '@bayline/domain/kernel';
import { mirrorReceipt as mirrored, type StockLevel } from '@bayline/domain/warehouse';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { nextNumber } from '../../../platform/db/numbers.ts';
import type { Tx } from '../../../platform/db/tx.ts';
import { newId } from '../../../platform/ids.ts';
import { accept, notFound, onConstraint, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { lockedLevels } from '../levels.ts';
import { receiptView } from '../queries/receipts.ts';
import * as receipts from '../receipt-store.ts';
import { shelvesItem, stockIn } from '../stock-in.ts';
import { applyMoves, batchesItem, type LevelChange, ledgerItem, type Movement } from '../stock-moves.ts';
import { mainWarehouse, openWarehouse } from './open-warehouse.ts';

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

const today = (ctx: RequestContext) => dayOf(ctx.now, ctx.actor.timeZone);

async function suppliersCalled(tx: Tx, arrivals: readonly Arrival[]) {
  const names = [...new Set(arrivals.map(({ supplier }) => supplier).filter((name) => name !== ''))];
  if (names.length === 0) return new Map<string, receipts.SupplierRow>();
  tx.later([[receipts.suppliersNamed, [tx.dealershipId, names.map(() => newId()), names]]]);
  return new Map((await tx.all(receipts.suppliersByName, [tx.dealershipId, names])).map((supplier) => [supplier.name, supplier]));
}

/** Into one room, of one kind. */
async function receiveInto(ctx: RequestContext, tx: Tx, arrivals: readonly [Arrival, ...Arrival[]]): Promise<number> {
  const [{ warehouseCode, kind }] = arrivals;
  const levels = await lockedLevels(tx, { warehouseCode, partIds: arrivals.map(({ partId }) => partId) });
  const roomIds = new Map(levels.map(({ partId, warehouseId }) => [partId, warehouseId]));
  const shelves = arrivals.map((arrival) => ({ ...arrival, warehouseId: roomIds.get(arrival.partId) ?? '' }));
  tx.later([shelvesItem(tx, shelves)]);
  const come = arrivals.filter(({ quantity }) => quantity > 0);
  if (come.length === 0) return 0;
  const receivedOn = today(ctx);
  const suppliers = await suppliersCalled(tx, come);
  const lines = come.map(({ id = newId(), partId, quantity, valueFen, batch, bin, supplier }) => ({
    id,
    partId,
    quantity,
    valueFen,
    batch: batch === '' ? receivedOn.replaceAll('-', '') : batch,
    bin,
    producedOn: null,
    expiresOn: null,
    hasCertificate: false,
    supplier: suppliers.get(supplier) ?? null,
  }));
  return await stockIn(ctx, tx, { kind, receiptId: null, receivedOn, lines, levels });
}

/** Door: parts come without papers, as a store opens. Code: stock-too-high. Returns requests completed. */
export async function receiveAll(ctx: RequestContext, tx: Tx, arrivals: readonly Arrival[]): Promise<number> {
  const isEmpty = ({ quantity, valueFen }: Arrival) => quantity === 0 && valueFen === 0;
  invariant(
    arrivals.every((arrival) => arrival.quantity > 0 || isEmpty(arrival)),
    'an empty delivery is worth nothing',
  );
  const rooms = new Map<string, [Arrival, ...Arrival[]]>();
  for (const arrival of arrivals) {
    const key = `${arrival.warehouseCode} ${arrival.kind}`;
    const others = rooms.get(key);
    if (others) others.push(arrival);
    else rooms.set(key, [arrival]);
  }
  let completed = 0;
  for (const [, into] of [...rooms].sort(([a], [b]) => (a < b ? -1 : 1))) completed += await receiveInto(ctx, tx, into);
  return completed;
}

/** Door: one part that comes without papers. */
export function receive(ctx: RequestContext, tx: Tx, arrival: Arrival): Promise<number> {
  return receiveAll(ctx, tx, [arrival]);
}

async function roomOf(tx: Tx, warehouseId: string | undefined) {
  if (warehouseId !== undefined) return (await tx.maybe(receipts.roomById, [tx.dealershipId, warehouseId])) ?? refused('room-unknown');
  await openWarehouse(tx);
  return await tx.one(receipts.roomByCode, [tx.dealershipId, mainWarehouse.code]);
}

const receiptFaults = {
  stock_levels_dealership_id_part_id_fkey: 'part-unknown',
  receipts_pkey: 'already-exists',
};

/** A delivery with its papers. The batch of a line without one is named after the receipt. */
export async function receiveDelivery(
  ctx: RequestContext,
  { body }: InputOf<typeof warehouse.receive>,
): Promise<ReplyOf<typeof warehouse.receive>> {
  const { id, supplierId, kind, deliveryNote, receivedOn, lines } = body;
  if (receivedOn > today(ctx)) refused('received-tomorrow', { today: today(ctx) });
  if (kind === 'purchase' && supplierId === null) refused('supplier-required');
  const odd = lines.findIndex(
    ({ producedOn, expiresOn }) => producedOn && (producedOn > receivedOn || (expiresOn && expiresOn < producedOn)),
  );
  if (odd >= 0) refused('batch-days', { line: odd + 1 });
  const number = await nextNumber(ctx, 'RK');
  return await onConstraint(receiptFaults, () =>
    inDealership(ctx, async (tx) => {
      const supplier =
        supplierId === null
          ? null
          : ((await tx.maybe(receipts.supplierById, [tx.dealershipId, supplierId])) ?? refused('supplier-unknown'));
      const room = await roomOf(tx, body.warehouseId);
      const levels = await lockedLevels(tx, { warehouseCode: room.code, partIds: lines.map((line) => line.partId) });
      await tx.batch([
        [
          receipts.insertReceipt,
          [tx.dealershipId, id, number, room.id, supplierId, kind, deliveryNote, receivedOn, null, ctx.actor.staffId, ctx.now],
        ],
      ]);
      const incoming = lines.map((line, at) => ({
        ...line,
        id: newId(),
        batch: line.batch === '' ? `${number.split('-').slice(2).join('-')}-${at + 1}` : line.batch,
        producedOn: line.producedOn ?? null,
        expiresOn: line.expiresOn ?? null,
        supplier,
      }));
      await stockIn(ctx, tx, { kind, receiptId: id, receivedOn, lines: incoming, levels });
      return await receiptView(ctx, tx, id);
    }),
  );
}

/** Takes a wrong receipt back, line by line, with exactly the quantity and value it brought. */
export async function mirrorReceipt(
  ctx: RequestContext,
  { params, body }: InputOf<typeof warehouse.mirrorReceipt>,
): Promise<ReplyOf<typeof warehouse.mirrorReceipt>> {
  const number = await nextNumber(ctx, 'RK');
  return await onConstraint({ receipts_mirrored_once: 'receipt-mirrored', receipts_pkey: 'already-exists' }, () =>
    inDealership(ctx, async (tx) => {
      const receipt = (await tx.maybe(receipts.receiptById, [tx.dealershipId, params.id])) ?? notFound();
      if (receipt.mirrorOf !== null || receipt.isMirrored) refused('receipt-mirrored');
      const entries = await tx.all(receipts.receiptEntries, [tx.dealershipId, receipt.id]);
      const levels = await lockedLevels(tx, { warehouseCode: receipt.warehouseCode, partIds: entries.map((entry) => entry.partId) });
      // Behind the lock: who takes it back at the same moment hears that it is taken back, not that it was used.
      const [batches, { isMirrored }] = await Promise.all([
        tx.all(receipts.receiptBatches, [tx.dealershipId, receipt.id]),
        tx.one(receipts.receiptById, [tx.dealershipId, receipt.id]),
      ]);
      if (isMirrored) refused('receipt-mirrored');
      const onHand = new Map(batches.map((batch) => [batch.id, batch.onHand]));
      const changes = levels.map((before): LevelChange => {
        const ofPart = entries.filter((entry) => entry.partId === before.partId);
        const after = ofPart.reduce<StockLevel>(
          (level, entry) => accept(mirrored(level, { ...entry, batchOnHand: onHand.get(entry.batchId) ?? 0 })),
          before,
        );
        return { warehouseId: before.warehouseId, partId: before.partId, before, after };
      });
      const { supplierId, kind, deliveryNote, warehouseId } = receipt;
      const about = { kind, warehouseId, receiptId: body.id, reason: body.reason };
      const movements = entries.map(
        ({ quantity, valueFen, ...of }): Movement => ({ ...of, ...about, quantity: -quantity, valueFen: 0 - valueFen }),
      );
      await tx.batch([
        [
          receipts.insertReceipt,
          [
            tx.dealershipId,
            body.id,
            number,
            warehouseId,
            supplierId,
            kind,
            deliveryNote,
            today(ctx),
            receipt.id,
            ctx.actor.staffId,
            ctx.now,
          ],
        ],
      ]);
      await applyMoves(tx, changes, [batchesItem(tx, entries), ledgerItem(ctx, movements)]);
      const [first] = entries;
      invariant(first !== undefined, 'a receipt has lines');
      tx.record({
        subjectType: 'stock',
        subjectId: first.partId,
        type: 'receipt-mirrored',
        version: 1,
        data: { receiptId: receipt.id, reason: body.reason },
      });
      return await receiptView(ctx, tx, body.id);
    }),
  );
}
