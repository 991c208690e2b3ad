import { startingRoles } from '@bayline/domain/organisation';
import type { Language } from './language.ts';
import { nameOf } from './name-of.ts';

/** A role's name as every store starts with it; a code that a store made itself is shown as it is. */
export function roleName(code: string, language: Language): string {
  const role = Object.entries(startingRoles).find(([known]) => known === code)?.[1];
  if (role === undefined) return code;
  return nameOf(role, language);
}
