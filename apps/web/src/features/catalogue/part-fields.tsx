import { Checkbox } from 'antd';
import { partSourceWords } from '../../app/words/part-source.ts';
import { qualityClassWords } from '../../app/words/quality-class.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type PartForm, partLabels } from './part-form.ts';

export interface PartFieldsProps {
  readonly form: PartForm;
  readonly set: (change: Partial<PartForm>) => void;
  readonly isTried: boolean;
}

export function PartFields({ form, set, isTried }: PartFieldsProps) {
  const labels = partLabels();
  const text = (key: Exclude<keyof PartForm, 'qualityClass' | 'source' | 'isActive'>, maxLength: number, isRequired = false) => (
    <TextField
      label={labels[key]}
      maxLength={maxLength}
      isRequired={isRequired}
      isTried={isTried}
      autoFocus={key === 'number'}
      value={form[key]}
      onChange={(value) => set({ [key]: value })}
    />
  );
  return (
    <>
      <FormGrid>
        {text('number', 40, true)}
        {text('nameZh', 80, true)}
        {text('nameEn', 120)}
        {text('unit', 10, true)}
        {text('brand', 40)}
        <ChoiceField
          label={labels.qualityClass}
          value={form.qualityClass}
          options={choicesOf(qualityClassWords)}
          onChange={(qualityClass) => set({ qualityClass })}
        />
        {text('category', 40)}
        {text('subCategory', 40)}
        {text('fitsModels', 300)}
        {text('origin', 40)}
        <ChoiceField
          label={labels.source}
          value={form.source}
          options={choicesOf(partSourceWords)}
          onChange={(source) => set({ source })}
        />
        {text('packaging', 40)}
        {text('grade', 40)}
        {text('purpose', 60)}
      </FormGrid>
      <Checkbox checked={form.isActive} onChange={(event) => set({ isActive: event.target.checked })}>
        {m.catalogue_is_active()}
      </Checkbox>
    </>
  );
}
