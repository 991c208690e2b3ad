// The word that opens the first store. Without it, whoever reached an empty server first would own it; only who started
// the server has it, from its window or from the data folder. It lies in a file, so that every process knows it.
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

export interface SetUpToken {
  /** The token of this folder, made when there is none: XXXX-XXXX-XXXX-XXXX, 80 bits. */
  readonly make: () => string;
  /** Large or small, with dashes or without; takes as long for a wrong word as for the right one. */
  readonly isRight: (word: string) => boolean;
  readonly forget: () => void;
}

/** No letter that is taken for a figure when it is read off a screen. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = [1, 2, 3, 4];

const newToken = () => groups.map(() => [1, 2, 3, 4].map(() => letters[randomInt(letters.length)]).join('')).join('-');
const digest = (word: string) => createHash('sha256').update(word.toUpperCase().replaceAll(/[\s-]/g, '')).digest();

export function setUpTokenIn(file: string): SetUpToken {
  const kept = () => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');
  return {
    make: () => {
      const known = kept();
      if (known !== '') return known;
      const token = newToken();
      writeFileSync(`${file}.new`, `${token}\n`, { mode: 0o600, flush: true });
      renameSync(`${file}.new`, file);
      return token;
    },
    isRight: (word) => {
      const token = kept();
      return token !== '' && timingSafeEqual(digest(word), digest(token));
    },
    forget: () => rmSync(file, { force: true }),
  };
}
