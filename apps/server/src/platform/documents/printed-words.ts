// For the tests: where each word stands on a paper, as a reader of PDF sees it.
import { spawnSync } from 'node:child_process';

export const readsPdf = spawnSync('pdftotext', ['-v']).error === undefined;

export interface PrintedWord {
  readonly page: number;
  readonly text: string;
  /** Points from the left and from the top of the page. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

export function printedWords(pdf: Uint8Array): PrintedWord[] {
  const found = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, maxBuffer: 1e8 }).stdout.toString();
  return found.split('<page ').flatMap((page, at) =>
    [...page.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)<\/word>/gu)].map((match) => {
      const [left = 0, top = 0, right = 0, bottom = 0] = match.slice(1, 5).map(Number);
      const text = (match[5] ?? '').replace(/&\w+;/gu, (entity) => entities[entity] ?? entity);
      return { page: at, text, left, right, top, bottom };
    }),
  );
}

/** Pairs of words of which one is printed over the other: lines of a paragraph touch, and are not meant. */
export function overprinted(words: readonly PrintedWord[]): string[] {
  const shared = (a: readonly [number, number], b: readonly [number, number]) => Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return words.flatMap((one, at) =>
    words
      .slice(at + 1)
      .filter((other) => {
        const high = shared([one.top, one.bottom], [other.top, other.bottom]);
        const wide = shared([one.left, one.right], [other.left, other.right]);
        return one.page === other.page && wide > 1 && high > 0.5 * Math.min(one.bottom - one.top, other.bottom - other.top);
      })
      .map((other) => `page ${one.page}: ${one.text} | ${other.text}`),
  );
}
