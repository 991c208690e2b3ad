// Which number takes this one's place, from which day, and which numbers it has replaced.
import { catalogue } from '@bayline/contract/catalogue';
import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { useLanguage } from '../../app/language.ts';
import { nameOf } from '../../app/name-of.ts';
import { PageLink } from '../../app/navigation.tsx';
import { SearchPicker } from '../../app/search-picker.tsx';
import { usePermission } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { useNow } from '../../ui/use-now.ts';
import type { Part } from './part-form.ts';

interface StepProps {
  readonly step: Part['predecessors'][number];
  readonly words: string;
}

function Step({ step, words }: StepProps) {
  const language = useLanguage();
  return (
    <li>
      <span>{words}</span>
      <PageLink to="/catalogue/parts/$id" params={{ id: step.id }}>
        {step.number}
      </PageLink>
      <span>{nameOf(step, language)}</span>
      <small>{m.catalogue_since({ day: step.fromDay })}</small>
      <StatusTag tone={step.isInterchangeable ? 'ready' : 'paused'}>
        {step.isInterchangeable ? m.catalogue_interchangeable() : m.catalogue_not_interchangeable()}
      </StatusTag>
    </li>
  );
}

interface Chosen {
  readonly id: string;
  readonly number: string;
}

function SuccessorForm({ part, onClose }: { readonly part: Part; readonly onClose: () => void }) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [isInterchangeable, setInterchangeable] = useState(true);
  const format = useFormat();
  const now = useNow();
  const [fromDay, setFromDay] = useState(() => format.day(new Date(now).toISOString()));
  const save = useCommand(catalogue.setSupersession, {
    invalidate: ['catalogue'],
    refusal: 'inline',
    doneText: () => m.catalogue_part_saved(),
    onDone: onClose,
  });
  const send = () => {
    if (chosen === null || fromDay === '') return;
    const successor = { partId: chosen.id, isInterchangeable, fromDay };
    void save.run({ params: { id: part.id }, body: { version: part.version, successor } });
  };
  return (
    <form
      className="catalogue-new-price"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <SearchPicker
        label={chosen === null ? m.catalogue_successor_pick() : m.catalogue_successor_chosen({ number: chosen.number })}
        endpoint={catalogue.listParts}
        topics={['catalogue']}
        optionOf={(row) => `${row.number} ${row.nameZh}`}
        isOffered={(row) => row.id !== part.id}
        onPick={({ id, number }) => setChosen({ id, number })}
      />
      <FormField label={m.catalogue_from_day()} isRequired>
        {(field) => <Input {...field} type="date" value={fromDay} onChange={(event) => setFromDay(event.target.value)} />}
      </FormField>
      <Checkbox checked={isInterchangeable} onChange={(event) => setInterchangeable(event.target.checked)}>
        {m.catalogue_interchangeable_long()}
      </Checkbox>
      {save.sentence !== null && (
        <p role="alert" className="catalogue-fault">
          {save.sentence}
        </p>
      )}
      <div className="catalogue-buttons">
        <ActionButton kind="primary" isPending={save.isPending} reason={chosen === null ? m.catalogue_successor_needed() : null}>
          {m.catalogue_successor_save()}
        </ActionButton>
        <ActionButton onPress={onClose}>{m.catalogue_close()}</ActionButton>
      </div>
    </form>
  );
}

export function PartSuccession({ part }: { readonly part: Part }) {
  const mayEdit = usePermission('catalogue.edit');
  const [isOpen, setOpen] = useState(false);
  const take = useCommand(catalogue.setSupersession, { invalidate: ['catalogue'], doneText: () => m.catalogue_part_saved() });
  const { supersession, predecessors } = part;
  return (
    <section className="bl-panel catalogue-panel" aria-label={m.catalogue_succession()}>
      <h2>{m.catalogue_succession()}</h2>
      {supersession === null && predecessors.length === 0 && <p className="catalogue-quiet">{m.catalogue_succession_none()}</p>}
      <ul className="catalogue-rows">
        {supersession !== null && <Step step={supersession} words={m.catalogue_replaced_by()} />}
        {predecessors.map((step) => (
          <Step key={step.id} step={step} words={m.catalogue_replaces()} />
        ))}
      </ul>
      {mayEdit && isOpen && <SuccessorForm part={part} onClose={() => setOpen(false)} />}
      {mayEdit && !isOpen && (
        <div className="catalogue-buttons">
          <ActionButton onPress={() => setOpen(true)}>{m.catalogue_successor_set()}</ActionButton>
          {supersession !== null && (
            <ActionButton
              isPending={take.isPending}
              onPress={() => void take.run({ params: { id: part.id }, body: { version: part.version, successor: null } })}
            >
              {m.catalogue_successor_take()}
            </ActionButton>
          )}
        </div>
      )}
    </section>
  );
}
