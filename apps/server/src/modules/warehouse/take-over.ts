// What was set aside for an appointment becomes the order's when the order asks for the same part: held as it is, picked
// and staged as it is, and never free in between.

import { invariant } from '@bayline/domain/kernel';
import { type Grant, giveFree, type PartsRequestStatus, serveWaiting } from '@bayline/domain/warehouse';
import type { BatchItem, Tx } from '../../platform/db/tx.ts';
import { type LevelRow, type LockedRequest, takeOverRequests } from './store.ts';

export interface DemandLine {
  readonly lineId: string;
  readonly partId: string;
  readonly quantity: number;
  /** Job that the part is for, and its selling price by unit, as they are now. */
  readonly jobNameZh?: string;
  readonly jobNameEn?: string;
  readonly priceFen?: number;
}

export interface TakenLine extends DemandLine {
  readonly requestId: string;
  readonly warehouseId: string;
  readonly reserved: number;
  /** In the words of a new line. */
  readonly status: 'reserved' | 'short';
  /** Where it really stands: it may have been picked or staged already. */
  readonly now: PartsRequestStatus;
  readonly isTakenOver: true;
}

export interface TakenOver {
  readonly taken: TakenLine[];
  /** Lines for which nothing was set aside. */
  readonly left: DemandLine[];
  readonly after: LevelRow[];
  /** Whether the order asks for less than was held. */
  readonly isSetFree: boolean;
}

function statusAfter(request: LockedRequest, line: DemandLine, grant: Grant | undefined): PartsRequestStatus {
  if (request.held >= line.quantity) return request.status === 'short' || request.status === 'ordered' ? 'reserved' : request.status;
  // More is asked for than lies ready: what is missing is fetched, so it is picked again.
  return grant?.isComplete ? 'reserved' : 'short';
}

/** All of one part: each line takes one request over, in the order given. */
export function takeOver(shelves: readonly LevelRow[], setAside: readonly LockedRequest[], lines: readonly DemandLine[]): TakenOver {
  const after = [...shelves];
  const taken: TakenLine[] = [];
  let isSetFree = false;
  for (const [at, request] of setAside.entries()) {
    const line = lines[at];
    if (line === undefined) break;
    const place = after.findIndex((level) => level.warehouseId === request.warehouseId);
    const level = after[place];
    invariant(level !== undefined, 'what is set aside lies on a shelf that serves');
    const surplus = Math.max(0, request.held - line.quantity);
    const own = { id: request.id, quantity: line.quantity, reserved: request.held - surplus };
    const served = serveWaiting(giveFree(level, surplus), surplus > 0 ? [] : [own]);
    const [grant] = served.grants;
    // Nothing but what is asked for is held: serving nobody would leave the surplus reserved.
    after[place] = { ...level, ...served.level };
    isSetFree = isSetFree || surplus > 0;
    const reserved = own.reserved + (grant?.quantity ?? 0);
    const { warehouseId, id: requestId } = request;
    const status = reserved === line.quantity ? 'reserved' : 'short';
    taken.push({ ...line, requestId, warehouseId, reserved, status, now: statusAfter(request, line, grant), isTakenOver: true });
  }
  return { taken, left: lines.slice(taken.length), after, isSetFree };
}

/** The requests as the order's. */
export function takeOverItem(tx: Tx, order: { readonly id: string; readonly number: string }, taken: readonly TakenLine[]): BatchItem {
  return [
    takeOverRequests,
    [
      tx.dealershipId,
      order.id,
      order.number,
      taken.map((r) => r.requestId),
      taken.map((r) => r.lineId),
      taken.map((r) => r.quantity),
      taken.map((r) => r.reserved),
      taken.map((r) => r.now),
      taken.map((r) => r.jobNameZh ?? ''),
      taken.map((r) => r.jobNameEn ?? ''),
      taken.map((r) => r.priceFen ?? null),
    ],
  ];
}
