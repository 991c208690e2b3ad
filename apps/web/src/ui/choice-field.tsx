import { Select } from 'antd';
import { FormField } from './form-field.tsx';

export interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few, with its label. */
export function ChoiceField<Value extends string>({ label, value, options, onChange }: ChoiceFieldProps<Value>) {
  return (
    <FormField label={label}>
      {(field) => <Select {...field} value={value} options={[...options]} onChange={(chosen: Value) => onChange(chosen)} />}
    </FormField>
  );
}
