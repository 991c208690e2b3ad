// The items of a sheet, a line each. Moved by buttons, since a list that is only dragged cannot be reached by keyboard.
import { Button } from 'antd';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { FieldFault } from '../../ui/form-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { emptyRow, faultOf, mostItems, moved, type WrittenRow } from './sheet-editor.ts';

const faults = { name: () => m.inspection_sheet_name_needed(), limits: () => m.inspection_sheet_limits_needed() } as const;

interface RowProps {
  readonly row: WrittenRow;
  readonly place: number;
  readonly isLast: boolean;
  readonly isTried: boolean;
  readonly onChange: (change: Partial<WrittenRow>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

interface SmallButtonProps {
  readonly label: string;
  readonly icon: 'chevron-down' | 'close';
  readonly isOff?: boolean;
  readonly onPress: () => void;
}

function SmallButton({ label, icon, isOff = false, onPress }: SmallButtonProps) {
  return <Button type="text" aria-label={label} title={label} disabled={isOff} icon={<Icon name={icon} size={16} />} onClick={onPress} />;
}

function RowButtons({ place, isLast, onMove, onRemove }: Pick<RowProps, 'place' | 'isLast' | 'onMove' | 'onRemove'>) {
  return (
    <span className="bl-sheet-moves">
      <SmallButton label={m.inspection_sheet_up({ place })} icon="chevron-down" isOff={place === 1} onPress={() => onMove(-1)} />
      <SmallButton label={m.inspection_sheet_down({ place })} icon="chevron-down" isOff={isLast} onPress={() => onMove(1)} />
      <SmallButton label={m.inspection_sheet_remove({ place })} icon="close" onPress={onRemove} />
    </span>
  );
}

function Row({ row, place, isLast, isTried, onChange, onMove, onRemove }: RowProps) {
  const fault = isTried ? faultOf(row) : null;
  const text = (label: string, name: 'nameZh' | 'nameEn' | 'unit', maxLength: number) => (
    <TextField label={label} maxLength={maxLength} value={row[name]} onChange={(value) => onChange({ [name]: value })} />
  );
  const limit = (label: string, name: 'lowest' | 'highest') => (
    <FigureField label={label} unit="pieces" value={row[name]} onChange={(value) => onChange({ [name]: value })} />
  );
  return (
    <fieldset className="bl-sheet-row">
      <legend>{row.code ?? m.inspection_sheet_new_item()}</legend>
      {text(m.inspection_sheet_name(), 'nameZh', 80)}
      {text(m.inspection_sheet_name_en(), 'nameEn', 120)}
      {text(m.inspection_sheet_unit(), 'unit', 10)}
      {row.unit.trim() !== '' && limit(m.inspection_sheet_lowest(), 'lowest')}
      {row.unit.trim() !== '' && limit(m.inspection_sheet_highest(), 'highest')}
      <RowButtons place={place} isLast={isLast} onMove={onMove} onRemove={onRemove} />
      {fault !== null && <FieldFault text={faults[fault]()} />}
    </fieldset>
  );
}

interface SheetRowsProps {
  readonly rows: readonly WrittenRow[];
  readonly isTried: boolean;
  readonly onChange: (change: (rows: readonly WrittenRow[]) => readonly WrittenRow[]) => void;
}

export function SheetRows({ rows, isTried, onChange }: SheetRowsProps) {
  return (
    <>
      {rows.map((row, at) => (
        <Row
          key={row.key}
          row={row}
          place={at + 1}
          isLast={at === rows.length - 1}
          isTried={isTried}
          onChange={(change) => onChange((former) => former.map((one) => (one.key === row.key ? { ...one, ...change } : one)))}
          onMove={(by) => onChange((former) => moved(former, at, by))}
          onRemove={() => onChange((former) => former.filter((one) => one.key !== row.key))}
        />
      ))}
      {rows.length < mostItems && (
        <div>
          <ActionButton icon={<Icon name="plus" size={16} />} onPress={() => onChange((former) => [...former, emptyRow()])}>
            {m.inspection_sheet_add()}
          </ActionButton>
        </div>
      )}
    </>
  );
}
