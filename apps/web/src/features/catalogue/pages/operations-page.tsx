import { catalogue } from '@bayline/contract/catalogue';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { ExportButton } from '../../../app/export-button.tsx';
import { useFormat } from '../../../app/format.ts';
import { useLanguage } from '../../../app/language.ts';
import { nameOf } from '../../../app/name-of.ts';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { SearchListPage } from '../../../app/search-list.tsx';
import { usePermission } from '../../../app/session.ts';
import { skillWords } from '../../../app/words/skill.ts';
import { m } from '../../../paraglide/messages.js';
import type { Column } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { InactiveTag } from '../inactive-tag.tsx';
import { RoutingLine } from '../routing-line.tsx';
import '../catalogue.css';

type Row = ReplyOf<typeof catalogue.listOperations>['rows'][number];

export function Page() {
  const go = useGo();
  const format = useFormat();
  const language = useLanguage();
  const mayEdit = usePermission('catalogue.edit');
  const rate = (row: Row) => (row.rateFen === null ? '—' : format.money(row.rateFen));
  const columns: readonly Column<Row>[] = [
    { id: 'code', header: m.catalogue_code(), width: '130px', cell: (row) => row.code },
    { id: 'name', header: m.catalogue_name(), width: 'minmax(180px, 1fr)', cell: (row) => nameOf(row, language) },
    { id: 'trade', header: m.catalogue_trade(), width: '100px', cell: (row) => skillWords[row.trade]() },
    { id: 'routing', header: m.catalogue_routing(), width: 'minmax(220px, 2fr)', cell: (row) => <RoutingLine routing={row.routing} /> },
    { id: 'hours', header: m.catalogue_hours(), width: '100px', align: 'end', cell: (row) => format.hours(row.billedHours) },
    { id: 'rate', header: m.catalogue_rate(), width: '120px', align: 'end', cell: rate },
    { id: 'state', header: m.catalogue_state(), width: '100px', cell: (row) => !row.isActive && <InactiveTag /> },
  ];
  return (
    <SearchListPage
      title={m.catalogue_operations()}
      endpoint={catalogue.listOperations}
      topics={['catalogue']}
      searchLabel={m.catalogue_operation_search()}
      columns={columns}
      rowKey={(row) => row.id}
      onOpen={(row) => void go({ to: '/catalogue/operations/$id', params: { id: row.id } })}
      card={(row) => (
        <div className="catalogue-card">
          <strong>{nameOf(row, language)}</strong> {!row.isActive && <InactiveTag />}
          <small>{`${row.code} · ${skillWords[row.trade]()} · ${format.hours(row.billedHours)} × ${rate(row)}`}</small>
          <RoutingLine routing={row.routing} />
        </div>
      )}
      empty={<EmptyState icon="wrench" title={m.catalogue_operations_empty()} text={m.catalogue_operations_empty_text()} />}
      actions={
        <>
          <ExportButton endpoint={catalogue.exportOperations} name={m.catalogue_operations()} />
          {mayEdit && (
            <PageLink to="/catalogue/operations/new" className="bl-link-button">
              {m.catalogue_operation_new()}
            </PageLink>
          )}
        </>
      }
    />
  );
}
