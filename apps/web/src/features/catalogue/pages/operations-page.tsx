import { catalogue } from '@bayline/contract/catalogue';
import type { ReplyOf } from '@bayline/contract/endpoint';
import { Input } from 'antd';
import { useState } from 'react';
import { useList } from '../../../app/api.ts';
import { useFormat } from '../../../app/format.ts';
import { useLanguage } from '../../../app/language.ts';
import { sentenceOf } from '../../../app/refusals.ts';
import { m } from '../../../paraglide/messages.js';
import { type Column, DataList } from '../../../ui/data-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Page as PageFrame } from '../../../ui/page.tsx';
import '../catalogue.css';

type Row = ReplyOf<typeof catalogue.listOperations>['rows'][number];

export function Page() {
  const format = useFormat();
  const language = useLanguage();
  const [term, setTerm] = useState('');
  const asked = term.trim();
  const { problem, ...list } = useList(catalogue.listOperations, { query: asked === '' ? {} : { term: asked } }, { topics: ['catalogue'] });
  const columns: readonly Column<Row>[] = [
    { id: 'code', header: m.catalogue_code(), width: '160px', cell: (row) => row.code },
    {
      id: 'name',
      header: m.catalogue_name(),
      width: 'minmax(200px, 1fr)',
      cell: (row) => (language === 'en' && row.nameEn !== '' ? row.nameEn : row.nameZh),
    },
    { id: 'hours', header: m.catalogue_hours(), width: '100px', align: 'end', cell: (row) => format.hours(row.billedHours) },
    {
      id: 'rate',
      header: m.catalogue_rate(),
      width: '120px',
      align: 'end',
      cell: (row) => (row.rateFen === null ? '—' : format.money(row.rateFen)),
    },
  ];
  return (
    <PageFrame
      title={m.catalogue_operations()}
      height="fill"
      strip={
        <Input
          className="catalogue-search"
          allowClear
          maxLength={40}
          aria-label={m.catalogue_search()}
          placeholder={m.catalogue_search()}
          value={term}
          onChange={(event) => setTerm(event.target.value)}
        />
      }
    >
      <DataList
        {...list}
        label={m.catalogue_operations()}
        columns={columns}
        rowKey={(row) => row.id}
        fault={problem === null ? null : sentenceOf(problem)}
        empty={<EmptyState title={m.catalogue_empty()} />}
      />
    </PageFrame>
  );
}
