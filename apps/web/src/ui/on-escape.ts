import type { KeyboardEvent } from 'react';

/** What Esc does in a part of the page, unless it closes an open list or ends what an input method composes. */
export const onEscape = (back: () => void) => (event: KeyboardEvent) => {
  const isTaken = event.defaultPrevented || event.nativeEvent.isComposing;
  const isListOpen = event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
  if (event.key !== 'Escape' || isTaken || isListOpen) return;
  event.preventDefault();
  back();
};
