// What one store publishes, the others of its group take over, each in a transaction of its own.
import { inDealership } from '../../platform/db/in-dealership.ts';
import { inGroup } from '../../platform/db/in-group.ts';
import type { EventForReaction, Reaction } from '../../platform/events/reaction.ts';
import { everyTime, type RequestContext } from '../../platform/request.ts';
import { systemContext } from '../../platform/system-context.ts';
import { takeEntry } from './commands/group-entries.ts';
import { type EntryKind, entryForOthers, latestOfGroup } from './group-entry-store.ts';

/** Taking over twice changes nothing, so the event's own key is not needed. */
async function takeOver(once: RequestContext, event: EventForReaction): Promise<void> {
  const ctx = everyTime(once);
  const { dealershipId, subjectId } = event;
  const { stores, ...entry } = await inDealership(ctx, (tx) => tx.one(entryForOthers, [dealershipId, subjectId]));
  for (const { id, timeZone } of stores) {
    const there = systemContext(ctx, { dealershipId: id, now: ctx.now, requestId: ctx.requestId, timeZone });
    await inDealership(there, (tx) => takeEntry(there, tx, entry));
  }
}

/** What canned jobs speak of comes before them. */
const order: readonly EntryKind[] = ['operation', 'canned-job', 'labour-rate'];

/** Door: a store that has just been opened takes over what its group has published. */
export async function takeOverAll(ctx: RequestContext): Promise<void> {
  const entries = await inGroup(ctx, (tx) => tx.all(latestOfGroup, [tx.stores.map((store) => store.id)]));
  if (entries.length === 0) return;
  await inDealership(ctx, async (tx) => {
    for (const kind of order)
      for (const entry of entries) if (entry.kind === kind) await takeEntry(ctx, tx, { ...entry, isNewStore: true });
  });
}

export const reactions: readonly Reaction[] = [{ name: 'catalogue.take-over', on: ['group-entry-published'], react: takeOver }];
