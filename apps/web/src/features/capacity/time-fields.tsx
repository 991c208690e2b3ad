// A moment, or a time on the wall, with its label.
import { FormField } from '../../ui/form-field.tsx';

interface TimeFieldProps {
  readonly label: string;
  /** 'datetime-local': '2026-11-24T08:00'; 'time': '08:00'; '' while empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly fault?: string | null;
  readonly isRequired?: boolean;
}

function InputField({ label, value, onChange, fault = null, isRequired = false, type }: TimeFieldProps & { readonly type: string }) {
  return (
    <FormField label={label} isRequired={isRequired} fault={fault}>
      {(field) => <input {...field} type={type} className="bl-input" value={value} onChange={(event) => onChange(event.target.value)} />}
    </FormField>
  );
}

export function MomentField(props: TimeFieldProps) {
  return <InputField {...props} type="datetime-local" />;
}

export function ClockField(props: TimeFieldProps) {
  return <InputField {...props} type="time" />;
}
