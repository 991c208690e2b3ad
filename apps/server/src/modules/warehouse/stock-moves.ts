// Writes what a rule has worked out: moves of stock levels, and states of requests.
import { invariant } from '@bayline/domain/kernel';
import type { PartsRequestStatus, StockLevel } from '@bayline/domain/warehouse';
import type { BatchItem, Tx } from '../../platform/db/tx.ts';
import { newId } from '../../platform/ids.ts';
import type { RequestContext } from '../../platform/request.ts';
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

export interface Movement {
  readonly id?: string;
  readonly warehouseId: string;
  readonly partId: string;
  readonly quantity: number;
  readonly valueFen: number;
  readonly requestId: string | null;
}

export interface MovementKindOf {
  readonly kind: 'opening' | 'purchase' | 'issue' | 'return';
  readonly supplier?: string;
  readonly batch?: string;
}

export function ledgerItem(ctx: RequestContext, of: MovementKindOf, movements: readonly Movement[]): BatchItem {
  return [
    insertLedger,
    [
      ctx.actor.dealershipId,
      of.kind,
      of.supplier ?? '',
      of.batch ?? '',
      ctx.actor.staffId,
      ctx.now,
      movements.map((m) => m.id ?? newId()),
      movements.map((m) => m.warehouseId),
      movements.map((m) => m.partId),
      movements.map((m) => m.quantity),
      movements.map((m) => m.valueFen),
      movements.map((m) => m.requestId),
    ],
  ];
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
