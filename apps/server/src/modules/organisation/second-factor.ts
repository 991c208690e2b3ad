// The proof of the second factor, at the log-in and before it is changed: a code is good once, and a wrong one counts as a
// wrong password does.
import { minutesBetween, plusMinutes } from '@bayline/domain/kernel';
import { lockOut, readCode } from '@bayline/domain/organisation';
import type { LogInMeans, SignedInContext } from '../../platform/http/handlers.ts';
import { refused } from '../../platform/problems.ts';
import type { Services } from '../../platform/request.ts';
import { hashRecoveryCode, openSecret, stepOf } from './one-time-codes.ts';
import * as factors from './second-factor-store.ts';
import { timeOnPhones } from './server-clock.ts';
import { provePassword, rows } from './sessions.ts';
import * as store from './store.ts';

export interface Proof {
  readonly accountId: string;
  readonly factor: factors.FactorRow;
  /** As it was typed. */
  readonly code: string;
  readonly now: string;
}

/** The factor of an account, confirmed or only begun. */
export async function factorOf(services: Services, accountId: string): Promise<factors.FactorRow | undefined> {
  const [factor] = await rows(services, factors.findSecondFactor, [accountId]);
  return factor;
}

async function countTry(services: Services, { accountId, now }: Proof): Promise<void> {
  const until = plusMinutes(now, lockOut.lockMinutes);
  const [counted] = await rows(services, store.countCodeTry, [accountId, lockOut.attempts, until, now]);
  if (counted) return;
  const [account] = await rows(services, store.accountById, [accountId]);
  refused('account-locked', { retryAfterSeconds: minutesBetween(now, account?.lockedUntil ?? until) * 60 });
}

/** Refuses a code that is wrong or was used; tells which kind it was. */
export async function proveCode(services: Services, proof: Proof): Promise<Exclude<LogInMeans, 'password'>> {
  const { accountId, factor, now } = proof;
  await countTry(services, proof);
  const { kind, code } = readCode(proof.code);
  if (kind === 'one-time') {
    const secret = openSecret(services.secrets.idNumberKey, accountId, factor.sealedSecret);
    const step = stepOf(secret, code, await timeOnPhones(services, now));
    if (step === undefined) refused('wrong-code');
    const [taken] = await rows(services, factors.takeStep, [accountId, step]);
    if (!taken) refused('code-already-used');
  } else {
    const [taken] = await rows(services, factors.takeRecoveryCode, [accountId, await hashRecoveryCode(code, factor.recoverySalt)]);
    if (!taken) refused('wrong-recovery-code');
  }
  await rows(services, store.forgetWrongPasswords, [accountId]);
  return kind === 'one-time' ? 'password and code' : 'password and recovery code';
}

/** Before one's own factor is changed: password and code, though one is logged in. */
export async function proveBoth(ctx: SignedInContext, body: { readonly password: string; readonly code: string }): Promise<string> {
  const { accountId } = ctx.actor;
  const [own] = await rows(ctx, store.accountById, [accountId]);
  await provePassword(ctx, own, { password: body.password, now: ctx.now });
  const factor = await factorOf(ctx, accountId);
  if (!factor?.isConfirmed) refused('second-factor-off');
  await proveCode(ctx, { accountId, factor, code: body.code, now: ctx.now });
  return accountId;
}
