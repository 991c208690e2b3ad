// The store's shifts; who works them stands in the week of each technician.
import { capacity } from '@bayline/contract/capacity';
import { useState } from 'react';
import { useView } from '../../../app/api.ts';
import { ConflictList } from '../../../app/conflict-list.tsx';
import { LoadFailure } from '../../../app/load-failure.tsx';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { ActionButton } from '../../../ui/action-button.tsx';
import { Dotted } from '../../../ui/dotted.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeleton-rows.tsx';
import { ShiftForm } from '../shift-form.tsx';
import type { ShiftInUse } from '../words.ts';
import '../capacity.css';

function ShiftLine({ shift, onEdit }: { readonly shift: ShiftInUse; readonly onEdit: (() => void) | null }) {
  return (
    <li className="bl-line bl-capacity-line">
      <strong>{shift.name}</strong>
      <Dotted
        parts={[
          `${shift.starts}–${shift.ends}`,
          ...shift.breaks.map(({ starts, ends }) => m.capacity_break_of({ starts, ends })),
          m.capacity_people({ count: shift.technicians }),
        ]}
      />
      {onEdit !== null && (
        <ActionButton label={m.capacity_edit_of({ name: shift.name })} onPress={onEdit}>
          {m.capacity_edit()}
        </ActionButton>
      )}
    </li>
  );
}

function Shifts({ rows }: { readonly rows: readonly ShiftInUse[] }) {
  const mayEdit = usePermission('capacity.edit');
  const [chosen, setChosen] = useState<string | null>(null);
  const close = () => setChosen(null);
  const shift = rows.find(({ id }) => id === chosen) ?? null;
  return (
    <>
      {chosen !== null && <ShiftForm key={`${chosen}.${shift?.version}`} shift={shift} onClose={close} />}
      {rows.length === 0 && chosen === null && (
        <EmptyState icon="clock" title={m.capacity_shifts_empty()} text={m.capacity_shifts_empty_text()} />
      )}
      {rows.length > 0 && (
        <section className="bl-panel bl-block bl-capacity-panel" aria-label={m.capacity_shifts()}>
          <ul>
            {rows.map((row) => (
              <ShiftLine key={row.id} shift={row} onEdit={mayEdit ? () => setChosen(row.id) : null} />
            ))}
          </ul>
        </section>
      )}
      {mayEdit && chosen === null && (
        <div>
          <ActionButton kind="primary" onPress={() => setChosen('new')}>
            {m.capacity_shift_add()}
          </ActionButton>
        </div>
      )}
    </>
  );
}

export function Page() {
  const view = useView(capacity.shifts, {}, { topics: ['capacity', 'staff'] });
  return (
    <PageFrame title={m.capacity_shifts()} width="narrow">
      <ConflictList>
        {view.data !== undefined && <Shifts rows={view.data.rows} />}
        {view.data === undefined && view.error === null && <SkeletonRows />}
        {view.data === undefined && view.error !== null && <LoadFailure error={view.error} onRetry={() => void view.refetch()} />}
      </ConflictList>
    </PageFrame>
  );
}
