import { startingRoles } from '@bayline/domain/organisation';
import type { Language } from './language.ts';

/** A role's name as every store starts with it; a code that a store made itself is shown as it is. */
export function roleName(code: string, language: Language): string {
  const role = Object.entries(startingRoles).find(([known]) => known === code)?.[1];
  if (role === undefined) return code;
  return language === 'en' ? role.nameEn : role.nameZh;
}

/** A thing's Chinese or English name; the Chinese one where there is no English. */
export function nameIn(language: Language, names: { readonly nameZh: string; readonly nameEn?: string | null | undefined }): string {
  return language === 'en' && names.nameEn ? names.nameEn : names.nameZh;
}
