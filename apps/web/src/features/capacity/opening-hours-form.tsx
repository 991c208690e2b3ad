// The hours of the week: each weekday open from an hour to a later one, or closed.
import { capacity } from '@bayline/contract/capacity';
import { home } from '@bayline/contract/home';
import { startingHours } from '@bayline/domain/capacity';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { sentenceOf } from '../../app/refusals.ts';
import { m } from '../../paraglide/messages.js';
import { FormGrid } from '../../ui/form-field.tsx';
import { ClockField } from './time-fields.tsx';
import { type OpeningWeek, savedWords, useWeekdayName } from './words.ts';

interface DayHours {
  readonly weekday: number;
  readonly isOpen: boolean;
  readonly opens: string;
  readonly closes: string;
}

/** A closed day keeps the usual hours ready for when it is opened. */
const daysOf = ({ hours }: OpeningWeek): DayHours[] =>
  startingHours.map((usual) => {
    const open = hours.find(({ weekday }) => weekday === usual.weekday);
    return { ...usual, ...open, isOpen: open !== undefined };
  });

/** Of seven days the one that is wrong says so itself. */
const isReversed = ({ opens, closes }: DayHours) => opens !== '' && closes !== '' && opens >= closes;

interface DayFieldsProps {
  readonly day: DayHours;
  readonly isTried: boolean;
  readonly onChange: (change: Partial<DayHours>) => void;
}

function DayFields({ day, isTried, onChange }: DayFieldsProps) {
  const weekday = useWeekdayName()(day.weekday);
  const missing = (time: string) => (isTried && time === '' ? m.ui_text_missing() : null);
  const reversed = isTried && isReversed(day) ? sentenceOf({ code: 'hours-reversed', facts: {} }) : null;
  return (
    <div className="bl-capacity-skill">
      <Checkbox checked={day.isOpen} onChange={(event) => onChange({ isOpen: event.target.checked })}>
        {m.capacity_open_on({ weekday })}
      </Checkbox>
      {day.isOpen && (
        <FormGrid>
          <ClockField
            label={m.capacity_opens_on({ weekday })}
            value={day.opens}
            fault={missing(day.opens)}
            onChange={(opens) => onChange({ opens })}
          />
          <ClockField
            label={m.capacity_closes_on({ weekday })}
            value={day.closes}
            fault={missing(day.closes) ?? reversed}
            onChange={(closes) => onChange({ closes })}
          />
        </FormGrid>
      )}
    </div>
  );
}

export function OpeningHoursForm({ week, onClose }: { readonly week: OpeningWeek; readonly onClose: () => void }) {
  const [days, setDays] = useState(() => daysOf(week));
  const [isTried, setTried] = useState(false);
  const set = useCommand(capacity.setOpeningHours, {
    refusal: 'inline',
    invalidate: ['capacity', capacity.openingHours, home.conflicts],
    doneText: savedWords,
    onDone: onClose,
  });
  const open = days.filter(({ isOpen }) => isOpen);
  const save = () => {
    setTried(true);
    if (open.length === 0 || open.some((day) => day.opens === '' || day.closes === '' || isReversed(day))) return;
    const hours = open.map(({ weekday, opens, closes }) => ({ weekday, opens, closes }));
    void set.run({ body: { hours, version: week.version } });
  };
  const change = (weekday: number, part: Partial<DayHours>) =>
    setDays((former) => former.map((day) => (day.weekday === weekday ? { ...day, ...part } : day)));
  return (
    <EditForm
      title={m.capacity_opening_hours()}
      sentence={open.length === 0 ? m.capacity_open_no_day() : set.sentence}
      isPending={set.isPending}
      onSave={save}
      onCancel={onClose}
    >
      <p>{m.capacity_opening_hours_hint()}</p>
      {days.map((day) => (
        <DayFields key={day.weekday} day={day} isTried={isTried} onChange={(part) => change(day.weekday, part)} />
      ))}
    </EditForm>
  );
}
