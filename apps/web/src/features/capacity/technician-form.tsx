// What a technician may work on, with which certificate, how fast, and in which shift of each weekday.
import { capacity } from '@bayline/contract/capacity';
import { home } from '@bayline/contract/home';
import { skills as allSkills, type Skill } from '@bayline/domain/capacity';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { skillWords } from '../../app/words/skill.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type Shift, savedWords, type Technician, useWeekdayName, weekdays } from './words.ts';

type Learned = Technician['skills'][number];
type Week = Readonly<Record<number, string>>;

interface SkillFieldsProps {
  readonly skill: Skill;
  readonly learned: Learned | undefined;
  readonly onChange: (learned: Learned | null) => void;
}

function SkillFields({ skill, learned, onChange }: SkillFieldsProps) {
  const name = skillWords[skill]();
  return (
    <div className="bl-capacity-skill">
      <Checkbox
        checked={learned !== undefined}
        onChange={(event) => onChange(event.target.checked ? { skill, certificateNumber: '', certificateUntil: null } : null)}
      >
        {name}
      </Checkbox>
      {learned !== undefined && (
        <FormGrid>
          <TextField
            label={m.capacity_certificate_number_of({ name })}
            maxLength={40}
            value={learned.certificateNumber}
            onChange={(certificateNumber) => onChange({ ...learned, certificateNumber })}
          />
          <DayField
            label={m.capacity_certificate_until_of({ name })}
            value={learned.certificateUntil ?? ''}
            onChange={(day) => onChange({ ...learned, certificateUntil: day === '' ? null : day })}
          />
        </FormGrid>
      )}
    </div>
  );
}

function WeekFields({
  week,
  shifts,
  onChange,
}: {
  readonly week: Week;
  readonly shifts: readonly Shift[];
  readonly onChange: (week: Week) => void;
}) {
  const weekdayName = useWeekdayName();
  const options = [
    { value: '', label: m.capacity_no_shift() },
    ...shifts.map(({ id, name, starts, ends }) => ({ value: id, label: m.capacity_shift_label({ name, starts, ends }) })),
  ];
  return (
    <fieldset className="bl-group">
      <legend>{m.capacity_week()}</legend>
      <p>{m.capacity_week_hint()}</p>
      <FormGrid>
        {weekdays.map((weekday) => (
          <ChoiceField
            key={weekday}
            label={weekdayName(weekday)}
            value={week[weekday] ?? ''}
            options={options}
            onChange={(shiftId) => onChange({ ...week, [weekday]: shiftId })}
          />
        ))}
      </FormGrid>
    </fieldset>
  );
}

export function TechnicianForm({
  technician,
  shifts,
  onClose,
}: {
  readonly technician: Technician;
  readonly shifts: readonly Shift[];
  readonly onClose: () => void;
}) {
  const [skills, setSkills] = useState<readonly Learned[]>(technician.skills);
  const [speedPercent, setSpeed] = useState<number | null>(technician.speedPercent);
  const [week, setWeek] = useState<Week>(() => Object.fromEntries(technician.week.map(({ weekday, shiftId }) => [weekday, shiftId])));
  const [isTried, setTried] = useState(false);
  const set = useCommand(capacity.setTechnician, {
    refusal: 'inline',
    invalidate: ['capacity', capacity.roster, capacity.listTechnicians, home.conflicts],
    doneText: savedWords,
    onDone: onClose,
  });
  const isSpeed = speedPercent !== null && speedPercent >= 50 && speedPercent <= 200;
  const save = () => {
    setTried(true);
    if (speedPercent === null || !isSpeed) return;
    const shiftsOfWeek = weekdays.flatMap((weekday) => (week[weekday] ? [{ weekday, shiftId: week[weekday] }] : []));
    const learned = skills.map((of) => ({ ...of, certificateNumber: of.certificateNumber.trim() }));
    void set.run({
      params: { id: technician.id },
      body: { skills: learned, speedPercent, week: shiftsOfWeek, version: technician.version },
    });
  };
  const learn = (skill: Skill, learned: Learned | null) =>
    setSkills((former) => [...former.filter((of) => of.skill !== skill), ...(learned === null ? [] : [learned])]);
  return (
    <EditForm title={technician.name} sentence={set.sentence} isPending={set.isPending} onSave={save} onCancel={onClose}>
      <FormGrid>
        <FigureField
          label={m.capacity_speed()}
          unit="count"
          suffix="%"
          hint={m.capacity_speed_hint()}
          isRequired
          isTried={isTried}
          value={speedPercent}
          fault={isTried && speedPercent !== null && !isSpeed ? m.capacity_speed_range() : null}
          onChange={setSpeed}
        />
      </FormGrid>
      <fieldset className="bl-group">
        <legend>{m.capacity_skills()}</legend>
        <p>{m.capacity_skills_hint()}</p>
        {allSkills.map((skill) => (
          <SkillFields
            key={skill}
            skill={skill}
            learned={skills.find((of) => of.skill === skill)}
            onChange={(learned) => learn(skill, learned)}
          />
        ))}
      </fieldset>
      <WeekFields week={week} shifts={shifts} onChange={setWeek} />
    </EditForm>
  );
}
