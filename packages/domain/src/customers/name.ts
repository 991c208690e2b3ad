// A customer's name is printed on bills and read out at the desk. Pictures and marks that turn the reading direction
// do not belong in it; names in any script do.
import { hasForbiddenCharacters, isBlank, normaliseText, type Refusal, refuse } from '../kernel/index.ts';

export interface NameCheck {
  readonly refused?: undefined;
  readonly name: string;
}

export type NameRefusal = Refusal<'name-empty' | 'name-characters'>;

const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** The stored spelling (half width, single spaces), or why it is no name. */
export function checkName(text: string): NameCheck | NameRefusal {
  const name = normaliseText(text);
  if (isBlank(name)) return refuse('name-empty');
  if (hasForbiddenCharacters(text) || PICTURE.test(name)) return refuse('name-characters');
  return { name };
}

/** Letters apart ('黄 秀'): the space comes from a form's layout or splits two names; only a person can tell. */
export function isNameSpaced(name: string): boolean {
  return /\p{Script=Han}\s+\p{Script=Han}/u.test(name.trim());
}
