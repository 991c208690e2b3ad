import { Input } from 'antd';
import { FormField } from './form-field.tsx';

export interface DayFieldProps {
  readonly label: string;
  /** '2026-11-24'; '' when none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly fault?: string | null;
  readonly isRequired?: boolean;
}

/** A calendar day with its label. */
export function DayField({ label, value, onChange, hint, fault = null, isRequired = false }: DayFieldProps) {
  return (
    <FormField label={label} fault={fault} isRequired={isRequired} {...(hint === undefined ? {} : { hint })}>
      {(field) => <Input {...field} type="date" value={value} onChange={(event) => onChange(event.target.value)} />}
    </FormField>
  );
}
