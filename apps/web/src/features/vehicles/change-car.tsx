import type { BodyOf } from '@bayline/contract/endpoint';
import { vehicles } from '@bayline/contract/vehicles';
import { checkVinChange, normaliseVin } from '@bayline/domain/vehicles';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { type Edit, useEdit } from '../../app/edit.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { sentenceOf } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { Group } from '../../ui/more-fields.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DriveFields, detailLabels, LooksFields, PurchaseFields } from './car-details.tsx';
import { type CarDetails, detailsOf } from './car-file.ts';
import { type Car, useWords, vehicleUses } from './car-words.ts';
import { plateFault, vinFault } from './identity-faults.ts';
import { ModelChoice } from './model-choice.tsx';

interface CarForm extends Omit<BodyOf<typeof vehicles.change>, 'version' | 'vin' | 'plate' | 'plateFrom' | keyof CarDetails>, CarDetails {
  readonly vin: string;
  readonly plate: string;
  readonly plateFrom: string;
}

function formOf(car: Car): CarForm {
  const { modelId, engineNumber, colour, modelYear, purchasedOn, vehicleUse, remark } = car;
  const rest = { modelId, engineNumber, colour, modelYear, purchasedOn, vehicleUse, remark };
  return { ...detailsOf(car), ...rest, plateFrom: '', plate: car.plate ?? '', vin: car.vin ?? '', isVinOverridden: false, vinReason: '' };
}

const labels = (): Record<keyof CarForm, string> => ({
  ...detailLabels(),
  plateFrom: m.vehicles_plate_from(),
  plate: m.vehicles_plate(),
  vin: m.vehicles_vin(),
  isVinOverridden: m.vehicles_override(),
  vinReason: m.vehicles_vin_reason(),
  modelId: m.vehicles_model(),
  engineNumber: m.vehicles_engine(),
  colour: m.vehicles_colour(),
  modelYear: m.vehicles_model_year(),
  purchasedOn: m.vehicles_purchased(),
  vehicleUse: m.vehicles_use(),
  remark: m.vehicles_remark(),
});

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** The same questions about plate and VIN as the server's, asked while typing; what stays as it was is not in question. */
function faultsOf(car: Car, form: CarForm) {
  const vinNow = form.vin.trim() === '' ? null : normaliseVin(form.vin);
  const vin = vinNow === car.vin ? { blocks: null, warns: null, isOverridable: false } : vinFault(form);
  const reason = checkVinChange({ before: car.vin, after: vinNow, isOverridden: form.isVinOverridden, reason: form.vinReason });
  return {
    vin,
    plate: form.plate.trim() === (car.plate ?? '') ? null : plateFault(form),
    isPlateChanged: form.plate.trim() !== (car.plate ?? ''),
    isVinChanged: vinNow !== car.vin && (car.vin !== null || vin.isOverridable),
    reason: reason === undefined ? null : sentenceOf({ code: reason.refused, facts: reason.facts }),
  };
}

interface FieldsProps {
  readonly edit: Edit<CarForm>;
  readonly faults: ReturnType<typeof faultsOf>;
  readonly isTried: boolean;
}

function IdentityFields({ edit, faults, isTried }: FieldsProps) {
  const { form, set } = edit;
  return (
    <>
      <FormGrid>
        <TextField
          label={m.vehicles_plate()}
          maxLength={20}
          autoFocus
          hint={m.vehicles_plate_hint()}
          fault={faults.plate}
          value={form.plate}
          onChange={(plate) => set({ plate })}
        />
        {faults.isPlateChanged && (
          <DayField
            label={m.vehicles_plate_from()}
            hint={m.vehicles_plate_from_hint()}
            value={form.plateFrom}
            onChange={(plateFrom) => set({ plateFrom })}
          />
        )}
        <TextField
          label={m.vehicles_vin()}
          maxLength={30}
          fault={faults.vin.blocks}
          {...(faults.vin.warns === null ? {} : { hint: faults.vin.warns })}
          value={form.vin}
          onChange={(vin) => set({ vin, isVinOverridden: false })}
        />
        {faults.isVinChanged && (
          <TextField
            label={m.vehicles_vin_reason()}
            maxLength={200}
            isRequired
            hint={m.vehicles_vin_reason_hint()}
            fault={isTried ? faults.reason : null}
            value={form.vinReason}
            onChange={(vinReason) => set({ vinReason })}
          />
        )}
      </FormGrid>
      {faults.vin.isOverridable && (
        <Checkbox checked={form.isVinOverridden} onChange={(event) => set({ isVinOverridden: event.target.checked })}>
          {m.vehicles_override()}
        </Checkbox>
      )}
    </>
  );
}

function ModelFields({ edit }: Pick<FieldsProps, 'edit'>) {
  const { form, set } = edit;
  return (
    <FormGrid>
      <ModelChoice value={form.modelId} onChange={(modelId) => set({ modelId })} />
      <FigureField label={m.vehicles_model_year()} unit="year" value={form.modelYear} onChange={(modelYear) => set({ modelYear })} />
      <TextField label={m.vehicles_colour()} maxLength={40} value={form.colour} onChange={(colour) => set({ colour })} />
    </FormGrid>
  );
}

function UseFields({ edit }: Pick<FieldsProps, 'edit'>) {
  const { form, set } = edit;
  return (
    <FormGrid>
      <ChoiceField
        label={m.vehicles_use()}
        value={form.vehicleUse}
        options={vehicleUses.map((use) => ({ value: use, label: useWords[use]() }))}
        onChange={(vehicleUse) => set({ vehicleUse })}
      />
      <DayField
        label={m.vehicles_purchased()}
        value={form.purchasedOn ?? ''}
        onChange={(day) => set({ purchasedOn: day === '' ? null : day })}
      />
    </FormGrid>
  );
}

/** Everything of the car's file; mileage comes from check-in and release, people have a form of their own. */
export function ChangeCar({ car, onClose }: { readonly car: Car; readonly onClose: () => void }) {
  const edit = useEdit(`vehicle.${car.id}`, formOf(car), car.version);
  const [isTried, setTried] = useState(false);
  const faults = faultsOf(car, edit.form);
  const close = () => {
    edit.clear();
    onClose();
  };
  const change = useCommand(vehicles.change, {
    invalidate: ['vehicle', vehicles.get, vehicles.list],
    refusal: 'inline',
    doneText: () => m.vehicles_changed(),
    onDone: close,
  });
  const save = () => {
    setTried(true);
    const { plate, vin, plateFrom, keyNumber, ...rest } = edit.form;
    const isIdentified = plate.trim() !== '' || vin.trim() !== '';
    if (!isIdentified || (faults.plate ?? faults.vin.blocks ?? faults.reason) !== null) return;
    const typed = { ...(plateFrom === '' ? {} : { plateFrom }), ...(keyNumber.trim() === '' ? {} : { keyNumber: keyNumber.trim() }) };
    void change.run({ params: { id: car.id }, body: { ...rest, ...typed, plate: orNull(plate), vin: orNull(vin), version: edit.version } });
  };
  const isNameless = isTried && edit.form.plate.trim() === '' && edit.form.vin.trim() === '';
  return (
    <EditForm
      title={m.vehicles_edit()}
      edit={edit}
      labels={labels()}
      sentence={isNameless ? m.vehicles_identify() : change.sentence}
      isPending={change.isPending}
      onSave={save}
      onCancel={close}
    >
      <Group title={m.vehicles_group_identity()}>
        <IdentityFields edit={edit} faults={faults} isTried={isTried} />
      </Group>
      <Group title={m.vehicles_group_model()}>
        <ModelFields edit={edit} />
        <LooksFields form={edit.form} set={edit.set} hasKeyNumber={car.hasKeyNumber} />
      </Group>
      <Group title={m.vehicles_group_drive()}>
        <TextField
          label={m.vehicles_engine()}
          maxLength={30}
          value={edit.form.engineNumber}
          onChange={(engineNumber) => edit.set({ engineNumber })}
        />
        <DriveFields form={edit.form} set={edit.set} />
      </Group>
      <Group title={m.vehicles_group_purchase()}>
        <UseFields edit={edit} />
        <PurchaseFields form={edit.form} set={edit.set} />
        <TextField label={m.vehicles_remark()} maxLength={500} value={edit.form.remark} onChange={(remark) => edit.set({ remark })} />
      </Group>
    </EditForm>
  );
}
