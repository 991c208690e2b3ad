// What a new car's file may do without, folded away under the fields that make it a file.
import { m } from '../../paraglide/messages.js';
import { DayField } from '../../ui/day-field.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { DriveFields, LooksFields, PurchaseFields } from './car-details.tsx';
import type { NewCar } from './new-car-form.ts';

interface MoreCarFieldsProps {
  readonly form: NewCar;
  readonly onChange: (change: Partial<NewCar>) => void;
}

export function MoreCarFields({ form, onChange }: MoreCarFieldsProps) {
  return (
    <>
      <FormGrid>
        <FigureField label={m.vehicles_model_year()} unit="year" value={form.modelYear} onChange={(modelYear) => onChange({ modelYear })} />
        <DayField label={m.vehicles_purchased()} value={form.purchasedOn} onChange={(purchasedOn) => onChange({ purchasedOn })} />
      </FormGrid>
      <LooksFields form={form} set={onChange} />
      <DriveFields form={form} set={onChange} />
      <PurchaseFields form={form} set={onChange} />
    </>
  );
}
