// What a job is called in both languages. Whoever names it after its work, as most do, has named it in both: the catalogue
// knows how the work is called. What somebody thought of has that one wording.

export interface InBothLanguages {
  readonly nameZh: string;
  /** Empty where there is none. */
  readonly nameEn: string;
}

interface Work {
  readonly labour: readonly InBothLanguages[];
  readonly parts: readonly InBothLanguages[];
}

/** `typed`: the name of one of the lines in either language, the Chinese names of all labour or all parts with 、 between, or words of one's own. */
export function namesOfJob(typed: string, { labour, parts }: Work): InBothLanguages {
  const one = [...labour, ...parts].find(({ nameZh, nameEn }) => typed === nameZh || typed === nameEn);
  if (one) return { nameZh: one.nameZh, nameEn: one.nameEn };
  const all = [labour, parts].find(
    (lines) => lines.map(({ nameZh }) => nameZh).join('、') === typed && lines.every(({ nameEn }) => nameEn !== ''),
  );
  return { nameZh: typed, nameEn: all?.map(({ nameEn }) => nameEn).join(', ') ?? '' };
}
