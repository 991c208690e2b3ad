// The form of one operation: where, by whom and when it is done, sent with Enter or the button.
import { workshop } from '@bayline/contract/workshop';
import { minutesBetween } from '@bayline/domain/kernel';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useCommand } from '../../app/api.ts';
import { useDraft } from '../../app/drafts.ts';
import { type Format, useFormat } from '../../app/format.ts';
import { useSession } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { useNow } from '../../ui/use-now.ts';
import { AssignForm } from './assign-form.tsx';
import { type DraftPlan, type Plan, planOf, startOffered, timesOf, written } from './plan.ts';
import type { Place } from './plan-place.ts';
import type { DispatchOperation } from './views.ts';

interface PlanningProps {
  readonly supervisors: readonly { readonly id: string; readonly name: string }[];
  readonly operation: DispatchOperation;
  /** All that are still to be done. */
  readonly operations: readonly DispatchOperation[];
  /** Somebody has just opened the form: it comes into sight and takes the focus, once. */
  readonly openingRef: RefObject<boolean>;
  /** Where it was dropped, when that takes a reason. */
  readonly dropped: Place | null;
  readonly onAssigned: () => void;
}

function useStart(operation: DispatchOperation, operations: readonly DispatchOperation[]): string {
  const format = useFormat();
  const start = startOffered(operation, operations, useNow());
  return `${format.day(start)}T${format.time(start)}`;
}

/** A place of the plan as the form has it. */
function placeIn({ bayId, technicians, startsAt, endsAt }: Place, format: Format): Partial<Plan> {
  const shares = technicians.map(({ technicianId, sharePercent }) => ({ technicianId, sharePercent }));
  const start = `${format.day(startsAt)}T${format.time(startsAt)}`;
  return { bayId, technicians: shares, startsAt: start, minutes: minutesBetween(startsAt, endsAt) };
}

export function Planning({ supervisors, operation, operations, openingRef, dropped, onAssigned }: PlanningProps) {
  const { timeZone } = useSession().dealership;
  const format = useFormat();
  const start = useStart(operation, operations);
  const [initial] = useState<DraftPlan>(() => planOf(operation));
  const [made, setPlan, draft] = useDraft(`workshop.placement.${operation.id}`, initial);
  const plan: Plan = { ...made, startsAt: made.startsAt ?? start };
  const [isAsked, setAsked] = useState(false);
  const form = useRef<HTMLElement>(null);
  const changes = { refusal: 'inline', invalidate: [workshop.dispatchList, 'operation', `work-order:${operation.workOrderId}`] } as const;
  const begin = () => {
    setAsked(false);
    draft.clear();
  };
  const assigned = () => {
    begin();
    onAssigned();
  };
  const assign = useCommand(workshop.assign, {
    ...changes,
    doneText: (reply: DispatchOperation) =>
      m.workshop_assigned_done({ time: reply.startsAt === null ? '' : format.dateTime(reply.startsAt) }),
    onDone: assigned,
  });
  const unassign = useCommand(workshop.unassign, { ...changes, onDone: begin });
  const change = (part: Partial<Plan>) => setPlan((former) => ({ ...former, ...part }));
  // What was dropped goes before an older draft, which keeps the rest.
  useEffect(() => {
    if (dropped !== null && openingRef.current) setPlan((former) => ({ ...former, ...placeIn(dropped, format) }));
  }, [dropped, openingRef, setPlan, format]);
  useEffect(() => {
    if (!openingRef.current) return;
    openingRef.current = false;
    form.current?.scrollIntoView({ block: 'nearest' });
    const isWriting = document.activeElement?.matches('input, textarea') ?? false;
    if (!isWriting) form.current?.querySelector('input')?.focus();
  }, [openingRef]);
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
  return (
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
        isException={dropped !== null}
      />
    </section>
  );
}
