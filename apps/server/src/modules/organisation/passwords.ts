// Passwords: argon2id off the event loop. A wrong user name costs the same time as a wrong password.
import { checkNewPassword } from '@bayline/domain/organisation';
import { hash, verify } from '@node-rs/argon2';
import { refused } from '../../platform/problems.ts';
import { commonPasswords } from './common-passwords.ts';

/** What OWASP asks of argon2id. */
export const hashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Refuses what breaks a rule or is among what is tried first. */
export function refuseWeakPassword(password: string, whose: { readonly username: string; readonly names: readonly string[] }): void {
  const reason = checkNewPassword(password, whose);
  if (reason) refused(reason.refused, reason.facts);
  if (commonPasswords.has(password.toLowerCase())) refused('password-too-simple');
}

export async function hashPassword(password: string): Promise<string> {
  return await hash(password, hashCost);
}

let decoy: Promise<string> | undefined;

/** Checks a password against its hash, or against a decoy when there is no such account. */
export async function isPasswordRight(password: string, storedHash: string | undefined): Promise<boolean> {
  if (storedHash) return await verify(storedHash, password);
  decoy ??= hashPassword('nobody has this password');
  await verify(await decoy, password);
  return false;
}
