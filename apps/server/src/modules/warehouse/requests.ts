// Requests and the shelves they stand on.

import type { EventBody } from '@bayline/domain/events';
import { advance } from '@bayline/domain/kernel';
import { type PartsRequestAction, type PartsRequestStatus, partsRequestLifecycle, type StockLevel } from '@bayline/domain/warehouse';
import type { Tx } from '../../platform/db/tx.ts';
import { accept, notFound, versionConflict } from '../../platform/problems.ts';
import type { LevelChange } from './stock-moves.ts';
import { type LockedRequest, lockRequest } from './store.ts';

/** The state that the action leads to; refuses what the lifecycle refuses. */
export function stateAfter(request: LockedRequest, action: PartsRequestAction): PartsRequestStatus {
  return accept(advance(partsRequestLifecycle, { state: request.status, action, situation: request })).to;
}

export interface Asked {
  readonly id: string;
  readonly version: number;
}

/** The request and its stock level, locked, as the caller saw it. */
export async function lockedRequest(tx: Tx, { id, version }: Asked): Promise<LockedRequest> {
  const request = (await tx.maybe(lockRequest, [tx.dealershipId, id])) ?? notFound();
  if (request.version !== version) versionConflict({ version: request.version });
  return request;
}

/** Runs requests one after another over their stock levels; a shelf asked twice goes on from the first result. */
export function newLevels(
  requests: readonly LockedRequest[],
  change: (level: StockLevel, request: LockedRequest) => StockLevel,
): LevelChange[] {
  const changes = new Map<string, LevelChange>();
  for (const request of requests) {
    const { warehouseId, partId, onHand, reserved, valueFen } = request;
    const shelf = `${warehouseId} ${partId}`;
    const before = changes.get(shelf) ?? {
      warehouseId,
      partId,
      before: { onHand, reserved, valueFen },
      after: { onHand, reserved, valueFen },
    };
    changes.set(shelf, { ...before, after: change(before.after, request) });
  }
  return [...changes.values()];
}

/** News of one request. */
export function recordStep(tx: Tx, request: LockedRequest, news: EventBody): void {
  tx.record({
    subjectType: 'parts-request',
    subjectId: request.id,
    ...(request.visitId ? { visitId: request.visitId } : {}),
    step: 6,
    ...news,
  });
}

/** What every step of a request says of it. */
export function stepData({ demandKind, orderId, partId, quantity }: LockedRequest) {
  return { orderId: demandKind === 'order' ? orderId : null, partId, quantity };
}
