// The fields that a car's file may do without, in groups; new car and changed car share them.
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CarDetails } from './car-file.ts';
import { shiftChoices } from './car-words.ts';

export const detailLabels = (): Record<keyof CarDetails, string> => ({
  engineType: m.vehicles_engine_type(),
  gearboxType: m.vehicles_gearbox_type(),
  gearboxNumber: m.vehicles_gearbox_number(),
  keyNumber: m.vehicles_key_number(),
  shiftMode: m.vehicles_shift_mode(),
  trimCode: m.vehicles_trim_code(),
  interiorStyle: m.vehicles_interior(),
  producedOn: m.vehicles_produced(),
  purchaseMileageKm: m.vehicles_purchase_mileage(),
  sellingDealer: m.vehicles_selling_dealer(),
  registeredOn: m.vehicles_registered(),
  deliveredOn: m.vehicles_delivered(),
  warrantyFrom: m.vehicles_warranty_from(),
});

export interface DetailFieldsProps {
  readonly form: CarDetails;
  readonly set: (change: Partial<CarDetails>) => void;
}

function textField({ form, set }: DetailFieldsProps) {
  const labels = detailLabels();
  return (key: 'engineType' | 'gearboxType' | 'gearboxNumber' | 'trimCode' | 'interiorStyle' | 'sellingDealer', maxLength: number) => (
    <TextField label={labels[key]} maxLength={maxLength} value={form[key]} onChange={(value) => set({ [key]: value })} />
  );
}

function dayField({ form, set }: DetailFieldsProps) {
  const labels = detailLabels();
  return (key: 'producedOn' | 'registeredOn' | 'deliveredOn' | 'warrantyFrom') => (
    <DayField label={labels[key]} value={form[key] ?? ''} onChange={(value) => set({ [key]: value === '' ? null : value })} />
  );
}

export function DriveFields(props: DetailFieldsProps) {
  const { form, set } = props;
  const text = textField(props);
  return (
    <FormGrid>
      {text('engineType', 30)}
      {text('gearboxType', 30)}
      {text('gearboxNumber', 30)}
      <ChoiceField
        label={m.vehicles_shift_mode()}
        value={form.shiftMode ?? ''}
        options={shiftChoices()}
        onChange={(shiftMode) => set({ shiftMode: shiftMode === '' ? null : shiftMode })}
      />
    </FormGrid>
  );
}

export function LooksFields({ hasKeyNumber = false, ...props }: DetailFieldsProps & { readonly hasKeyNumber?: boolean }) {
  const { form, set } = props;
  const text = textField(props);
  return (
    <FormGrid>
      {text('trimCode', 30)}
      {text('interiorStyle', 40)}
      <TextField
        label={m.vehicles_key_number()}
        maxLength={20}
        {...(hasKeyNumber ? { hint: m.vehicles_key_hint() } : {})}
        value={form.keyNumber}
        onChange={(keyNumber) => set({ keyNumber })}
      />
    </FormGrid>
  );
}

export function PurchaseFields(props: DetailFieldsProps) {
  const { form, set } = props;
  const [text, day] = [textField(props), dayField(props)];
  return (
    <FormGrid>
      {day('producedOn')}
      <FigureField
        label={m.vehicles_purchase_mileage()}
        unit="km"
        value={form.purchaseMileageKm}
        onChange={(purchaseMileageKm) => set({ purchaseMileageKm })}
      />
      {text('sellingDealer', 100)}
      {day('registeredOn')}
      {day('deliveredOn')}
      {day('warrantyFrom')}
    </FormGrid>
  );
}
