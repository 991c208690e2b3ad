import { passwordLength } from '@bayline/domain/organisation';
import { Input } from 'antd';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';

export interface FirstPasswordFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault: string | null;
}

/** The rules are told before they are broken. It is shown while typed: it is told to somebody, and worth nothing after the first log-in. */
export function FirstPasswordField({ value, onChange, fault }: FirstPasswordFieldProps) {
  return (
    <FormField
      label={m.organisation_first_password()}
      hint={m.organisation_first_password_hint({ length: passwordLength.minimum })}
      fault={fault}
      isRequired
    >
      {(field) => (
        <Input
          {...field}
          autoComplete="off"
          maxLength={128}
          spellCheck={false}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FormField>
  );
}
