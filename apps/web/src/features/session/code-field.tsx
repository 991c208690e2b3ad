// The field of the second factor: six digits from the phone, or a recovery code where the phone is away.
import { oneTimeCode, readCode, recoveryCode } from '@bayline/domain/organisation';
import { type RefObject, useState } from 'react';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';

type Kind = 'one-time' | 'recovery';

export interface Code {
  readonly kind: Kind;
  readonly typed: string;
}

export const noCode: Code = { kind: 'one-time', typed: '' };

/** What is sent; null while it can be no code of its kind. */
export function codeToSend({ kind, typed }: Code): string | null {
  const { kind: read, code } = readCode(typed);
  const length = kind === 'one-time' ? oneTimeCode.digits : recoveryCode.length;
  return read === kind && code.length === length ? code : null;
}

export interface CodeFieldProps {
  readonly value: Code;
  readonly onChange: (value: Code) => void;
  /** Pressed once without a code. */
  readonly isTried: boolean;
  /** Whether a recovery code opens here, too. */
  readonly isRecoveryTaken?: boolean;
  readonly isFocused?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
}

export function CodeField({ value, onChange, isTried, isRecoveryTaken = true, isFocused = false, inputRef }: CodeFieldProps) {
  const [isChosen, setChosen] = useState(false);
  const isRecovery = value.kind === 'recovery';
  const missing = isRecovery ? m.session_recovery_missing() : m.session_code_missing();
  const turn = () => {
    onChange({ kind: isRecovery ? 'one-time' : 'recovery', typed: '' });
    setChosen(true);
  };
  return (
    <div className="bl-code">
      <FormField
        key={value.kind}
        label={isRecovery ? m.session_recovery() : m.session_code()}
        hint={isRecovery ? m.session_recovery_typed_hint() : m.session_code_hint()}
        fault={isTried && codeToSend(value) === null ? missing : null}
      >
        {(field) => (
          <input
            {...field}
            ref={inputRef}
            // biome-ignore lint/a11y/noAutofocus: whoever is asked for a code, or turned to the other kind, comes to write it.
            autoFocus={isFocused || isChosen}
            className="bl-input"
            inputMode={isRecovery ? 'text' : 'numeric'}
            autoComplete={isRecovery ? 'off' : 'one-time-code'}
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={20}
            value={value.typed}
            onChange={(event) => onChange({ ...value, typed: event.target.value })}
          />
        )}
      </FormField>
      {isRecoveryTaken && (
        <button type="button" className="bl-code-turn" onClick={turn}>
          {isRecovery ? m.session_code_use() : m.session_recovery_use()}
        </button>
      )}
    </div>
  );
}
