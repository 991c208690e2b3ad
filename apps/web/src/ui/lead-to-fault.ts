// After a press that found something missing the keys are led to the first field that says so.
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

const fields = ':is(input, select, textarea, button)';

/** `lead(otherwise)`: once the faults are drawn, the focus goes to the first of them; without one to what the selector finds. */
export function useLeadToFault<Form extends HTMLElement>(): [RefObject<Form | null>, (otherwise?: string) => void] {
  const form = useRef<Form>(null);
  const [asked, setAsked] = useState<{ readonly otherwise: string | undefined } | null>(null);
  useEffect(() => {
    if (asked === null) return;
    const faulty = form.current?.querySelector<HTMLElement>(`[data-faulty="true"] ${fields}`);
    const next = faulty ?? (asked.otherwise === undefined ? null : form.current?.querySelector<HTMLElement>(asked.otherwise));
    // What is folded away would be refused unseen.
    next?.closest('details')?.setAttribute('open', '');
    next?.focus();
    // With its label and what is wrong with it, which stand above and below the field.
    next?.closest('[data-faulty="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  return [form, (otherwise) => setAsked({ otherwise })];
}

const notOneLine = ['checkbox', 'button', 'submit', 'file'];

/** What Enter does in a field of one line, unless it chooses from an open list or ends what an input method composes. */
export const onEnter = (next: () => void) => (event: KeyboardEvent) => {
  const { target } = event;
  if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (!(target instanceof HTMLInputElement) || target.getAttribute('role') === 'combobox' || notOneLine.includes(target.type)) return;
  event.preventDefault();
  next();
};
