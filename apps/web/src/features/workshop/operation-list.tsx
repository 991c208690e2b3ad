// What is to be done, the most urgent first; each is opened in the form, and at the desk dragged onto the plan.

import type { PointerEvent } from 'react';
import { useFormat } from '../../app/format.ts';
import { nameOf } from '../../app/name-of.ts';
import { bayTypeWords } from '../../app/words/bay-type.ts';
import { kitLights } from '../../app/words/kit-light.ts';
import { operationStatuses } from '../../app/words/operation-status.ts';
import { skillWords } from '../../app/words/skill.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { m } from '../../paraglide/messages.js';
import { CountdownChip } from '../../ui/countdown-chip.tsx';
import { Dotted } from '../../ui/dotted.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PlateChip } from '../../ui/plate-chip.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { isMovable } from './plan-rows.ts';
import type { DispatchOperation } from './views.ts';

interface OperationButtonProps {
  readonly operation: DispatchOperation;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function OperationButton({ operation, isChosen, onChoose }: OperationButtonProps) {
  const format = useFormat();
  const { startsAt, bayName, technicians, bayType, skill, plannedMinutes } = operation;
  const plan = startsAt === null ? [m.workshop_unplanned()] : [format.dateTime(startsAt), bayName, ...technicians.map(({ name }) => name)];
  const needs = [bayTypeWords[bayType](), skillWords[skill](), m.workshop_planned_minutes({ minutes: plannedMinutes })];
  const equipment = operation.equipment === '' ? null : m.workshop_equipment({ name: operation.equipment });
  return (
    <button type="button" className="bl-workshop-operation" aria-pressed={isChosen} onClick={onChoose}>
      <span className="bl-workshop-row">
        <PlateChip plate={operation.plate} />
        <strong>{nameOf(operation)}</strong>
        <span className="bl-workshop-row bl-workshop-tags">
          {operation.isReturn && <StatusTag tone="late">{m.workshop_return()}</StatusTag>}
          <WordTag word={operationStatuses[operation.status]} />
          <WordTag word={kitLights[operation.kitLight]} />
          {operation.promisedAt !== null && <CountdownChip until={operation.promisedAt} label={m.app_promise_counted()} />}
        </span>
      </span>
      <small>
        <Dotted parts={[...plan, ...needs, equipment, operation.customerWaits ? m.workshop_customer_waits() : null]} />
      </small>
    </button>
  );
}

export interface OperationListProps {
  readonly operations: readonly DispatchOperation[];
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
  /** At the desk, where a timeline stands beside the list. */
  readonly plan?: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onLift: (id: string) => void;
  };
}

export function OperationList({ operations, chosenId, onChoose, plan }: OperationListProps) {
  return (
    <section className="bl-panel bl-workshop-list" aria-label={m.workshop_open_operations()} onPointerDown={plan?.onPointerDown}>
      {operations.length === 0 && (
        <EmptyState
          icon="wrench"
          title={plan === undefined ? m.workshop_no_operations() : m.workshop_all_planned()}
          text={plan === undefined ? m.workshop_no_operations_text() : m.workshop_all_planned_text()}
        />
      )}
      {operations.map((operation) => {
        const { id, plate } = operation;
        const name = nameOf(operation);
        return (
          <div key={id} className="bl-workshop-item" data-operation={id} data-movable={plan !== undefined && isMovable(operation)}>
            <OperationButton operation={operation} isChosen={id === chosenId} onChoose={() => onChoose(id)} />
            {plan !== undefined && (
              <button
                type="button"
                className="bl-workshop-lift"
                aria-label={m.workshop_lift({ name, plate })}
                title={m.workshop_lift({ name, plate })}
                onClick={() => plan.onLift(id)}
              >
                <Icon name="calendar" />
              </button>
            )}
          </div>
        );
      })}
    </section>
  );
}
