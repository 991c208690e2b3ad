import { Input } from 'antd';
import { m } from '../paraglide/messages.js';
import { FormField } from './form-field.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onChange: (value: string) => void;
  /** Set once saving was tried: an empty field that is required says so. */
  readonly isTried?: boolean;
  readonly isRequired?: boolean;
  readonly hint?: string;
  readonly fault?: string | null;
  readonly autoFocus?: boolean;
}

/** One line of text with its label and what is wrong with it. */
export function TextField(props: TextFieldProps) {
  const { label, value, maxLength, onChange, isTried = false, isRequired = false, hint, fault = null, autoFocus = false } = props;
  const missing = isRequired && isTried && value.trim() === '' ? m.ui_text_missing() : null;
  return (
    <FormField label={label} isRequired={isRequired} fault={fault ?? missing} {...(hint === undefined ? {} : { hint })}>
      {(field) => (
        <Input {...field} autoFocus={autoFocus} maxLength={maxLength} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </FormField>
  );
}
