import { eighthsOfCharge } from '@bayline/domain/reception';
import type { ReactNode } from 'react';
import { useFormat } from '../../app/format.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { useIsPhone } from '../../ui/use-is-phone.ts';
import { ChoiceTiles } from './choice-tiles.tsx';
import { fuelOptions } from './choice-words.ts';
import { ManyTiles } from './many-tiles.tsx';
import { readingsOf } from './readings.ts';
import type { StepProps } from './sheet.ts';
import { arrivalWords, lampWords } from './walk-words.ts';

/** An electric car shows its charge in percent. */
function ChargeField({ sheet, change, faults }: StepProps) {
  const set = (value: number | null) => {
    const socPercent = value === null ? null : Math.min(100, value);
    change({ socPercent, fuelEighths: socPercent === null ? null : eighthsOfCharge(socPercent) });
  };
  return (
    <FormField label={m.reception_charge()} isRequired fault={faults.fuelEighths}>
      {(field) => <NumberField {...field} unit="km" suffix="%" size="large" value={sheet.socPercent} onChange={set} />}
    </FormField>
  );
}

interface ReadingProps extends StepProps {
  readonly lastKm: number | null;
  readonly isElectric: boolean;
  /** Where whoever works by keyboard goes on from when all that must be read is written. */
  readonly onward: ReactNode;
}

export function ReadingFields(props: ReadingProps) {
  const { sheet, change, faults, lastKm, isElectric, onward } = props;
  const format = useFormat();
  // A phone's keys for figures have no stroke and no percent: there the tiles are nearer.
  const both = useIsPhone() ? '' : isElectric ? m.reception_readings_charge() : m.reception_readings_tank();
  const known = lastKm === null ? '' : m.reception_mileage_known({ mileage: format.mileage(lastKm) });
  const hint = [known, both].filter((text) => text !== '').join(' · ');
  const read = (mileageKm: number | null, typed: string) => change({ mileageKm, ...readingsOf(typed, isElectric).gauge });
  return (
    <>
      <FormField label={m.reception_mileage()} isRequired fault={faults.mileageKm} {...(hint === '' ? {} : { hint })}>
        {(field) => (
          <NumberField
            {...field}
            unit="km"
            size="large"
            value={sheet.mileageKm}
            figureOf={(typed) => readingsOf(typed, isElectric).figure}
            onChange={read}
          />
        )}
      </FormField>
      {isElectric ? (
        <ChargeField sheet={sheet} change={change} faults={faults} />
      ) : (
        <ChoiceTiles
          label={m.reception_fuel()}
          options={fuelOptions()}
          value={sheet.fuelEighths}
          onChange={(fuelEighths) => change({ fuelEighths })}
          fault={faults.fuelEighths}
        />
      )}
      {onward}
      <ManyTiles
        label={m.reception_lamps()}
        options={choicesOf(lampWords)}
        values={sheet.warningLamps}
        onChange={(warningLamps) => change({ warningLamps })}
      />
      <ChoiceTiles
        label={m.reception_arrival()}
        options={choicesOf(arrivalWords)}
        value={sheet.arrivalMode}
        onChange={(arrivalMode) => change({ arrivalMode })}
      />
    </>
  );
}
