import { workOrders } from '@bayline/contract/work-orders';
import { Segmented } from 'antd';
import { useList } from '../../../app/api.ts';
import { ExportButton } from '../../../app/export-button.tsx';
import { type Format, useFormat } from '../../../app/format.ts';
import { useGo, usePageSearch } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { orderStatuses } from '../../../app/words/order-status.ts';
import { WordTag } from '../../../app/words/word-tag.tsx';
import { m } from '../../../paraglide/messages.js';
import { CountdownChip } from '../../../ui/countdown-chip.tsx';
import { type Column, DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Money } from '../../../ui/money.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import type { OrderRow } from '../order.ts';
import '../work-orders.css';

function readSearch(raw: Record<string, unknown>): { show: 'open' | 'all' } {
  return { show: raw['show'] === 'all' ? 'all' : 'open' };
}

/** A promise still counts while the car is being worked on; afterwards it is only a time. */
function Promised({ row, format }: { readonly row: OrderRow; readonly format: Format }) {
  if (row.promisedAt === null) return m.work_orders_no_promise();
  const isOver = row.status === 'closed' || row.status === 'cancelled';
  return isOver ? format.dateTime(row.promisedAt) : <CountdownChip until={row.promisedAt} />;
}

function columnsOf(format: Format): readonly Column<OrderRow>[] {
  return [
    { id: 'number', header: m.work_orders_number(), width: '184px', cell: (row) => row.number },
    {
      id: 'plate',
      header: m.work_orders_plate(),
      width: '104px',
      cell: (row) => <PlateChip plate={row.plate} />,
    },
    { id: 'car', header: m.work_orders_car(), width: 'minmax(120px, 1fr)', cell: (row) => row.modelName ?? '' },
    { id: 'owner', header: m.work_orders_owner(), width: 'minmax(88px, 1fr)', cell: (row) => row.ownerName },
    { id: 'status', header: m.work_orders_status(), width: '112px', cell: (row) => <WordTag word={orderStatuses[row.status]} /> },
    { id: 'promise', header: m.work_orders_promise(), width: '152px', cell: (row) => <Promised row={row} format={format} /> },
    {
      id: 'progress',
      header: m.work_orders_progress(),
      width: '64px',
      align: 'end',
      cell: (row) => m.work_orders_progress_count({ done: row.operationsDone, all: row.operationsAll }),
    },
    { id: 'total', header: m.work_orders_total(), width: '112px', align: 'end', cell: (row) => <Money fen={row.totalFen} /> },
    { id: 'arrived', header: m.work_orders_arrived(), width: '104px', cell: (row) => format.dateTime(row.arrivedAt) },
    { id: 'adviser', header: m.work_orders_adviser(), width: '96px', cell: (row) => row.adviserName },
  ];
}

function Card({ row, format }: { readonly row: OrderRow; readonly format: Format }) {
  return (
    <div className="bl-work-orders-card">
      <div>
        <PlateChip plate={row.plate} /> {row.ownerName}
        <p>{row.number}</p>
        <Money fen={row.totalFen} />
      </div>
      <div>
        <WordTag word={orderStatuses[row.status]} />
        <Promised row={row} format={format} />
      </div>
    </div>
  );
}

export function Page() {
  const format = useFormat();
  const go = useGo();
  const { show } = usePageSearch(readSearch);
  const list = useList(
    workOrders.list,
    { query: show === 'open' ? { open: 'yes' } : {} },
    { topics: ['work-order', 'visit', 'operation'] },
  );
  const shown = [
    { value: 'open', label: m.work_orders_only_open() },
    { value: 'all', label: m.work_orders_all() },
  ];
  return (
    <PageFrame
      title={m.work_orders_list()}
      height="fill"
      actions={
        <>
          <Segmented
            aria-label={m.work_orders_filter()}
            options={shown}
            value={show}
            onChange={(value) => void go({ to: '/work-orders', search: { show: value } }, { replace: true })}
          />
          <ExportButton endpoint={workOrders.exportOrders} name={m.work_orders_list()} />
        </>
      }
    >
      <DataList
        {...list}
        fault={list.problem === null ? null : sentenceOf(list.problem)}
        label={m.work_orders_list()}
        columns={columnsOf(format)}
        rowKey={(row) => row.id}
        onOpen={(row) => void go({ to: '/work-orders/$id', params: { id: row.id } })}
        card={(row) => <Card row={row} format={format} />}
        empty={<EmptyState title={m.work_orders_list_empty()} text={m.work_orders_list_empty_text()} />}
      />
    </PageFrame>
  );
}
