// Numbers and dates as the reader's language writes them, in the store's time zone.
import { createFormat, type Format } from './create-format.ts';
import { useLanguage } from './language.ts';
import { useSession } from './session.ts';

export type { Format } from './create-format.ts';

const made = new Map<string, Format>();

/** The formats of the reader's language and store: one for the whole app, for making it takes a millisecond. */
export function useFormat(): Format {
  const language = useLanguage();
  const { timeZone } = useSession().dealership;
  const key = `${language} ${timeZone}`;
  const format = made.get(key) ?? createFormat(language, timeZone);
  made.set(key, format);
  return format;
}
