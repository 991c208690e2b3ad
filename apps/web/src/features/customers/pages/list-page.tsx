import { customers } from '@bayline/contract/customers';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { useGo } from '../../../app/navigation.tsx';
import { SearchListPage } from '../../../app/search-list.tsx';
import { m } from '../../../paraglide/messages.js';
import type { Column } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';

type Row = ReplyOf<typeof customers.list>['rows'][number];

export function Page() {
  const go = useGo();
  const columns: readonly Column<Row>[] = [
    { id: 'name', header: m.customers_name(), width: 'minmax(180px, 1fr)', cell: (row) => row.name },
    {
      id: 'kind',
      header: m.customers_kind(),
      width: '120px',
      cell: (row) => (row.kind === 'person' ? m.customers_person() : m.customers_organisation()),
    },
    { id: 'mobile', header: m.customers_mobile(), width: '140px', cell: (row) => row.mobileMasked ?? '—' },
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
      card={(row) => <div>{[row.name, row.mobileMasked].filter(Boolean).join(' · ')}</div>}
      empty={<EmptyState icon="people" title={m.customers_empty()} text={m.customers_empty_text()} />}
    />
  );
}
