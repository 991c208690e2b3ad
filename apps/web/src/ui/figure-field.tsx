// A figure with its label and its faults in words. What cannot be read counts as nothing typed, so that a form never
// saves the figure that stood there before.
import { useState } from 'react';
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
  /** Whether something stands there that cannot be read: an optional figure must not be saved as left empty then. */
  readonly onUnread?: (isUnread: boolean) => void;
  readonly suffix?: string;
  readonly hint?: string;
  /** What else is wrong with the figure. */
  readonly fault?: string | null;
}

export function FigureField(props: FigureFieldProps) {
  const { label, unit, value, onChange, isTried = false, isRequired = false, onUnread, suffix, hint, fault = null } = props;
  const [typedFault, setTypedFault] = useState<string | null>(null);
  const missing = isRequired && isTried && value === null ? m.ui_number_wrong() : null;
  return (
    <FormField label={label} isRequired={isRequired} fault={typedFault ?? fault ?? missing} {...(hint === undefined ? {} : { hint })}>
      {(field) => (
        <NumberField
          {...field}
          unit={unit}
          value={value}
          onChange={onChange}
          onFault={(words) => {
            setTypedFault(words);
            onUnread?.(words !== null);
            if (words !== null) onChange(null);
          }}
          {...(suffix === undefined ? {} : { suffix })}
        />
      )}
    </FormField>
  );
}
