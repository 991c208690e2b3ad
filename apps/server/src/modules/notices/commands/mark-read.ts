// A person's notice is read when they open it, or all at once. That is theirs alone and no news to the store.
import type { InputOf } from '@bayline/contract';
import type { notices } from '@bayline/contract/notices';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { readNotice, readUntil } from '../store.ts';

export function markRead(ctx: RequestContext, { body }: InputOf<typeof notices.read>): Promise<Record<never, never>> {
  return inDealership(ctx, async (tx) => {
    const read = await tx.run(readNotice, [tx.dealershipId, ctx.actor.staffId, body.id, ctx.now]);
    return read === 0 ? notFound() : {};
  });
}

export function markAllRead(ctx: RequestContext, { body }: InputOf<typeof notices.readAll>): Promise<Record<never, never>> {
  return inDealership(ctx, async (tx) => {
    await tx.run(readUntil, [tx.dealershipId, ctx.actor.staffId, body.until, ctx.now]);
    return {};
  });
}
