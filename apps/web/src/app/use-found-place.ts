import { type RefObject, useEffect, useRef } from 'react';

const nextAction = '.ant-btn-primary:not([aria-disabled])';

/** For the place on a page that somebody came for: it scrolls into sight, and its next action has the focus. */
export function useFoundPlace<Place extends HTMLElement>(isSought: boolean): RefObject<Place | null> {
  const place = useRef<Place>(null);
  useEffect(() => {
    if (!isSought || place.current === null) return;
    place.current.scrollIntoView({ block: 'nearest' });
    place.current.querySelector<HTMLElement>(nextAction)?.focus();
  }, [isSought]);
  return place;
}
