import { Checkbox } from 'antd';
import { skillWords } from '../../app/words/skill.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ClassHoursFields, HoursFields } from './hours-fields.tsx';
import { type OperationForm, operationLabels } from './operation-form.ts';
import { RoutingFields } from './routing-fields.tsx';

export interface OperationFieldsProps {
  readonly form: OperationForm;
  readonly set: (change: Partial<OperationForm>) => void;
  readonly isTried: boolean;
}

export function OperationFields({ form, set, isTried }: OperationFieldsProps) {
  const labels = operationLabels();
  const text = (key: 'code' | 'nameZh' | 'nameEn', maxLength: number, isRequired = true) => (
    <TextField
      label={labels[key]}
      maxLength={maxLength}
      isRequired={isRequired}
      isTried={isTried}
      autoFocus={key === 'code'}
      value={form[key]}
      onChange={(value) => set({ [key]: value })}
    />
  );
  return (
    <>
      <FormGrid>
        {text('code', 40)}
        {text('nameZh', 80)}
        {text('nameEn', 120, false)}
        <ChoiceField label={labels.trade} value={form.trade} options={choicesOf(skillWords)} onChange={(trade) => set({ trade })} />
        <HoursFields hours={form} isTried={isTried} onChange={set} />
      </FormGrid>
      <ClassHoursFields rows={form.classHours} onChange={(classHours) => set({ classHours })} isTried={isTried} />
      <RoutingFields routing={form.routing} onChange={(routing) => set({ routing })} isTried={isTried} />
      <Checkbox checked={form.isActive} onChange={(event) => set({ isActive: event.target.checked })}>
        {m.catalogue_is_active()}
      </Checkbox>
    </>
  );
}
