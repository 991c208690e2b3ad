// The terms a part is found by. Pinyin needs a dictionary, which the pure rules do not carry.
import { partSearchTerms } from '@bayline/domain/catalogue';
import { pinyin } from 'pinyin-pro';

export interface NamedPart {
  readonly number: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export function termsOfPart(part: NamedPart): string[] {
  const initials = pinyin(part.nameZh, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' });
  return partSearchTerms({ ...part, pinyinInitials: initials.join('').replaceAll(' ', '') });
}
