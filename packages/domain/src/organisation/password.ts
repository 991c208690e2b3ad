// A password is a person's key to the store's money and its customers' data: long enough, and not the user name.
import { type Refusal, refuse } from '../kernel/decision.ts';

export const passwordLength = { minimum: 10, maximum: 128 } as const;

/** Wrong passwords in a row before the account is locked for `lockMinutes`. */
export const lockOut = { attempts: 8, lockMinutes: 15 } as const;

export function checkNewPassword(password: string, username: string): Refusal | undefined {
  if (password.length < passwordLength.minimum) return refuse('password-too-short', { minimum: passwordLength.minimum });
  if (password.length > passwordLength.maximum) return refuse('password-too-long', { maximum: passwordLength.maximum });
  if (password.toLowerCase().includes(username.toLowerCase())) return refuse('password-contains-username');
  if (new Set(password).size < 5) return refuse('password-too-simple');
  return undefined;
}
