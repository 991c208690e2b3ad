// The language of the screen: kept on this machine for the log-in page, in the account for everything after it.
// Sentences are functions called while rendering, so a switch only has to render again: no reload, no lost form.
import { useSyncExternalStore } from 'react';
import { overwriteGetLocale } from '../paraglide/runtime.js';

export type Language = 'zh-CN' | 'en';

const place = 'bayline.language';
const listeners = new Set<() => void>();
let current: Language = read();

function read(): Language {
  try {
    return localStorage.getItem(place) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

overwriteGetLocale(() => current);

export function currentLanguage(): Language {
  return current;
}

/** Shows everything in that language from now on. */
export function applyLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(place, language);
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language, and a new rendering when it changes. A memoised component or a useMemo with sentences needs it. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}
