import { customers } from '@bayline/contract/customers';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { ExportButton } from '../../../app/export-button.tsx';
import { PageLink, useGo } from '../../../app/navigation.tsx';
import { SearchListPage } from '../../../app/search-list.tsx';
import { usePermission } from '../../../app/session.ts';
import { gapsInWords } from '../../../app/words/file-gap.ts';
import { m } from '../../../paraglide/messages.js';
import type { Column } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { kindWords } from '../words.ts';
import '../customers.css';

type Row = ReplyOf<typeof customers.list>['rows'][number];

function Actions() {
  const mayEdit = usePermission('customers.edit');
  const mayExport = usePermission('customers.export');
  return (
    <>
      {mayEdit && (
        <PageLink to="/customers/duplicates" className="bl-link-button">
          {m.customers_duplicates()}
        </PageLink>
      )}
      {mayExport && <ExportButton endpoint={customers.export} name={m.customers_nav()} />}
      {mayEdit && (
        <PageLink to="/customers/new" className="bl-link-button">
          {m.customers_new()}
        </PageLink>
      )}
    </>
  );
}

export function Page() {
  const go = useGo();
  const columns: readonly Column<Row>[] = [
    { id: 'name', header: m.customers_name(), width: 'minmax(180px, 1fr)', cell: (row) => row.name },
    { id: 'kind', header: m.customers_kind(), width: '100px', cell: (row) => kindWords[row.kind]() },
    { id: 'mobile', header: m.customers_mobile(), width: '140px', cell: (row) => row.mobileMasked ?? '—' },
    { id: 'missing', header: m.customers_missing(), width: 'minmax(120px, 1fr)', cell: (row) => gapsInWords(row.missing) },
    { id: 'number', header: m.customers_number(), width: '210px', cell: (row) => row.number },
  ];
  return (
    <SearchListPage
      title={m.customers_nav()}
      endpoint={customers.list}
      topics={['customer']}
      searchLabel={m.customers_search()}
      columns={columns}
      rowKey={(row) => row.id}
      onOpen={(row) => void go({ to: '/customers/$id', params: { id: row.id } })}
      card={(row) => (
        <div className="customers-card">
          <span>{[row.name, row.mobileMasked].filter(Boolean).join(' · ')}</span>
          {row.missing.length > 0 && <small>{m.app_file_missing({ gaps: gapsInWords(row.missing) })}</small>}
        </div>
      )}
      empty={<EmptyState icon="people" title={m.customers_empty()} text={m.customers_empty_text()} />}
      actions={<Actions />}
    />
  );
}
