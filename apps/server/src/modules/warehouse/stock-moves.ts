// Writes what a rule has worked out: moves of stock levels and batches, and states of requests.
import { invariant } from '@bayline/domain/kernel';
import type { Draw, PartsRequestStatus, StockLevel } from '@bayline/domain/warehouse';
import type { BatchItem, Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import type { RequestContext } from '../../platform/request.ts';
import { moveBatches } from './batch-store.ts';
import { insertLedger, moveStock, setRequests } from './store.ts';

export interface LevelChange {
  readonly warehouseId: string;
  readonly partId: string;
  readonly before: StockLevel;
  readonly after: StockLevel;
}

/** One guarded update for levels that this transaction has locked. */
export function moveItem(tx: Tx, changes: readonly LevelChange[]): BatchItem {
  return [
    moveStock,
    [
      tx.dealershipId,
      changes.map((c) => c.warehouseId),
      changes.map((c) => c.partId),
      changes.map((c) => c.after.onHand - c.before.onHand),
      changes.map((c) => c.after.reserved - c.before.reserved),
      changes.map((c) => c.after.valueFen - c.before.valueFen),
    ],
  ];
}

export interface RequestState {
  readonly id: string;
  readonly status: PartsRequestStatus;
  readonly reserved: number;
  readonly issued: number;
}

export function requestsItem(tx: Tx, states: readonly RequestState[]): BatchItem {
  return [
    setRequests,
    [tx.dealershipId, states.map((s) => s.id), states.map((s) => s.status), states.map((s) => s.reserved), states.map((s) => s.issued)],
  ];
}

export type MovementKind =
  | 'opening'
  | 'purchase'
  | 'transfer-in'
  | 'surplus'
  | 'old-part'
  | 'gift'
  | 'return'
  | 'issue'
  | 'quarantine'
  | 'pick'
  | 'accept'
  | 'stage';

/** One line of the ledger; picking, accepting and staging move nothing out of the stock and have no quantity. */
export interface Movement {
  readonly id?: string;
  readonly kind: MovementKind;
  readonly warehouseId: string;
  readonly partId: string;
  readonly batchId: string;
  readonly quantity: number;
  readonly valueFen: number;
  readonly requestId?: string;
  readonly receiptId?: string;
  readonly supplier?: string;
  readonly batch?: string;
  readonly bin?: string;
  readonly handedTo?: string | null;
  readonly reason?: string;
  readonly exchangeOf?: string;
}

export function ledgerItem(ctx: RequestContext, movements: readonly Movement[]): BatchItem {
  return [
    insertLedger,
    [
      ctx.actor.dealershipId,
      ctx.actor.staffId,
      ctx.now,
      movements.map((m) => m.id ?? newId()),
      movements.map((m) => m.warehouseId),
      movements.map((m) => m.partId),
      movements.map((m) => m.kind),
      movements.map((m) => m.quantity),
      movements.map((m) => m.valueFen),
      movements.map((m) => m.requestId ?? null),
      movements.map((m) => m.supplier ?? ''),
      movements.map((m) => m.batch ?? ''),
      movements.map((m) => m.batchId),
      movements.map((m) => m.receiptId ?? null),
      movements.map((m) => m.bin ?? ''),
      movements.map((m) => m.handedTo ?? null),
      movements.map((m) => m.reason ?? ''),
      movements.map((m) => m.exchangeOf ?? null),
    ],
  ];
}

/** Batches after these draws; a draw below zero puts something back. */
export function batchesItem(tx: Tx, draws: readonly Draw[]): BatchItem {
  return [moveBatches, [tx.dealershipId, draws.map((d) => d.batchId), draws.map((d) => -d.quantity)]];
}

/** Sends the batch; the guarded update, which comes first, must have found every level it was meant for. */
export async function applyMoves(tx: Tx, changes: readonly LevelChange[], rest: readonly BatchItem[]): Promise<void> {
  if (changes.length === 0) {
    if (rest.length > 0) await tx.batch(rest);
    return;
  }
  const [moved] = await tx.batch([moveItem(tx, changes), ...rest]);
  invariant(moved === changes.length, 'a locked stock level holds what was read from it');
}
