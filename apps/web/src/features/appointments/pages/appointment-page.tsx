import { appointments } from '@bayline/contract/appointments';
import { Input } from 'antd';
import { useState } from 'react';
import { AllowedAction } from '../../../app/allowed-action.tsx';
import { useCommand, useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { usePermission } from '../../../app/session.ts';
import { appointmentStatuses } from '../../../app/words/appointment-status.ts';
import { bayTypeWords } from '../../../app/words/bay-type.ts';
import { WordTag } from '../../../app/words/word-tag.tsx';
import { m } from '../../../paraglide/messages.js';
import { ErrorState } from '../../../ui/empty-state.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { useNow } from '../../../ui/use-now.ts';
import type { Appointment } from '../booking-words.ts';
import { SlotChoice } from '../slot-choice.tsx';
import '../appointments.css';

function Changes({ row }: { readonly row: Appointment }) {
  const format = useFormat();
  const [day, setDay] = useState(format.day(row.startsAt));
  const [startsAt, setStartsAt] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const invalidate = ['appointment', appointments.get, appointments.listDay] as const;
  const reschedule = useCommand(appointments.reschedule, { invalidate, doneText: () => m.appointments_moved() });
  const cancel = useCommand(appointments.cancel, { invalidate, doneText: () => m.appointments_cancelled() });
  const noShow = useCommand(appointments.markNoShow, { invalidate, doneText: () => m.appointments_marked() });
  const params = { id: row.id };
  const withReason = (act: (reason: string) => void) => {
    setTried(true);
    if (reason.trim() !== '') act(reason.trim());
  };
  return (
    <section className="bl-panel appointments-panel" aria-label={m.appointments_actions()}>
      <FormField label={m.appointments_reason()} fault={isTried && reason.trim() === '' ? m.appointments_reason_required() : null}>
        {(field) => <Input {...field} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </FormField>
      <FormField label={m.appointments_day()}>
        {(field) => <Input {...field} type="date" value={day} onChange={(event) => setDay(event.target.value)} />}
      </FormField>
      <SlotChoice day={day} bayType={row.bayType} minutes={row.plannedMinutes} value={startsAt} onChange={setStartsAt} />
      {isTried && startsAt === null && <p className="appointments-fault">{m.appointments_slot_required()}</p>}
      <div className="appointments-row">
        <AllowedAction
          actions={row.allowedActions}
          action="reschedule"
          kind="primary"
          isPending={reschedule.isPending}
          onPress={() =>
            withReason(
              (text) => startsAt !== null && void reschedule.run({ params, body: { version: row.version, startsAt, reason: text } }),
            )
          }
        >
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
        <AllowedAction
          actions={row.allowedActions}
          action="cancel"
          kind="danger"
          isPending={cancel.isPending}
          onPress={() => withReason((text) => void cancel.run({ params, body: { version: row.version, reason: text } }))}
        >
          {m.appointments_cancel()}
        </AllowedAction>
      </div>
    </section>
  );
}

export function Page() {
  const { id } = usePageParams('/appointments/$id');
  const format = useFormat();
  const mayCheckIn = usePermission('reception.check-in');
  const today = format.day(new Date(useNow()).toISOString());
  const view = useView(appointments.get, { params: { id } }, { topics: [`appointment:${id}`] });
  const crumbs = [
    <PageLink key="day" to="/appointments">
      {m.appointments_nav()}
    </PageLink>,
  ];
  const row = view.data;
  if (row === undefined) {
    return (
      <PageFrame title={m.appointments_nav()} breadcrumbs={crumbs}>
        {view.error === null ? <SkeletonRows /> : <ErrorState text={sentenceOf(view.error)} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  const checkIn =
    mayCheckIn && row.status === 'confirmed' && row.plate !== null && format.day(row.startsAt) === today ? (
      <PageLink to="/reception/check-in" search={{ plate: row.plate }} className="bl-link-button">
        {m.appointments_check_in()}
      </PageLink>
    ) : null;
  const isChangeable = row.allowedActions.some((action) => action.action === 'reschedule' || action.action === 'cancel');
  return (
    <PageFrame
      title={row.number}
      width="narrow"
      breadcrumbs={crumbs}
      actions={checkIn}
      aside={<WordTag word={appointmentStatuses[row.status]} />}
    >
      <section className="bl-panel appointments-panel" aria-label={row.number}>
        <div className="appointments-row">
          <PlateChip plate={row.plate} size="medium" />
          <PageLink to="/vehicles/$id" params={{ id: row.vehicleId }} className="bl-link">
            {row.modelName ?? row.plate ?? row.number}
          </PageLink>
          <span>{`${row.customerName} ${row.mobileMasked ?? ''}`}</span>
        </div>
        <strong>{`${format.dayInWords(row.startsAt)} ${format.time(row.startsAt)} · ${bayTypeWords[row.bayType]()} ${row.bayName ?? ''}`}</strong>
        <p>{row.requestedWork}</p>
        {row.remark !== '' && <p>{row.remark}</p>}
      </section>
      {isChangeable && <Changes key={row.version} row={row} />}
    </PageFrame>
  );
}
