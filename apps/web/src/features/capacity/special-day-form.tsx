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
import { type SpecialDay, useWeekdayName, weekdays } from './words.ts';

type Kind = 'closed' | 'open';

export function SpecialDayForm({ special, onClose }: { readonly special: SpecialDay | null; readonly onClose: () => void }) {
  const weekdayName = useWeekdayName();
  const [day, setDay] = useState(special?.day ?? '');
  const [name, setName] = useState(special?.name ?? '');
  const [kind, setKind] = useState<Kind>(special === null || special.opens === null ? 'closed' : 'open');
  const [opens, setOpens] = useState(special?.opens ?? '08:00');
  const [closes, setCloses] = useState(special?.closes ?? '18:00');
  const [worksAs, setWorksAs] = useState(String(special?.worksAs ?? ''));
  const [isTried, setTried] = useState(false);
  const changed = { invalidate: ['capacity', capacity.specialDays, home.conflicts] as const, onDone: onClose };
  const set = useCommand(capacity.setSpecialDay, {
    ...changed,
    refusal: 'inline',
    doneText: ({ conflicts }) => (conflicts.length === 0 ? m.capacity_saved() : m.capacity_saved_conflicts({ count: conflicts.length })),
  });
  const withdraw = useCommand(capacity.withdrawSpecialDay, { ...changed, doneText: () => m.capacity_withdrawn() });
  const save = () => {
    setTried(true);
    if (day === '' || name.trim() === '' || (kind === 'open' && (opens === '' || closes === ''))) return;
    const hours =
      kind === 'closed'
        ? { opens: null, closes: null, worksAs: null }
        : { opens, closes, worksAs: worksAs === '' ? null : Number(worksAs) };
    void set.run({ body: { day, name: name.trim(), ...hours } });
  };
  const asDays = [
    { value: '', label: m.capacity_works_as_itself() },
    ...weekdays.map((weekday) => ({ value: String(weekday), label: weekdayName(weekday) })),
  ];
  return (
    <EditForm
      title={special?.name ?? m.capacity_special_day_add()}
      sentence={set.sentence}
      isPending={set.isPending}
      onSave={save}
      onCancel={onClose}
    >
      <FormGrid>
        {special === null && (
          <DayField
            label={m.capacity_day()}
            isRequired
            value={day}
            fault={isTried && day === '' ? m.ui_text_missing() : null}
            onChange={setDay}
          />
        )}
        <TextField label={m.capacity_name()} maxLength={40} isRequired isTried={isTried} value={name} onChange={setName} />
        <ChoiceField
          label={m.capacity_store_is()}
          value={kind}
          options={[
            { value: 'closed', label: m.capacity_closed() },
            { value: 'open', label: m.capacity_open() },
          ]}
          onChange={setKind}
        />
        {kind === 'open' && (
          <>
            <ClockField label={m.capacity_opens()} isRequired value={opens} onChange={setOpens} />
            <ClockField label={m.capacity_closes()} isRequired value={closes} onChange={setCloses} />
            <ChoiceField label={m.capacity_works_as()} value={worksAs} options={asDays} onChange={setWorksAs} />
          </>
        )}
      </FormGrid>
      {special !== null && (
        <div>
          <ActionButton kind="danger" isPending={withdraw.isPending} onPress={() => void withdraw.run({ params: { day } })}>
            {m.capacity_special_day_withdraw()}
          </ActionButton>
        </div>
      )}
    </EditForm>
  );
}
