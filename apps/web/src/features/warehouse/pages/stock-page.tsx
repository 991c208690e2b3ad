import type { ReplyOf } from '@bayline/contract/endpoint';
import { warehouse } from '@bayline/contract/warehouse';
import { Select } from 'antd';
import { ExportButton } from '../../../app/export-button.tsx';
import { useFormat } from '../../../app/format.ts';
import { useLanguage } from '../../../app/language.ts';
import { nameOf } from '../../../app/name-of.ts';
import { PageLink, useGo, usePageSearch } from '../../../app/navigation.tsx';
import { SearchListPage } from '../../../app/search-list.tsx';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import type { Column } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import { StockBar } from '../stock-bar.tsx';
import '../warehouse.css';

type Row = ReplyOf<typeof warehouse.stock>['rows'][number];

function StateTags({ row }: { readonly row: Row }) {
  return (
    <span className="warehouse-states">
      {row.short > 0 && <StatusTag tone="late">{m.warehouse_short()}</StatusTag>}
      {row.isBelowMinimum && <StatusTag tone="paused">{m.warehouse_below_minimum()}</StatusTag>}
    </span>
  );
}

function useColumns(): readonly Column<Row>[] {
  const format = useFormat();
  const language = useLanguage();
  const seesCost = usePermission('warehouse.cost');
  const figure = (id: 'onHand' | 'reserved' | 'short' | 'coming', header: string): Column<Row> => ({
    id,
    header,
    width: '66px',
    align: 'end',
    cell: (row) => format.quantity(row[id], row.unit),
  });
  const money = (id: 'costFen' | 'valueFen', header: string): Column<Row> => ({
    id,
    header,
    width: '92px',
    align: 'end',
    cell: (row) => {
      const fen = row[id];
      return fen === null ? '—' : format.money(fen);
    },
  });
  return [
    { id: 'number', header: m.warehouse_part_number(), width: '112px', cell: (row) => row.number },
    { id: 'name', header: m.warehouse_part_name(), width: 'minmax(120px, 1fr)', cell: (row) => nameOf(row, language) },
    { id: 'room', header: m.warehouse_room(), width: '84px', cell: (row) => row.warehouseName },
    { id: 'bin', header: m.warehouse_bin(), width: '52px', cell: (row) => row.bin },
    { id: 'level', header: m.warehouse_level(), width: '76px', cell: (row) => <StockBar row={row} /> },
    figure('onHand', m.warehouse_on_hand()),
    figure('reserved', m.warehouse_reserved()),
    figure('short', m.warehouse_short()),
    figure('coming', m.warehouse_coming()),
    { id: 'state', header: m.warehouse_status(), width: '188px', cell: (row) => <StateTags row={row} /> },
    ...(seesCost ? [money('costFen', m.warehouse_cost()), money('valueFen', m.warehouse_stock_value())] : []),
  ];
}

function StockCard({ row }: { readonly row: Row }) {
  const format = useFormat();
  const language = useLanguage();
  const limit = (quantity: number | null) => (quantity === null ? m.warehouse_limit_none() : format.quantity(quantity));
  return (
    <div className="warehouse-card">
      <div>
        <strong>{nameOf(row, language)}</strong> <StateTags row={row} />
      </div>
      <small>{[row.number, row.warehouseName, row.bin].filter((word) => word !== '').join(' · ')}</small>
      <StockBar row={row} />
      <div className="warehouse-card-figures">
        <span>{`${m.warehouse_on_hand()} ${format.quantity(row.onHand, row.unit)}`}</span>
        <span>{`${m.warehouse_reserved()} ${format.quantity(row.reserved)}`}</span>
        <span>{`${m.warehouse_short()} ${format.quantity(row.short)}`}</span>
        <span>{`${m.warehouse_coming()} ${format.quantity(row.coming)}`}</span>
      </div>
      <small>{m.warehouse_limits({ minimum: limit(row.minimum), maximum: limit(row.maximum) })}</small>
    </div>
  );
}

const shows = ['all', 'short', 'below', 'coming'] as const;
type Show = (typeof shows)[number];
const readShow = (raw: Record<string, unknown>): { show: Show } => ({ show: shows.find((show) => show === raw['show']) ?? 'all' });
const showWords: Readonly<Record<Show, () => string>> = {
  all: () => m.warehouse_show_all(),
  short: () => m.warehouse_show_short(),
  below: () => m.warehouse_show_below(),
  coming: () => m.warehouse_show_coming(),
};

export function Page() {
  const go = useGo();
  const columns = useColumns();
  const mayReceive = usePermission('warehouse.receive');
  const { show } = usePageSearch(readShow);
  return (
    <SearchListPage
      title={m.warehouse_stock()}
      endpoint={warehouse.stock}
      topics={['stock', 'parts-request']}
      searchLabel={m.warehouse_stock_search()}
      {...(show === 'all' ? {} : { filter: { show } })}
      filters={
        <Select
          className="warehouse-show"
          aria-label={m.warehouse_show()}
          value={show}
          options={shows.map((value) => ({ value, label: showWords[value]() }))}
          onChange={(value: Show) => void go({ to: '/warehouse/stock', search: { show: value } }, { replace: true })}
        />
      }
      columns={columns}
      rowKey={(row) => `${row.partId}.${row.warehouseName}`}
      onOpen={(row) => void go({ to: '/warehouse/stock/$partId', params: { partId: row.partId } })}
      card={(row) => <StockCard row={row} />}
      empty={<EmptyState icon="boxes" title={m.warehouse_stock_empty()} text={m.warehouse_stock_empty_text()} />}
      actions={
        <>
          <ExportButton endpoint={warehouse.exportStock} name={m.warehouse_export_stock()} />
          {mayReceive && (
            <PageLink to="/warehouse/receipts/new" className="bl-link-button">
              {m.warehouse_receive()}
            </PageLink>
          )}
        </>
      }
    />
  );
}
