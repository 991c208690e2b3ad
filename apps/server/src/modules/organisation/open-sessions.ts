// Where one is logged in: a person sees every device and ends what is not, or no longer, theirs. The password proves that it
// is the person and not whoever found the screen open.
import type { OpenSessions } from '@bayline/contract/own-log-in';
import type { Static } from 'typebox';
import type { SignedInContext } from '../../platform/http/handlers.ts';
import { ProblemError } from '../../platform/problems.ts';
import { hashToken, provePassword, rows } from './sessions.ts';
import * as store from './store.ts';

export async function listSessions(ctx: SignedInContext): Promise<Static<typeof OpenSessions>> {
  return { rows: await rows(ctx, store.findOpenSessions, [ctx.actor.accountId, ctx.now, hashToken(ctx.cookie.token ?? '')]) };
}

/** Ends the one named, or all but this one where none is. This one ends by logging out. */
export async function endSessions(
  ctx: SignedInContext,
  body: { readonly password: string; readonly id: string | null },
): Promise<Static<typeof OpenSessions>> {
  const own = hashToken(ctx.cookie.token ?? '');
  const [account] = await rows(ctx, store.accountById, [ctx.actor.accountId]);
  await provePassword(ctx, account, { password: body.password, now: ctx.now });
  if (body.id === null) await rows(ctx, store.endOtherSessions, [ctx.actor.accountId, own]);
  else {
    const [ended] = await rows(ctx, store.endOtherSession, [ctx.actor.accountId, own, body.id]);
    if (!ended) throw new ProblemError(404, 'not-found');
  }
  return await listSessions(ctx);
}
