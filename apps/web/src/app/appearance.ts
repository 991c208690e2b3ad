// Light or dark: as the machine has it, unless the person chose otherwise on this machine. The style sheet follows by
// itself (ui/base.css); the UI kit, which works its colours out in the script, asks here.
import { useSyncExternalStore } from 'react';

export const appearances = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof appearances)[number];

const place = 'bayline.appearance';
const nightOfMachine = '(prefers-color-scheme: dark)';
const listeners = new Set<() => void>();
/** Read by index.html, before the first paint. */
let chosen: Appearance = appearances.find((one) => one === document.documentElement.dataset.appearance) ?? 'system';

/** The bar that the browser draws around the page: at the start, and whenever another appearance is chosen. */
export function tintBrowser(): void {
  const night = document.querySelector<HTMLMetaElement>('meta[name="theme-color"][media]');
  if (night !== null) night.media = { system: nightOfMachine, dark: 'all', light: 'not all' }[chosen];
}

export function chooseAppearance(appearance: Appearance): void {
  chosen = appearance;
  document.documentElement.dataset.appearance = appearance;
  tintBrowser();
  try {
    localStorage.setItem(place, appearance);
  } catch {
    // Private windows may refuse storage; the choice then lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const machine = window.matchMedia(nightOfMachine);
  machine.addEventListener('change', listener);
  listeners.add(listener);
  return () => {
    machine.removeEventListener('change', listener);
    listeners.delete(listener);
  };
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, () => chosen);
}

export function useIsDark(): boolean {
  return useSyncExternalStore(subscribe, () => chosen === 'dark' || (chosen === 'system' && window.matchMedia(nightOfMachine).matches));
}
