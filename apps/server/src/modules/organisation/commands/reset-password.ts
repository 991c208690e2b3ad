import type { InputOf } from '@bayline/contract';
import type { organisation } from '@bayline/contract/organisation';
import { inDealership } from '../../../platform/db/in-dealership.ts';
import { notFound, refused } from '../../../platform/problems.ts';
import type { RequestContext } from '../../../platform/request.ts';
import { hashPassword, refuseWeakPassword } from '../passwords.ts';
import { namesOf } from '../sessions.ts';
import * as store from '../store.ts';
import { staffView } from './staff-view.ts';

/** A forgotten password is replaced, never told. Whoever is logged in with the old one is logged out, in every store. */
export async function resetPassword(
  ctx: RequestContext,
  { params, body }: InputOf<typeof organisation.resetPassword>,
): Promise<store.StaffRow> {
  const names = await namesOf(ctx);
  const passwordHash = await hashPassword(body.password);
  return await inDealership(ctx, async (tx) => {
    const person = (await tx.maybe(store.lockStaff, [tx.dealershipId, params.id])) ?? notFound();
    // One's own is changed with the old one: a stolen session is no password.
    if (person.accountId === ctx.actor.accountId) refused('password-own');
    if (!person.isAnsweredForHere) refused('answered-for-elsewhere');
    refuseWeakPassword(body.password, { username: person.username, names });
    await tx.batch([
      [store.setPassword, [person.accountId, passwordHash, true]],
      [store.endAllSessions, [person.accountId]],
    ]);
    tx.record({ subjectType: 'staff', subjectId: params.id, type: 'password-reset', version: 1, data: {} });
    return await staffView(ctx, tx, params.id);
  });
}
