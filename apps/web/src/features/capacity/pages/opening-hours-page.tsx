// The hours of the week, by which cars are booked and the workshop is manned.
import { capacity } from '@bayline/contract/capacity';
import { useState } from 'react';
import { useView } from '../../../app/api.ts';
import { ConflictList } from '../../../app/conflict-list.tsx';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { OpeningHoursForm } from '../opening-hours-form.tsx';
import { type OpeningWeek, useWeekdayName, weekdays } from '../words.ts';
import '../capacity.css';

function Week({ week }: { readonly week: OpeningWeek }) {
  const mayEdit = usePermission('capacity.edit');
  const weekdayName = useWeekdayName();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <OpeningHoursForm week={week} onClose={() => setOpen(false)} />;
  return (
    <section className="bl-panel bl-block bl-capacity-panel" aria-label={m.capacity_opening_hours()}>
      <p>{m.capacity_opening_hours_hint()}</p>
      <ul>
        {weekdays.map((weekday) => {
          const open = week.hours.find((of) => of.weekday === weekday);
          return (
            <li key={weekday} className="bl-line bl-capacity-line">
              <strong>{weekdayName(weekday)}</strong>
              <span>{open === undefined ? m.capacity_closed() : `${open.opens}–${open.closes}`}</span>
            </li>
          );
        })}
      </ul>
      {mayEdit && (
        <div>
          <ActionButton kind="primary" label={m.capacity_edit_of({ name: m.capacity_opening_hours() })} onPress={() => setOpen(true)}>
            {m.capacity_edit()}
          </ActionButton>
        </div>
      )}
    </section>
  );
}

export function Page() {
  const view = useView(capacity.openingHours, {}, { topics: ['capacity'] });
  return (
    <PageFrame title={m.capacity_opening_hours()} width="narrow">
      <ConflictList>
        {view.data !== undefined && <Week week={view.data} />}
        {view.data === undefined && view.error === null && <SkeletonRows />}
        {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </ConflictList>
    </PageFrame>
  );
}
