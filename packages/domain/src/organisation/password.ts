// A password is a person's key to the store's money and its customers' data: long enough, and not what everybody in the store
// would try: the user name, the store's name, the product's.
import { type Refusal, refuse } from '../kernel/decision.ts';

export const passwordLength = { minimum: 10, maximum: 128 } as const;

/** Wrong passwords in a row before the account is locked for `lockMinutes`. */
export const lockOut = { attempts: 8, lockMinutes: 15 } as const;

/** Shorter pieces of a name stand in too many words to say anything. */
const shortestNamePiece = 5;

/** What a store's names are told by: each word, and in Chinese, which has no spaces, the whole of it. */
function piecesOf(names: readonly string[]): string[] {
  const pieces = names.flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return pieces.filter((piece) => piece.length >= (/\p{Script=Han}/u.test(piece) ? 2 : shortestNamePiece));
}

/** `names` are those of the store. */
export function checkNewPassword(
  password: string,
  { username, names }: { username: string; names: readonly string[] },
): Refusal | undefined {
  const small = password.toLowerCase();
  if (password.length < passwordLength.minimum) return refuse('password-too-short', { minimum: passwordLength.minimum });
  if (password.length > passwordLength.maximum) return refuse('password-too-long', { maximum: passwordLength.maximum });
  if (small.includes(username.toLowerCase())) return refuse('password-contains-username');
  const piece = piecesOf(['Bayline', '售后通', ...names]).find((one) => small.includes(one));
  if (piece !== undefined) return refuse('password-contains-name', { name: piece });
  if (new Set(password).size < 5) return refuse('password-too-simple');
  return undefined;
}
