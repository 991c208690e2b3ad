import type { catalogue } from '@bayline/contract/catalogue';
import type { BodyOf, ReplyOf } from '@bayline/contract/endpoint';
import { fuelWords } from '../../app/words/fuel.ts';
import { vehicleClassWords } from '../../app/words/vehicle-class.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

export type Model = ReplyOf<typeof catalogue.listModels>['rows'][number];
export type ModelForm = Omit<BodyOf<typeof catalogue.addModel>, 'id'>;

export const emptyModel: ModelForm = {
  code: '',
  brand: '',
  series: '',
  name: '',
  vehicleClass: 'sedan',
  fuel: 'petrol',
  displacementMl: null,
};

/** What the server is sent; null while something is missing. */
export function fieldsOf({ fuel, displacementMl, vehicleClass, ...texts }: ModelForm): ModelForm | null {
  const trimmed = Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text.trim()])) as typeof texts;
  return Object.values(trimmed).every((text) => text !== '') ? { ...trimmed, vehicleClass, fuel, displacementMl } : null;
}

export const modelLabels = (): Record<keyof ModelForm, string> => ({
  code: m.catalogue_model_code(),
  brand: m.catalogue_brand(),
  series: m.catalogue_series(),
  name: m.catalogue_model_name(),
  vehicleClass: m.catalogue_vehicle_class(),
  fuel: m.catalogue_fuel(),
  displacementMl: m.catalogue_displacement(),
});

export interface ModelFieldsProps {
  readonly form: ModelForm;
  readonly set: (change: Partial<ModelForm>) => void;
  readonly isTried: boolean;
}

export function ModelFields({ form, set, isTried }: ModelFieldsProps) {
  const labels = modelLabels();
  const text = (key: 'code' | 'brand' | 'series' | 'name', maxLength: number) => (
    <TextField
      label={labels[key]}
      maxLength={maxLength}
      isRequired
      isTried={isTried}
      autoFocus={key === 'code'}
      value={form[key]}
      onChange={(value) => set({ [key]: value })}
    />
  );
  return (
    <FormGrid>
      {text('code', 40)}
      {text('brand', 40)}
      {text('series', 40)}
      {text('name', 80)}
      <ChoiceField
        label={labels.vehicleClass}
        value={form.vehicleClass}
        options={choicesOf(vehicleClassWords)}
        onChange={(vehicleClass) => set({ vehicleClass })}
      />
      <ChoiceField label={labels.fuel} value={form.fuel} options={choicesOf(fuelWords)} onChange={(fuel) => set({ fuel })} />
      <FigureField
        label={labels.displacementMl}
        unit="millilitres"
        value={form.displacementMl}
        onChange={(displacementMl) => set({ displacementMl })}
      />
    </FormGrid>
  );
}
