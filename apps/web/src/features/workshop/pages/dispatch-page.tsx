// Dispatch by hand: the list of what is to be done, one operation's form, the day's lanes.
import { capacity } from '@bayline/contract/capacity';
import { workshop } from '@bayline/contract/workshop';
import { useRef, useState } from 'react';
import { useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { sentenceOf } from '../../../app/refusals.ts';
import { bayTypeWords } from '../../../app/words/bay-type.ts';
import { kitLights } from '../../../app/words/kit-light.ts';
import { operationStatuses } from '../../../app/words/operation-status.ts';
import { skillWords } from '../../../app/words/skill.ts';
import { WordTag } from '../../../app/words/word-tag.tsx';
import { m } from '../../../paraglide/messages.js';
import { CountdownChip } from '../../../ui/countdown-chip.tsx';
import { Dotted } from '../../../ui/dotted.tsx';
import { EmptyState, ErrorState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { AssignForm } from '../assign-form.tsx';
import { BayLanes } from '../bay-lanes.tsx';
import type { DispatchOperation } from '../words.ts';
import '../workshop.css';

const aDay = /^\d{4}-\d{2}-\d{2}$/;

function OperationButton({
  operation,
  isChosen,
  onChoose,
}: {
  readonly operation: DispatchOperation;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const format = useFormat();
  const where =
    operation.startsAt === null
      ? m.workshop_unplanned()
      : m.workshop_planned({
          time: format.dateTime(operation.startsAt),
          bay: operation.bayName ?? '',
          name: operation.technicianName ?? '',
        });
  const needs = m.workshop_needs({
    bay: bayTypeWords[operation.bayType](),
    skill: skillWords[operation.skill](),
    minutes: operation.plannedMinutes,
  });
  const equipment = operation.equipment === '' ? null : m.workshop_equipment({ name: operation.equipment });
  return (
    <button type="button" className="bl-workshop-operation" aria-pressed={isChosen} onClick={onChoose}>
      <span className="bl-workshop-row">
        <PlateChip plate={operation.plate} />
        <strong>{operation.name}</strong>
        <span className="bl-workshop-row bl-workshop-tags">
          <WordTag word={operationStatuses[operation.status]} />
          <WordTag word={kitLights[operation.kitLight]} />
          {operation.promisedAt !== null && <CountdownChip until={operation.promisedAt} />}
        </span>
      </span>
      <small>
        <Dotted parts={[where, needs, equipment, operation.customerWaits ? m.workshop_customer_waits() : null]} />
      </small>
    </button>
  );
}

export function Page() {
  const format = useFormat();
  const today = format.day(new Date(useNow()).toISOString());
  const [chosenDay, setChosenDay] = useState<string | null>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const day = chosenDay !== null && aDay.test(chosenDay) ? chosenDay : today;
  const list = useView(
    workshop.dispatchList,
    { query: { day } },
    { topics: ['operation', 'work-order', 'appointment', 'parts-request'], keepsPrevious: true },
  );
  const bays = useView(capacity.listBays, {}, { topics: ['staff'] });
  const operations = list.data?.operations ?? [];
  const form = useRef<HTMLElement>(null);
  const chosen = operations.find((operation) => operation.id === chosenId);
  const dayField = (
    <input
      type="date"
      className="bl-input"
      aria-label={m.workshop_day()}
      value={day}
      onChange={(event) => setChosenDay(event.target.value)}
    />
  );
  if (list.data === undefined) {
    return (
      <PageFrame title={m.workshop_dispatch()} actions={dayField}>
        {list.error === null ? (
          <SkeletonRows rows={10} />
        ) : (
          <ErrorState text={sentenceOf(list.error)} onRetry={() => void list.refetch()} />
        )}
      </PageFrame>
    );
  }
  return (
    <PageFrame title={m.workshop_dispatch()} actions={dayField}>
      <div className="bl-workshop-dispatch">
        <section className="bl-panel bl-workshop-list" aria-label={m.workshop_open_operations()}>
          {operations.length === 0 && (
            <EmptyState icon="wrench" title={m.workshop_no_operations()} text={m.workshop_no_operations_text()} />
          )}
          {operations.map((operation) => (
            <OperationButton
              key={operation.id}
              operation={operation}
              isChosen={operation.id === chosenId}
              onChoose={() => {
                setChosenId(operation.id);
                // Where the form stands below the list (phone) it is brought into sight once it is drawn.
                requestAnimationFrame(() => form.current?.scrollIntoView({ block: 'nearest' }));
              }}
            />
          ))}
        </section>
        <section ref={form} className="bl-panel bl-workshop-form" aria-label={m.workshop_plan()}>
          {chosen === undefined ? (
            <EmptyState icon="calendar" title={m.workshop_choose_first()} text={m.workshop_choose_first_text()} />
          ) : (
            <AssignForm key={`${chosen.id}.${chosen.version}`} operation={chosen} />
          )}
        </section>
      </div>
      {bays.error !== null && bays.data === undefined && <ErrorState text={sentenceOf(bays.error)} onRetry={() => void bays.refetch()} />}
      {bays.data !== undefined && <BayLanes day={day} bays={bays.data.rows} bookings={list.data.bookings} />}
    </PageFrame>
  );
}
