// One operation and the day's lanes: it is put where it belongs by dragging, by the arrow keys or in the form, and sent
// with Enter or the button.
import { workshop } from '@bayline/contract/workshop';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { useFormat } from '../../app/format.ts';
import { useSession } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useNow } from '../../ui/use-now.ts';
import { AssignForm } from './assign-form.tsx';
import { BayLanes } from './bay-lanes.tsx';
import { type Placement, type Plan, planOf, stepMinutes, timesOf, written } from './plan.ts';
import type { Bay, Booking, DispatchOperation } from './words.ts';

interface PlanningProps {
  readonly day: string;
  readonly bays: readonly Bay[];
  readonly bookings: readonly Booking[];
  readonly supervisors: readonly { readonly id: string; readonly name: string }[];
  readonly operation: DispatchOperation;
  /** Where it was just dropped. */
  readonly placement: Placement | null;
  readonly onDrop: (operationId: string, placement: Placement) => void;
  readonly onChoose: (operationId: string) => void;
}

function useStart(operation: DispatchOperation): string {
  const format = useFormat();
  const now = useNow();
  const step = stepMinutes * 60_000;
  const start = operation.startsAt ?? new Date(Math.ceil(now / step) * step).toISOString();
  return `${format.day(start)}T${format.time(start)}`;
}

export function Planning({ day, bays, bookings, supervisors, operation, placement, onDrop, onChoose }: PlanningProps) {
  const { timeZone } = useSession().dealership;
  const start = useStart(operation);
  const [initial] = useState<Plan>(() => planOf(operation, start));
  const [plan, setPlan, draft] = useDraft(`workshop.placement.${operation.id}`, initial);
  const [isAsked, setAsked] = useState(false);
  const form = useRef<HTMLElement>(null);
  const changes = { refusal: 'inline', invalidate: [workshop.dispatchList, 'operation', `work-order:${operation.workOrderId}`] } as const;
  const begin = () => {
    setAsked(false);
    draft.clear();
  };
  const assign = useCommand(workshop.assign, { ...changes, doneText: () => m.workshop_assigned_done(), onDone: begin });
  const unassign = useCommand(workshop.unassign, { ...changes, onDone: begin });
  const change = (part: Partial<Plan>) => setPlan((former) => ({ ...former, ...part }));
  useEffect(() => {
    if (placement !== null) setPlan((former) => ({ ...former, ...placement }));
  }, [placement, setPlan]);
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    // Chosen just now, and not drawn anew while somebody writes elsewhere.
    const isWriting = document.activeElement?.matches('input, textarea') ?? false;
    if (!isWriting) form.current?.querySelector('input')?.focus();
  }, []);
  const send = () => {
    setAsked(true);
    const { bayId, technicians, startsAt, minutes, overrideReason, manuals, remark, ...people } = plan;
    const sum = technicians.reduce((all, { sharePercent }) => all + sharePercent, 0);
    if (bayId === null || sum !== 100 || !written.test(startsAt) || minutes === null) return;
    const body = {
      ...people,
      version: operation.version,
      bayId,
      technicians: [...technicians],
      ...timesOf({ startsAt, minutes }, timeZone),
      manuals: manuals.trim(),
      remark: remark.trim(),
      overrideReason: overrideReason.trim() === '' ? null : overrideReason.trim(),
    };
    void assign.run({ params: { id: operation.id }, body });
  };
  const isPlaced = plan.bayId !== null && written.test(plan.startsAt);
  const ghost = isPlaced ? { bayId: plan.bayId ?? '', startsAt: plan.startsAt, minutes: plan.minutes ?? operation.plannedMinutes } : null;
  return (
    <>
      <section ref={form} className="bl-panel bl-workshop-form" aria-label={m.workshop_plan()}>
        <AssignForm
          operation={operation}
          plan={plan}
          change={change}
          isAsked={isAsked}
          supervisors={supervisors}
          assign={assign}
          unassign={unassign}
          onSend={send}
        />
      </section>
      <BayLanes
        day={day}
        bays={bays}
        bookings={bookings}
        onDrop={onDrop}
        onChoose={onChoose}
        moving={{ operation, ghost, change, onSend: send }}
      />
    </>
  );
}

/** Nothing is chosen yet. */
export function NoPlanning({ day, bays, bookings, onDrop, onChoose }: Omit<PlanningProps, 'operation' | 'placement' | 'supervisors'>) {
  return (
    <>
      <section className="bl-panel bl-workshop-form" aria-label={m.workshop_plan()}>
        <EmptyState icon="calendar" title={m.workshop_choose_first()} text={m.workshop_choose_first_text()} />
      </section>
      <BayLanes day={day} bays={bays} bookings={bookings} onDrop={onDrop} onChoose={onChoose} moving={null} />
    </>
  );
}
