// Who is expected and who is here: the reception desk's list.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { reception } from '@bayline/contract/reception';
import { useView } from '../../../app/api.ts';
import { ExportButton } from '../../../app/export-button.tsx';
import { type Format, useFormat } from '../../../app/format.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { appointmentStatuses } from '../../../app/words/appointment-status.ts';
import { kitLights } from '../../../app/words/kit-light.ts';
import { orderStatuses } from '../../../app/words/order-status.ts';
import { WordTag } from '../../../app/words/word-tag.tsx';
import { m } from '../../../paraglide/messages.js';
import { CountdownChip } from '../../../ui/countdown-chip.tsx';
import { type Column, DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import '../reception.css';

type Queue = ReplyOf<typeof reception.queue>;
type Expected = Queue['expected'][number];
type InHouse = Queue['inHouse'][number];

function checkInLink(row: Expected) {
  return (
    <PageLink to="/reception/check-in" search={{ plate: row.plate ?? '' }} className="bl-link-button bl-reception-start">
      {m.reception_start()}
    </PageLink>
  );
}

function expectedColumns(format: Format): readonly Column<Expected>[] {
  return [
    { id: 'time', header: m.reception_time(), width: '48px', cell: (row) => format.time(row.startsAt) },
    {
      id: 'plate',
      header: m.reception_plate(),
      width: '104px',
      cell: (row) => <PlateChip plate={row.plate} />,
    },
    { id: 'customer', header: m.reception_customer(), width: 'minmax(64px, 1fr)', cell: (row) => row.customerName },
    { id: 'work', header: m.reception_work(), width: 'minmax(72px, 2fr)', cell: (row) => row.requestedWork },
    { id: 'status', header: m.reception_status(), width: '104px', cell: (row) => <WordTag word={appointmentStatuses[row.status]} /> },
    { id: 'start', header: m.reception_start(), width: '96px', cell: checkInLink },
  ];
}

function inHouseColumns(format: Format): readonly Column<InHouse>[] {
  return [
    {
      id: 'plate',
      header: m.reception_plate(),
      width: '104px',
      cell: (row) => <PlateChip plate={row.plate} />,
    },
    { id: 'owner', header: m.reception_owner(), width: 'minmax(80px, 1fr)', cell: (row) => row.ownerName },
    {
      id: 'status',
      header: m.reception_status(),
      width: '120px',
      cell: (row) => <WordTag word={orderStatuses[row.status]} />,
    },
    {
      id: 'promise',
      header: m.reception_promise(),
      width: '152px',
      cell: (row) => (row.promisedAt === null ? m.reception_no_promise() : <CountdownChip until={row.promisedAt} />),
    },
    { id: 'kit', header: m.reception_kit(), width: '128px', cell: (row) => <WordTag word={kitLights[row.kitLight]} /> },
    { id: 'arrived', header: m.reception_arrived(), width: '96px', cell: (row) => format.dateTime(row.arrivedAt) },
    { id: 'adviser', header: m.reception_adviser(), width: '88px', cell: (row) => row.adviserName },
  ];
}

function ExpectedCard({ row, format }: { readonly row: Expected; readonly format: Format }) {
  return (
    <div className="bl-reception-card">
      <div>
        <strong>{format.time(row.startsAt)}</strong> <PlateChip plate={row.plate} /> {row.customerName}
        <p>{row.requestedWork}</p>
      </div>
      {checkInLink(row)}
    </div>
  );
}

function InHouseCard({ row }: { readonly row: InHouse }) {
  return (
    <div className="bl-reception-card">
      <div>
        <PlateChip plate={row.plate} /> {row.ownerName}
        <p>{[row.modelName, row.adviserName].filter(Boolean).join(' · ')}</p>
      </div>
      <div className="bl-reception-card-end">
        <WordTag word={orderStatuses[row.status]} />
        {row.promisedAt !== null && <CountdownChip until={row.promisedAt} />}
      </div>
    </div>
  );
}

export function Page() {
  const format = useFormat();
  const go = useGo();
  const view = useView(reception.queue, {}, { topics: ['appointment', 'visit', 'work-order', 'operation', 'parts-request'] });
  const fault = view.data === undefined && view.error !== null ? sentenceOf(view.error) : null;
  const state = { isLoading: view.isPending, fault, onRetry: () => void view.refetch() };
  const start = (
    <>
      <ExportButton endpoint={reception.export} name={m.reception_check_in()} />
      <PageLink to="/reception/check-in" className="bl-link-button">
        {m.reception_check_in()}
      </PageLink>
    </>
  );
  return (
    <PageFrame title={m.reception_queue()} actions={start}>
      <div className="bl-reception-queue">
        <section aria-label={m.reception_expected()}>
          <h2>{m.reception_expected()}</h2>
          <DataList
            {...state}
            label={m.reception_expected()}
            columns={expectedColumns(format)}
            rows={view.data?.expected ?? []}
            rowKey={(row) => row.id}
            onOpen={(row) => void go({ to: '/reception/check-in', search: { plate: row.plate ?? '' } })}
            rowHeight={48}
            card={(row) => <ExpectedCard row={row} format={format} />}
            empty={<EmptyState icon="calendar" title={m.reception_expected_empty()} text={m.reception_expected_empty_text()} />}
          />
        </section>
        <section aria-label={m.reception_in_house()}>
          <h2>{m.reception_in_house()}</h2>
          <DataList
            {...state}
            label={m.reception_in_house()}
            columns={inHouseColumns(format)}
            rows={view.data?.inHouse ?? []}
            rowKey={(row) => row.workOrderId}
            onOpen={(row) => void go({ to: '/work-orders/$id', params: { id: row.workOrderId } })}
            card={(row) => <InHouseCard row={row} />}
            empty={<EmptyState icon="car" title={m.reception_in_house_empty()} text={m.reception_in_house_empty_text()} />}
          />
        </section>
      </div>
    </PageFrame>
  );
}
