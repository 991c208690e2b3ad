// What a person says about the columns in a file beside the sheet: the word of the header → our name of the column, null
// where the column is not taken. Words that are not named stay as guessed or remembered.
import { bareWord, kindRules, type SheetKind } from '@bayline/domain/imports';
import { refused } from '../../platform/problems.ts';

export type NamedColumns = Readonly<Record<string, string | null>>;

function isNamedColumns(read: unknown): read is NamedColumns {
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return false;
  return Object.values(read).every((key) => key === null || typeof key === 'string');
}

/** Refuses import-map-unreadable. */
export function readNamedColumns(text: string): NamedColumns {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return refused('import-map-unreadable');
  }
  return isNamedColumns(read) ? read : refused('import-map-unreadable');
}

interface SheetColumns {
  readonly kind: SheetKind;
  readonly columns: readonly { readonly word: string; readonly key: string | null }[];
}

/** The mapping of a run's columns; refuses import-map-word-unknown {word, words}, import-map-name-unknown {name, names}. */
export function mappingBy(named: NamedColumns, { kind, columns }: SheetColumns): (string | null)[] {
  const asked = new Map(Object.entries(named).map(([word, key]) => [bareWord(word), key]));
  const words = columns.map(({ word }) => bareWord(word));
  const stray = Object.keys(named).find((word) => !words.includes(bareWord(word)));
  if (stray !== undefined) refused('import-map-word-unknown', { word: stray, words: columns.map(({ word }) => word).join(', ') });
  const names: readonly string[] = kindRules[kind].keys;
  const unknown = [...asked.values()].find((key) => key !== null && !names.includes(key));
  if (typeof unknown === 'string') refused('import-map-name-unknown', { name: unknown, names: names.join(', ') });
  return columns.map(({ key }, at) => {
    const said = asked.get(words[at] ?? '');
    if (said !== undefined) return said;
    // A name that was given to another column is taken from the one that had it by guess.
    return key !== null && [...asked.values()].includes(key) ? null : key;
  });
}
