// Who is away or comes besides the week, and the form for one more.
import { capacity } from '@bayline/contract/capacity';
import { home } from '@bayline/contract/home';
import type { ExceptionKind } from '@bayline/domain/capacity';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { useFormat } from '../../app/format.ts';
import { newId } from '../../app/ids.ts';
import { usePermission, useSession } from '../../app/session.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { emptySpan, SpanFields, spanOf } from './span-fields.tsx';
import { exceptionWords, type Roster, type RosterException, savedWords } from './words.ts';

const changed = ['capacity', capacity.roster, home.conflicts] as const;

function ExceptionForm({
  technicians,
  today,
  onClose,
}: Pick<Roster, 'technicians'> & { readonly today: string; readonly onClose: () => void }) {
  const { timeZone } = useSession().dealership;
  const [id] = useState(newId);
  const [technicianId, setTechnicianId] = useState(technicians[0]?.id ?? '');
  const [kind, setKind] = useState<ExceptionKind>('leave');
  const [span, setSpan] = useState(() => emptySpan(today));
  const [isTried, setTried] = useState(false);
  const add = useCommand(capacity.addException, {
    refusal: 'inline',
    invalidate: changed,
    doneText: savedWords,
    onDone: onClose,
  });
  const save = () => {
    setTried(true);
    const times = spanOf(span, timeZone);
    if (times !== null) void add.run({ body: { id, technicianId, kind, ...times } });
  };
  return (
    <EditForm title={m.capacity_exception_add()} sentence={add.sentence} isPending={add.isPending} onSave={save} onCancel={onClose}>
      <FormGrid>
        <ChoiceField
          label={m.capacity_technician()}
          value={technicianId}
          options={technicians.map(({ id: value, name: label }) => ({ value, label }))}
          onChange={setTechnicianId}
        />
        <ChoiceField label={m.capacity_kind()} value={kind} options={choicesOf(exceptionWords)} onChange={setKind} />
        <SpanFields form={span} isTried={isTried} onChange={(change) => setSpan((former) => ({ ...former, ...change }))} />
      </FormGrid>
    </EditForm>
  );
}

function ExceptionLine({
  exception,
  name,
  mayEdit,
}: {
  readonly exception: RosterException;
  readonly name: string;
  readonly mayEdit: boolean;
}) {
  const format = useFormat();
  const end = useCommand(capacity.endException, { invalidate: changed, doneText: () => m.capacity_ended() });
  const word =
    exception.kind === null ? (exception.isAbsence ? m.capacity_away() : m.capacity_kind_extra_shift()) : exceptionWords[exception.kind]();
  return (
    <li className="bl-line bl-capacity-line">
      <strong>{name}</strong>
      <StatusTag tone={exception.isAbsence ? 'paused' : 'working'}>{word}</StatusTag>
      <span>{`${format.dateTime(exception.startsAt)} – ${format.dateTime(exception.endsAt)}`}</span>
      <span>{exception.remark}</span>
      {mayEdit && (
        <ActionButton
          label={m.capacity_end_of({ name })}
          isPending={end.isPending}
          onPress={() => void end.run({ params: { id: exception.id } })}
        >
          {m.capacity_end()}
        </ActionButton>
      )}
    </li>
  );
}

export function Exceptions({ roster, today }: { readonly roster: Roster; readonly today: string }) {
  const mayEdit = usePermission('capacity.edit');
  const [isOpen, setOpen] = useState(false);
  const nameOf = (id: string) => roster.technicians.find((person) => person.id === id)?.name ?? '';
  return (
    <>
      {isOpen && <ExceptionForm technicians={roster.technicians} today={today} onClose={() => setOpen(false)} />}
      <section className="bl-panel bl-block bl-capacity-panel" aria-label={m.capacity_exceptions()}>
        <h2>{m.capacity_exceptions()}</h2>
        {roster.exceptions.length === 0 && !isOpen && (
          <EmptyState icon="people" title={m.capacity_everybody_there()} text={m.capacity_exceptions_empty()} />
        )}
        <ul>
          {roster.exceptions.map((exception) => (
            <ExceptionLine key={exception.id} exception={exception} name={nameOf(exception.technicianId)} mayEdit={mayEdit} />
          ))}
        </ul>
        {mayEdit && !isOpen && roster.technicians.length > 0 && (
          <div>
            <ActionButton kind="primary" onPress={() => setOpen(true)}>
              {m.capacity_exception_add()}
            </ActionButton>
          </div>
        )}
      </section>
    </>
  );
}
