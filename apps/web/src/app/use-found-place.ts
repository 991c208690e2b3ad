import { type RefObject, useEffect, useRef } from 'react';

const nextAction = '.ant-btn-primary:not([aria-disabled])';

/** For the place on a page that somebody came for: it scrolls into sight, and its next action has the focus. */
export function useFoundPlace<Place extends HTMLElement>(isSought: boolean): RefObject<Place | null> {
  const place = useRef<Place>(null);
  useEffect(() => {
    if (!isSought || place.current === null) return;
    place.current.scrollIntoView({ block: 'nearest' });
    place.current.querySelector<HTMLElement>(nextAction)?.focus();
    // Higher than the page, it is shown from its head: there it says whose car it is.
    const top = document.getElementById('main')?.getBoundingClientRect().top ?? 0;
    if (place.current.getBoundingClientRect().top < top) place.current.scrollIntoView({ block: 'start' });
  }, [isSought]);
  return place;
}
