import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  hashRecoveryCode,
  newRecoveryCodes,
  newSalt,
  newSecret,
  openSecret,
  sealSecret,
  secretForPhone,
  stepOf,
} from './one-time-codes.ts';

/** RFC 6238, appendix B: the secret of its vectors for SHA-1, and the last six of its eight digits. */
const secret = Buffer.from('12345678901234567890');
const vectors: readonly (readonly [seconds: number, code: string])[] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
];
const at = (seconds: number) => new Date(seconds * 1000).toISOString();

describe('a code from the phone', () => {
  test.each(vectors)('at second %i of RFC 6238 is %s', (seconds, code) => {
    expect(stepOf(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  test('is good in its half minute and the ones before and after, and is of the same half minute in each', () => {
    const [begin, code] = [1_234_567_890, '005924'];
    expect([-31, -30, -1, 0, 29, 30, 59, 60].map((shift) => stepOf(secret, code, at(begin + shift)))).toEqual([
      undefined,
      ...Array(6).fill(begin / 30),
      undefined,
    ]);
  });

  test('of another secret, or with a digit more or less, is none', () => {
    expect(stepOf(newSecret(), '005924', at(1_234_567_890))).toBeUndefined();
    expect(['05924', '0005924', '', '00592a'].map((code) => stepOf(secret, code, at(1_234_567_890)))).toEqual(Array(4).fill(undefined));
  });
});

test('a secret has twenty bytes of its own, as text and as the address that phones read', () => {
  const made = newSecret();
  expect([made.length, made.equals(newSecret())]).toEqual([20, false]);
  const told = secretForPhone(secret, { issuer: '售后通', label: 'zhaomin' });
  expect(told.secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  const address = new URL(told.address);
  expect(decodeURIComponent(told.address)).toMatch(/^otpauth:\/\/totp\/售后通:zhaomin\?/);
  expect(Object.fromEntries(address.searchParams)).toEqual({
    issuer: '售后通',
    secret: told.secret,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});

test('a sealed secret opens for its own account alone', () => {
  const key = randomBytes(32);
  const sealed = sealSecret(key, 'a', secret);
  expect(sealed.includes(secret)).toBe(false);
  expect(openSecret(key, 'a', sealed)).toEqual(secret);
  expect(() => openSecret(key, 'b', sealed)).toThrow();
  expect(() => openSecret(randomBytes(32), 'a', sealed)).toThrow();
});

test('recovery codes are ten, all different, and kept as salted hashes', async () => {
  const salt = newSalt();
  const { codes, hashes } = await newRecoveryCodes(salt);
  expect([codes.length, new Set(codes).size]).toEqual([10, 10]);
  for (const code of codes) expect(code).toMatch(/^[A-Z2-7]{5}-[A-Z2-7]{5}$/);
  const again = await hashRecoveryCode(codes[3]?.replace('-', '') ?? '', salt);
  expect(hashes.findIndex((hash) => hash.equals(again))).toBe(3);
  expect((await hashRecoveryCode(codes[3]?.replace('-', '') ?? '', newSalt())).equals(again)).toBe(false);
});
