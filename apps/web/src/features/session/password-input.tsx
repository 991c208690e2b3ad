import { useState } from 'react';
import { m } from '../../paraglide/messages.js';
import type { FieldBinding } from '../../ui/form-field.tsx';
import { Icon } from '../../ui/icon.tsx';

export interface PasswordInputProps {
  readonly field: FieldBinding;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoComplete: 'current-password' | 'new-password';
  /** The first field of a form that has just been asked for. */
  readonly isFocused?: boolean;
}

export function PasswordInput({ field, value, onChange, autoComplete, isFocused = false }: PasswordInputProps) {
  const [isShown, setShown] = useState(false);
  return (
    <div className="bl-password">
      <input
        {...field}
        // biome-ignore lint/a11y/noAutofocus: only where a press of a button asked for it.
        autoFocus={isFocused}
        className="bl-input"
        type={isShown ? 'text' : 'password'}
        autoComplete={autoComplete}
        maxLength={200}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <button type="button" aria-label={isShown ? m.session_hide_password() : m.session_show_password()} onClick={() => setShown(!isShown)}>
        <Icon name={isShown ? 'eye-off' : 'eye'} size={20} />
      </button>
    </div>
  );
}
