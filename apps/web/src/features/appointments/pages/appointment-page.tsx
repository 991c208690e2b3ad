import { appointments } from '@bayline/contract/appointments';
import { useState } from 'react';
import { AllowedAction } from '../../../app/allowed-action.tsx';
import { useCommand, useView } from '../../../app/api.ts';
import { type Format, useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { nameOf } from '../../../app/name-of.ts';
import { PageLink, usePageParams } from '../../../app/navigation.tsx';
import { PaperLink } from '../../../app/paper-link.tsx';
import { usePermission } from '../../../app/session.ts';
import { bayTypeWords } from '../../../app/words/bay-type.ts';
import { businessTypeWords } from '../../../app/words/business-type.ts';
import { partsStatuses } from '../../../app/words/parts-status.ts';
import { WordTag } from '../../../app/words/word-tag.tsx';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { AppointmentTags } from '../appointment-list.tsx';
import { type Appointment, channelWords, kindWords, reminderWords } from '../booking-words.ts';
import { Changes, sideWords } from '../changes.tsx';
import '../appointments.css';

function factsOf(row: Appointment, format: Format): readonly Fact[] {
  const reminded = row.remindedAt === null ? null : `${format.dateTime(row.remindedAt)} ${row.remindedByName ?? ''}`;
  return [
    [m.appointments_minutes(), m.appointments_minutes_value({ count: row.plannedMinutes })],
    [m.appointments_business(), businessTypeWords[row.businessType]()],
    [m.appointments_estimate(), row.estimateFen === null ? null : format.money(row.estimateFen)],
    [m.appointments_contact_name(), [row.contactName, row.mobileMasked].filter(Boolean).join(' ')],
    [m.appointments_channel(), reminderWords[row.reminderChannel]()],
    [m.appointments_reminded_at(), reminded],
    [m.appointments_made_by(), `${kindWords[row.kind]()} · ${channelWords[row.channel]()}`],
    [m.appointments_taken_by(), `${row.takenByName} ${format.dateTime(row.acceptedAt)}`],
    [m.appointments_adviser(), row.adviserName],
    [m.appointments_arrived_at(), row.arrivedAt === null ? null : format.dateTime(row.arrivedAt)],
    [m.appointments_remark(), row.remark],
    ...(row.cancelledBy === null ? [] : [[m.appointments_who_cancels(), `${sideWords[row.cancelledBy]()} · ${row.endReason}`] as const]),
    ...(row.partsKeptUntil === null || row.parts.length === 0
      ? []
      : [[m.appointments_parts_kept(), format.dayInWords(row.partsKeptUntil)] as const]),
  ];
}

function Work({ row }: { readonly row: Appointment }) {
  const format = useFormat();
  if (row.jobs.length + row.parts.length === 0) return null;
  return (
    <section className="bl-panel bl-block" aria-label={m.appointments_chosen()}>
      <ul className="appointments-lines">
        {row.jobs.map((job) => (
          <li key={`${job.cannedJobId ?? ''}${job.labourOperationId ?? ''}`}>
            <span>{`${job.code} ${nameOf(job)}`}</span>
            <span>{m.appointments_minutes_value({ count: job.plannedMinutes })}</span>
            <span>{job.amountFen === null ? '—' : format.money(job.amountFen)}</span>
          </li>
        ))}
        {row.parts.map((part) => (
          <li key={part.partId}>
            <span>{`${part.number} ${nameOf(part)}`}</span>
            <span>{format.quantity(part.quantity, part.unit)}</span>
            <span>
              {part.status === null ? '—' : <WordTag word={partsStatuses[part.status as keyof typeof partsStatuses]} />}
              {part.expectedOn === null ? '' : ` ${m.appointments_expected_on({ day: part.expectedOn })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Moves({ row }: { readonly row: Appointment }) {
  const format = useFormat();
  if (row.moves.length === 0) return null;
  return (
    <section className="bl-panel bl-block" aria-label={m.appointments_moves()}>
      <h2>{m.appointments_moves()}</h2>
      <ul className="appointments-lines">
        {row.moves.map((move) => (
          <li key={move.movedAt}>
            <span>{m.appointments_move_line({ from: format.dateTime(move.from), to: format.dateTime(move.to) })}</span>
            <span>{move.reason}</span>
            <span>{`${move.byName} ${format.dateTime(move.movedAt)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Masked until somebody is to be called; that it was looked up is recorded. */
function Telephone({ row }: { readonly row: Appointment }) {
  const [phone, setPhone] = useState<string | null>(null);
  const mayReveal = usePermission('customers.reveal');
  const reveal = useCommand(appointments.revealPhone, { onDone: (shown) => setPhone(shown.phone) });
  // Nobody is asked why here: the page says it for them, in their words.
  const input = { params: { id: row.id }, body: { reason: m.appointments_reason_to_call() } };
  if (!mayReveal || row.mobileMasked === null) return null;
  return (
    <p role="status" className="bl-line">
      {phone === null ? (
        <ActionButton isPending={reveal.isPending} onPress={() => void reveal.run(input)}>
          {m.appointments_show_phone()}
        </ActionButton>
      ) : (
        <a className="bl-link" href={`tel:${phone}`}>
          {phone}
        </a>
      )}
    </p>
  );
}

function NextSteps({ row }: { readonly row: Appointment }) {
  const format = useFormat();
  const mayCheckIn = usePermission('reception.check-in');
  const mayBook = usePermission('appointments.edit');
  const today = format.day(new Date(useNow()).toISOString());
  const invalidate = ['appointment', appointments.get, appointments.listDay] as const;
  const remind = useCommand(appointments.remind, { invalidate, doneText: () => m.appointments_reminded_done() });
  const arrive = useCommand(appointments.arrive, { invalidate, doneText: () => m.appointments_arrived_done() });
  const input = { params: { id: row.id }, body: { version: row.version } };
  const isToday = format.day(row.startsAt) === today;
  const isOpen = row.allowedActions.some((each) => each.action === 'check-in');
  const isOff = row.status === 'no-show' || row.status === 'cancelled';
  return (
    <>
      {mayBook && isOff && row.plate !== null && (
        <PageLink to="/appointments/new" search={{ plate: row.plate }} className="bl-link-button">
          {m.appointments_book_again()}
        </PageLink>
      )}
      <AllowedAction actions={row.allowedActions} action="remind" isPending={remind.isPending} onPress={() => void remind.run(input)}>
        {m.appointments_remind()}
      </AllowedAction>
      {isToday && (
        <AllowedAction actions={row.allowedActions} action="arrive" isPending={arrive.isPending} onPress={() => void arrive.run(input)}>
          {m.appointments_arrive()}
        </AllowedAction>
      )}
      {mayCheckIn && isOpen && isToday && row.plate !== null && (
        <PageLink to="/reception/check-in" search={{ plate: row.plate }} className="bl-link-button bl-link-primary">
          {m.appointments_check_in()}
        </PageLink>
      )}
    </>
  );
}

export function Page() {
  const { id } = usePageParams('/appointments/$id');
  const format = useFormat();
  const view = useView(appointments.get, { params: { id } }, { topics: [`appointment:${id}`, 'parts-request'] });
  const crumbs = [
    <PageLink key="day" to="/appointments">
      {m.appointments_nav()}
    </PageLink>,
  ];
  const row = view.data;
  if (row === undefined) {
    return (
      <PageFrame title={m.appointments_nav()} breadcrumbs={crumbs}>
        {view.error === null ? <SkeletonRows /> : <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </PageFrame>
    );
  }
  const isChangeable = row.allowedActions.some((action) => action.action === 'reschedule' || action.action === 'cancel');
  return (
    <PageFrame
      title={row.number}
      width="narrow"
      breadcrumbs={crumbs}
      actions={
        <>
          <PaperLink paper={appointments.paper} params={{ id }}>
            {m.appointments_paper()}
          </PaperLink>
          <NextSteps row={row} />
        </>
      }
      aside={<AppointmentTags row={row} />}
    >
      <section className="bl-panel bl-block" aria-label={row.number}>
        <div className="bl-line">
          <PlateChip plate={row.plate} size="medium" />
          <PageLink to="/vehicles/$id" params={{ id: row.vehicleId }} className="bl-link">
            {row.modelName ?? row.plate ?? row.number}
          </PageLink>
          <span>{row.customerName}</span>
        </div>
        <strong>{`${format.dayInWords(row.startsAt)} ${format.time(row.startsAt)} · ${bayTypeWords[row.bayType]()} ${row.bayName ?? ''}`}</strong>
        <p>{row.requestedWork}</p>
        <Facts rows={factsOf(row, format)} />
        <Telephone key={row.id} row={row} />
      </section>
      <Work row={row} />
      <Moves row={row} />
      {isChangeable && <Changes key={row.version} row={row} />}
    </PageFrame>
  );
}
