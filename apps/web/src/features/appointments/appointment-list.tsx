// Bookings one under the other: of a day, those to remind, those late, those that did not come.
import type { appointments } from '@bayline/contract/appointments';
import type { ReplyOf } from '@bayline/contract/endpoint';
import type { ReactNode } from 'react';
import { useFormat } from '../../app/format.ts';
import { useGo } from '../../app/navigation.tsx';
import { appointmentStatuses } from '../../app/words/appointment-status.ts';
import { WordTag } from '../../app/words/word-tag.tsx';
import { m } from '../../paraglide/messages.js';
import { type Column, DataList } from '../../ui/data-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PlateChip } from '../../ui/plate-chip.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { type Appointment, partsStates } from './booking-words.ts';

type Rows = ReplyOf<typeof appointments.listDay>['rows'];

/** What stands out of a booking: its state, that it is late, that a part is missing. */
export function AppointmentTags({ row }: { readonly row: Appointment }) {
  return (
    <span className="appointments-tags">
      <WordTag word={appointmentStatuses[row.status]} />
      {row.isLate && <StatusTag tone="late">{m.appointments_late()}</StatusTag>}
      {row.partsState !== 'none' && <WordTag word={partsStates[row.partsState]} />}
    </span>
  );
}

export interface AppointmentListProps {
  readonly rows: Rows;
  readonly isLoading: boolean;
  readonly fault: string | null;
  readonly onRetry: () => void;
  readonly withDay: boolean;
  /** The one thing to do with a row of this list. */
  readonly action?: (row: Appointment) => ReactNode;
}

export function AppointmentList({ rows, isLoading, fault, onRetry, withDay, action }: AppointmentListProps) {
  const go = useGo();
  const format = useFormat();
  const time = (row: Appointment) => (withDay ? format.dateTime(row.startsAt) : format.time(row.startsAt));
  const columns: readonly Column<Appointment>[] = [
    { id: 'time', header: m.appointments_time(), width: withDay ? '132px' : '64px', cell: time },
    { id: 'plate', header: m.appointments_plate(), width: '112px', cell: (row) => <PlateChip plate={row.plate} /> },
    {
      id: 'customer',
      header: m.appointments_customer(),
      width: 'minmax(140px, 1fr)',
      cell: (row) => [row.contactName, row.mobileMasked].filter(Boolean).join(' '),
    },
    { id: 'work', header: m.appointments_work(), width: 'minmax(140px, 2fr)', cell: (row) => row.requestedWork },
    { id: 'bay', header: m.appointments_bay(), width: '88px', cell: (row) => row.bayName ?? '—' },
    {
      id: 'estimate',
      header: m.appointments_estimate(),
      width: '96px',
      align: 'end',
      cell: (row) => (row.estimateFen === null ? '—' : format.money(row.estimateFen)),
    },
    { id: 'status', header: m.appointments_status(), width: '220px', cell: (row) => <AppointmentTags row={row} /> },
    ...(action === undefined ? [] : [{ id: 'action', header: m.appointments_actions(), width: '112px', cell: action }]),
  ];
  return (
    <DataList
      label={m.appointments_nav()}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      isLoading={isLoading}
      fault={fault}
      onRetry={onRetry}
      onOpen={(row) => void go({ to: '/appointments/$id', params: { id: row.id } })}
      empty={<EmptyState icon="calendar" title={m.appointments_empty()} text={m.appointments_empty_text()} />}
      rowHeight={48}
      card={(row) => (
        <div className="bl-line">
          <strong>{time(row)}</strong>
          <PlateChip plate={row.plate} />
          <AppointmentTags row={row} />
          <span>{row.requestedWork}</span>
          {action?.(row)}
        </div>
      )}
    />
  );
}
