// Lists of the domain inside the text of a statement, so that no state is listed twice.
import { invariant } from '@bayline/domain/kernel';

/** `('short', 'ordered')`: constants of ours only, never a value that came from outside. */
export function wordsInSql(words: readonly string[]): string {
  for (const word of words) invariant(/^[a-z][a-z-]*$/.test(word), 'a state is a plain word');
  return `(${words.map((word) => `'${word}'`).join(', ')})`;
}
