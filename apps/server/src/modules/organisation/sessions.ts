// Log-in sessions: a random token in the browser, its SHA-256 here. Sliding expiry, renewed at most once a minute, and never
// beyond a day.
import { createHash, randomBytes } from 'node:crypto';
import type { SessionView } from '@bayline/contract/own-log-in';
import { minutesBetween, plusMinutes } from '@bayline/domain/kernel';
import { deviceOf, lockOut, type Permission } from '@bayline/domain/organisation';
import type { Static } from 'typebox';
import type { Statement } from '../../platform/db/statement.ts';
import type { FindActor, LogInMeans, PublicContext, SignedInContext } from '../../platform/http/handlers.ts';
import { ProblemError, refused } from '../../platform/problems.ts';
import type { RequestContext, Services } from '../../platform/request.ts';
import { isPasswordRight } from './passwords.ts';
import * as store from './store.ts';

export type Session = Static<typeof SessionView>;

const sessionMinutes = 12 * 60;
/** Whoever is never idle, or has stolen a token, logs in again. */
const longestSessionMinutes = 24 * 60;

/** Sessions and accounts lie above the stores: plain statements, no tenant. */
export async function rows<Row>(services: Services, s: Statement<Row>, values: readonly unknown[]): Promise<Row[]> {
  const result = await services.db.pool.query({
    ...(services.db.usesPreparedStatements ? { name: s.name } : {}),
    text: s.text,
    values: [...values],
  });
  return result.rows as Row[];
}

export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

export const findActor: FindActor = async (services, token, now) => {
  const [found] = await rows(services, store.findSession, [hashToken(token), now]);
  if (!found) return undefined;
  if (minutesBetween(found.seenAt, now) >= 1)
    await rows(services, store.touchSession, [hashToken(token), now, plusMinutes(now, sessionMinutes), longestSessionMinutes]);
  return { ...found, permissions: new Set(found.permissions as Permission[]) };
};

/** What the browser is told about its session. */
export async function sessionView(services: Services, token: string, now: string): Promise<Session> {
  const actor = await findActor(services, token, now);
  if (!actor?.staffId) throw new ProblemError(401, 'unauthenticated');
  const [[dealership], dealerships] = await Promise.all([
    rows(services, store.dealershipById, [actor.dealershipId]),
    rows(services, store.findWorkplaces, [actor.accountId]),
  ]);
  if (!dealership) throw new Error('session in a dealership that is not there');
  const { isDemo, ...place } = dealership;
  return {
    accountId: actor.accountId,
    staffId: actor.staffId,
    staffName: actor.staffName,
    username: actor.username,
    language: actor.language,
    dealership: place,
    dealerships,
    roles: [...actor.roles],
    permissions: [...actor.permissions],
    mustChangePassword: actor.mustChangePassword,
    mustSetSecondFactor: actor.mustSetSecondFactor,
    isDemo,
    now,
  };
}

export async function startSession(
  ctx: PublicContext,
  { accountId, dealershipId, means }: { readonly accountId: string; readonly dealershipId: number; readonly means: LogInMeans },
): Promise<Session> {
  const token = randomBytes(32).toString('base64url');
  const { browser, operatingSystem } = deviceOf(ctx.userAgent);
  const until = plusMinutes(ctx.now, sessionMinutes);
  await rows(ctx, store.addSession, [hashToken(token), accountId, dealershipId, ctx.now, until, browser, operatingSystem]);
  ctx.cookie.set(token, { account: accountId, means });
  return await sessionView(ctx, token, ctx.now);
}

/** Refuses a wrong password and counts it: the eighth in a row locks the log-in, wherever it was tried. */
export async function provePassword(
  services: Services,
  account: store.AccountRow | undefined,
  { password, now }: { readonly password: string; readonly now: string },
): Promise<store.AccountRow> {
  if (account?.lockedUntil && account.lockedUntil > now)
    refused('account-locked', { retryAfterSeconds: minutesBetween(now, account.lockedUntil) * 60 });
  const isRight = await isPasswordRight(password, account?.passwordHash);
  if (account && !account.isDisabled && isRight) return account;
  if (account) await rows(services, store.countWrongPassword, [account.id, lockOut.attempts, plusMinutes(now, lockOut.lockMinutes)]);
  return refused('wrong-credentials');
}

/** What this store is called: no secret to anybody. */
export async function namesOf(ctx: RequestContext): Promise<string[]> {
  const [dealership] = await rows(ctx, store.dealershipById, [ctx.actor.dealershipId]);
  return dealership ? [dealership.nameZh, dealership.nameEn] : [];
}

export async function logOut(ctx: SignedInContext): Promise<Record<never, never>> {
  if (ctx.cookie.token) await rows(ctx, store.endSession, [hashToken(ctx.cookie.token)]);
  ctx.cookie.clear();
  return {};
}

export async function switchDealership(ctx: SignedInContext, dealershipId: number): Promise<Session> {
  const token = ctx.cookie.token ?? '';
  const places = await rows(ctx, store.findWorkplaces, [ctx.actor.accountId]);
  if (!places.some((place) => place.id === dealershipId)) throw new ProblemError(404, 'not-found');
  await rows(ctx, store.moveSession, [hashToken(token), dealershipId]);
  return await sessionView(ctx, token, ctx.now);
}
