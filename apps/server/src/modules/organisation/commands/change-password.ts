import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { SignedInContext } from '../../../platform/http/handlers.ts';
import { refused } from '../../../platform/problems.ts';
import { hashPassword, refuseWeakPassword } from '../passwords.ts';
import { hashToken, namesOf, provePassword, rows, type Session, sessionView } from '../sessions.ts';
import * as store from '../store.ts';

export async function changePassword(ctx: SignedInContext, body: { currentPassword: string; newPassword: string }): Promise<Session> {
  const token = ctx.cookie.token ?? '';
  const [own] = await rows(ctx, store.accountById, [ctx.actor.accountId]);
  const account = await provePassword(ctx, own, { password: body.currentPassword, now: ctx.now });
  if (body.currentPassword === body.newPassword) refused('password-unchanged');
  refuseWeakPassword(body.newPassword, { username: account.username, names: await namesOf(ctx) });
  const passwordHash = await hashPassword(body.newPassword);
  await inDealership(ctx, async (tx) => {
    await tx.batch([
      [store.setPassword, [account.id, passwordHash, false]],
      [store.endOtherSessions, [account.id, hashToken(token)]],
    ]);
    tx.record({ subjectType: 'staff', subjectId: ctx.actor.staffId ?? account.id, type: 'password-changed', version: 1, data: {} });
  });
  return await sessionView(ctx, token, ctx.now);
}
