// The labour and the parts of a canned job, found by typing.
import { catalogue } from '@bayline/contract/catalogue';
import { Button } from 'antd';
import { useFormat } from '../../app/format.ts';
import { SearchPicker } from '../../app/search-picker.tsx';
import { m } from '../../paraglide/messages.js';
import { FieldFault } from '../../ui/form-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import type { LabourLine, PartLine } from './canned-job-form.ts';

const onePiece = 1000;

function TakeOut({ name, onPress }: { readonly name: string; readonly onPress: () => void }) {
  return <Button aria-label={m.catalogue_take_out({ name })} icon={<Icon name="close" size={16} />} onClick={onPress} />;
}

export interface LinesProps<Line> {
  readonly lines: readonly Line[];
  readonly isTried: boolean;
  readonly onChange: (lines: readonly Line[]) => void;
}

export function LabourLines({ lines, isTried, onChange }: LinesProps<LabourLine>) {
  const format = useFormat();
  return (
    <fieldset className="catalogue-routing">
      <legend>{m.catalogue_labour()}</legend>
      <p>{m.catalogue_labour_hint()}</p>
      <SearchPicker
        label={m.catalogue_labour_pick()}
        endpoint={catalogue.listOperations}
        topics={['catalogue']}
        optionOf={(row) => `${row.code} ${row.nameZh} · ${format.hours(row.billedHours)} h`}
        isOffered={(row) => row.isActive && lines.every((line) => line.labourOperationId !== row.id)}
        onPick={(row) => {
          const line = {
            labourOperationId: row.id,
            words: `${row.code} ${row.nameZh}`,
            operationHours: row.billedHours,
            billedHours: null,
          };
          onChange([...lines, line]);
        }}
      />
      {isTried && lines.length === 0 && <FieldFault text={m.catalogue_labour_needed()} />}
      <ul className="catalogue-rows" aria-label={m.catalogue_labour()}>
        {lines.map((line) => (
          <li key={line.labourOperationId}>
            <span>{line.words}</span>
            <small>{m.catalogue_operation_hours({ hours: format.hours(line.operationHours) })}</small>
            <NumberField
              unit="hours"
              aria-label={m.catalogue_own_hours_of({ name: line.words })}
              value={line.billedHours}
              onChange={(billedHours) => onChange(lines.map((each) => (each === line ? { ...each, billedHours } : each)))}
            />
            <TakeOut name={line.words} onPress={() => onChange(lines.filter((each) => each !== line))} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

export function PartLines({ lines, isTried, onChange }: LinesProps<PartLine>) {
  const isMissing = lines.some(({ quantity }) => quantity === null || quantity <= 0);
  return (
    <fieldset className="catalogue-routing">
      <legend>{m.catalogue_parts_of_job()}</legend>
      <SearchPicker
        label={m.catalogue_parts_pick()}
        endpoint={catalogue.listParts}
        topics={['catalogue']}
        optionOf={(row) => `${row.number} ${row.nameZh}`}
        isOffered={(row) => row.isActive && lines.every((line) => line.partId !== row.id)}
        onPick={(row) => onChange([...lines, { partId: row.id, words: `${row.number} ${row.nameZh}`, unit: row.unit, quantity: onePiece }])}
      />
      {isTried && isMissing && <FieldFault text={m.catalogue_quantity_needed()} />}
      <ul className="catalogue-rows" aria-label={m.catalogue_parts_of_job()}>
        {lines.map((line) => (
          <li key={line.partId}>
            <span>{line.words}</span>
            <NumberField
              unit="pieces"
              suffix={line.unit}
              aria-label={m.catalogue_quantity_of({ name: line.words })}
              value={line.quantity}
              onChange={(quantity) => onChange(lines.map((each) => (each === line ? { ...each, quantity } : each)))}
            />
            <TakeOut name={line.words} onPress={() => onChange(lines.filter((each) => each !== line))} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
