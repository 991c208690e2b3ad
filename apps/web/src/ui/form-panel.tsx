// The frame of a form that somebody opens: title, fields, why it was not sent, and its two buttons. Enter in a field of one
// line sends; what is missing has the focus then; Esc closes, and asks first where something was typed.
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { m } from '../paraglide/messages.js';
import { ActionButton } from './action-button.tsx';
import { useLeadToFault } from './lead-to-fault.ts';
import { onEscape } from './on-escape.ts';
import './form-panel.css';

export interface FormPanelProps {
  readonly title: string;
  /** The level that the title has on its page. */
  readonly level?: 'h2' | 'h3' | 'h4';
  readonly text?: string;
  readonly confirm: string;
  readonly kind?: 'primary' | 'danger';
  readonly isPending: boolean;
  /** Why it was not sent, in words, or null. */
  readonly sentence: string | null;
  readonly onSend: () => void;
  /** Left out on a page that is nothing but the form. */
  readonly onClose?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** A form that somebody opened from a button or a grid has the focus in its first field; one that a page begins with has not. */
function useFocusWhenOpened(form: { readonly current: HTMLFormElement | null }): void {
  useEffect(() => {
    const opener = document.activeElement?.closest('main :is(button, [role="grid"])') ?? null;
    if (opener !== null && form.current?.contains(opener) === false)
      form.current.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [form]);
}

export function FormPanel(props: FormPanelProps) {
  const { title, level: Title = 'h2', text, confirm, kind = 'primary', isPending, sentence, onSend, onClose, children } = props;
  const id = useId();
  const isTyped = useRef(false);
  const [isAsking, setAsking] = useState(false);
  const [form, lead] = useLeadToFault<HTMLFormElement>();
  useFocusWhenOpened(form);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    onSend();
    lead();
  };
  const leave = () => {
    if (isTyped.current && !isAsking) setAsking(true);
    else onClose?.();
  };
  return (
    <section className="bl-panel bl-form-panel" aria-labelledby={id}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: Esc is the other way to the button that closes the form. */}
      <form
        ref={form}
        noValidate
        onSubmit={send}
        onInput={() => {
          isTyped.current = true;
          setAsking(false);
        }}
        {...(onClose === undefined ? {} : { onKeyDown: onEscape(leave) })}
      >
        <Title id={id}>{title}</Title>
        {text !== undefined && text !== '' && <p>{text}</p>}
        {children}
        {sentence !== null && (
          <p role="alert" className="bl-form-fault">
            {sentence}
          </p>
        )}
        {isAsking && <p role="alert">{m.ui_form_typed()}</p>}
        <div className="bl-form-buttons">
          <ActionButton kind={kind} isPending={isPending}>
            {confirm}
          </ActionButton>
          {onClose !== undefined && <ActionButton onPress={onClose}>{m.ui_cancel()}</ActionButton>}
        </div>
      </form>
    </section>
  );
}
