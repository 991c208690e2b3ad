// Several of a few as large tiles: check boxes, so the space bar works and a thumb finds them.

export interface ManyTilesProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly values: readonly Value[];
  readonly onChange: (values: Value[]) => void;
  /** For options of more than a word or two. */
  readonly isWide?: boolean;
}

export function ManyTiles<Value extends string>({ label, options, values, onChange, isWide = false }: ManyTilesProps<Value>) {
  const turn = (value: Value) => onChange(values.includes(value) ? values.filter((each) => each !== value) : [...values, value]);
  return (
    <fieldset className="bl-reception-choice">
      <legend>{label}</legend>
      <div className="bl-reception-tiles" data-wide={isWide}>
        {options.map((option) => (
          <label key={option.value} className="bl-reception-tile" data-chosen={values.includes(option.value)}>
            <input type="checkbox" checked={values.includes(option.value)} onChange={() => turn(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
