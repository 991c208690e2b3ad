// What a technician says while working: a question to the adviser, something found on the car, the hand-over to the next.
import { capacity } from '@bayline/contract/capacity';
import { workOrders } from '@bayline/contract/work-orders';
import { workshop } from '@bayline/contract/workshop';
import { Select } from 'antd';
import { type Dispatch, type FormEvent, type ReactNode, type SetStateAction, useState } from 'react';
import { useCommand, useView } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { newId } from '../../app/ids.ts';
import { loadFault } from '../../app/load-fault.ts';
import { PhotoInput } from '../../app/photo-input.tsx';
import { usePermission, useSession } from '../../app/session.ts';
import { findingSeverities } from '../../app/words/finding-severity.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { useLeadToFault } from '../../ui/lead-to-fault.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { RestoredNote } from '../../ui/restored-note.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { TechnicianJob } from './words.ts';

interface NoteProps {
  readonly job: TechnicianJob;
  readonly onClose: () => void;
}

/** What is being written, there again after a reload; whatever is missing is said from the first try on. */
function useNote<T extends object>(key: string, first: () => T) {
  const [initial] = useState(first);
  const [form, setForm, { clear, isRestored }] = useDraft(key, initial);
  const [isTried, setTried] = useState(false);
  const change = (part: Partial<T>) => setForm((former) => ({ ...former, ...part }));
  return { form, change, isTried, isRestored, clear, onTry: () => setTried(true) };
}

function NoteForm({
  title,
  word,
  sentence,
  isPending,
  onSend,
  onClose,
  children,
}: {
  readonly title: string;
  /** On the button that sends it. */
  readonly word: string;
  readonly sentence: string | null;
  readonly isPending: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const [form, lead] = useLeadToFault<HTMLFormElement>();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    onSend();
    lead();
  };
  return (
    <section className="bl-workshop-note" aria-label={title}>
      <form ref={form} noValidate onSubmit={send}>
        <h3>{title}</h3>
        {children}
        {sentence !== null && (
          <p role="alert" className="bl-workshop-fault">
            {sentence}
          </p>
        )}
        <div className="bl-workshop-buttons">
          <ActionButton size="large" onPress={onClose}>
            {m.workshop_close()}
          </ActionButton>
          <ActionButton size="large" kind="primary" isPending={isPending}>
            {word}
          </ActionButton>
        </div>
      </form>
    </section>
  );
}

function Ask({ job, onClose }: NoteProps) {
  const note = useNote(`workshop.question.${job.id}`, () => ({ questionId: newId(), words: '' }));
  const { form, change, isTried } = note;
  const ask = useCommand(workshop.ask, {
    refusal: 'inline',
    invalidate: [workshop.myJobs],
    doneText: () => m.workshop_asked(),
    onDone: () => {
      note.clear();
      onClose();
    },
  });
  const send = () => {
    note.onTry();
    const words = form.words.trim();
    if (words !== '') void ask.run({ params: { id: job.id }, body: { questionId: form.questionId, words } });
  };
  return (
    <NoteForm
      title={m.workshop_ask()}
      word={m.workshop_send_question()}
      sentence={ask.sentence}
      isPending={ask.isPending}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        label={m.workshop_question()}
        isRequired
        isTried={isTried}
        maxLength={300}
        value={form.words}
        onChange={(words) => change({ words })}
      />
    </NoteForm>
  );
}

const mostPhotos = 6;
type Severity = 'red' | 'yellow';

interface FindProps extends NoteProps {
  readonly photos: readonly string[];
  readonly onPhotos: Dispatch<SetStateAction<readonly string[]>>;
}

function Find({ job, photos, onPhotos, onClose }: FindProps) {
  const note = useNote(`workshop.finding.${job.id}`, () => ({
    findingId: newId(),
    words: '',
    severity: 'yellow' as Severity,
    hasPhotos: false,
  }));
  const { form, change, isTried } = note;
  const keep = (photo: string) => {
    onPhotos((former) => [...former.filter((one) => one !== photo), photo]);
    change({ hasPhotos: true });
  };
  const discard = () => {
    note.clear();
    onPhotos([]);
  };
  // Pictures are too large for a draft: they are kept only while the job is on screen.
  const restored = form.hasPhotos && photos.length === 0 ? m.workshop_restored_without_photos() : m.workshop_restored();
  const raise = useCommand(workOrders.raiseFinding, {
    refusal: 'inline',
    invalidate: [`work-order:${job.workOrderId}`],
    doneText: () => m.workshop_found_done(),
    onDone: () => {
      discard();
      onClose();
    },
  });
  const send = () => {
    note.onTry();
    const { findingId, words, severity } = form;
    const body = { findingId, operationId: job.id, words: words.trim(), severity, photos: [...photos] };
    if (body.words !== '') void raise.run({ params: { id: job.workOrderId }, body });
  };
  return (
    <NoteForm
      title={m.workshop_find()}
      word={m.workshop_send_finding()}
      sentence={raise.sentence}
      isPending={raise.isPending}
      onSend={send}
      onClose={onClose}
    >
      {note.isRestored && <RestoredNote text={restored} onDiscard={discard} />}
      <TextField
        label={m.workshop_found()}
        isRequired
        isTried={isTried}
        maxLength={500}
        value={form.words}
        onChange={(words) => change({ words })}
      />
      <ChoiceField
        label={m.workshop_severity()}
        value={form.severity}
        options={(['yellow', 'red'] as const).map((value) => ({ value, label: findingSeverities[value][1]() }))}
        onChange={(severity) => change({ severity })}
      />
      <div className="bl-workshop-row">
        {photos.map((photo, at) => (
          <img key={photo} src={photo} alt={m.workshop_photo({ number: at + 1 })} className="bl-workshop-photo" />
        ))}
        {photos.length < mostPhotos && <PhotoInput label={m.workshop_take_photo()} onPhoto={keep} />}
      </div>
    </NoteForm>
  );
}

const newHandOver = (held: number | null) => ({ handoverId: newId(), toTechnicianId: '', sharePercent: held, note: '' });

function HandOver({ job, onClose }: NoteProps) {
  const me = useSession().staffId;
  const people = useView(capacity.listTechnicians, {}, { topics: ['staff'] });
  const held = job.technicians.find((one) => one.technicianId === me)?.sharePercent ?? 100;
  const note = useNote(`workshop.hand-over.${job.id}`, () => newHandOver(held));
  const { form, change, isTried } = note;
  const handOver = useCommand(workshop.handOver, {
    refusal: 'inline',
    invalidate: [workshop.myJobs, 'operation'],
    doneText: () => m.workshop_handed(),
    onDone: () => {
      note.clear();
      onClose();
    },
  });
  const send = () => {
    note.onTry();
    const { handoverId, toTechnicianId, sharePercent, note: words } = form;
    if (toTechnicianId === '' || sharePercent === null || words.trim() === '') return;
    void handOver.run({
      params: { id: job.id },
      body: { version: job.version, handoverId, toTechnicianId, sharePercent, note: words.trim() },
    });
  };
  const others = (people.data?.rows ?? []).filter((person) => person.id !== me);
  return (
    <NoteForm
      title={m.workshop_hand_over()}
      word={m.workshop_send_hand_over()}
      sentence={handOver.sentence}
      isPending={handOver.isPending}
      onSend={send}
      onClose={onClose}
    >
      <FormField
        label={m.workshop_hand_to()}
        isRequired
        fault={isTried && form.toTechnicianId === '' ? m.workshop_technician_needed() : null}
        {...loadFault(people)}
      >
        {(field) => (
          <Select
            {...field}
            loading={people.isPending}
            value={form.toTechnicianId === '' ? null : form.toTechnicianId}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(toTechnicianId: string | null) => change({ toTechnicianId: toTechnicianId ?? '' })}
          />
        )}
      </FormField>
      <FormField label={m.workshop_hand_share()} hint={m.workshop_hand_share_hint({ held })}>
        {(field) => (
          <NumberField {...field} unit="count" suffix="%" value={form.sharePercent} onChange={(sharePercent) => change({ sharePercent })} />
        )}
      </FormField>
      <TextField
        label={m.workshop_hand_note()}
        isRequired
        isTried={isTried}
        maxLength={300}
        value={form.note}
        onChange={(note) => change({ note })}
      />
    </NoteForm>
  );
}

/** One of the three forms at a time, under the clock. */
export function JobNotes({ job }: { readonly job: TechnicianJob }) {
  const mayFind = usePermission('work-orders.find');
  const [open, setOpen] = useState<'ask' | 'find' | 'hand-over' | null>(null);
  const [photos, setPhotos] = useState<readonly string[]>([]);
  const close = () => setOpen(null);
  if (open === 'ask') return <Ask job={job} onClose={close} />;
  if (open === 'find') return <Find job={job} photos={photos} onPhotos={setPhotos} onClose={close} />;
  if (open === 'hand-over') return <HandOver job={job} onClose={close} />;
  return (
    <div className="bl-workshop-notes">
      <ActionButton size="large" onPress={() => setOpen('ask')}>
        {m.workshop_ask()}
      </ActionButton>
      {mayFind && (
        <ActionButton size="large" onPress={() => setOpen('find')}>
          {m.workshop_find()}
        </ActionButton>
      )}
      <ActionButton size="large" onPress={() => setOpen('hand-over')}>
        {m.workshop_hand_over()}
      </ActionButton>
    </div>
  );
}
