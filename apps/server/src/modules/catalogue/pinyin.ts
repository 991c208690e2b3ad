// Pinyin needs a dictionary, which the pure rules do not carry.
import { cannedJobSearchTerms, partSearchTerms } from '@bayline/domain/catalogue';
import { pinyin } from 'pinyin-pro';

interface Named {
  readonly nameZh: string;
  readonly nameEn: string;
}

function initialsOf(name: string): string {
  const initials = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' });
  return initials.join('').replaceAll(' ', '');
}

/** The terms a part is found by. */
export function termsOfPart(part: Named & { readonly number: string }): string[] {
  return partSearchTerms({ ...part, pinyinInitials: initialsOf(part.nameZh) });
}

/** The terms a canned job is found by. */
export function termsOfCannedJob(job: Named & { readonly code: string }): string[] {
  return cannedJobSearchTerms({ ...job, pinyinInitials: initialsOf(job.nameZh) });
}
