// The frame of a form over something on file: what somebody else changed meanwhile stands above its fields.
import type { ReactNode } from 'react';
import { m } from '../paraglide/messages.js';
import { ActionButton } from '../ui/action-button.tsx';
import { FormPanel } from '../ui/form-panel.tsx';
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
      <ul className="bl-list">
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

export function EditForm<Form extends object>(props: EditFormProps<Form>) {
  const { title, edit, labels, sentence, isPending, saveLabel, onSave, onCancel, children } = props;
  return (
    <FormPanel
      title={title}
      confirm={saveLabel ?? m.app_edit_save()}
      isPending={isPending}
      sentence={sentence}
      onSend={onSave}
      onClose={onCancel}
    >
      {edit !== undefined && <Clashes edit={edit} {...(labels === undefined ? {} : { labels })} />}
      {children}
    </FormPanel>
  );
}
