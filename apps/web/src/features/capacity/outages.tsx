// When a bay or a piece of equipment is out of use, and the form for one more time.
import { capacity } from '@bayline/contract/capacity';
import { home } from '@bayline/contract/home';
import { useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { EditForm } from '../../app/edit-form.tsx';
import { useFormat } from '../../app/format.ts';
import { newId } from '../../app/ids.ts';
import { useSession } from '../../app/session.ts';
import { choicesOf } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { FormGrid } from '../../ui/form-field.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { useNow } from '../../ui/use-now.ts';
import { emptySpan, SpanFields, spanOf } from './span-fields.tsx';
import { type Outage, outageWords, savedWords } from './words.ts';

const changed = ['capacity', capacity.facilities, home.conflicts] as const;

/** What is out of use: a bay, or so many of the pieces. */
export interface Thing {
  readonly kind: 'bay' | 'equipment';
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
}

export function OutageForm({ thing, onClose }: { readonly thing: Thing; readonly onClose: () => void }) {
  const { timeZone } = useSession().dealership;
  const format = useFormat();
  const now = useNow();
  const [id] = useState(newId);
  const [reason, setReason] = useState<Outage['reason']>(thing.kind === 'bay' ? 'inspection' : 'calibration');
  const [quantity, setQuantity] = useState<number | null>(thing.quantity);
  const [span, setSpan] = useState(() => emptySpan(format.day(new Date(now).toISOString())));
  const [isTried, setTried] = useState(false);
  const add = useCommand(capacity.addOutage, {
    refusal: 'inline',
    invalidate: changed,
    doneText: savedWords,
    onDone: onClose,
  });
  const save = () => {
    setTried(true);
    const times = spanOf(span, timeZone);
    if (times === null || quantity === null || quantity < 1) return;
    void add.run({ body: { id, of: { kind: thing.kind, id: thing.id }, quantity, reason, ...times } });
  };
  return (
    <EditForm
      title={m.capacity_outage_of({ name: thing.name })}
      sentence={add.sentence}
      isPending={add.isPending}
      onSave={save}
      onCancel={onClose}
    >
      <FormGrid>
        <ChoiceField label={m.capacity_reason()} value={reason} options={choicesOf(outageWords)} onChange={setReason} />
        {thing.quantity > 1 && (
          <FigureField label={m.capacity_quantity()} unit="count" isRequired isTried={isTried} value={quantity} onChange={setQuantity} />
        )}
        <SpanFields form={span} isTried={isTried} onChange={(change) => setSpan((former) => ({ ...former, ...change }))} />
      </FormGrid>
    </EditForm>
  );
}

export function OutageLine({ outage, of, mayEdit }: { readonly outage: Outage; readonly of: Thing; readonly mayEdit: boolean }) {
  const format = useFormat();
  const now = new Date(useNow()).toISOString();
  const end = useCommand(capacity.endOutage, { invalidate: changed, doneText: () => m.capacity_ended() });
  const words = outageWords[outage.reason]();
  return (
    <div className="bl-line bl-capacity-line">
      <StatusTag tone={outage.startsAt <= now ? 'late' : 'waiting'}>
        {of.quantity > 1 ? m.capacity_outage_pieces({ reason: words, count: outage.quantity }) : words}
      </StatusTag>
      <span>{`${format.dateTime(outage.startsAt)} – ${format.dateTime(outage.endsAt)}`}</span>
      <span>{outage.remark}</span>
      {mayEdit && (
        <ActionButton
          label={m.capacity_end_of({ name: of.name })}
          isPending={end.isPending}
          onPress={() => void end.run({ params: { id: outage.id } })}
        >
          {m.capacity_end()}
        </ActionButton>
      )}
    </div>
  );
}
