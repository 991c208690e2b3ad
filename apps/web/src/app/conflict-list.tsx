// What is booked while its bay is closed, its technician away or off shift, or the store closed: it stays booked until somebody finds
// another place for it, so it is listed by number wherever that is done.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { home } from '@bayline/contract/home';
import type { ReactNode } from 'react';
import { m } from '../paraglide/messages.js';
import { PlateChip } from '../ui/plate-chip.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { StatusTag } from '../ui/status-tag.tsx';
import { useView, viewOf } from './api.ts';
import { useFormat } from './format.ts';
import { PageLink } from './navigation.tsx';
import './conflict-list.css';

type Conflict = ReplyOf<typeof home.conflicts>['rows'][number];

const reasons: Readonly<Record<Conflict['reason'], (name: string) => string>> = {
  'bay-closed': (name) => m.app_conflict_bay_closed({ name }),
  'technician-absent': (name) => m.app_conflict_technician_absent({ name }),
  'technician-off-shift': (name) => m.app_conflict_technician_off_shift({ name }),
  'store-closed': () => m.app_conflict_store_closed(),
  'equipment-short': (name) => m.app_conflict_equipment_short({ name }),
};

function Holder({ row }: { readonly row: Conflict }) {
  if (row.workOrderId !== null)
    return (
      <PageLink to="/work-orders/$id" params={{ id: row.workOrderId }}>
        {row.number}
      </PageLink>
    );
  return (
    <PageLink to="/appointments/$id" params={{ id: row.subjectId }}>
      {row.number}
    </PageLink>
  );
}

export const allConflicts = viewOf(home.conflicts, {}, { topics: ['capacity', 'appointment', 'operation', 'visit'] });

function List({ rows }: { readonly rows: readonly Conflict[] }) {
  const format = useFormat();
  return (
    <section className="bl-panel bl-conflicts" aria-label={m.app_conflicts()}>
      <h2>{m.app_conflicts_count({ count: rows.length })}</h2>
      <p>{m.app_conflicts_hint()}</p>
      <ul>
        {rows.map((row) => (
          <li key={`${row.subjectId}.${row.reason}.${row.resource}`}>
            <Holder row={row} />
            {row.plate !== null && <PlateChip plate={row.plate} />}
            <span>{`${format.dateTime(row.startsAt)}–${format.time(row.endsAt)}`}</span>
            <StatusTag tone="late">{reasons[row.reason](row.resource)}</StatusTag>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Over what can be changed about it; nothing where there is none. What stands under it comes with it, and is not pushed away by it. */
export function ConflictList({ children }: { readonly children: ReactNode }) {
  const { data, isFetched } = useView(...allConflicts);
  if (!isFetched) return <SkeletonRows rows={10} />;
  return (
    <>
      {data !== undefined && data.rows.length > 0 && <List rows={data.rows} />}
      {children}
    </>
  );
}
