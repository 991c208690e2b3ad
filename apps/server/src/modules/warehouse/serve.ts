// Free stock goes at once to those who wait for it, the oldest first. So a new request never overtakes an older one: while
// somebody waits, nothing is free.
import { type StockLevel, serveWaiting } from '@bayline/domain/warehouse';
import type { BatchItem, Tx } from '../../platform/db/tx.ts';
import type { LevelChange } from './stock-moves.ts';
import { requestsItem } from './stock-moves.ts';
import { type ShortRequest, shortRequests } from './store.ts';

export interface Served {
  readonly changes: LevelChange[];
  readonly items: BatchItem[];
  /** Requests that now have all they need. */
  readonly completed: number;
}

/** What made stock free: goods that came, or a request that went. */
export type Reason = 'delivery' | 'freed';

/** Adds the serving of those who wait to changes already worked out; records the news of each completed request. */
export async function servedTo(tx: Tx, changes: readonly LevelChange[], why: Reason): Promise<Served> {
  if (changes.length === 0) return { changes: [], items: [], completed: 0 };
  const waiting = await tx.all(shortRequests, [tx.dealershipId, changes.map((c) => c.warehouseId), changes.map((c) => c.partId)]);
  let completed = 0;
  const items: BatchItem[] = [];
  const served = changes.map((change) => {
    const ofPart = waiting.filter((r) => r.partId === change.partId && r.warehouseId === change.warehouseId);
    const { level, grants } = serveWaiting(change.after, ofPart);
    if (grants.length === 0) return change;
    items.push(
      requestsItem(
        tx,
        grants.map((g) => grantedState(ofPart, g, why)),
      ),
    );
    for (const grant of grants.filter((g) => g.isComplete)) {
      completed += 1;
      const visitId = ofPart.find((r) => r.id === grant.id)?.visitId;
      tx.record({
        subjectType: 'parts-request',
        subjectId: grant.id,
        ...(visitId ? { visitId } : {}),
        type: 'parts-arrived',
        version: 1,
        step: 6,
        data: { partId: change.partId, quantity: grant.quantity },
      });
    }
    return { ...change, after: level satisfies StockLevel };
  });
  return { changes: served, items, completed };
}

function grantedState(waiting: readonly ShortRequest[], grant: { id: string; quantity: number; isComplete: boolean }, why: Reason) {
  const before = waiting.find((r) => r.id === grant.id);
  const complete = why === 'delivery' ? ('arrived' as const) : ('reserved' as const);
  return {
    id: grant.id,
    status: grant.isComplete ? complete : (before?.status ?? 'short'),
    reserved: (before?.reserved ?? 0) + grant.quantity,
    issued: 0,
  };
}
