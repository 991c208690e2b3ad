// The stock ledger as it was written: of the whole store room, or of one part.
import { catalogue } from '@bayline/contract/catalogue';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { warehouse } from '@bayline/contract/warehouse';
import { useList, useView } from '../../../app/api.ts';
import { ExportButton } from '../../../app/export-button.tsx';
import { type Format, useFormat } from '../../../app/format.ts';
import { type Language, useLanguage } from '../../../app/language.ts';
import { nameOf } from '../../../app/name-of.ts';
import { PageLink, usePageSearch } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { usePermission } from '../../../app/session.ts';
import { m } from '../../../paraglide/messages.js';
import { type Column, DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Money } from '../../../ui/money.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import { PlateChip } from '../../../ui/plate-chip.tsx';
import { AskerLink } from '../pick-order.tsx';
import { movementKinds } from '../words.ts';
import '../warehouse.css';

type Row = ReplyOf<typeof warehouse.movements>['rows'][number];

const readSearch = (raw: Record<string, unknown>) => ({ part: typeof raw['part'] === 'string' ? raw['part'] : '' });

/** +5 件, -2 件: the sign is always written. */
function signed(row: Row, format: Format): string {
  if (row.quantity === 0) return '';
  return `${row.quantity > 0 ? '+' : '-'}${format.quantity(Math.abs(row.quantity), row.unit)}`;
}

const source = (row: Row) => [row.supplier, row.batch, row.bin, row.reason].filter((word) => word !== '').join(' / ');

function OrderLink({ row: { demandKind, orderId, orderNumber, receiptNumber } }: { readonly row: Row }) {
  if (demandKind === null || orderId === null || orderNumber === null) return receiptNumber;
  return <AskerLink order={{ demandKind, orderId, orderNumber }} />;
}

function columnsOf({ format, language, seesCost }: { format: Format; language: Language; seesCost: boolean }): readonly Column<Row>[] {
  const value: Column<Row> = {
    id: 'value',
    header: m.warehouse_movement_value(),
    width: '96px',
    align: 'end',
    // A move within the store room changes neither quantity nor value.
    cell: (row) => row.valueFen !== null && row.quantity !== 0 && <Money fen={row.valueFen} />,
  };
  return [
    { id: 'time', header: m.warehouse_movement_time(), width: '96px', cell: (row) => format.dateTime(row.recordedAt) },
    { id: 'kind', header: m.warehouse_movement_kind(), width: '96px', cell: (row) => movementKinds[row.kind]() },
    { id: 'number', header: m.warehouse_part_number(), width: '112px', cell: (row) => row.number },
    { id: 'name', header: m.warehouse_part_name(), width: 'minmax(140px, 1fr)', cell: (row) => nameOf(row, language) },
    { id: 'quantity', header: m.warehouse_quantity(), width: '72px', align: 'end', cell: (row) => signed(row, format) },
    ...(seesCost ? [value] : []),
    { id: 'order', header: m.warehouse_movement_for(), width: '176px', cell: (row) => <OrderLink row={row} /> },
    { id: 'source', header: m.warehouse_movement_from(), width: 'minmax(110px, 1fr)', cell: source },
    { id: 'taker', header: m.warehouse_handed_to(), width: '72px', cell: (row) => row.handedToName },
    { id: 'by', header: m.warehouse_movement_by(), width: '72px', cell: (row) => row.recordedByName },
  ];
}

function MovementCard({ row }: { readonly row: Row }) {
  const format = useFormat();
  const language = useLanguage();
  return (
    <div className="warehouse-card">
      <div>
        {movementKinds[row.kind]()} <strong>{signed(row, format)}</strong> {nameOf(row, language)}
      </div>
      <small>
        {[format.dateTime(row.recordedAt), row.number, source(row), row.handedToName, row.recordedByName].filter(Boolean).join(' · ')}
      </small>
      {row.orderId !== null && (
        <div>
          <OrderLink row={row} /> {row.plate !== null && <PlateChip plate={row.plate} />}
        </div>
      )}
      {row.valueFen !== null && row.quantity !== 0 && <Money fen={row.valueFen} />}
    </div>
  );
}

export function Page() {
  const format = useFormat();
  const language = useLanguage();
  const seesCost = usePermission('warehouse.cost');
  const { part: partId } = usePageSearch(readSearch);
  const part = useView(catalogue.part, { params: { id: partId } }, { topics: ['catalogue'], isEnabled: partId !== '' });
  const { problem, ...list } = useList(
    warehouse.movements,
    { query: partId === '' ? {} : { partId } },
    { topics: ['stock', 'parts-request'] },
  );
  const title =
    part.data === undefined
      ? m.warehouse_movements()
      : m.warehouse_movements_of({ number: part.data.number, name: nameOf(part.data, language) });
  return (
    <PageFrame
      title={title}
      height="fill"
      actions={
        <>
          <ExportButton endpoint={warehouse.exportIssues} name={m.warehouse_export_issues()} />
          {partId !== '' && (
            <PageLink to="/warehouse/movements" search={{}} className="bl-link-button">
              {m.warehouse_movements_all()}
            </PageLink>
          )}
        </>
      }
    >
      <DataList
        {...list}
        label={title}
        columns={columnsOf({ format, language, seesCost })}
        rowKey={(row) => row.id}
        fault={problem === null ? null : sentenceOf(problem)}
        card={(row) => <MovementCard row={row} />}
        empty={<EmptyState icon="boxes" title={m.warehouse_movements_empty()} text={m.warehouse_movements_empty_text()} />}
      />
    </PageFrame>
  );
}
