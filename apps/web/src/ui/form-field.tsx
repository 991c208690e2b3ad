// Label above, hint and fault below, tied to the input so that a screen reader reads them with it.
import { type ReactNode, useId } from 'react';
import { m } from '../paraglide/messages.js';
import { Icon } from './icon.tsx';
import './form-field.css';

export interface FieldBinding {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
}

export interface FormFieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong and how to put it right. */
  readonly fault?: string | null | undefined;
  readonly isRequired?: boolean;
  /** (field) => <Input {...field} …/> */
  readonly children: (field: FieldBinding) => ReactNode;
}

export function FormField({ label, hint, fault, isRequired = false, children }: FormFieldProps) {
  const id = useId();
  const isFaulty = fault !== null && fault !== undefined && fault !== '';
  const notes = [...(hint === undefined ? [] : [`${id}-hint`]), ...(isFaulty ? [`${id}-fault`] : [])];
  return (
    <div className="bl-field" data-faulty={isFaulty}>
      <label htmlFor={id}>
        {label}
        {isRequired && (
          <span className="bl-field-required" title={m.ui_required()} aria-hidden="true">
            *
          </span>
        )}
      </label>
      {children({
        id,
        ...(notes.length > 0 ? { 'aria-describedby': notes.join(' ') } : {}),
        ...(isFaulty ? { 'aria-invalid': true as const } : {}),
        ...(isRequired ? { 'aria-required': true as const } : {}),
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="bl-field-hint">
          {hint}
        </p>
      )}
      {isFaulty && (
        <p id={`${id}-fault`} className="bl-field-fault" role="alert">
          <Icon name="alert" size={16} />
          {fault}
        </p>
      )}
    </div>
  );
}

/** Fields in columns: as many as fit at 240 px, one on a phone. */
export function FormGrid({ children }: { readonly children: ReactNode }) {
  return <div className="bl-form-grid">{children}</div>;
}
