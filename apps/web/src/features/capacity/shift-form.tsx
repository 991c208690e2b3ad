// A shift: from, until, and its breaks.
import { capacity } from '@bayline/contract/capacity';
import { home } from '@bayline/contract/home';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { newId } from '../../app/ids.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ClockField } from './time-fields.tsx';
import { type Shift, savedWords } from './words.ts';

const mostBreaks = 6;

interface Pause {
  readonly key: string;
  readonly starts: string;
  readonly ends: string;
}

interface BreakFieldsProps {
  readonly breaks: readonly Pause[];
  readonly isTried: boolean;
  readonly onChange: (breaks: readonly Pause[]) => void;
}

function BreakFields({ breaks, isTried, onChange }: BreakFieldsProps) {
  const missing = (value: string) => (isTried && value === '' ? m.ui_text_missing() : null);
  const change = (key: string, part: Partial<Pause>) =>
    onChange(breaks.map((pause) => (pause.key === key ? { ...pause, ...part } : pause)));
  return (
    <>
      {breaks.map((pause, at) => (
        <fieldset key={pause.key} className="bl-group">
          <legend>{m.capacity_break({ place: at + 1 })}</legend>
          <FormGrid>
            <ClockField
              label={m.capacity_starts()}
              value={pause.starts}
              fault={missing(pause.starts)}
              onChange={(starts) => change(pause.key, { starts })}
            />
            <ClockField
              label={m.capacity_ends()}
              value={pause.ends}
              fault={missing(pause.ends)}
              onChange={(ends) => change(pause.key, { ends })}
            />
          </FormGrid>
          <div>
            <ActionButton
              label={m.capacity_break_remove_of({ place: at + 1 })}
              onPress={() => onChange(breaks.filter(({ key }) => key !== pause.key))}
            >
              {m.capacity_break_remove()}
            </ActionButton>
          </div>
        </fieldset>
      ))}
      {breaks.length < mostBreaks && (
        <div>
          <ActionButton onPress={() => onChange([...breaks, { key: newId(), starts: '12:00', ends: '13:00' }])}>
            {m.capacity_break_add()}
          </ActionButton>
        </div>
      )}
    </>
  );
}

export function ShiftForm({ shift, onClose }: { readonly shift: Shift | null; readonly onClose: () => void }) {
  const [id] = useState(() => shift?.id ?? newId());
  const [name, setName] = useState(shift?.name ?? '');
  const [starts, setStarts] = useState(shift?.starts ?? '08:00');
  const [ends, setEnds] = useState(shift?.ends ?? '17:00');
  const [breaks, setBreaks] = useState<readonly Pause[]>(() => (shift?.breaks ?? []).map((pause) => ({ ...pause, key: newId() })));
  const [isTried, setTried] = useState(false);
  const changed = { invalidate: ['capacity', capacity.roster, capacity.shifts, home.conflicts] as const, onDone: onClose };
  const set = useCommand(capacity.setShift, { ...changed, refusal: 'inline', doneText: savedWords });
  const withdraw = useCommand(capacity.withdrawShift, { ...changed, doneText: () => m.capacity_withdrawn() });
  const save = () => {
    setTried(true);
    const times = [starts, ends, ...breaks.flatMap((pause) => [pause.starts, pause.ends])];
    if (name.trim() === '' || times.includes('')) return;
    const written = breaks.map((pause) => ({ starts: pause.starts, ends: pause.ends }));
    void set.run({ params: { id }, body: { name: name.trim(), starts, ends, breaks: written, version: shift?.version ?? null } });
  };
  return (
    <EditForm
      title={shift?.name ?? m.capacity_shift_add()}
      sentence={set.sentence}
      isPending={set.isPending}
      onSave={save}
      onCancel={onClose}
    >
      <FormGrid>
        <TextField label={m.capacity_name()} maxLength={40} isRequired isTried={isTried} value={name} onChange={setName} />
        <ClockField label={m.capacity_starts()} isRequired value={starts} onChange={setStarts} />
        <ClockField label={m.capacity_ends()} isRequired value={ends} onChange={setEnds} />
      </FormGrid>
      {ends !== '' && ends <= starts && <p>{m.capacity_overnight()}</p>}
      <BreakFields breaks={breaks} isTried={isTried} onChange={setBreaks} />
      {shift !== null && (
        <div>
          <ActionButton kind="danger" isPending={withdraw.isPending} onPress={() => void withdraw.run({ params: { id } })}>
            {m.capacity_shift_withdraw()}
          </ActionButton>
        </div>
      )}
    </EditForm>
  );
}
