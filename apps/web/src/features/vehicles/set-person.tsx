import { vehicles } from '@bayline/contract/vehicles';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { useFormat } from '../../app/format.ts';
import { newId } from '../../app/ids.ts';
import { m } from '../../paraglide/messages.js';
import { DayField } from '../../ui/day-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { useNow } from '../../ui/use-now.ts';
import { type Car, type Role, roleTitles } from './car-words.ts';
import { emptyPerson, isPersonRight, type PersonForm, personOf } from './new-car-form.ts';
import { PersonFields } from './owner-fields.tsx';

/** A new owner, a further user or a usual sender: somebody on file, or a new customer. */
export function SetPerson({ car, role, onClose }: { readonly car: Car; readonly role: Role; readonly onClose: () => void }) {
  const format = useFormat();
  const today = format.day(new Date(useNow()).toISOString());
  const [form, setForm, draft] = useDraft<PersonForm>(`vehicle-person.${car.id}.${role}`, emptyPerson);
  const [partyId] = useState(newId);
  const [days, setDays] = useState({ fromDay: '', untilDay: '' });
  const [isTried, setTried] = useState(false);
  const close = () => {
    draft.clear();
    onClose();
  };
  const set = useCommand(vehicles.setParty, {
    invalidate: ['vehicle', 'customer', vehicles.get],
    refusal: 'inline',
    doneText: () => m.vehicles_person_added(),
    onDone: close,
  });
  const save = () => {
    setTried(true);
    if (!isPersonRight(form, today)) return;
    const { fromDay, untilDay } = days;
    const period = { ...(fromDay === '' ? {} : { fromDay }), ...(untilDay === '' ? {} : { untilDay }) };
    void set.run({ params: { id: car.id }, body: { version: car.version, role, person: personOf(form, partyId), ...period } });
  };
  return (
    <EditForm title={roleTitles[role]()} sentence={set.sentence} isPending={set.isPending} onSave={save} onCancel={close}>
      {role === 'owner' && <p>{m.vehicles_new_owner_hint()}</p>}
      <PersonFields form={form} onChange={(change) => setForm((former) => ({ ...former, ...change }))} isTried={isTried} />
      <FormGrid>
        <DayField
          label={m.vehicles_from_day()}
          hint={m.vehicles_from_hint()}
          value={days.fromDay}
          onChange={(fromDay) => setDays({ ...days, fromDay })}
        />
        <DayField
          label={m.vehicles_until_day()}
          hint={m.vehicles_until_hint()}
          value={days.untilDay}
          onChange={(untilDay) => setDays({ ...days, untilDay })}
        />
      </FormGrid>
    </EditForm>
  );
}
