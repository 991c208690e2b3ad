import type { ReplyOf } from '@bayline/contract/endpoint';
import { warehouse } from '@bayline/contract/warehouse';
import { Input } from 'antd';
import { useState } from 'react';
import { useList } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { useLanguage } from '../../../app/language.ts';
import { PageLink } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { type Column, DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import '../warehouse.css';

type Row = ReplyOf<typeof warehouse.stock>['rows'][number];

function useColumns(): readonly Column<Row>[] {
  const format = useFormat();
  const language = useLanguage();
  const seesCost = usePermission('warehouse.cost');
  const figure = (id: 'onHand' | 'reserved' | 'free' | 'short', header: string): Column<Row> => ({
    id,
    header,
    width: '96px',
    align: 'end',
    cell: (row) => format.quantity(row[id], row.unit),
  });
  const cost: Column<Row> = {
    id: 'cost',
    header: m.warehouse_cost(),
    width: '110px',
    align: 'end',
    cell: (row) => (row.costFen === null ? '—' : format.money(row.costFen)),
  };
  return [
    { id: 'number', header: m.warehouse_part_number(), width: '150px', cell: (row) => row.number },
    {
      id: 'name',
      header: m.warehouse_part_name(),
      width: 'minmax(180px, 1fr)',
      cell: (row) => (language === 'en' && row.nameEn !== '' ? row.nameEn : row.nameZh),
    },
    { id: 'bin', header: m.warehouse_bin(), width: '96px', cell: (row) => row.bin },
    figure('onHand', m.warehouse_on_hand()),
    figure('reserved', m.warehouse_reserved()),
    figure('free', m.warehouse_free()),
    figure('short', m.warehouse_short()),
    {
      id: 'state',
      header: m.warehouse_status(),
      width: '120px',
      cell: (row) => row.isBelowMinimum && <StatusTag tone="paused">{m.warehouse_below_minimum()}</StatusTag>,
    },
    ...(seesCost ? [cost] : []),
  ];
}

export function Page() {
  const [term, setTerm] = useState('');
  const columns = useColumns();
  const mayReceive = usePermission('warehouse.receive');
  const asked = term.trim();
  const { problem, ...list } = useList(
    warehouse.stock,
    { query: asked === '' ? {} : { term: asked } },
    { topics: ['stock', 'parts-request'] },
  );
  return (
    <PageFrame
      title={m.warehouse_stock()}
      height="fill"
      {...(mayReceive
        ? {
            actions: (
              <PageLink to="/warehouse/receipts" className="bl-link-button">
                {m.warehouse_receive()}
              </PageLink>
            ),
          }
        : {})}
      strip={
        <Input
          className="warehouse-search"
          allowClear
          maxLength={40}
          aria-label={m.warehouse_stock_search()}
          placeholder={m.warehouse_stock_search()}
          value={term}
          onChange={(event) => setTerm(event.target.value)}
        />
      }
    >
      <DataList
        {...list}
        label={m.warehouse_stock()}
        columns={columns}
        rowKey={(row) => `${row.partId}.${row.warehouseName}`}
        fault={problem === null ? null : sentenceOf(problem)}
        empty={<EmptyState icon="boxes" title={m.warehouse_stock_empty()} text={m.warehouse_stock_empty_text()} />}
      />
    </PageFrame>
  );
}
