// Standard, billed and credited hours, of the operation and of the vehicle classes that take others.
import { Button } from 'antd';
import { vehicleClassWords } from '../../app/words/vehicle-class.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { ClassHoursForm, HoursForm } from './operation-form.ts';

export interface HoursFieldsProps {
  readonly hours: HoursForm;
  readonly isTried: boolean;
  readonly onChange: (change: Partial<HoursForm>) => void;
}

export function HoursFields({ hours, isTried, onChange }: HoursFieldsProps) {
  const figure = (key: keyof HoursForm, label: string) => (
    <FigureField
      label={label}
      unit="hours"
      isRequired
      isTried={isTried}
      value={hours[key]}
      onChange={(value) => onChange({ [key]: value })}
    />
  );
  return (
    <>
      {figure('standardHours', m.catalogue_standard_hours())}
      {figure('billedHours', m.catalogue_billed_hours())}
      {figure('creditedHours', m.catalogue_credited_hours())}
    </>
  );
}

export interface ClassHoursFieldsProps {
  readonly rows: readonly ClassHoursForm[];
  readonly isTried: boolean;
  readonly onChange: (rows: readonly ClassHoursForm[]) => void;
}

export function ClassHoursFields({ rows, isTried, onChange }: ClassHoursFieldsProps) {
  const classes = choicesOf(vehicleClassWords);
  const unused = classes.filter(({ value }) => rows.every((row) => row.vehicleClass !== value));
  const change = (at: number, part: Partial<ClassHoursForm>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  const first = unused[0];
  return (
    <fieldset className="catalogue-routing">
      <legend>{m.catalogue_class_hours()}</legend>
      <p>{m.catalogue_class_hours_hint()}</p>
      <ol>
        {rows.map((row, at) => (
          <li key={row.vehicleClass} className="catalogue-step">
            <div className="catalogue-step-head">
              <strong>{vehicleClassWords[row.vehicleClass]()}</strong>
              <Button
                type="text"
                aria-label={m.catalogue_class_hours_remove({ name: vehicleClassWords[row.vehicleClass]() })}
                icon={<Icon name="close" size={16} />}
                onClick={() => onChange(rows.filter((one) => one !== row))}
              />
            </div>
            <ChoiceField
              label={m.catalogue_vehicle_class()}
              value={row.vehicleClass}
              options={classes.filter(({ value }) => value === row.vehicleClass || unused.some((one) => one.value === value))}
              onChange={(vehicleClass) => change(at, { vehicleClass })}
            />
            <HoursFields hours={row} isTried={isTried} onChange={(hours) => change(at, hours)} />
          </li>
        ))}
      </ol>
      {first !== undefined && (
        <div>
          <ActionButton
            icon={<Icon name="plus" size={16} />}
            onPress={() => onChange([...rows, { vehicleClass: first.value, standardHours: null, billedHours: null, creditedHours: null }])}
          >
            {m.catalogue_class_hours_add()}
          </ActionButton>
        </div>
      )}
    </fieldset>
  );
}
