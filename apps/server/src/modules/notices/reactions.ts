// News of any module becomes a notice of whom it concerns.
import { plusMinutes } from '@bayline/domain/kernel';
import { freshMinutes, type NoticeType, noticeTypes, orderOf, toldOf } from '@bayline/domain/notices';
import { inDealership } from '../../platform/db/in-dealership.ts';
import type { Tx } from '../../platform/db/tx.ts';
import type { EventForReaction, Reaction } from '../../platform/events/reaction.ts';
import type { RequestContext } from '../../platform/request.ts';
import { firstOrderOf, peopleOf } from './people.ts';
import { insertNotices, readOfRetried } from './store.ts';

async function targetOf(tx: Tx, event: EventForReaction): Promise<string> {
  if (event.subjectType === 'follow-up') return event.subjectId;
  const named = orderOf(event);
  if (named !== null || event.visitId === null) return named ?? event.subjectId;
  return (await tx.maybe(firstOrderOf, [tx.dealershipId, event.visitId]))?.id ?? event.subjectId;
}

async function tell(ctx: RequestContext, event: EventForReaction): Promise<void> {
  if (event.happenedAt < plusMinutes(ctx.now, -freshMinutes)) return;
  const type = event.type as NoticeType;
  const told = toldOf(type, event);
  if (told.length === 0) return;
  await inDealership(ctx, async (tx) => {
    const target = await targetOf(tx, event);
    let people = 0;
    for (const { to, opens } of told) {
      const ids = (await tx.all(peopleOf[to.who], [tx.dealershipId, to.key])).map(({ id }) => id);
      people += await tx.run(insertNotices, [tx.dealershipId, ids, event.id, type, opens, target, event.happenedAt]);
    }
    if (people === 0) return;
    // Told late, of a job that somebody has started anew already: it stands in the list and does not ring.
    if (type === 'job-failed') await tx.run(readOfRetried, [tx.dealershipId, ctx.now]);
    tx.record({ subjectType: 'notice', subjectId: event.id, type: 'notice-given', version: 1, data: { about: type, people } });
  });
}

async function settle(ctx: RequestContext, event: EventForReaction): Promise<void> {
  await inDealership(ctx, async (tx) => {
    const people = await tx.run(readOfRetried, [tx.dealershipId, ctx.now]);
    if (people > 0)
      tx.record({ subjectType: 'notice', subjectId: event.id, type: 'notice-given', version: 1, data: { about: event.type, people } });
  });
}

export const reactions: readonly Reaction[] = [
  {
    name: 'notices.tell',
    on: [...noticeTypes, 'failed-job-retried'],
    react: (ctx, event) => (event.type === 'failed-job-retried' ? settle(ctx, event) : tell(ctx, event)),
  },
];
