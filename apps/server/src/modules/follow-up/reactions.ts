// A released car is called about within three days, or within one.
import { followUpDueAt } from '@bayline/domain/follow-up';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { EventForReaction, Reaction } from '../../platform/events/reaction.ts';
import { newId } from '../../platform/ids.ts';
import type { RequestContext } from '../../platform/request.ts';
import { businessOfVisit, insertTask } from './store.ts';

async function planCall(ctx: RequestContext, event: EventForReaction): Promise<void> {
  const visitId = event.visitId ?? event.subjectId;
  await inDealership(ctx, async (tx) => {
    const { businessType } = await tx.one(businessOfVisit, [tx.dealershipId, visitId]);
    const dueAt = followUpDueAt(event.happenedAt, businessType);
    const id = newId();
    const made = await tx.run(insertTask, [tx.dealershipId, id, visitId, dueAt]);
    // The news may come twice; the visit has one task.
    if (made > 0)
      tx.record({ subjectType: 'follow-up', subjectId: id, visitId, type: 'follow-up-planned', version: 1, step: 11, data: { dueAt } });
  });
}

export const reactions: readonly Reaction[] = [{ name: 'follow-up.plan-call', on: ['visit-released'], react: planCall }];
