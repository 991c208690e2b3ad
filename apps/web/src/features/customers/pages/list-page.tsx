import { customers } from '@bayline/contract/customers';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { Input } from 'antd';
import { useState } from 'react';
import { useList } from '../../../app/api.ts';
import { useGo } from '../../../app/navigation.tsx';
import { sentenceOf } from '../../../app/refusals.ts';
import { m } from '../../../paraglide/messages.js';
import { type Column, DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import '../customers.css';

type Row = ReplyOf<typeof customers.list>['rows'][number];

export function Page() {
  const go = useGo();
  const [term, setTerm] = useState('');
  const asked = term.trim();
  const { problem, ...list } = useList(customers.list, { query: asked === '' ? {} : { term: asked } }, { topics: ['customer'] });
  const columns: readonly Column<Row>[] = [
    { id: 'name', header: m.customers_name(), width: 'minmax(180px, 1fr)', cell: (row) => row.name },
    {
      id: 'kind',
      header: m.customers_kind(),
      width: '100px',
      cell: (row) => (row.kind === 'person' ? m.customers_person() : m.customers_organisation()),
    },
    { id: 'mobile', header: m.customers_mobile(), width: '140px', cell: (row) => row.mobileMasked ?? '—' },
    { id: 'number', header: m.customers_number(), width: '160px', cell: (row) => row.number },
  ];
  return (
    <PageFrame
      title={m.customers_nav()}
      height="fill"
      strip={
        <Input
          className="customers-search"
          allowClear
          maxLength={40}
          aria-label={m.customers_search()}
          placeholder={m.customers_search()}
          value={term}
          onChange={(event) => setTerm(event.target.value)}
        />
      }
    >
      <DataList
        {...list}
        label={m.customers_nav()}
        columns={columns}
        rowKey={(row) => row.id}
        fault={problem === null ? null : sentenceOf(problem)}
        onOpen={(row) => void go({ to: '/customers/$id', params: { id: row.id } })}
        empty={<EmptyState icon="people" title={m.customers_empty()} text={m.customers_empty_text()} />}
        card={(row) => (
          <div>
            {row.name} · {row.mobileMasked}
          </div>
        )}
      />
    </PageFrame>
  );
}
