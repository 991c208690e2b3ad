// Dispatch by hand: the list of what is to be done at the left, one operation's plan, and the day's lanes under the load.
import { capacity } from '@bayline/contract/capacity';
import { workshop } from '@bayline/contract/workshop';
import { useState } from 'react';
import { useView } from '../../../app/api.ts';
import { ConflictList } from '../../../app/conflict-list.tsx';
import { ExportButton } from '../../../app/export-button.tsx';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { usePageSearch } from '../../../app/navigation.tsx';
import { bayTypeWords } from '../../../app/words/bay-type.ts';
import { kitLights } from '../../../app/words/kit-light.ts';
import { operationStatuses } from '../../../app/words/operation-status.ts';
import { skillWords } from '../../../app/words/skill.ts';
import { WordTag } from '../../../app/words/word-tag.tsx';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { CountdownChip } from '../../../ui/countdown-chip.tsx';
import { Dotted } from '../../../ui/dotted.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { dragType } from '../bay-lanes.tsx';
import type { Placement } from '../plan.ts';
import { NoPlanning, Planning } from '../planning.tsx';
import { Proposal } from '../proposal.tsx';
import { readSought } from '../read-sought.ts';
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
          name: operation.technicians.map(({ name }) => name).join(' · '),
        });
  const needs = m.workshop_needs({
    bay: bayTypeWords[operation.bayType](),
    skill: skillWords[operation.skill](),
    minutes: operation.plannedMinutes,
  });
  const equipment = operation.equipment === '' ? null : m.workshop_equipment({ name: operation.equipment });
  return (
    <button
      type="button"
      className="bl-workshop-operation"
      aria-pressed={isChosen}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(dragType, operation.id)}
      onClick={onChoose}
    >
      <span className="bl-workshop-row">
        <PlateChip plate={operation.plate} />
        <strong>{operation.name}</strong>
        <span className="bl-workshop-row bl-workshop-tags">
          {operation.isReturn && <StatusTag tone="late">{m.workshop_return()}</StatusTag>}
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

function OperationList({
  operations,
  chosenId,
  onChoose,
}: {
  readonly operations: readonly DispatchOperation[];
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}) {
  return (
    <section className="bl-panel bl-workshop-list" aria-label={m.workshop_open_operations()}>
      {operations.length === 0 && <EmptyState icon="wrench" title={m.workshop_no_operations()} text={m.workshop_no_operations_text()} />}
      {operations.map((operation) => (
        <OperationButton
          key={operation.id}
          operation={operation}
          isChosen={operation.id === chosenId}
          onChoose={() => onChoose(operation.id)}
        />
      ))}
    </section>
  );
}

export function Page() {
  const format = useFormat();
  const today = format.day(new Date(useNow()).toISOString());
  const [chosenDay, setChosenDay] = useState<string | null>(null);
  const { operation: sought } = usePageSearch(readSought);
  const [chosenId, setChosenId] = useState(sought);
  const day = chosenDay !== null && aDay.test(chosenDay) ? chosenDay : today;
  const list = useView(
    workshop.dispatchList,
    { query: { day } },
    { topics: ['operation', 'work-order', 'appointment', 'parts-request'], keepsPrevious: true },
  );
  const bays = useView(capacity.listBays, {}, { topics: ['staff', 'capacity'] });
  const [placement, setPlacement] = useState<Placement | null>(null);
  const [isProposing, setProposing] = useState(false);
  const operations = list.data?.operations ?? [];
  const chosen = operations.find((operation) => operation.id === chosenId);
  const choose = (id: string, at: Placement | null = null) => {
    setChosenId(id);
    setPlacement(at);
  };
  const actions = (
    <>
      <input
        type="date"
        className="bl-input"
        aria-label={m.workshop_day()}
        value={day}
        onChange={(event) => setChosenDay(event.target.value)}
      />
      <ActionButton onPress={() => setProposing(!isProposing)}>
        {isProposing ? m.workshop_hide_proposal() : m.workshop_plan_the_rest()}
      </ActionButton>
      <ExportButton endpoint={workshop.exportDispatch} name={m.workshop_dispatch()} />
    </>
  );
  if (list.data === undefined) {
    return (
      <PageFrame title={m.workshop_dispatch()} actions={actions}>
        {list.error === null ? <SkeletonRows rows={10} /> : <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
      </PageFrame>
    );
  }
  const { bookings, supervisors } = list.data;
  const lanes = { day, bays: bays.data?.rows ?? [], bookings, onChoose: choose, onDrop: choose };
  return (
    <PageFrame title={m.workshop_dispatch()} actions={actions}>
      <ConflictList />
      {isProposing && <Proposal operations={operations} bays={lanes.bays} />}
      <div className="bl-workshop-dispatch">
        <OperationList operations={operations} chosenId={chosenId} onChoose={choose} />
        {bays.error !== null && bays.data === undefined && <LoadFailure error={bays.error} onRetry={() => void bays.refetch()} />}
        {bays.data !== undefined &&
          (chosen === undefined ? (
            <NoPlanning {...lanes} />
          ) : (
            <Planning
              key={`${chosen.id}.${chosen.version}`}
              {...lanes}
              supervisors={supervisors}
              operation={chosen}
              placement={placement}
            />
          ))}
      </div>
    </PageFrame>
  );
}
