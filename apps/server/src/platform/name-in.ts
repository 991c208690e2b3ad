import type { RequestContext } from './request.ts';

/** The English name where English is asked for and there is one. */
export function nameIn(row: { readonly nameZh: string; readonly nameEn: string }, language: RequestContext['actor']['language']): string {
  return language === 'en' && row.nameEn !== '' ? row.nameEn : row.nameZh;
}
