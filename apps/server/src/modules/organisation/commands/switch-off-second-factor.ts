import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { SignedInContext } from '../../../platform/http/handlers.ts';
import { proveBoth } from '../second-factor.ts';
import * as factors from '../second-factor-store.ts';
import { hashToken, type Session, sessionView } from '../sessions.ts';
import * as store from '../store.ts';

/** Also the way to another phone. Whoever's role demands a factor meets the set-up at once. */
export async function switchOffSecondFactor(ctx: SignedInContext, body: { password: string; code: string }): Promise<Session> {
  const accountId = await proveBoth(ctx, body);
  const token = ctx.cookie.token ?? '';
  await inDealership(ctx, async (tx) => {
    await tx.batch([
      [factors.endSecondFactor, [accountId]],
      [store.endOtherSessions, [accountId, hashToken(token)]],
    ]);
    tx.record({
      subjectType: 'staff',
      subjectId: ctx.actor.staffId ?? accountId,
      type: 'second-factor-switched-off',
      version: 1,
      data: {},
    });
  });
  return await sessionView(ctx, token, ctx.now);
}
