import { vehicles } from '@bayline/contract/vehicles';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { m } from '../../paraglide/messages.js';
import { FigureField } from '../../ui/figure-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Car } from './car-words.ts';

interface FormProps {
  readonly car: Car;
  readonly onClose: () => void;
}

const invalidate = ['vehicle', vehicles.get, vehicles.mileageLog] as const;

/** A reading told at the desk. */
export function ReadMileage({ car, onClose }: FormProps) {
  const [km, setKm] = useState<number | null>(null);
  const [isTried, setTried] = useState(false);
  const read = useCommand(vehicles.readMileage, { invalidate, refusal: 'inline', doneText: () => m.vehicles_log_saved(), onDone: onClose });
  const save = () => {
    setTried(true);
    if (km !== null) void read.run({ params: { id: car.id }, body: { mileageKm: km } });
  };
  return (
    <EditForm title={m.vehicles_log_read()} sentence={read.sentence} isPending={read.isPending} onSave={save} onCancel={onClose}>
      <FormGrid>
        <FigureField label={m.vehicles_log_now()} unit="km" isRequired isTried={isTried} value={km} onChange={setKm} />
      </FormGrid>
    </EditForm>
  );
}

/** The log was wrong, or the odometer was exchanged: with the reason, and what the old one showed. */
export function CorrectMileage({ car, onClose }: FormProps) {
  const [km, setKm] = useState<number | null>(null);
  const [isExchanged, setExchanged] = useState(false);
  const [formerKm, setFormerKm] = useState<number | null>(car.mileageKm);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const correct = useCommand(vehicles.correctMileage, {
    invalidate,
    refusal: 'inline',
    doneText: () => m.vehicles_log_corrected(),
    onDone: onClose,
  });
  const save = () => {
    setTried(true);
    if (km === null || reason.trim() === '' || (isExchanged && formerKm === null)) return;
    const body = { version: car.version, mileageKm: km, formerKm: isExchanged ? formerKm : null, reason: reason.trim() };
    void correct.run({ params: { id: car.id }, body });
  };
  return (
    <EditForm title={m.vehicles_log_correct()} sentence={correct.sentence} isPending={correct.isPending} onSave={save} onCancel={onClose}>
      <p>{m.vehicles_log_reason_hint()}</p>
      <Checkbox checked={isExchanged} onChange={(event) => setExchanged(event.target.checked)}>
        {m.vehicles_log_exchanged()}
      </Checkbox>
      <FormGrid>
        {isExchanged && (
          <FigureField label={m.vehicles_log_former()} unit="km" isRequired isTried={isTried} value={formerKm} onChange={setFormerKm} />
        )}
        <FigureField label={m.vehicles_log_shown()} unit="km" isRequired isTried={isTried} value={km} onChange={setKm} />
        <TextField label={m.vehicles_log_reason()} maxLength={200} isRequired isTried={isTried} value={reason} onChange={setReason} />
      </FormGrid>
    </EditForm>
  );
}
