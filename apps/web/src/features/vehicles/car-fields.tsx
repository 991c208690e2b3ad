import { Checkbox, Input, Select } from 'antd';
import { lazy, Suspense } from 'react';
import { m } from '../../paraglide/messages.js';
import { FormField, FormGrid } from '../../ui/form-field.tsx';
import { MoreFields } from '../../ui/more-fields.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useWords, vehicleUses } from './car-words.ts';
import { plateFault, vinFault } from './identity-faults.ts';
import { ModelChoice } from './model-choice.tsx';
import type { NewCar } from './new-car-form.ts';

const MoreCarFields = lazy(async () => ({ default: (await import('./more-car-fields.tsx')).MoreCarFields }));

export interface NewCarFieldsProps {
  readonly form: NewCar;
  readonly onChange: (change: Partial<NewCar>) => void;
  /** Set once saving was tried. */
  readonly isTried: boolean;
}

interface CarFieldsProps extends NewCarFieldsProps {
  /** It was looked for already: one goes on with the VIN. */
  readonly isPlateGiven: boolean;
}

function EngineAndColour({ form, onChange }: Omit<NewCarFieldsProps, 'isTried'>) {
  return (
    <>
      <FormField label={m.vehicles_engine()}>
        {(field) => (
          <Input {...field} maxLength={30} value={form.engineNumber} onChange={(event) => onChange({ engineNumber: event.target.value })} />
        )}
      </FormField>
      <FormField label={m.vehicles_colour()}>
        {(field) => <Input {...field} maxLength={40} value={form.colour} onChange={(event) => onChange({ colour: event.target.value })} />}
      </FormField>
    </>
  );
}

export function CarFields({ form, onChange, isTried, isPlateGiven }: CarFieldsProps) {
  const vin = vinFault(form);
  const isNameless = isTried && form.plate.trim() === '' && form.vin.trim() === '';
  return (
    <section className="bl-panel vehicles-panel" aria-label={m.vehicles_car()}>
      <h2>{m.vehicles_car()}</h2>
      <FormGrid>
        <FormField label={m.vehicles_plate()} fault={isNameless ? m.vehicles_identify() : plateFault(form)}>
          {(field) => (
            <Input
              {...field}
              autoFocus={!isPlateGiven}
              maxLength={20}
              value={form.plate}
              onChange={(event) => onChange({ plate: event.target.value })}
            />
          )}
        </FormField>
        <FormField label={m.vehicles_vin()} fault={vin.blocks} {...(vin.warns === null ? {} : { hint: vin.warns })}>
          {(field) => (
            <Input
              {...field}
              autoFocus={isPlateGiven}
              maxLength={30}
              value={form.vin}
              onChange={(event) => onChange({ vin: event.target.value, isVinOverridden: false })}
            />
          )}
        </FormField>
        <ModelChoice value={form.modelId} onChange={(modelId) => onChange({ modelId })} />
        <FormField label={m.vehicles_mileage()}>
          {(field) => <NumberField {...field} unit="km" value={form.mileageKm} onChange={(value) => onChange({ mileageKm: value })} />}
        </FormField>
        <FormField label={m.vehicles_use()}>
          {(field) => (
            <Select
              {...field}
              value={form.vehicleUse}
              options={vehicleUses.map((use) => ({ value: use, label: useWords[use]() }))}
              onChange={(value: NewCar['vehicleUse']) => onChange({ vehicleUse: value })}
            />
          )}
        </FormField>
        <EngineAndColour form={form} onChange={onChange} />
      </FormGrid>
      {vin.isOverridable && (
        <Checkbox checked={form.isVinOverridden} onChange={(event) => onChange({ isVinOverridden: event.target.checked })}>
          {m.vehicles_override()}
        </Checkbox>
      )}
      <MoreFields title={m.vehicles_more()}>
        <Suspense fallback={<SkeletonRows rows={3} />}>
          <MoreCarFields form={form} onChange={onChange} />
        </Suspense>
      </MoreFields>
    </section>
  );
}
