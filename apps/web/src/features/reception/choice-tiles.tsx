// One choice of a few as large tiles: radio buttons, so the arrow keys work and a thumb finds them.
import { useId } from 'react';
import { FieldFault } from '../../ui/form-field.tsx';

export interface ChoiceTilesProps<Value extends string | number> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly fault?: string | undefined;
  /** Figures of a gauge, narrower than words. */
  readonly isGauge?: boolean;
}

export function ChoiceTiles<Value extends string | number>(props: ChoiceTilesProps<Value>) {
  const { label, options, value, onChange, fault, isGauge = false } = props;
  const id = useId();
  return (
    <fieldset
      className="bl-reception-choice"
      data-faulty={fault !== undefined}
      {...(fault === undefined ? {} : { 'aria-describedby': `${id}-fault` })}
    >
      <legend>{label}</legend>
      <div className="bl-reception-tiles" data-gauge={isGauge}>
        {options.map((option) => (
          <label key={option.value} className="bl-reception-tile" data-chosen={option.value === value}>
            <input type="radio" name={id} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {fault !== undefined && <FieldFault id={`${id}-fault`} text={fault} />}
    </fieldset>
  );
}
