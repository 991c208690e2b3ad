// What all papers of a print have in common: whose paper it is, in which language, at what time it was printed.
import { dayOf, type Instant, localTime } from '@bayline/domain/kernel';
import { renderSVG } from 'uqr';
import { type FileStore, pictureType } from '../files/index.ts';
import { type PaperLanguage, paperDay, paperLine } from './formatting.ts';

/** The store as it stands at the head of its papers. */
export interface StoreHead {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly phone: string;
  readonly address: string;
  readonly email: string;
  readonly bankName: string;
  readonly bankAccount: string;
  readonly logoSha256: string | null;
}

export interface Print {
  readonly language: PaperLanguage;
  readonly timeZone: string;
  readonly now: Instant;
  readonly store: StoreHead;
  readonly logo: Uint8Array | null;
}

/** '2026年11月4日 14:30' or '4 Nov 2026 14:30', in the store's time; '' where it has not happened. */
export function paperTime(instant: Instant | null, { language, timeZone }: Pick<Print, 'language' | 'timeZone'>): string {
  return instant === null ? '' : `${paperDay(dayOf(instant, timeZone), language)} ${localTime(instant, timeZone)}`;
}

/** The number as a code to scan. */
export function scanCode(number: string): string {
  return renderSVG(paperLine(number), { border: 0 });
}

interface PrintRequest {
  readonly actor: { readonly language: PaperLanguage; readonly timeZone: string; readonly dealershipId: number };
  readonly files: Pick<FileStore, 'read'>;
  readonly now: Instant;
}

/** The print of a request: in the language asked for, else the reader's own. A paper whose logo is lost goes without. */
export async function printOf(
  { actor, files, now }: PrintRequest,
  store: StoreHead,
  language: PaperLanguage = actor.language,
): Promise<Print> {
  const { logoSha256 } = store;
  const logo = logoSha256 === null ? undefined : await files.read(actor.dealershipId, logoSha256).catch(() => undefined);
  return { language, timeZone: actor.timeZone, now, store, logo: logo ?? null };
}

/** A picture's name in the template, by what it is. */
export const pictureName = (name: string, bytes: Uint8Array): string => `${name}.${pictureType(bytes).slice('image/'.length)}`;

/** A word of a paper in both languages. */
export type PaperWords = readonly [zh: string, en: string];

/** Reads words in the language of the print. */
export function wordsOf({ language }: Pick<Print, 'language'>): (words: PaperWords) => string {
  return ([zh, en]) => (language === 'en' ? en : zh);
}
