// Holidays, short days and days worked instead: a holiday is no day to book.
import { capacity } from '@bayline/contract/capacity';
import { useState } from 'react';
import { useView } from '../../../app/api.ts';
import { ConflictList } from '../../../app/conflict-list.tsx';
import { useFormat } from '../../../app/format.ts';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { Dotted } from '../../../ui/dotted.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { SpecialDayForm } from '../special-day-form.tsx';
import { type SpecialDay, useWeekdayName } from '../words.ts';
import '../capacity.css';

function DayLine({ special, onEdit }: { readonly special: SpecialDay; readonly onEdit: (() => void) | null }) {
  const format = useFormat();
  const weekdayName = useWeekdayName();
  const { day, name, opens, closes, worksAs } = special;
  return (
    <li className="bl-line bl-capacity-line">
      <strong>{name}</strong>
      <Dotted
        parts={[
          day,
          format.dayInWords(day),
          opens === null ? m.capacity_closed() : `${opens}–${closes}`,
          worksAs === null ? null : m.capacity_works_as_of({ weekday: weekdayName(worksAs) }),
        ]}
      />
      {onEdit !== null && (
        <ActionButton label={m.capacity_edit_of({ name: `${name} ${day}` })} onPress={onEdit}>
          {m.capacity_edit()}
        </ActionButton>
      )}
    </li>
  );
}

function SpecialDays({ rows }: { readonly rows: readonly SpecialDay[] }) {
  const mayEdit = usePermission('capacity.edit');
  const [chosen, setChosen] = useState<string | null>(null);
  const close = () => setChosen(null);
  return (
    <>
      {chosen !== null && <SpecialDayForm key={chosen} special={rows.find(({ day }) => day === chosen) ?? null} onClose={close} />}
      {rows.length === 0 && chosen === null && (
        <EmptyState icon="calendar" title={m.capacity_special_days_empty()} text={m.capacity_special_days_empty_text()} />
      )}
      {rows.length > 0 && (
        <section className="bl-panel bl-block bl-capacity-panel" aria-label={m.capacity_special_days()}>
          <ul>
            {rows.map((special) => (
              <DayLine key={special.day} special={special} onEdit={mayEdit ? () => setChosen(special.day) : null} />
            ))}
          </ul>
        </section>
      )}
      {mayEdit && chosen === null && (
        <div>
          <ActionButton kind="primary" onPress={() => setChosen('new')}>
            {m.capacity_special_day_add()}
          </ActionButton>
        </div>
      )}
    </>
  );
}

export function Page() {
  const view = useView(capacity.specialDays, {}, { topics: ['capacity'] });
  return (
    <PageFrame title={m.capacity_special_days()} width="narrow">
      <ConflictList>
        {view.data !== undefined && <SpecialDays rows={view.data.rows} />}
        {view.data === undefined && view.error === null && <SkeletonRows />}
        {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </ConflictList>
    </PageFrame>
  );
}
