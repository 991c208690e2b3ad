import { eighthsOfCharge } from '@bayline/domain/reception';
import { checkMileage } from '@bayline/domain/vehicles';
import { type ReactNode, useState } from 'react';
import { useFormat } from '../../app/format.ts';
import { PageLink } from '../../app/navigation.tsx';
import { sentenceOf } from '../../app/refusals.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { FormField } from '../../ui/form-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { useIsPhone } from '../../ui/use-is-phone.ts';
import { useNow } from '../../ui/use-now.ts';
import { ChoiceTiles } from './choice-tiles.tsx';
import { fuelOptions } from './choice-words.ts';
import { ManyTiles } from './many-tiles.tsx';
import { readingsOf } from './readings.ts';
import type { KnownCar, StepProps } from './sheet.ts';
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
  readonly car: Pick<KnownCar, 'id' | 'mileageKm' | 'mileageAt'>;
  readonly isElectric: boolean;
  /** Where whoever works by keyboard goes on from when all that must be read is written. */
  readonly onward: ReactNode;
}

/** What the shop would refuse of the mileage, said once the field is left: the owner has not signed yet, and the car is still there to look at. */
function useMileageFault(km: number | null, { mileageKm: lastKm, mileageAt: lastAt }: ReadingProps['car']) {
  const [leftAt, setLeftAt] = useState(km);
  const now = new Date(useNow()).toISOString();
  const refusal = km === null || km !== leftAt ? undefined : checkMileage({ lastKm, lastAt, km, now });
  const fault = refusal && sentenceOf({ code: refusal.refused, facts: refusal.facts });
  return { fault, onLeave: () => setLeftAt(km) };
}

export function ReadingFields(props: ReadingProps) {
  const { sheet, change, faults, car, isElectric, onward } = props;
  const mileage = useMileageFault(sheet.mileageKm, car);
  const format = useFormat();
  // A phone's keys for figures have no stroke and no percent: there the tiles are nearer.
  const both = useIsPhone() ? '' : isElectric ? m.reception_readings_charge() : m.reception_readings_tank();
  const known = car.mileageKm === null ? '' : m.reception_mileage_known({ mileage: format.mileage(car.mileageKm) });
  const hint = [known, both].filter((text) => text !== '').join(' · ');
  const fault = faults.mileageKm ?? mileage.fault;
  const read = (mileageKm: number | null, typed: string) => change({ mileageKm, ...readingsOf(typed, isElectric).gauge });
  return (
    <>
      <FormField label={m.reception_mileage()} isRequired fault={fault} {...(hint === '' ? {} : { hint })}>
        {(field) => (
          <NumberField
            {...field}
            unit="km"
            size="large"
            value={sheet.mileageKm}
            figureOf={(typed) => readingsOf(typed, isElectric).figure}
            onChange={read}
            onLeave={mileage.onLeave}
          />
        )}
      </FormField>
      {/* Whether what was read before is wrong, or the instrument is another, is seen and put right there; the sheet waits as a draft. */}
      {fault !== undefined && sheet.mileageKm !== null && (
        <PageLink to="/vehicles/$id" params={{ id: car.id }} className="bl-link">
          {m.reception_open_car()}
        </PageLink>
      )}
      {isElectric ? (
        <ChargeField sheet={sheet} change={change} faults={faults} />
      ) : (
        <ChoiceTiles
          label={m.reception_fuel()}
          options={fuelOptions()}
          value={sheet.fuelEighths}
          onChange={(fuelEighths) => change({ fuelEighths })}
          fault={faults.fuelEighths}
          isGauge
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
