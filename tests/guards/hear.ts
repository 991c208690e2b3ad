import { reactions } from '../../apps/server/src/composition.ts';
import type { EventForReaction } from '../../apps/server/src/platform/events/reaction.ts';
import { newId } from '../../apps/server/src/platform/ids.ts';
import { systemContext } from '../../apps/server/src/platform/system-context.ts';
import type { Shops } from '../stories/desk.ts';
import type { Shop } from '../stories/shop.ts';

/** What the jobs do when they hear news. */
export async function hear(
  shops: Shops,
  shop: Shop,
  told: Pick<EventForReaction, 'subjectType' | 'subjectId' | 'visitId' | 'type' | 'data'>,
): Promise<void> {
  const [now, { dealershipId }] = [shop.now(), shop];
  const ctx = systemContext(shops.store.services, { dealershipId, now, requestId: newId() });
  const news = { ...told, happenedAt: now };
  for (const reaction of reactions) if (reaction.on.includes(news.type)) await reaction.react(ctx, { dealershipId, id: newId(), ...news });
}
