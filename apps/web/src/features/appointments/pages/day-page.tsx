import { appointments } from '@bayline/contract/appointments';
import { Input } from 'antd';
import { useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { PageLink, useGo, usePageSearch } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { usePermission } from '../../../app/session.ts';
import { appointmentStatuses } from '../../../app/words/appointment-status.ts';
import { WordTag } from '../../../app/words/word-tag.tsx';
import { m } from '../../../paraglide/messages.js';
import { type Column, DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { useNow } from '../../../ui/use-now.ts';
import type { Appointment } from '../booking-words.ts';
import '../appointments.css';

const readDay = (raw: Record<string, unknown>) => ({
  day: typeof raw['day'] === 'string' && /^\d{4}-\d\d-\d\d$/.test(raw['day']) ? raw['day'] : '',
});

export function Page() {
  const go = useGo();
  const format = useFormat();
  const today = format.day(new Date(useNow()).toISOString());
  const asked = usePageSearch(readDay).day;
  const day = asked === '' ? today : asked;
  const mayEdit = usePermission('appointments.edit');
  const view = useView(appointments.listDay, { query: { day } }, { topics: ['appointment'] });
  const status = (row: Appointment) => <WordTag word={appointmentStatuses[row.status]} />;
  const columns: readonly Column<Appointment>[] = [
    { id: 'time', header: m.appointments_time(), width: '72px', cell: (row) => format.time(row.startsAt) },
    { id: 'plate', header: m.appointments_plate(), width: '120px', cell: (row) => <PlateChip plate={row.plate} /> },
    { id: 'customer', header: m.appointments_customer(), width: '140px', cell: (row) => row.customerName },
    { id: 'work', header: m.appointments_work(), width: 'minmax(180px, 1fr)', cell: (row) => row.requestedWork },
    { id: 'bay', header: m.appointments_bay(), width: '110px', cell: (row) => row.bayName ?? '—' },
    { id: 'status', header: m.appointments_status(), width: '120px', cell: status },
  ];
  return (
    <PageFrame
      title={m.appointments_title({ day: format.dayInWords(day) })}
      height="fill"
      actions={
        mayEdit ? (
          <PageLink to="/appointments/new" className="bl-link-button">
            {m.appointments_new()}
          </PageLink>
        ) : null
      }
      strip={
        <div className="appointments-strip">
          <Input
            type="date"
            aria-label={m.appointments_day()}
            value={day}
            onChange={(event) =>
              event.target.value !== '' && void go({ to: '/appointments', search: { day: event.target.value } }, { replace: true })
            }
          />
        </div>
      }
    >
      <DataList
        label={m.appointments_nav()}
        columns={columns}
        rows={view.data?.rows ?? []}
        rowKey={(row) => row.id}
        isLoading={view.isPending}
        fault={view.data === undefined && view.error !== null ? sentenceOf(view.error) : null}
        onRetry={() => void view.refetch()}
        onOpen={(row) => void go({ to: '/appointments/$id', params: { id: row.id } })}
        empty={<EmptyState icon="calendar" title={m.appointments_empty()} text={m.appointments_empty_text()} />}
        card={(row) => (
          <div className="appointments-row">
            <strong>{format.time(row.startsAt)}</strong>
            <PlateChip plate={row.plate} />
            {status(row)}
            <span>{row.requestedWork}</span>
          </div>
        )}
      />
    </PageFrame>
  );
}
