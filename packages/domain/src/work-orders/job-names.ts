// What a job is called in both languages. Whoever names it after its work, as most do, has named it in both: the catalogue
// knows how the work is called. What somebody thought of has that one wording.

export interface InBothLanguages {
  readonly nameZh: string;
  /** Empty where there is none. */
  readonly nameEn: string;
}

const separator = '、';

/** `typed`: the name of one of the lines in either language, the Chinese names of several with 、 between, or words of one's own. */
export function namesOfJob(typed: string, lines: readonly InBothLanguages[]): InBothLanguages {
  const one = lines.find(({ nameZh, nameEn }) => typed === nameZh || typed === nameEn);
  if (one) return { nameZh: one.nameZh, nameEn: one.nameEn };
  const several = typed.split(separator).flatMap((name) => lines.find(({ nameZh, nameEn }) => name === nameZh && nameEn !== '') ?? []);
  const isWhole = several.map(({ nameZh }) => nameZh).join(separator) === typed;
  return { nameZh: typed, nameEn: isWhole ? several.map(({ nameEn }) => nameEn).join(', ') : '' };
}
