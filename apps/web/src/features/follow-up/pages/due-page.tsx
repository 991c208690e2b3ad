import type { ReplyOf } from '@bayline/contract/endpoint';
import { followUp } from '@bayline/contract/follow-up';
import { Segmented } from 'antd';
import { useView } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { useGo, usePageSearch } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { m } from '../../../paraglide/messages.js';
import { type Column, DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import '../follow-up.css';

type Row = ReplyOf<typeof followUp.tasks>['rows'][number];

const readSearch = (raw: Record<string, unknown>) => ({ list: raw['list'] === 'open' ? ('open' as const) : ('due' as const) });

/** When the call is due; once that day has passed, it says so besides. */
function DueTime({ row }: { readonly row: Row }) {
  const format = useFormat();
  return (
    <span className="follow-up-when">
      <time dateTime={row.dueAt}>{format.dateTime(row.dueAt)}</time>
      {row.isOverdue && <StatusTag tone="late">{m.follow_up_overdue()}</StatusTag>}
    </span>
  );
}

export function Page() {
  const go = useGo();
  const { list } = usePageSearch(readSearch);
  const view = useView(followUp.tasks, { query: { list } }, { topics: ['follow-up'] });
  const shown = [
    { value: 'due', label: m.follow_up_show_due() },
    { value: 'open', label: m.follow_up_show_open() },
  ];
  const columns: readonly Column<Row>[] = [
    { id: 'due', header: m.follow_up_due(), width: '200px', cell: (row) => <DueTime row={row} /> },
    { id: 'plate', header: m.follow_up_plate(), width: '130px', cell: (row) => <PlateChip plate={row.plate} /> },
    { id: 'owner', header: m.follow_up_owner(), width: 'minmax(140px, 1fr)', cell: (row) => `${row.ownerName} ${row.mobileMasked ?? ''}` },
    { id: 'adviser', header: m.follow_up_adviser(), width: '110px', cell: (row) => row.adviserName },
    { id: 'attempts', header: m.follow_up_attempts(), width: '80px', align: 'end', cell: (row) => row.attempts },
  ];
  return (
    <PageFrame
      title={m.follow_up_nav()}
      height="fill"
      actions={
        <Segmented
          aria-label={m.follow_up_show()}
          options={shown}
          value={list}
          onChange={(value) => void go({ to: '/follow-up', search: { list: value } }, { replace: true })}
        />
      }
    >
      <DataList
        label={m.follow_up_nav()}
        columns={columns}
        rows={view.data?.rows ?? []}
        rowKey={(row) => row.id}
        isLoading={view.isPending}
        fault={view.data === undefined && view.error !== null ? sentenceOf(view.error) : null}
        onRetry={() => void view.refetch()}
        onOpen={(row) => void go({ to: '/follow-up/$id', params: { id: row.id } })}
        empty={<EmptyState icon="phone" title={m.follow_up_empty()} text={m.follow_up_empty_text()} />}
        card={(row) => (
          <div>
            <PlateChip plate={row.plate} /> {row.ownerName} <DueTime row={row} />
          </div>
        )}
      />
    </PageFrame>
  );
}
