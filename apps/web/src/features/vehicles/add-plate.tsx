import { vehicles } from '@bayline/contract/vehicles';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { m } from '../../paraglide/messages.js';
import { DayField } from '../../ui/day-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Car } from './car-words.ts';
import { plateFault } from './identity-faults.ts';

/** A plate that the car carried before it was known here. */
export function AddPlate({ car, onClose }: { readonly car: Car; readonly onClose: () => void }) {
  const [form, setForm] = useState({ plate: '', fromDay: '', untilDay: '' });
  const [isTried, setTried] = useState(false);
  const add = useCommand(vehicles.addPlate, {
    invalidate: ['vehicle', vehicles.get],
    refusal: 'inline',
    doneText: () => m.vehicles_plate_added(),
    onDone: onClose,
  });
  const fault = plateFault(form);
  const missing = (day: string) => (isTried && day === '' ? m.vehicles_day_required() : null);
  const save = () => {
    setTried(true);
    const { plate, fromDay, untilDay } = form;
    if (plate.trim() === '' || fault !== null || fromDay === '' || untilDay === '') return;
    void add.run({ params: { id: car.id }, body: { version: car.version, plate: plate.trim(), fromDay, untilDay } });
  };
  return (
    <EditForm title={m.vehicles_plate_add()} sentence={add.sentence} isPending={add.isPending} onSave={save} onCancel={onClose}>
      <FormGrid>
        <TextField
          label={m.vehicles_plate()}
          maxLength={20}
          autoFocus
          isRequired
          isTried={isTried}
          fault={fault}
          value={form.plate}
          onChange={(plate) => setForm({ ...form, plate })}
        />
        <DayField
          label={m.vehicles_from_day()}
          isRequired
          fault={missing(form.fromDay)}
          value={form.fromDay}
          onChange={(fromDay) => setForm({ ...form, fromDay })}
        />
        <DayField
          label={m.vehicles_until_day()}
          isRequired
          fault={missing(form.untilDay)}
          value={form.untilDay}
          onChange={(untilDay) => setForm({ ...form, untilDay })}
        />
      </FormGrid>
    </EditForm>
  );
}
