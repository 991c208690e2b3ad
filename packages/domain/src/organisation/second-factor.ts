// The second factor of a log-in: six digits that the person's phone makes anew every half minute (RFC 6238), or one of ten
// recovery codes for the day on which the phone is gone.

/** A clock that is half a minute wrong is forgiven. */
export const oneTimeCode = { digits: 6, seconds: 30, stepsAround: 1 } as const;

/** Fifty bits each, in the letters of base32: no 0, 1 or 8, which are read for O, I and B. */
export const recoveryCode = { count: 10, length: 10, letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567' } as const;

export interface TypedCode {
  readonly kind: 'one-time' | 'recovery';
  readonly code: string;
}

/** What was typed, or copied with blanks and hyphens, or with full-width digits. */
export function readCode(typed: string): TypedCode {
  const code = typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
  if (code.length === oneTimeCode.digits && /^\d+$/.test(code)) return { kind: 'one-time', code };
  return { kind: 'recovery', code: code.replaceAll('0', 'O').replaceAll('1', 'I').replaceAll('8', 'B') };
}

/** A long text in groups, to be read aloud and typed. */
export function inGroups(text: string, size: number, between: string): string {
  return (text.match(new RegExp(`.{1,${size}}`, 'gu')) ?? []).join(between);
}
