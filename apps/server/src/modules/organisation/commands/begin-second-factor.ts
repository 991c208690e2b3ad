import type { SignedInContext } from '../../../platform/http/handlers.ts';
import { refused } from '../../../platform/problems.ts';
import { newSalt, newSecret, sealSecret, secretForPhone } from '../one-time-codes.ts';
import * as factors from '../second-factor-store.ts';
import { provePassword, rows } from '../sessions.ts';
import * as store from '../store.ts';

/** The secret is told here and never again. */
export async function beginSecondFactor(ctx: SignedInContext, { password }: { password: string }) {
  const { accountId, username, language } = ctx.actor;
  const [own] = await rows(ctx, store.accountById, [accountId]);
  await provePassword(ctx, own, { password, now: ctx.now });
  const secret = newSecret();
  const sealed = sealSecret(ctx.secrets.idNumberKey, accountId, secret);
  const [begun] = await rows(ctx, factors.beginSecondFactor, [accountId, sealed, newSalt(), ctx.now]);
  if (!begun) refused('second-factor-on');
  return secretForPhone(secret, { issuer: language === 'en' ? 'Bayline' : '售后通', label: username });
}
