import { useState } from 'react';
import { useFormat } from '../../app/format.ts';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { ChoiceTiles } from './choice-tiles.tsx';
import { fuelOptions } from './choice-words.ts';
import type { StepProps } from './sheet.ts';

export function ReadingFields({ sheet, change, faults, lastKm }: StepProps & { readonly lastKm: number | null }) {
  const format = useFormat();
  const [typing, setTyping] = useState<string | null>(null);
  const hint = lastKm === null ? {} : { hint: m.reception_mileage_known({ mileage: format.mileage(lastKm) }) };
  return (
    <>
      <FormField label={m.reception_mileage()} isRequired fault={typing ?? faults.mileageKm} {...hint}>
        {(field) => (
          <NumberField
            {...field}
            unit="km"
            size="large"
            value={sheet.mileageKm}
            onChange={(mileageKm) => change({ mileageKm })}
            onFault={setTyping}
          />
        )}
      </FormField>
      <ChoiceTiles
        label={m.reception_fuel()}
        options={fuelOptions()}
        value={sheet.fuelEighths}
        onChange={(fuelEighths) => change({ fuelEighths })}
        fault={faults.fuelEighths}
      />
    </>
  );
}
