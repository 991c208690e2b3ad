import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';

export interface ArrowKeys {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function stepOf(key: string): 1 | -1 | null {
  if (key === 'ArrowDown') return 1;
  return key === 'ArrowUp' ? -1 : null;
}

/** ↑ and ↓ walk over the elements that the selector finds; from nowhere on the page, ↓ begins with the first. */
export function useArrowKeys(selector: string): ArrowKeys {
  const ref = useRef<HTMLDivElement>(null);
  const stops = useCallback(() => [...(ref.current?.querySelectorAll<HTMLElement>(selector) ?? [])], [selector]);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const step = stepOf(event.key);
      if (step === null) return;
      event.preventDefault();
      const all = stops();
      const at = all.indexOf(document.activeElement as HTMLElement);
      all[Math.min(Math.max(at + step, 0), all.length - 1)]?.focus();
    },
    [stops],
  );
  useEffect(() => {
    const begin = (event: globalThis.KeyboardEvent) => {
      // The frame focuses the page's landmark after a change of page: that is nowhere in particular, too.
      const active = document.activeElement;
      const isNowhere = active === document.body || (active instanceof HTMLElement && active.contains(ref.current));
      if (event.key !== 'ArrowDown' || !isNowhere || event.defaultPrevented) return;
      event.preventDefault();
      stops()[0]?.focus();
    };
    document.addEventListener('keydown', begin);
    return () => document.removeEventListener('keydown', begin);
  }, [stops]);
  return { ref, onKeyDown };
}
