import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import { nextBox } from './nearest-box.ts';

/** How the buttons of a group say which they are. */
const mark = 'data-at';

/**
 * Many buttons as one stop of Tab, walked by the arrow keys as they lie on the page. `walk` goes on what is around them,
 * `buttonOf(at)` on each; `first` is the one that Tab comes to before any was walked to.
 */
export function useArrowWalk(count: number, first = 0) {
  const [walkedTo, setWalkedTo] = useState<number | null>(null);
  const stop = Math.min(walkedTo ?? first, count - 1);
  const onFocus = ({ target }: FocusEvent) => {
    const at = target.getAttribute(mark);
    if (at !== null) setWalkedTo(Number(at));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>(`[${mark}]`)];
    const boxes = buttons.map((button) => button.getBoundingClientRect());
    const next = nextBox(boxes, buttons.indexOf(document.activeElement as HTMLElement), event.key);
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return {
    walk: { onFocus, onKeyDown },
    buttonOf: (at: number) => ({ [mark]: at, tabIndex: at === stop ? 0 : -1 }),
  };
}
