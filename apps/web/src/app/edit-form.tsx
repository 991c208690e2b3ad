// The frame of a form over something on file: what somebody else changed meanwhile, why it was not saved, and the two
// buttons. Enter in a field saves.
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { m } from '../paraglide/messages.js';
import { ActionButton } from '../ui/action-button.tsx';
import type { Edit } from './edit.ts';
import './edit-form.css';

export interface EditFormProps<Form extends object> {
  readonly title: string;
  readonly edit?: Edit<Form>;
  /** The names of the fields, for the message that somebody else changed one. */
  readonly labels?: Partial<Readonly<Record<keyof Form, string>>>;
  /** The refusal in words, or null. */
  readonly sentence: string | null;
  readonly isPending: boolean;
  readonly saveLabel?: string;
  readonly onSave: () => void;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

const shown = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function Clashes<Form extends object>({ edit, labels }: Pick<EditFormProps<Form>, 'labels'> & { readonly edit: Edit<Form> }) {
  if (edit.clashes.length === 0) return null;
  return (
    <div className="bl-edit-clashes" role="alert">
      <p>{m.app_edit_clash()}</p>
      <ul>
        {edit.clashes.map((clash) => (
          <li key={String(clash.field)}>
            <span>{m.app_edit_clash_field({ field: labels?.[clash.field] ?? String(clash.field), value: shown(clash.theirs) })}</span>
            <ActionButton onPress={() => edit.yieldTo(clash)}>{m.app_edit_clash_take()}</ActionButton>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A form that somebody opened beside the button has the focus in its first field; one that a page begins with has not. */
function useFocusWhenOpened() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const opener = document.activeElement?.closest('main button') ?? null;
    if (opener !== null && form.current?.contains(opener) === false)
      form.current.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, []);
  return form;
}

export function EditForm<Form extends object>(props: EditFormProps<Form>) {
  const { title, edit, labels, sentence, isPending, saveLabel, onSave, onCancel, children } = props;
  const id = useId();
  const form = useFocusWhenOpened();
  return (
    <form
      ref={form}
      className="bl-panel bl-edit-form"
      noValidate
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) onSave();
      }}
    >
      <h2 id={id}>{title}</h2>
      {edit !== undefined && <Clashes edit={edit} {...(labels === undefined ? {} : { labels })} />}
      {children}
      {sentence !== null && (
        <p role="alert" className="bl-edit-fault">
          {sentence}
        </p>
      )}
      <div className="bl-edit-buttons">
        <ActionButton kind="primary" isPending={isPending}>
          {saveLabel ?? m.app_edit_save()}
        </ActionButton>
        {onCancel !== undefined && <ActionButton onPress={onCancel}>{m.app_edit_cancel()}</ActionButton>}
      </div>
    </form>
  );
}
