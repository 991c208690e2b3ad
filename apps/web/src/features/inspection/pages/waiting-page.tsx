import type { ReplyOf } from '@bayline/contract/endpoint';
import { inspection } from '@bayline/contract/inspection';
import { useView } from '../../../app/api.ts';
import { useGo } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { m } from '../../../paraglide/messages.js';
import { CountdownChip } from '../../../ui/countdown-chip.tsx';
import { type Column, DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { levelWords } from '../words.ts';
import '../inspection.css';

type Row = ReplyOf<typeof inspection.waiting>['rows'][number];

function columnsOf(): readonly Column<Row>[] {
  return [
    {
      id: 'plate',
      header: m.inspection_plate(),
      width: '104px',
      cell: (row) => <PlateChip plate={row.plate} />,
    },
    { id: 'car', header: m.inspection_car(), width: 'minmax(120px, 1fr)', cell: (row) => row.modelName ?? '' },
    { id: 'number', header: m.inspection_number(), width: '184px', cell: (row) => row.workOrderNumber },
    {
      id: 'promise',
      header: m.inspection_promise(),
      width: '152px',
      cell: (row) => (row.promisedAt === null ? m.inspection_no_promise() : <CountdownChip until={row.promisedAt} />),
    },
    { id: 'level', header: m.inspection_next_level(), width: '128px', cell: (row) => levelWords[row.nextLevel]() },
    { id: 'operations', header: m.inspection_operations(), width: '80px', align: 'end', cell: (row) => row.operations },
    { id: 'rework', header: m.inspection_rework_count(), width: '88px', align: 'end', cell: (row) => row.reworkCount },
  ];
}

function Card({ row }: { readonly row: Row }) {
  return (
    <div className="bl-line bl-inspection-line">
      <PlateChip plate={row.plate} />
      <span>{row.workOrderNumber}</span>
      <strong>{levelWords[row.nextLevel]()}</strong>
      {row.promisedAt !== null && <CountdownChip until={row.promisedAt} />}
    </div>
  );
}

export function Page() {
  const go = useGo();
  const view = useView(inspection.waiting, {}, { topics: ['operation', 'work-order', 'visit'] });
  return (
    <PageFrame title={m.inspection_waiting()} height="fill">
      <DataList
        label={m.inspection_waiting()}
        columns={columnsOf()}
        rows={view.data?.rows ?? []}
        rowKey={(row) => row.workOrderId}
        onOpen={(row) => void go({ to: '/inspection/$workOrderId', params: { workOrderId: row.workOrderId } })}
        isLoading={view.isPending}
        fault={view.data === undefined && view.error !== null ? sentenceOf(view.error) : null}
        onRetry={() => void view.refetch()}
        card={(row) => <Card row={row} />}
        empty={<EmptyState icon="check" title={m.inspection_waiting_empty()} text={m.inspection_waiting_empty_text()} />}
      />
    </PageFrame>
  );
}
