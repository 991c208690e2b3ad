// The arithmetic of codes, without a database: what a phone shows for a secret (RFC 6238), and how recovery codes are made
// and kept.
import { randomBytes } from 'node:crypto';
import type { Instant } from '@bayline/domain/kernel';
import { inGroups, oneTimeCode, recoveryCode } from '@bayline/domain/organisation';
import { hashRaw } from '@node-rs/argon2';
import { Secret, TOTP } from 'otpauth';
import { openSeal, seal } from '../../platform/seal.ts';
import { hashCost } from './passwords.ts';

/** 160 bits, as RFC 4226 recommends. */
const secretBytes = 20;
const saltBytes = 16;

export const newSecret = (): Buffer => randomBytes(secretBytes);
export const newSalt = (): Buffer => randomBytes(saltBytes);

function codesOf(secret: Buffer, named: { readonly issuer?: string; readonly label?: string } = {}): TOTP {
  // A buffer from Node's pool is a part of a larger one.
  const { digits, seconds } = oneTimeCode;
  return new TOTP({ ...named, secret: new Secret({ buffer: Uint8Array.from(secret).buffer }), algorithm: 'SHA1', digits, period: seconds });
}

/** The secret as text, and as the address in a QR code that the app on the phone reads. */
export function secretForPhone(
  secret: Buffer,
  named: { readonly issuer: string; readonly label: string },
): { secret: string; address: string } {
  const codes = codesOf(secret, named);
  return { secret: codes.secret.base32, address: codes.toString() };
}

/** The half minute to which a code belongs, counted from 1970; undefined where it is of none around `at`. */
export function stepOf(secret: Buffer, code: string, at: Instant): number | undefined {
  const codes = codesOf(secret);
  const timestamp = Date.parse(at);
  const delta = codes.validate({ token: code, timestamp, window: oneTimeCode.stepsAround });
  return delta === null ? undefined : codes.counter({ timestamp }) + delta;
}

const boundTo = (accountId: string) => `second-factor/${accountId}`;

export function sealSecret(key: Buffer, accountId: string, secret: Buffer): Buffer {
  return seal(key, boundTo(accountId), secret);
}

/** Throws where the key or the account is another than it was sealed with. */
export function openSecret(key: Buffer, accountId: string, sealed: Buffer): Buffer {
  return openSeal(key, boundTo(accountId), sealed);
}

/** Fifty bits are few for a hash that is quick: they are hashed as passwords are. */
export async function hashRecoveryCode(code: string, salt: Buffer): Promise<Buffer> {
  return await hashRaw(code, { ...hashCost, salt });
}

/** Ten new ones, as they are written down, and their hashes. */
export async function newRecoveryCodes(salt: Buffer): Promise<{ readonly codes: string[]; readonly hashes: Buffer[] }> {
  const { count, length, letters } = recoveryCode;
  // 32 letters: five bits of each byte choose one without favour.
  const codes = Array.from({ length: count }, () => Array.from(randomBytes(length), (byte) => letters[byte % letters.length]).join(''));
  const hashes = await Promise.all(codes.map((code) => hashRecoveryCode(code, salt)));
  return { codes: codes.map((code) => inGroups(code, 5, '-')), hashes };
}
