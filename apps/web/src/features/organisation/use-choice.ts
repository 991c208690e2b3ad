// Some of many, chosen on a page that somebody else may change meanwhile. What the other did is shown and never
// overwritten: one goes on from it, with one's own changes or without.
import { useState } from 'react';

export interface Chosen<Code extends string> {
  readonly version: number;
  readonly codes: readonly Code[];
}

export interface Choice<Code extends string> {
  readonly codes: readonly Code[];
  readonly set: (codes: readonly Code[]) => void;
  readonly toggle: (code: Code) => void;
  readonly isChanged: boolean;
  /** The version that the choice began from. */
  readonly version: number;
  /** What the other did since; null when nobody did. */
  readonly theirs: { readonly added: readonly Code[]; readonly removed: readonly Code[] } | null;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

const without = <Code extends string>(codes: readonly Code[], others: readonly Code[]) => codes.filter((code) => !others.includes(code));
const isSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((code) => b.includes(code));

export function useChoice<Code extends string>(latest: Chosen<Code>): Choice<Code> {
  const [base, setBase] = useState(latest);
  const [codes, set] = useState(latest.codes);
  const isChanged = !isSame(codes, base.codes);
  const isOther = latest.version !== base.version;
  const isOverlooked = isOther && isChanged && !isSame(latest.codes, base.codes) && !isSame(latest.codes, codes);
  if (isOther && !isOverlooked) {
    setBase(latest);
    if (!isChanged) set(latest.codes);
  }
  return {
    codes,
    set,
    toggle: (code) => set(codes.includes(code) ? without(codes, [code]) : [...codes, code]),
    isChanged,
    version: base.version,
    theirs: isOverlooked ? { added: without(latest.codes, base.codes), removed: without(base.codes, latest.codes) } : null,
    keepMine: () => {
      const [added, removed] = [without(codes, base.codes), without(base.codes, codes)];
      set([...without(without(latest.codes, removed), added), ...added]);
      setBase(latest);
    },
    takeTheirs: () => {
      set(latest.codes);
      setBase(latest);
    },
  };
}
