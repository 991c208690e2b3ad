// What became of the bookings: how many came, came late, did not come or called off, and how many of all cars were booked in.
import { appointments } from '@bayline/contract/appointments';
import type { QueryOf, ReplyOf } from '@bayline/contract/endpoint';
import { plusDays } from '@bayline/domain/kernel';
import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { useView } from '../../../app/api.ts';
import { ExportButton } from '../../../app/export-button.tsx';
import { useFormat } from '../../../app/format.ts';
import { PageLink } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { m } from '../../../paraglide/messages.js';
import { type Column, DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { channelWords } from '../booking-words.ts';
import '../appointments.css';

type Analysis = ReplyOf<typeof appointments.analysis>;
type Span = QueryOf<typeof appointments.analysis>['by'];
/** A period, a way of booking, or all of it. */
interface Line
  extends Omit<Analysis['channels'][number], 'channel'>,
    Partial<Pick<Analysis['total'], 'visits' | 'bookedShareBasisPoints'>> {
  readonly id: string;
  readonly name: string;
}

const percent = (basisPoints: number | null | undefined) => (typeof basisPoints === 'number' ? `${(basisPoints / 100).toFixed(1)} %` : '—');
const shownDays = 28;

function columnsOf(first: string): Column<Line>[] {
  const figure = (id: string, header: string, cell: Column<Line>['cell']): Column<Line> => ({
    id,
    header,
    width: '88px',
    align: 'end',
    cell,
  });
  return [
    { id: 'name', header: first, width: 'minmax(120px, 1fr)', cell: (line) => line.name },
    figure('booked', m.appointments_booked_count(), (line) => line.booked),
    figure('came', m.appointments_came(), (line) => line.came),
    figure('late', m.appointments_came_late(), (line) => line.late),
    figure('no-show', m.appointments_not_kept(), (line) => line.noShow),
    figure('cancelled', m.appointments_called_off(), (line) => line.cancelled),
    figure('show', m.appointments_show_rate(), (line) => percent(line.showBasisPoints)),
  ];
}

const visitColumns = (): Column<Line>[] => [
  { id: 'visits', header: m.appointments_visits(), width: '88px', align: 'end', cell: (line) => line.visits },
  {
    id: 'share',
    header: m.appointments_booked_share(),
    width: '100px',
    align: 'end',
    cell: (line) => percent(line.bookedShareBasisPoints),
  },
];

function Card({ line }: { readonly line: Line }) {
  const { name, booked, came, late, noShow, cancelled, visits } = line;
  return (
    <div className="appointments-analysis-card">
      <strong>{name}</strong>
      <span>{m.appointments_analysis_line({ booked, came, late, noShow, cancelled })}</span>
      <small>
        {m.appointments_show_rate()} {percent(line.showBasisPoints)}
        {visits !== undefined && ` · ${m.appointments_booked_share()} ${percent(line.bookedShareBasisPoints)}`}
      </small>
    </div>
  );
}

interface FiguresProps {
  readonly title: string;
  readonly columns: readonly Column<Line>[];
  readonly lines: readonly Line[];
  readonly isLoading: boolean;
  readonly fault: string | null;
  readonly onRetry: () => void;
}

function FiguresList({ title, lines, ...list }: FiguresProps) {
  return (
    <section className="appointments-analysis" aria-label={title}>
      <h2>{title}</h2>
      <DataList
        {...list}
        label={title}
        rows={lines}
        rowKey={(line) => line.id}
        card={(line) => <Card line={line} />}
        empty={<EmptyState icon="calendar" title={m.appointments_analysis_empty()} text={m.appointments_empty_text()} />}
      />
    </section>
  );
}

export function Page() {
  const format = useFormat();
  const today = format.day(new Date(useNow()).toISOString());
  const [from, setFrom] = useState(plusDays(today, 1 - shownDays));
  const [until, setUntil] = useState(today);
  const [by, setBy] = useState<Span>('week');
  const asked = { from, until, by };
  const view = useView(appointments.analysis, { query: asked }, { topics: ['appointment', 'visit'], keepsPrevious: true });
  const { periods = [], channels = [], total } = view.data ?? {};
  const all: Line[] = total === undefined || periods.length === 0 ? [] : [{ ...total, id: 'all', name: m.appointments_together() }];
  const state = {
    isLoading: view.isPending,
    fault: view.error === null ? null : sentenceOf(view.error),
    onRetry: () => void view.refetch(),
  };
  return (
    <PageFrame
      title={m.appointments_analysis()}
      breadcrumbs={[
        <PageLink key="day" to="/appointments">
          {m.appointments_nav()}
        </PageLink>,
      ]}
      actions={<ExportButton endpoint={appointments.exportAnalysis} body={asked} name={m.appointments_analysis()} />}
      strip={
        <div className="appointments-strip">
          <Input
            type="date"
            aria-label={m.appointments_from()}
            value={from}
            onChange={(event) => event.target.value !== '' && setFrom(event.target.value)}
          />
          <Input
            type="date"
            aria-label={m.appointments_until()}
            value={until}
            onChange={(event) => event.target.value !== '' && setUntil(event.target.value)}
          />
          <Segmented<Span>
            aria-label={m.appointments_by_span()}
            value={by}
            options={[
              { value: 'week', label: m.appointments_by_week() },
              { value: 'day', label: m.appointments_by_day() },
            ]}
            onChange={setBy}
          />
        </div>
      }
    >
      <FiguresList
        {...state}
        title={m.appointments_by_time()}
        columns={[...columnsOf(by === 'week' ? m.appointments_week_from() : m.appointments_day()), ...visitColumns()]}
        lines={[...all, ...periods.map((period) => ({ ...period, id: period.from, name: period.from }))]}
      />
      <FiguresList
        {...state}
        title={m.appointments_by_channel()}
        columns={columnsOf(m.appointments_made_by())}
        lines={channels.map((one) => ({ ...one, id: one.channel, name: channelWords[one.channel]() }))}
      />
    </PageFrame>
  );
}
