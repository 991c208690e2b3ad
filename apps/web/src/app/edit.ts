// The form over something on file: kept as a draft, and brought up to date when somebody else changes the file
// meanwhile. Saving sends `version`, so that a change nobody has seen is refused rather than overwritten.
import { useDraft } from './drafts.ts';
import { type Clash, mergeThreeWay } from './three-way.ts';

interface Kept<Form> {
  /** As on file at `version`. */
  readonly base: Form;
  readonly version: number;
  readonly form: Form;
  readonly clashes: readonly Clash<Form>[];
}

export interface Edit<Form> {
  readonly form: Form;
  readonly version: number;
  readonly set: (change: Partial<Form>) => void;
  /** What somebody else has changed meanwhile and I had changed as well. */
  readonly clashes: readonly Clash<Form>[];
  /** Takes what the other wrote. */
  readonly yieldTo: (clash: Clash<Form>) => void;
  /** Forgets the draft; call it when the form was sent or given up. */
  readonly clear: () => void;
}

function broughtUpToDate<Form extends object>(kept: Kept<Form>, onFile: Form, version: number): Kept<Form> {
  const { merged, clashes } = mergeThreeWay({ base: kept.base, mine: kept.form, theirs: onFile });
  return { base: onFile, version, form: merged, clashes };
}

/** Name the key after the form and the thing ('part.<id>'). */
export function useEdit<Form extends object>(key: string, onFile: Form, version: number): Edit<Form> {
  const [stored, setStored, draft] = useDraft<Kept<Form>>(key, { base: onFile, version, form: onFile, clashes: [] });
  const isStale = stored.version !== version;
  const kept = isStale ? broughtUpToDate(stored, onFile, version) : stored;
  if (isStale) setStored(kept);
  const set = (change: Partial<Form>) =>
    setStored({ ...kept, form: { ...kept.form, ...change }, clashes: kept.clashes.filter((clash) => !(clash.field in change)) });
  return {
    form: kept.form,
    version: kept.version,
    set,
    clashes: kept.clashes,
    yieldTo: (clash) => set({ [clash.field]: clash.theirs } as unknown as Partial<Form>),
    clear: draft.clear,
  };
}
