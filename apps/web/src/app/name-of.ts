import { currentLanguage, type Language } from './language.ts';

/** The English name where the reader reads English and there is one. */
export function nameOf(
  row: { readonly nameZh: string; readonly nameEn?: string | null | undefined },
  language: Language = currentLanguage(),
): string {
  return language === 'en' && row.nameEn ? row.nameEn : row.nameZh;
}
