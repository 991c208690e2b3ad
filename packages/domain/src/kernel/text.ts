// Words typed, pasted from Excel or read by a scanner come in full-width letters, with stray spaces and
// invisible marks. Two people must find the same customer by the same name, so text is brought to one form
// before it is stored, compared or searched.

// They come along from chats, web pages and sheets, and nobody sees them: soft hyphen, zero-width space, word joiner.
const UNSEEN = /[\u00AD\u200B\u2060]/gu;

/** One line in one form: full-width to half-width (NFKC), without unseen marks, trimmed, every run of white space as one space. */
export function normaliseText(text: string): string {
  return text.normalize('NFKC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();
}

/** True when nobody would see anything of it. */
export function isBlank(text: string): boolean {
  return /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}

// Control characters and half characters break printing and the database; direction marks can make a name or
// an amount read differently from what is stored. Tab and line breaks stay: the owner's words have lines.
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** True when the text holds control characters (line breaks and tabs apart), half surrogates or direction marks. */
export function hasForbiddenCharacters(text: string): boolean {
  return FORBIDDEN.test(text);
}

/** Cuts phones, ID and card numbers out of text: seven digits or more in a row, however they are spaced. */
export function withoutLongNumbers(text: string): string {
  return text.replace(/\d(?:[ -]?\d){6,}[\dXx]?/g, (number) => `${number.slice(0, 2)}…`);
}
