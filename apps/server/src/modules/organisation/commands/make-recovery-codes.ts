import { inDealership } from '../../../platform/db/in-dealership.ts';
import type { SignedInContext } from '../../../platform/http/handlers.ts';
import { newRecoveryCodes, newSalt } from '../one-time-codes.ts';
import { proveBoth } from '../second-factor.ts';
import * as factors from '../second-factor-store.ts';

/** Ten new ones; the former are worth nothing. */
export async function makeRecoveryCodes(ctx: SignedInContext, body: { password: string; code: string }): Promise<{ codes: string[] }> {
  const accountId = await proveBoth(ctx, body);
  const salt = newSalt();
  const { codes, hashes } = await newRecoveryCodes(salt);
  await inDealership(ctx, async (tx) => {
    await tx.batch([
      [factors.setRecoverySalt, [accountId, salt]],
      [factors.clearRecoveryCodes, [accountId]],
      [factors.addRecoveryCodes, [accountId, hashes]],
    ]);
    tx.record({ subjectType: 'staff', subjectId: ctx.actor.staffId ?? accountId, type: 'recovery-codes-made', version: 1, data: {} });
  });
  return { codes };
}
