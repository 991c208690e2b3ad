// Label above, hint and fault below, tied to the input so that a screen reader reads them with it.
import { createContext, type ReactNode, useId, useState } from 'react';
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
  /** Where the fault is that its choices did not come: to ask for them again. */
  readonly onRetry?: () => void;
  readonly isRequired?: boolean;
  /** (field) => <Input {...field} …/> */
  readonly children: (field: FieldBinding) => ReactNode;
}

/** How a field tells what is wrong with its text as typed, so that it is said below it whatever the form knows of it. */
export const TypedFault = createContext<(fault: string | null) => void>(() => undefined);

export interface FieldFaultProps {
  readonly id?: string;
  readonly text: string;
  readonly onRetry?: (() => void) | undefined;
}

/** What is wrong with a field, or a group of them. */
export function FieldFault({ id, text, onRetry }: FieldFaultProps) {
  return (
    <div id={id} className="bl-field-fault" role="alert">
      <Icon name="alert" size={16} />
      {text}
      {onRetry !== undefined && (
        <button type="button" className="bl-field-retry" onClick={onRetry}>
          {m.ui_retry()}
        </button>
      )}
    </div>
  );
}

export function FormField({ label, hint, fault: formFault, onRetry, isRequired = false, children }: FormFieldProps) {
  const id = useId();
  const [typedFault, setTypedFault] = useState<string | null>(null);
  const fault = typedFault ?? formFault;
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
      <TypedFault value={setTypedFault}>
        {children({
          id,
          ...(notes.length > 0 ? { 'aria-describedby': notes.join(' ') } : {}),
          ...(isFaulty ? { 'aria-invalid': true as const } : {}),
          ...(isRequired ? { 'aria-required': true as const } : {}),
        })}
      </TypedFault>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="bl-field-hint">
          {hint}
        </p>
      )}
      {isFaulty && <FieldFault id={`${id}-fault`} text={fault} onRetry={onRetry} />}
    </div>
  );
}

/** For a choice that may be taken back: the kit would name the button for it in English. */
export const clearable = () => ({ clearIcon: <Icon name="close" size={12} />, label: m.ui_choice_clear() });

/** Fields in columns: as many as fit at 240 px, one on a phone. */
export function FormGrid({ children }: { readonly children: ReactNode }) {
  return <div className="bl-form-grid">{children}</div>;
}
