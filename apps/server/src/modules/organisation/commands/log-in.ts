// Log-in, with a password and, where the person has a second factor, a code: sent again with both, so that between the two
// nothing is kept and nothing is open.

import type { LogInMeans, PublicContext } from '../../../platform/http/handlers.ts';
import { ProblemError, refused } from '../../../platform/problems.ts';
import { factorOf, proveCode } from '../second-factor.ts';
import { hashToken, provePassword, rows, type Session, startSession } from '../sessions.ts';
import * as store from '../store.ts';
import { makeThrottle } from '../throttle.ts';

const throttle = makeThrottle();

export async function logIn(ctx: PublicContext, body: { username: string; password: string; code?: string }): Promise<Session> {
  if (!throttle.admit(ctx.address, Date.parse(ctx.now))) throw new ProblemError(429, 'too-many-attempts');
  const [named] = await rows(ctx, store.accountByName, [body.username.trim().toLowerCase()]);
  const account = await provePassword(ctx, named, { password: body.password, now: ctx.now });
  const factor = await factorOf(ctx, account.id);
  let means: LogInMeans = 'password';
  if (factor?.isConfirmed) {
    if (body.code === undefined) {
      throttle.giveBack(ctx.address);
      refused('second-factor-needed');
    }
    means = await proveCode(ctx, { accountId: account.id, factor, code: body.code, now: ctx.now });
  } else if (account.failedAttempts > 0) await rows(ctx, store.forgetWrongPasswords, [account.id]);
  throttle.giveBack(ctx.address);
  const [first] = await rows(ctx, store.findWorkplaces, [account.id]);
  if (!first) refused('no-workplace');
  // A session that the browser already had ends here, so that a planted one is of no use.
  if (ctx.cookie.token) await rows(ctx, store.endSession, [hashToken(ctx.cookie.token)]);
  return await startSession(ctx, { accountId: account.id, dealershipId: first.id, means });
}
