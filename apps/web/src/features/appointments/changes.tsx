// What may still become of a booking: another time, called off, given up.
import { appointments } from '@bayline/contract/appointments';
import { Input } from 'antd';
import { useState } from 'react';
import { AllowedAction } from '../../app/allowed-action.tsx';
import { useCommand } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { choicesOf, type Words } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FormField, FormGrid } from '../../ui/form-field.tsx';
import type { Appointment } from './booking-words.ts';
import { useOverShare } from './over-share.tsx';
import { SlotChoice } from './slot-choice.tsx';

type Side = NonNullable<Appointment['cancelledBy']>;
export const sideWords: Words<Side> = {
  customer: () => m.appointments_by_customer(),
  store: () => m.appointments_by_store(),
};

export function Changes({ row }: { readonly row: Appointment }) {
  const format = useFormat();
  const [day, setDay] = useState(format.day(row.startsAt));
  const [startsAt, setStartsAt] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState<Side>('customer');
  const [tried, setTried] = useState<'reschedule' | 'cancel' | null>(null);
  const invalidate = ['appointment', appointments.get, appointments.listDay, appointments.calendar] as const;
  const reschedule = useCommand(appointments.reschedule, { invalidate, doneText: () => m.appointments_moved() });
  const cancel = useCommand(appointments.cancel, { invalidate, doneText: () => m.appointments_cancelled() });
  const noShow = useCommand(appointments.markNoShow, { invalidate, doneText: () => m.appointments_marked() });
  const overShare = useOverShare(reschedule.problem);
  const params = { id: row.id };
  const withReason = (action: 'reschedule' | 'cancel', act: (reason: string) => void) => {
    setTried(action);
    if (reason.trim() !== '') act(reason.trim());
  };
  const move = () =>
    withReason(
      'reschedule',
      (text) =>
        startsAt !== null && void reschedule.run({ params, body: { version: row.version, startsAt, reason: text, ...overShare.body } }),
    );
  const callOff = () => withReason('cancel', (text) => void cancel.run({ params, body: { version: row.version, by, reason: text } }));
  return (
    <section className="bl-panel bl-block" aria-label={m.appointments_changes()}>
      <h2>{m.appointments_changes()}</h2>
      <FormGrid>
        <FormField label={m.appointments_reason()} fault={tried !== null && reason.trim() === '' ? m.appointments_reason_required() : null}>
          {(field) => <Input {...field} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </FormField>
        <ChoiceField label={m.appointments_who_cancels()} value={by} options={choicesOf(sideWords)} onChange={setBy} />
        <FormField label={m.appointments_day()}>
          {(field) => <Input {...field} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
        </FormField>
      </FormGrid>
      <SlotChoice day={day} bayType={row.bayType} minutes={row.plannedMinutes} value={startsAt} onChange={setStartsAt} />
      {tried === 'reschedule' && startsAt === null && <p className="appointments-fault">{m.appointments_slot_required()}</p>}
      {overShare.field}
      <div className="bl-line">
        <AllowedAction actions={row.allowedActions} action="reschedule" isPending={reschedule.isPending} onPress={move}>
          {m.appointments_reschedule()}
        </AllowedAction>
        <AllowedAction
          actions={row.allowedActions}
          action="no-show"
          isPending={noShow.isPending}
          onPress={() => void noShow.run({ params, body: { version: row.version } })}
        >
          {m.appointments_no_show()}
        </AllowedAction>
        <AllowedAction actions={row.allowedActions} action="cancel" kind="danger" isPending={cancel.isPending} onPress={callOff}>
          {m.appointments_cancel()}
        </AllowedAction>
      </div>
    </section>
  );
}
