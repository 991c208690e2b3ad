// Dispatch by hand: what is to be done, the form of one operation, and at the desk the plan as a timeline.
import { workshop } from '@bayline/contract/workshop';
import { isCalendarDay } from '@bayline/domain/kernel';
import { lazy, Suspense, useRef, useState } from 'react';
import { useAhead, useView } from '../../../app/api.ts';
import { allConflicts, ConflictList } from '../../../app/conflict-list.tsx';
import { ExportButton } from '../../../app/export-button.tsx';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { usePageSearch } from '../../../app/navigation.tsx';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { useIsPhone } from '../../../ui/use-is-phone.ts';
import { useNow } from '../../../ui/use-now.ts';
import { DeskPlan } from '../desk-plan.tsx';
import { LiveMoves, todaysMoves } from '../live-moves.tsx';
import { OperationList } from '../operation-list.tsx';
import type { Place } from '../plan-place.ts';
import { nextToPlan } from '../plan-rows.ts';
import { Proposal } from '../proposal.tsx';
import { readSought } from '../read-sought.ts';
import '../workshop.css';

/** The plan stands before anybody opens the form of an operation. */
const Planning = lazy(() => import('../planning.tsx').then((form) => ({ default: form.Planning })));

/** Of which operation the form is open, and where it was dropped when that takes a reason. */
function useFormOf() {
  const { operation: sought } = usePageSearch(readSought);
  // The form takes the focus when somebody opens it, and not when its operation has another version.
  const openingRef = useRef(true);
  const [form, setForm] = useState<{ readonly formId: string | null; readonly dropped: Place | null }>({ formId: sought, dropped: null });
  const open = (formId: string, dropped: Place | null = null) => {
    openingRef.current = true;
    setForm({ formId, dropped });
  };
  return { ...form, open, openingRef };
}

interface ActionsProps {
  readonly day: string;
  readonly onDay: (day: string) => void;
  readonly isProposing: boolean;
  readonly onPropose: () => void;
}

function Actions({ day, onDay, isProposing, onPropose }: ActionsProps) {
  return (
    <>
      <input type="date" className="bl-input" aria-label={m.workshop_day()} value={day} onChange={(event) => onDay(event.target.value)} />
      <ActionButton onPress={onPropose}>{isProposing ? m.workshop_hide_proposal() : m.workshop_plan_the_rest()}</ActionButton>
      <ExportButton endpoint={workshop.exportDispatch} name={m.workshop_dispatch()} />
    </>
  );
}

export function Page() {
  const format = useFormat();
  const now = useNow();
  const today = format.day(new Date(now).toISOString());
  const [chosenDay, setChosenDay] = useState<string | null>(null);
  const day = isCalendarDay(chosenDay) ? chosenDay : today;
  const list = useView(
    workshop.dispatchList,
    { query: { day } },
    { topics: ['operation', 'work-order', 'appointment', 'visit', 'parts-request', 'capacity', 'staff', 'plan'], keepsPrevious: true },
  );
  useAhead(...allConflicts);
  const moves = useView(...todaysMoves);
  const { formId, dropped, open, openingRef } = useFormOf();
  const [isProposing, setProposing] = useState(false);
  const isPhone = useIsPhone();
  const actions = <Actions day={day} onDay={setChosenDay} isProposing={isProposing} onPropose={() => setProposing(!isProposing)} />;
  // What stands over the plan comes with it: later it would push the plan away from the hand.
  if (list.data === undefined || !moves.isFetched) {
    return (
      <PageFrame title={m.workshop_dispatch()} actions={actions}>
        {list.error === null ? <SkeletonRows rows={10} /> : <LoadFailure error={list.error} onRetry={() => void list.refetch()} />}
      </PageFrame>
    );
  }
  const { operations, supervisors, bays } = list.data;
  const chosen = operations.find((operation) => operation.id === formId);
  const form = chosen !== undefined && (
    <Suspense fallback={<SkeletonRows rows={6} />}>
      <Planning
        key={`${chosen.id}.${chosen.version}`}
        supervisors={supervisors}
        operation={chosen}
        operations={operations}
        dropped={dropped}
        openingRef={openingRef}
        onAssigned={() => open(nextToPlan(operations, chosen, now).id)}
      />
    </Suspense>
  );
  return (
    <PageFrame title={m.workshop_dispatch()} actions={actions}>
      <ConflictList>
        <LiveMoves />
        {isProposing && <Proposal operations={operations} bays={bays} />}
        {isPhone ? (
          <>
            <OperationList operations={operations} chosenId={formId} onChoose={open} />
            {form}
          </>
        ) : (
          <DeskPlan list={list.data} day={day} formId={formId} onForm={open} onException={open}>
            {form}
          </DeskPlan>
        )}
      </ConflictList>
    </PageFrame>
  );
}
