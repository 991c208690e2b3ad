// A day that is not like its weekday: closed, with hours of its own, or worked in place of another.
import { capacity } from '@bayline/contract/capacity';
import { home } from '@bayline/contract/home';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ClockField } from './time-fields.tsx';
import { type SpecialDay, savedWords, useWeekdayName, weekdays, withdrawnWords } from './words.ts';

type Kind = 'closed' | 'open';

interface Hours {
  readonly kind: Kind;
  readonly opens: string;
  readonly closes: string;
  /** '1' Monday … '7'; '' = its own weekday. */
  readonly worksAs: string;
}

function hoursOf(special: SpecialDay | null): Hours {
  const { opens = null, closes = null, worksAs = null } = special ?? {};
  return { kind: opens === null ? 'closed' : 'open', opens: opens ?? '08:00', closes: closes ?? '18:00', worksAs: String(worksAs ?? '') };
}

function HoursFields({ hours, onChange }: { readonly hours: Hours; readonly onChange: (change: Partial<Hours>) => void }) {
  const weekdayName = useWeekdayName();
  const asDays = [
    { value: '', label: m.capacity_works_as_itself() },
    ...weekdays.map((weekday) => ({ value: String(weekday), label: weekdayName(weekday) })),
  ];
  const kinds = [
    { value: 'closed' as const, label: m.capacity_closed() },
    { value: 'open' as const, label: m.capacity_open() },
  ];
  return (
    <>
      <ChoiceField label={m.capacity_store_is()} value={hours.kind} options={kinds} onChange={(kind) => onChange({ kind })} />
      {hours.kind === 'open' && (
        <>
          <ClockField label={m.capacity_opens()} isRequired value={hours.opens} onChange={(opens) => onChange({ opens })} />
          <ClockField label={m.capacity_closes()} isRequired value={hours.closes} onChange={(closes) => onChange({ closes })} />
          <ChoiceField label={m.capacity_works_as()} value={hours.worksAs} options={asDays} onChange={(worksAs) => onChange({ worksAs })} />
        </>
      )}
    </>
  );
}

export function SpecialDayForm({ special, onClose }: { readonly special: SpecialDay | null; readonly onClose: () => void }) {
  const [day, setDay] = useState(special?.day ?? '');
  const [name, setName] = useState(special?.name ?? '');
  const [hours, setHours] = useState(() => hoursOf(special));
  const [isTried, setTried] = useState(false);
  const changed = { invalidate: ['capacity', capacity.specialDays, home.conflicts] as const, onDone: onClose };
  const set = useCommand(capacity.setSpecialDay, {
    ...changed,
    refusal: 'inline',
    doneText: savedWords,
  });
  const withdraw = useCommand(capacity.withdrawSpecialDay, { ...changed, doneText: withdrawnWords });
  const save = () => {
    setTried(true);
    const { kind, opens, closes, worksAs } = hours;
    if (day === '' || name.trim() === '' || (kind === 'open' && (opens === '' || closes === ''))) return;
    const open = { opens, closes, worksAs: worksAs === '' ? null : Number(worksAs) };
    const written = { day, name: name.trim(), version: special?.version ?? null };
    void set.run({ body: { ...written, ...(kind === 'closed' ? { opens: null, closes: null, worksAs: null } : open) } });
  };
  const title = special?.name ?? m.capacity_special_day_add();
  const missing = isTried && day === '' ? m.ui_text_missing() : null;
  return (
    <EditForm title={title} sentence={set.sentence} isPending={set.isPending} onSave={save} onCancel={onClose}>
      <FormGrid>
        {special === null && <DayField label={m.capacity_day()} isRequired value={day} fault={missing} onChange={setDay} />}
        <TextField label={m.capacity_name()} maxLength={40} isRequired isTried={isTried} value={name} onChange={setName} />
        <HoursFields hours={hours} onChange={(change) => setHours((former) => ({ ...former, ...change }))} />
      </FormGrid>
      {special !== null && (
        <div>
          <ActionButton
            kind="danger"
            isPending={withdraw.isPending}
            onPress={() => void withdraw.run({ params: { day }, query: { version: special.version } })}
          >
            {m.capacity_special_day_withdraw()}
          </ActionButton>
        </div>
      )}
    </EditForm>
  );
}
