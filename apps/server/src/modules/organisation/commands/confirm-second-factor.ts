import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { SignedInContext } from '../../../platform/http/handlers.ts';
import { refused } from '../../../platform/problems.ts';
import { newRecoveryCodes } from '../one-time-codes.ts';
import { factorOf, proveCode } from '../second-factor.ts';
import * as factors from '../second-factor-store.ts';
import { hashToken } from '../sessions.ts';
import * as store from '../store.ts';

/** From here on it counts: a code has shown that the phone has the secret. */
export async function confirmSecondFactor(ctx: SignedInContext, { code }: { code: string }): Promise<{ codes: string[] }> {
  const { accountId, staffId } = ctx.actor;
  const factor = await factorOf(ctx, accountId);
  if (!factor) refused('second-factor-not-begun');
  if (factor.isConfirmed) refused('second-factor-on');
  await proveCode(ctx, { accountId, factor, code, now: ctx.now });
  const { codes, hashes } = await newRecoveryCodes(factor.recoverySalt);
  await inDealership(ctx, async (tx) => {
    const confirmed = await tx.maybe(factors.confirmSecondFactor, [accountId, ctx.now, factor.sealedSecret]);
    if (!confirmed) refused('second-factor-not-begun');
    await tx.batch([
      [factors.addRecoveryCodes, [accountId, hashes]],
      [store.endOtherSessions, [accountId, hashToken(ctx.cookie.token ?? '')]],
    ]);
    tx.record({ subjectType: 'staff', subjectId: staffId ?? accountId, type: 'second-factor-switched-on', version: 1, data: {} });
  });
  return { codes };
}
