// What the owner wants while a part is missing, written down by the adviser who asked.
import { warehouse } from '@bayline/contract/warehouse';
import { Select } from 'antd';
import { useRef, useState } from 'react';
import { useCommand, useView } from '../../app/api.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { useFormat } from '../../app/format.ts';
import { newId } from '../../app/ids.ts';
import { useLanguage } from '../../app/language.ts';
import { loadFault } from '../../app/load-fault.ts';
import { nameOf } from '../../app/name-of.ts';
import { shortageChoiceWords } from '../../app/words/shortage-choice.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FormField } from '../../ui/form-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { changedByRequests, type RequestLine } from './request-steps.tsx';

type Choice = keyof typeof shortageChoiceWords;

interface SubstituteChoiceProps {
  readonly line: RequestLine;
  readonly value: string | null;
  readonly isTried: boolean;
  readonly onChange: (id: string | null) => void;
}

function SubstituteChoice({ line, value, isTried, onChange }: SubstituteChoiceProps) {
  const format = useFormat();
  const language = useLanguage();
  const found = useView(warehouse.substitutes, { params: { id: line.id } }, { topics: ['stock'] });
  const options = (found.data?.rows ?? []).map((row) => ({
    value: row.id,
    label: m.warehouse_substitute_option({ number: row.number, name: nameOf(row, language), free: format.quantity(row.free, row.unit) }),
  }));
  return (
    <FormField
      label={m.warehouse_substitute()}
      isRequired
      hint={m.warehouse_substitute_hint()}
      fault={isTried && value === null ? m.warehouse_substitute_required() : null}
      {...loadFault(found)}
    >
      {(field) => (
        <Select {...field} value={value} options={options} loading={found.isFetching} onChange={(id: string | null) => onChange(id)} />
      )}
    </FormField>
  );
}

export function DecisionForm({ line, onClose }: { readonly line: RequestLine; readonly onClose: () => void }) {
  const id = useRef(newId());
  const [choice, setChoice] = useState<Choice>(line.decision?.choice ?? 'wait');
  const [substituteId, setSubstitute] = useState<string | null>(null);
  const [remark, setRemark] = useState('');
  const [isTried, setTried] = useState(false);
  const decide = useCommand(warehouse.decideShortage, {
    invalidate: changedByRequests,
    refusal: 'inline',
    doneText: () => m.warehouse_decision_saved(),
    onDone: onClose,
  });
  const isOther = choice === 'equivalent';
  const send = () => {
    setTried(true);
    if (isOther && substituteId === null) return;
    const body = { version: line.version, id: id.current, choice, substituteId: isOther ? substituteId : null, remark: remark.trim() };
    void decide.run({ params: { id: line.id }, body });
  };
  return (
    <EditForm title={m.warehouse_decide()} sentence={decide.sentence} isPending={decide.isPending} onSave={send} onCancel={onClose}>
      <ChoiceField label={m.warehouse_choice()} value={choice} options={choicesOf(shortageChoiceWords)} onChange={setChoice} />
      {isOther && <SubstituteChoice line={line} value={substituteId} isTried={isTried} onChange={setSubstitute} />}
      <TextField label={m.warehouse_remark()} maxLength={200} value={remark} onChange={setRemark} />
    </EditForm>
  );
}
