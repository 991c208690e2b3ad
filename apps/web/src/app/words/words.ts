// What the trade's codes are called on screen, once for all features: the same state has the same word and the same
// tone wherever it is met. Each word is a function, so that it follows the language.
import type { StatusTone } from '../../ui/status-tag.tsx';

/** A word for every code of a list; a code more or less does not compile. */
export type Words<Code extends string> = Readonly<Record<Code, () => string>>;
/** A state's tone and word. */
export type StatusWord = readonly [StatusTone, () => string];
export type StatusWords<Code extends string> = Readonly<Record<Code, StatusWord>>;

/** A table of words as the choices of a Select or a row of buttons, in the table's order. */
export function choicesOf<Code extends string>(words: Words<Code>): { value: Code; label: string }[] {
  return (Object.keys(words) as Code[]).map((value) => ({ value, label: words[value]() }));
}
