// A figure with its label and its faults in words.
import { m } from '../paraglide/messages.js';
import { FormField } from './form-field.tsx';
import { NumberField, type NumberUnit } from './number-field.tsx';

export interface FigureFieldProps {
  readonly label: string;
  readonly unit: NumberUnit;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** Set once saving was tried: an empty field that is required says so. */
  readonly isTried?: boolean;
  readonly isRequired?: boolean;
  readonly suffix?: string;
  readonly hint?: string;
  /** What else is wrong with the figure. */
  readonly fault?: string | null;
}

export function FigureField(props: FigureFieldProps) {
  const { label, unit, value, onChange, isTried = false, isRequired = false, suffix, hint, fault = null } = props;
  const missing = isRequired && isTried && value === null ? m.ui_number_wrong() : null;
  return (
    <FormField label={label} isRequired={isRequired} fault={fault ?? missing} {...(hint === undefined ? {} : { hint })}>
      {(field) => <NumberField {...field} unit={unit} value={value} onChange={onChange} {...(suffix === undefined ? {} : { suffix })} />}
    </FormField>
  );
}
