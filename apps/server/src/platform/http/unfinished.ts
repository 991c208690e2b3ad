import { ProblemError } from '../problems.ts';
import type { Unfinished } from './handlers.ts';

/** Refuses whoever must choose a password or set a second factor before anything else opens. */
export function refuseUnfinished({ mustChangePassword, mustSetSecondFactor }: Unfinished): void {
  if (mustChangePassword) throw new ProblemError(403, 'password-change-required');
  if (mustSetSecondFactor) throw new ProblemError(403, 'second-factor-required');
}
