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

type Row = ReplyOf<typeof catalogue.listParts>['rows'][number];

export function Page() {
  const format = useFormat();
  const language = useLanguage();
  const [term, setTerm] = useState('');
  const asked = term.trim();
  const { problem, ...list } = useList(catalogue.listParts, { query: asked === '' ? {} : { term: asked } }, { topics: ['catalogue'] });
  const columns: readonly Column<Row>[] = [
    { id: 'code', header: m.catalogue_code(), width: '160px', cell: (row) => row.number },
    {
      id: 'name',
      header: m.catalogue_name(),
      width: 'minmax(200px, 1fr)',
      cell: (row) => (language === 'en' && row.nameEn !== '' ? row.nameEn : row.nameZh),
    },
    { id: 'brand', header: m.catalogue_brand(), width: '120px', cell: (row) => row.brand },
    { id: 'unit', header: m.catalogue_unit(), width: '80px', cell: (row) => row.unit },
    {
      id: 'price',
      header: m.catalogue_price(),
      width: '120px',
      align: 'end',
      cell: (row) => (row.priceFen === null ? '—' : format.money(row.priceFen)),
    },
  ];
  return (
    <PageFrame
      title={m.catalogue_parts()}
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
        label={m.catalogue_parts()}
        columns={columns}
        rowKey={(row) => row.id}
        fault={problem === null ? null : sentenceOf(problem)}
        empty={<EmptyState title={m.catalogue_empty()} />}
      />
    </PageFrame>
  );
}
