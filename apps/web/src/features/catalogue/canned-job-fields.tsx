import { Checkbox, Input } from 'antd';
import { priceClassWords } from '../../app/words/price-class.ts';
import { vehicleClassWords } from '../../app/words/vehicle-class.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { FormField, FormGrid } from '../../ui/form-field.tsx';
import { SelectSeveral } from '../../ui/select-several.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CannedJobForm } from './canned-job-form.ts';
import { LabourLines, PartLines } from './canned-job-lines.tsx';
import type { FormPart } from './new-entry-page.tsx';
import { ModelPicker } from './part-relations.tsx';

export function CannedJobFields({ form, set, isTried }: FormPart<CannedJobForm>) {
  const text = (key: 'code' | 'nameZh' | 'nameEn', label: string, maxLength: number) => (
    <TextField
      label={label}
      maxLength={maxLength}
      isRequired={key !== 'nameEn'}
      isTried={isTried}
      autoFocus={key === 'code'}
      value={form[key]}
      onChange={(value) => set({ [key]: value })}
    />
  );
  const day = (label: string, value: string, onChange: (day: string) => void) => (
    <FormField
      label={label}
      isRequired={label === m.catalogue_from_day()}
      fault={isTried && label === m.catalogue_from_day() && value === '' ? m.ui_text_missing() : null}
    >
      {(field) => <Input {...field} type="date" value={value} onChange={(event) => onChange(event.target.value)} />}
    </FormField>
  );
  return (
    <>
      <FormGrid>
        {text('code', m.catalogue_canned_code(), 40)}
        {text('nameZh', m.catalogue_name_zh(), 80)}
        {text('nameEn', m.catalogue_name_en(), 120)}
        <ChoiceField
          label={m.catalogue_paid_by()}
          value={form.priceClass}
          options={choicesOf(priceClassWords)}
          onChange={(priceClass) => set({ priceClass })}
        />
        <FigureField
          label={m.catalogue_package_price()}
          unit="yuan"
          hint={m.catalogue_package_price_hint()}
          value={form.fixedPriceFen}
          onChange={(fixedPriceFen) => set({ fixedPriceFen })}
        />
        {day(m.catalogue_from_day(), form.validFrom, (validFrom) => set({ validFrom }))}
        {day(m.catalogue_until_day(), form.validUntil ?? '', (validUntil) => set({ validUntil: validUntil === '' ? null : validUntil }))}
        <FormField label={m.catalogue_fit_classes()} hint={m.catalogue_fit_classes_hint()}>
          {(field) => (
            <SelectSeveral
              {...field}
              value={[...form.vehicleClasses]}
              options={choicesOf(vehicleClassWords)}
              onChange={(vehicleClasses: CannedJobForm['vehicleClasses']) => set({ vehicleClasses })}
            />
          )}
        </FormField>
        <ModelPicker value={form.modelIds} onChange={(modelIds) => set({ modelIds })} />
      </FormGrid>
      <LabourLines lines={form.labour} onChange={(labour) => set({ labour })} isTried={isTried} />
      <PartLines lines={form.parts} onChange={(parts) => set({ parts })} isTried={isTried} />
      <Checkbox checked={form.isActive} onChange={(event) => set({ isActive: event.target.checked })}>
        {m.catalogue_is_active()}
      </Checkbox>
    </>
  );
}
